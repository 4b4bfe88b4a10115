// SPDX-License-Identifier: MIT
#pragma once

#include "model/time.h"
#include "session/forward.h"

#include <QObject>

namespace idemlab::selection {

class Selection;

/// Goes through a run event by event, back and forth, with the playhead; in side-by-side runs through the events of all of them.
class Travel : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    Travel(session::Session &session, Selection &selection, QObject *parent = nullptr);

public Q_SLOTS:
    /// Pauses, and shows the instant of the event before the one that is shown.
    void stepBack();
    /// Shows the instant of the event that follows; at the end of what has happened the run itself takes a step.
    void stepForth();
    /// Shows and selects the event that made the verdict of the current run a bad one. False where nothing went wrong.
    bool goToFirstWrong();

private:
    void show(model::Instant at);

    session::Session &m_session;
    Selection &m_selection;
};

} // namespace idemlab::selection
