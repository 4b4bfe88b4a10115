// SPDX-License-Identifier: MIT
#include "window/casewiring.h"

#include "controls/casepicker.h"
#include "lessons/lessonguide.h"
#include "narrate/vocabulary.h"
#include "runs/runs.h"
#include "session/session.h"
#include "theme/named.h"
#include "theme/type.h"
#include "window/actions.h"
#include "window/controldesk.h"
#include "window/lowwindow.h"
#include "window/menus.h"

#include <QLabel>

namespace idemlab::window {

using namespace Qt::StringLiterals;
using runs::Runs;

CaseWiring::CaseWiring(const Services &services, const Rooms &rooms, QWidget *window)
    : QObject(window), m_services(services), m_rooms(rooms), m_line(theme::named<QLabel>(u"caseLine"_s, window))
{
    m_line->setWordWrap(true);
    m_line->setTextFormat(Qt::PlainText);
    m_line->setForegroundRole(QPalette::PlaceholderText);
    m_line->setContentsMargins(3 * theme::unit(), 0, 3 * theme::unit(), 2 * theme::unit());
    m_line->hide();
    connect(rooms.desk.cases(), &controls::CasePicker::casePicked, &rooms.runs, &Runs::openCase);
    connect(&rooms.menus, &Menus::casePicked, &rooms.runs, &Runs::openCase);
    connect(rooms.actions[Do::FreePlay], &QAction::triggered, &rooms.runs, &Runs::freePlay);
    connect(rooms.actions[Do::ShowLessons], &QAction::toggled, this, &CaseWiring::showCase);
    connect(&services.session, &session::Session::runsChanged, this, &CaseWiring::showCase);
    connect(&rooms.low, &LowWindow::changed, this, &CaseWiring::showCase);
}

void CaseWiring::showCases()
{
    const auto items = m_rooms.runs.items();
    m_rooms.desk.cases()->setCases(items);
    m_rooms.menus.showCases(items);
    showCase();
}

/// A lesson may have brought the case.
controls::CaseItem CaseWiring::current() const
{
    const lessons::LessonGuide &guide = m_services.guide;
    const auto own = guide.isAwake() ? guide.lesson().ownCases.value(m_services.session.plan().caseId) : nullptr;
    return own ? Runs::itemOf(own.get()) : m_rooms.runs.currentItem();
}

QString CaseWiring::titleOf(const QString &file) const
{
    if (const QString title = current().title; !title.isEmpty() || !file.isEmpty())
        return title.isEmpty() ? file : title;
    const lessons::LessonGuide &guide = m_services.guide;
    return guide.isAwake() && guide.step().run && !guide.obstacle().isAnotherRun() ? guide.title() : QString();
}

void CaseWiring::showCase()
{
    const controls::CaseItem item = current();
    m_rooms.desk.cases()->showCase(item);
    m_line->setText(narrate::Vocabulary::sentences({item.summary, m_rooms.runs.lookFor()}));
    // In a low window the lanes of the timeline need it more, and the list of cases tells it as well.
    m_line->setVisible(!item.id.isEmpty() && !isToldByLesson(item.id) && m_rooms.low.room() == theme::Room::Ample);
}

/// A lesson says itself what its case is about, and needs the room.
bool CaseWiring::isToldByLesson(const QString &caseId) const
{
    const lessons::LessonGuide &guide = m_services.guide;
    return m_rooms.actions[Do::ShowLessons]->isChecked() && guide.isAwake()
        && (guide.lesson().ownCases.contains(caseId) || (guide.step().run && guide.step().run->caseId == caseId));
}

} // namespace idemlab::window
