// SPDX-License-Identifier: MIT
#pragma once

#include "model/fault.h"
#include "model/ids.h"
#include "model/time.h"
#include "sim/zone.h"

#include <QVarLengthArray>

namespace idemlab::analysis {

/// What may still be done to a world.
struct Budget
{
    static constexpr quint8 any = 255;
    quint8 losses = 0; ///< messages that do not arrive in their time, whether or not they come late; any: without bound
    quint8 late = 0; ///< of those, messages that still come
    quint8 copies = 0;
    quint8 crashes = 0;
    bool operator==(const Budget &) const = default;
};

/// One way in which a history can go on.
struct Choice
{
    enum class Kind : quint8 {
        Happen, ///< what is due next, as it is
        Lose, ///< the message that is due next; for good, or until Release
        Befall, ///< an incident befalls the work that is due next to end
        Press, ///< of Order
        Release, ///< a message that was lost was only late, and arrives
        Repeat, ///< a copy of a request that has arrived in its time arrives
        Expire, ///< time passes until a key or a claim runs out
    };

    Kind kind = Kind::Happen;
    model::IncidentKind incident = model::IncidentKind::None; ///< Befall
    quint8 customer = 0; ///< Press: position
    model::MessageId message {}; ///< Lose, Release, Repeat; Happen: a request of which a copy may come
    model::ExchangeId exchange {}; ///< Befall
    model::Instant at; ///< when it takes effect, once all stands as the zone says
    sim::Zone zone {}; ///< in which it comes about; not set where all stands already
    bool operator==(const Choice &) const = default;
};

using Choices = QVarLengthArray<Choice, 48>;

/// Takes from @p left what @p choice uses up.
void spend(Budget &left, const Choice &choice);
/// How hard it is to believe that it comes about.
[[nodiscard]] quint16 oddityOf(const Choice &choice);

} // namespace idemlab::analysis
