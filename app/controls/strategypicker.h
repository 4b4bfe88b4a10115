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
    explicit StrategyPicker(QWidget *parent = nullptr);

    /// What a strategy means, in a sentence.
    [[nodiscard]] static QString meaningOf(model::Strategy strategy);

    void showStrategy(model::Strategy strategy) { setValue(int(strategy)); }

Q_SIGNALS:
    void strategyPicked(idemlab::model::Strategy strategy);

private:
    void retranslateUi() override;
};

} // namespace idemlab::controls
