// SPDX-License-Identifier: MIT
// A window with the lost answer in it, whose runs stand beside each other.
#pragma once

#include "app/window/fixture.h"
#include "compare/compareview.h"
#include "timeline/timelineview.h"

#include <QAction>
#include <QMenu>

using namespace idemlab;
using model::EventKind;
using model::Instant;
using model::Strategy;

struct Compared : Lab
{
    explicit Compared(const QString &spoken = {}) : Lab(remembered(spoken)) { }

    static window::Remembered remembered(const QString &spoken)
    {
        window::Remembered with;
        with.language = spoken;
        with.caseId = u"timeout"_s;
        return with;
    }
    [[nodiscard]] compare::CompareView *view() const { return find<compare::CompareView>(u"compare"_s); }
    [[nodiscard]] timeline::TimelineView *timeline(int strip) const { return find<timeline::TimelineView>(u"timeline%1"_s.arg(strip)); }
    [[nodiscard]] qsizetype countIn(qsizetype strip, EventKind kind) const
    {
        const auto &events = session.traceOf(strip).events();
        return std::ranges::count_if(events, [kind](const auto &event) { return event.kind == kind; });
    }
    /// Opens the menu of the message that the first event of that kind sent, and picks from it.
    void whatIf(timeline::TimelineView *on, EventKind kind, const QString &action)
    {
        const auto &events = on->trace().events();
        const auto found = std::ranges::find_if(events, [kind](const auto &event) { return event.kind == kind; });
        QVERIFY(found != events.cend());
        const QRect box = on->rectOfEvent(found - events.cbegin());
        QVERIFY(!box.isEmpty());
        QContextMenuEvent asked(QContextMenuEvent::Mouse, box.center(), on->mapToGlobal(box.center()));
        QApplication::sendEvent(on, &asked);
        QMenu *menu = nullptr;
        QTRY_VERIFY((menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())));
        auto *chosen = menu->findChild<QAction *>(action);
        QVERIFY2(chosen, qPrintable(action));
        menu->setActiveAction(chosen); // by keyboard: Qt 6.8 took no click where a menu had just come up
        QTest::keyClick(menu, Qt::Key_Return);
    }
};
