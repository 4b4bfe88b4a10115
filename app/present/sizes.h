// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>

#include <algorithm>
#include <cmath>

namespace idemlab::present {

/// How large text is, in shares of the picture's height: the last row of a hall has to read all of it.
struct Sizes
{
    explicit Sizes(double height) : whole(height) { }

    double whole;
    [[nodiscard]] int headline() const { return px(19); }
    [[nodiscard]] int strip() const { return px(29); } ///< what a run is and comes to, one of several
    [[nodiscard]] int oneOfMany() const { return px(37); } ///< of more than three
    [[nodiscard]] int alone() const { return px(23); } ///< the same of the only one
    [[nodiscard]] int caption() const { return px(27); }
    [[nodiscard]] int title() const { return px(12); } ///< of a card
    [[nodiscard]] int line() const { return px(17); } ///< of a card
    /// Of the timeline, whose notes are a little smaller.
    [[nodiscard]] int diagram() const { return px(37); }
    [[nodiscard]] int leastDiagram() const { return px(43.5); } ///< where it must make room: its notes are a fiftieth
    [[nodiscard]] int least() const { return px(45); } ///< of anything else that must make room

private:
    [[nodiscard]] int px(double share) const { return std::max(1, int(std::ceil(whole / share))); }
};

/// The program's font, so many pixels high.
[[nodiscard]] QFont sized(int pixels, bool isBold = false);

/// The largest of @p most to @p least pixels at which @p fits says so; else @p least.
template<typename Fits>
[[nodiscard]] int largestThatFits(int most, int least, const Fits &fits)
{
    for (int pixels = most; pixels > least; --pixels) {
        if (fits(pixels))
            return pixels;
    }
    return std::min(most, least);
}

} // namespace idemlab::present
