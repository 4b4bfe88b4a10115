// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QPalette>

namespace idemlab::theme {

/// The few colours that mean something. A meaning always has words or a shape beside its colour.
enum class Meaning : quint8 {
    Accent, ///< what to press next, and what is chosen
    Fault, ///< the network was told to misbehave
    Alarm, ///< there is one order too many, or a wrong answer
    Good, ///< exactly one order
    Line, ///< the border of a thing
    Edge, ///< of what can be typed in or pressed: 3:1 on every ground (WCAG 2.2, 1.4.11)
    Quiet, ///< text that may be overlooked
    Surface, ///< the ground of a group of controls
};

[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();
/// Whether text is lighter than its ground.
[[nodiscard]] bool isDark(const QPalette &palette);
/// The colour of @p meaning that can be read on @p palette.
[[nodiscard]] QColor color(Meaning meaning, const QPalette &palette);
/// Text that can be read on @p ground.
[[nodiscard]] QColor textOn(const QColor &ground);
/// @p share (0 to 1) of @p top over @p bottom.
[[nodiscard]] QColor mixed(const QColor &top, const QColor &bottom, double share);

} // namespace idemlab::theme
