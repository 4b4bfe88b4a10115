// SPDX-License-Identifier: MIT
#pragma once

#include "model/request.h"
#include "narrate/narrator.h"

namespace idemlab::narrate {

/// An event with what its sentence speaks of.
struct Narrator::EventContext
{
    const model::Trace &trace;
    const model::Event &event;
    qsizetype position = 0;
    QString who; ///< the client
    QString key; ///< short name of the key
    QString call; ///< "POST /orders"
};

} // namespace idemlab::narrate
