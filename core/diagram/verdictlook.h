// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/verdict.h"
#include "diagram/colors.h"

#include <QLatin1StringView>

namespace idemlab::diagram {

/// Whether anything is decided, and if so how.
enum class Mood : quint8 { Waiting, Good, Refused, Lost, Alarm, WrongAnswer };

/// Somebody was charged twice, or told of what is not theirs.
[[nodiscard]] constexpr bool isAlarm(Mood mood) { return mood == Mood::Alarm || mood == Mood::WrongAnswer; }

/// Of a verdict that is decided.
[[nodiscard]] Mood moodOf(model::Verdict verdict);
[[nodiscard]] Mood moodOf(const analysis::Judgement &judgement);

/// What a mood looks like wherever it is shown: window, picture, page and text.
struct Look
{
    QColor Colors::*color;
    QLatin1StringView colorName; ///< of a variable of a page's style
    QChar sign; ///< tells it without colour
};

[[nodiscard]] const Look &lookOf(Mood mood);
[[nodiscard]] inline QColor colorOf(Mood mood, const Colors &colors) { return colors.*lookOf(mood).color; }

} // namespace idemlab::diagram
