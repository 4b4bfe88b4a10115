// SPDX-License-Identifier: MIT
#pragma once

#include "model/strategy.h"
#include "narrate/narrator.h"
#include "selection/forward.h"

#include <QObject>

namespace idemlab::announce {

class Announcer;

/// Says of the run that is shown what decides it, while it happens: presses, losses and crashes, what users are told, faults that are
/// set, and the strategy when it changes. The verdict says itself.
class Commentary : public QObject
{
    Q_OBJECT
public:
    /// All outlive it.
    Commentary(const session::Session &session, const selection::Selection &selection, Announcer &announcer);

private:
    void begin();
    void takeNewEvents();

    const session::Session &m_session;
    Announcer &m_announcer;
    narrate::Narrator m_narrator;
    qint64 m_taken = 0; ///< events of the run, those that are forgotten counted
    model::Strategy m_strategy;
};

} // namespace idemlab::announce
