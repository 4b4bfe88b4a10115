// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/question.h"
#include "language/translated.h"

#include <QWidget>

#include <array>

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

private:
    void retranslateUi() override;

    struct Row
    {
        QLabel *label = nullptr;
        QSpinBox *number = nullptr;
    };
    std::array<Row, 5> m_rows;
};

} // namespace idemlab::prove
