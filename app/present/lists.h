// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace idemlab::present {

class Presenter;

/// What each key does on the stage, over @p window; Escape closes it.
void showKeys(QWidget *window);
/// The steps of the talk, over @p window: one that is picked is gone to. @p presenter outlives it.
void showSteps(Presenter &presenter, QWidget *window);

} // namespace idemlab::present
