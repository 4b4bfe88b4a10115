// SPDX-License-Identifier: MIT
#pragma once

#include "model/names.h"
#include "model/runsettings.h"
#include "model/searchbounds.h"

#include <QtGlobal>

#include <algorithm>

namespace idemlab::analysis {

using model::Promise;
using Bounds = model::SearchBounds;

/// What a search has come upon.
enum class Finding : quint8 { NoneFound, Duplicate, WrongAnswer, Lost };

/// At most as wide as @p bounds, and so narrow that the answer is there at once.
[[nodiscard]] inline Bounds narrowed(Bounds bounds)
{
    bounds.presses = std::min<quint8>(bounds.presses, 2);
    bounds.tries = std::min<quint8>(bounds.tries, 2);
    bounds.late = std::min<quint8>(bounds.late, 1);
    bounds.copies = 0;
    bounds.crashes = std::min<quint8>(bounds.crashes, 1);
    return bounds;
}

/// "Can it ever happen?" The number of retries in the settings gives way to Bounds::tries.
struct Question
{
    model::RunSettings settings;
    Bounds bounds;
    Promise promise = Promise::AtMostOne;
    bool operator==(const Question &) const = default;
};

} // namespace idemlab::analysis

namespace idemlab::model {

template<>
inline constexpr auto allNames<analysis::Finding> = std::to_array<Name<analysis::Finding>>({
    {analysis::Finding::NoneFound, "none-found"},
    {analysis::Finding::Duplicate, "duplicate"},
    {analysis::Finding::WrongAnswer, "wrong-answer"},
    {analysis::Finding::Lost, "lost"},
});

} // namespace idemlab::model
