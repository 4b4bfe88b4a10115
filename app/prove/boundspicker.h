// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/question.h"
#include "language/translated.h"

#include <QWidget>

#include <array>

class QGridLayout;
class QLabel;
class QSpinBox;

namespace idemlab::prove {

/// How far a search is to go, as a few plain numbers.
class BoundsPicker : public language::Translated<QWidget>
{
    Q_OBJECT
public:
    explicit BoundsPicker(QWidget *parent);

    [[nodiscard]] analysis::Bounds bounds() const;
    [[nodiscard]] QSize minimumSizeHint() const override; ///< of one column

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslateUi() override;
    [[nodiscard]] int widthOf(int columns) const;
    /// As many columns as there is room for.
    void arrange();

    struct Row
    {
        QLabel *label = nullptr;
        QSpinBox *number = nullptr;
    };
    std::array<Row, 5> m_rows;
    QGridLayout *m_grid;
    int m_columns = 0;
};

} // namespace idemlab::prove
