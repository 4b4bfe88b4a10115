// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/question.h"

#include <QWidget>

#include <array>

class QLabel;
class QSpinBox;

namespace idemlab::prove {

/// How far a search is to go, as a few plain numbers.
class BoundsPicker : public QWidget
{
    Q_OBJECT
public:
    explicit BoundsPicker(QWidget *parent);

    [[nodiscard]] analysis::Bounds bounds() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    struct Row
    {
        QLabel *label = nullptr;
        QSpinBox *number = nullptr;
    };
    std::array<Row, 5> m_rows;
};

} // namespace idemlab::prove
