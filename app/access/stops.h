// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

class QWidget;

namespace idemlab::access {

/// Where Tab stops in @p window, in the order in which one reads: what can be used and is seen, or can be scrolled to. Of choices
/// that exclude each other the chosen one alone, or the first.
[[nodiscard]] QList<QWidget *> stopsIn(QWidget *window);

/// Gives the focus to the stop behind the one that has it, or before it, round the ends. False where there is no stop.
bool moveFocus(QWidget *window, bool forward);

} // namespace idemlab::access
