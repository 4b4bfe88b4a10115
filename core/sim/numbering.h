// SPDX-License-Identifier: MIT
#pragma once

#include "model/ids.h"

namespace idemlab::sim {

/// The numbers that the world gives out next.
struct Numbering
{
    quint32 intents = 0;
    quint32 clicks = 0;
    quint32 attempts = 0;
    quint32 exchanges = 0;
    quint32 messages = 0;
    bool operator==(const Numbering &) const = default;

    model::IntentId nextIntent() { return {++intents}; }
    model::ClickId nextClick() { return {++clicks}; }
    model::AttemptId nextAttempt() { return {++attempts}; }
    model::ExchangeId nextExchange() { return {++exchanges}; }
    model::MessageId nextMessage() { return {++messages}; }
};

} // namespace idemlab::sim
