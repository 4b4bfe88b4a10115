// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>

#include <array>

namespace idemlab::diagram {

/// The one table of colours with a meaning. Text keeps 4.5:1 to its background and shapes 3:1 (WCAG 2.2, 1.4.3 and 1.4.11). Key colours
/// are told apart, and good from bad, by people who lack one of the three receptors too; the kinds of bad differ in sign and word.
struct Colors
{
    QColor background;
    QColor lane; ///< bands behind every other lane
    QColor grid; ///< lines that nobody has to read
    QColor text;
    QColor muted; ///< text and marks that wait to be asked for
    QColor good; ///< an order as it should be, success
    QColor alarm; ///< the second order, the wrong answer
    QColor lost; ///< what the network took, and timeouts
    QColor warning; ///< a refusal with its reason
    QColor work; ///< the server at work
    QColor waiting; ///< a client that waits
    QColor accent; ///< selection, playhead, focus
    std::array<QColor, 5> keys; ///< of keys and ids, by their number

    /// The colour of the key with that number (1, 2 …).
    [[nodiscard]] const QColor &key(int number) const { return keys[size_t(number > 0 ? number - 1 : 0) % keys.size()]; }

    [[nodiscard]] static const Colors &light();
    [[nodiscard]] static const Colors &dark();
    /// For a projector in a bright hall: text keeps 7:1 to its background (WCAG 2.2, 1.4.6), shapes 4.5:1.
    [[nodiscard]] static const Colors &highContrast(bool isDark);
    [[nodiscard]] static bool isDark(const QColor &background) { return background.lightness() < 128; }
    /// The table that goes with a window of that background.
    [[nodiscard]] static const Colors &on(const QColor &background) { return isDark(background) ? dark() : light(); }
};

/// Contrast of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio").
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

} // namespace idemlab::diagram
