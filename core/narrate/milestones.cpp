// SPDX-License-Identifier: MIT
#include "narrate/milestones.h"

namespace idemlab::narrate {

using model::EventKind;

bool isMilestone(EventKind kind)
{
    switch (kind) {
    case EventKind::Clicked:
    case EventKind::RequestLost:
    case EventKind::ResponseLost:
    case EventKind::ConnectionCut:
    case EventKind::ServerCrashed:
    case EventKind::Settled:
    case EventKind::Refused:
    case EventKind::GaveUp: return true;
    default: return false;
    }
}

} // namespace idemlab::narrate
