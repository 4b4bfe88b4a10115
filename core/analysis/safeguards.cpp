// SPDX-License-Identifier: MIT
#include "analysis/safeguards.h"

namespace idemlab::analysis {

using namespace model;
using namespace std::chrono_literals;

Question without(Safeguard safeguard, const Bounds &bounds, Promise promise)
{
    Question question {{}, bounds, promise};
    question.settings.strategy = Strategy::Client;
    ClientSettings &client = question.settings.client;
    ServerPolicy &policy = question.settings.server.policy;
    switch (safeguard) {
    case Safeguard::KeyPerOrder: client.keyScope = KeyScope::Click; break;
    case Safeguard::KeyKeptForRetries: // with a second press the shortest accident would be that of KeyPerOrder
        client.keyScope = KeyScope::Attempt;
        question.bounds.presses = 1;
        break;
    case Safeguard::KeyLeavesWithItsOrder: client.keyScope = KeyScope::Page; break;
    case Safeguard::RandomKey:
        client.keyFormat = KeyFormat::Counter;
        question.bounds.customers = 2;
        break;
    case Safeguard::Claim: policy.inProgress = InProgress::Race; break;
    case Safeguard::PayloadCompared: policy.otherPayload = OtherPayload::Replay; break;
    case Safeguard::KeyPerCustomer:
        policy.keyLookup = KeyLookup::Global;
        question.bounds.customers = 2;
        break;
    case Safeguard::WrittenTogether: policy.writes = Writes::OrderThenKey; break;
    case Safeguard::ClaimKeptWhileUnknown: policy.writes = Writes::ClaimOrderKey; break;
    case Safeguard::MissingKeyRefused: policy.missingKey = MissingKey::Accept; break;
    case Safeguard::LifetimeOutlastsRetries: policy.keyLifetime = 1s; break;
    case Safeguard::LeaseOutlastsWork: policy.claimLease = 300ms; break;
    }
    return question;
}

} // namespace idemlab::analysis
