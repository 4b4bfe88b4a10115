// SPDX-License-Identifier: MIT
#pragma once

#include "model/serverpolicy.h"

namespace idemlab::http {

/// The names and limits that an API's policy gives to the wire.
struct Profile
{
    QByteArray keyHeader = model::ServerPolicy().keyHeader;
    QByteArray replayHeader = model::ServerPolicy().replayHeader; ///< empty: a replay is not marked
    qsizetype maxKeyLength = model::IdempotencyKey::maxLength; ///< characters
    quint16 otherPayloadStatus = model::ServerPolicy().otherPayloadStatus;
    bool ignoresKeys = false; ///< the API knows of none: no key is wrong
    bool operator==(const Profile &) const = default;
};

/// Those that @p policy gives.
[[nodiscard]] inline Profile profileOf(const model::ServerPolicy &policy)
{
    return {policy.keyHeader, policy.replayHeader, policy.maxKeyLength, policy.otherPayloadStatus,
        policy.keySupport == model::KeySupport::Ignored};
}

} // namespace idemlab::http
