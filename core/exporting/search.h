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

/// The same of what was asked without one rule after the other.
[[nodiscard]] QByteArray write(const QList<RuleAnswer> &rules, SearchFormat format);

} // namespace idemlab::exporting

namespace idemlab::model {

template<>
inline constexpr auto allNames<exporting::SearchFormat> = std::to_array<Name<exporting::SearchFormat>>({
    {exporting::SearchFormat::Text, "text"},
    {exporting::SearchFormat::Json, "json"},
    {exporting::SearchFormat::Markdown, "markdown"},
});

} // namespace idemlab::model
