// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/safeguards.h"
#include "analysis/search.h"
#include "model/names.h"

#include <QByteArray>

namespace idemlab::exporting {

/// What answers of a search can be written as.
enum class SearchFormat : quint8 { Text, Json, Markdown };

/// What was asked under several strategies. Text and Markdown are in the viewer's language; JSON is for programs, but for its stories.
[[nodiscard]] QByteArray write(const QList<analysis::Answer> &answers, SearchFormat format);

/// What comes of it without one rule.
struct RuleAnswer
{
    analysis::Safeguard safeguard {};
    analysis::Answer answer;
};
[[nodiscard]] QByteArray write(const QList<RuleAnswer> &rules, SearchFormat format);

} // namespace idemlab::exporting

template<>
struct idemlab::model::Names<idemlab::exporting::SearchFormat>
{
    using F = idemlab::exporting::SearchFormat;
    static constexpr std::array all {
        Name<F> {F::Text, QLatin1StringView("text")},
        Name<F> {F::Json, QLatin1StringView("json")},
        Name<F> {F::Markdown, QLatin1StringView("markdown")},
    };
};
