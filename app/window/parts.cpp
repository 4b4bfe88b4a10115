// SPDX-License-Identifier: MIT
#include "window/parts.h"

#include "narrate/narrator.h"
#include "narrate/vocabulary.h"
#include "session/session.h"
#include "timeline/timelineview.h"

namespace idemlab::window {

Parts partsFor(session::Session &session, Selection &selection, narrate::Narrator &narrator)
{
    // Before any view is made, so that none hears of the new run earlier.
    QObject::connect(&session, &session::Session::traceReset, &session, [&narrator] { narrator.reset(); });
    Parts parts;
    parts.timeline = [&](QWidget *parent) { return new timeline::TimelineView(session, selection, narrator, parent); };
    parts.words = {&narrate::Vocabulary::settingName, &narrate::Vocabulary::settingHelp, &narrate::Vocabulary::choice};
    return parts;
}

} // namespace idemlab::window
