// SPDX-License-Identifier: MIT
#include "parts.h"

#include "books/bookspanel.h"
#include "compare/besidemenu.h"
#include "compare/branchmenu.h"
#include "compare/compareview.h"
#include "inspector/inspectorpanel.h"
#include "lessons/lessonpanel.h"
#include "selection/selection.h"
#include "session/session.h"
#include "story/storypanel.h"
#include "timeline/timelineview.h"
#include "verdict/verdictbanner.h"

#include <utility>

namespace idemlab {

window::Parts partsFor(session::Session &session, selection::Selection &selection, narrate::Narrator &narrator, lessons::LessonGuide &guide)
{
    // The first to hear of it: an event is of one trace; a playhead is an instant, and stays while the runs are the same.
    QObject::connect(
        &session, &session::Session::runsChanged, &selection, [&session, &selection, runs = session.traceOf(0).number()]() mutable {
            selection.clearEvent();
            if (std::exchange(runs, session.traceOf(0).number()) != session.traceOf(0).number())
                selection.goLive();
        });
    window::Parts parts;
    parts.lessons = [&](QWidget *parent) { return new lessons::LessonPanel(guide, parent); };
    parts.timeline = [&](QWidget *parent) { return new timeline::TimelineView(session, selection, narrator, parent); };
    parts.compare = [&](QWidget *parent) { return new compare::CompareView(session, selection, parent); };
    parts.beside = [&](QWidget *parent) { return new compare::BesideMenu(session, parent); };
    parts.branches = [&](QWidget *parent) { return new compare::BranchMenu(session, parent); };
    parts.verdict = [&](QWidget *parent) { return new verdict::VerdictBanner(session, selection, narrator, parent); };
    parts.books = [&](QWidget *parent) { return new books::BooksPanel(session, selection, narrator, parent); };
    parts.story = [&](QWidget *parent) { return new story::StoryPanel(session, selection, narrator, parent); };
    parts.inspector = [&](QWidget *parent) { return new inspector::InspectorPanel(session, selection, narrator, parent); };
    return parts;
}

} // namespace idemlab
