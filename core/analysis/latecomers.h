// SPDX-License-Identifier: MIT
#pragma once

#include "sim/world.h"

// Messages on their way in a search. What was lost and may still come late, and the copy of a request that has arrived, are due at
// sim::Agenda::never until they are released.
namespace idemlab::analysis {

/// Whether a message arrives then.
[[nodiscard]] bool isMessage(const sim::Due &due);
/// Of a message that is on its way.
[[nodiscard]] const sim::Due &dueOf(const sim::World &world, model::MessageId message);
[[nodiscard]] bool isCopy(const sim::Flight &flight);
/// Whether it makes no difference which of the two arrives.
[[nodiscard]] bool areAlike(const sim::World &world, const sim::Flight &a, const sim::Flight &b);
void remove(sim::World &world, model::MessageId message);
/// It does not arrive when it is due; @p mayCome: it may still come late.
void lose(sim::World &world, model::MessageId message, bool mayCome);

} // namespace idemlab::analysis
