// SPDX-License-Identifier: MIT
#pragma once

#include "controls/segments.h"
#include "language/translated.h"
#include "model/strategy.h"

namespace idemlab::controls {

/// The five strategies side by side.
class StrategyPicker : public language::Translated<Segments>
{
    Q_OBJECT
public:
    /// What a strategy is called where there is room for two words, and what it means in a sentence.
    struct Text
    {
        QString name;
        QString meaning;
    };

    explicit StrategyPicker(QWidget *parent = nullptr);

    [[nodiscard]] static Text textOf(model::Strategy strategy);

    void showStrategy(model::Strategy strategy) { setValue(int(strategy)); }

Q_SIGNALS:
    void strategyPicked(idemlab::model::Strategy strategy);

private:
    void retranslateUi() override;
};

} // namespace idemlab::controls
