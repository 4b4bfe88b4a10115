// SPDX-License-Identifier: MIT
#pragma once

#include "model/command.h"
#include "model/trace.h"

#include <optional>

namespace idemlab::analysis {

/// How a request of a program outside is understood, and what a person can say that it means instead.
struct OutsideMeaning
{
    model::Instant at; ///< when it was received
    model::IntentChoice instead = model::IntentChoice::New; ///< New, or Same: the customer's last order again
    bool isSupposed = false;
    bool operator==(const OutsideMeaning &) const = default;
};

/// Of the attempt that the event at @p event belongs to; empty where there is no such request, or nothing else that it could mean.
[[nodiscard]] std::optional<OutsideMeaning> outsideMeaning(const model::Trace &trace, qsizetype event);

} // namespace idemlab::analysis
