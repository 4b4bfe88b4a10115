// SPDX-License-Identifier: MIT
#pragma once

#include "model/names.h"
#include "model/runsettings.h"

#include <QtGlobal>

#include <algorithm>
#include <optional>

namespace idemlab::analysis {

/// What must hold in every history.
enum class Promise : quint8 {
    AtMostOne, ///< no intent has two orders, and nobody is given another's answer
    ExactlyOne, ///< besides: when all is over, an intent without an order is one whose client was told so
};

/// What a search has come upon.
enum class Finding : quint8 { NoneFound, Duplicate, WrongAnswer, Lost };

/// How far a search goes.
struct Bounds
{
    quint8 presses = 2; ///< of Order, by all customers together; 1 to 4
    quint8 tries = 3; ///< of a call, for each step of it; 1 to 6
    quint8 customers = 1; ///< 1 or 2
    quint8 copies = 1; ///< requests that the network delivers twice; 0 to 4
    quint8 crashes = 1; ///< times that the server fails or crashes; 0 to 4
    quint8 late = 2; ///< messages that are held back; 0 to 4
    std::optional<quint8> losses; ///< messages that are lost; empty: any number
    bool operator==(const Bounds &) const = default;
};

/// At most as wide as @p bounds, and so narrow that the answer is there at once.
[[nodiscard]] inline Bounds narrowed(Bounds bounds)
{
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

template<>
struct idemlab::model::Names<idemlab::analysis::Promise>
{
    using Promise = idemlab::analysis::Promise;
    static constexpr std::array all {
        Name<Promise> {Promise::AtMostOne, QLatin1StringView("at-most-one")},
        Name<Promise> {Promise::ExactlyOne, QLatin1StringView("exactly-one")},
    };
};

template<>
struct idemlab::model::Names<idemlab::analysis::Finding>
{
    using Finding = idemlab::analysis::Finding;
    static constexpr std::array all {
        Name<Finding> {Finding::NoneFound, QLatin1StringView("none-found")},
        Name<Finding> {Finding::Duplicate, QLatin1StringView("duplicate")},
        Name<Finding> {Finding::WrongAnswer, QLatin1StringView("wrong-answer")},
        Name<Finding> {Finding::Lost, QLatin1StringView("lost")},
    };
};
