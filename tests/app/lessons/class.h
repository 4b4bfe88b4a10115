// SPDX-License-Identifier: MIT
#pragma once

#include "app/window/fixture.h"
#include "timeline/timelineview.h"

#include <QTextBrowser>

/// A learner before the whole window.
struct Class : Lab
{
    using Lab::Lab;

    [[nodiscard]] bool open(const QString &lesson)
    {
        if (!begin())
            return false;
        for (qsizetype i = 0; i < guide.lessons().size(); ++i) {
            if (guide.lessons().at(i).id == lesson)
                guide.goTo(i, 0);
        }
        return guide.lesson().id == lesson;
    }
    /// By whichever of the two ways is open.
    void next() const { click(find(u"lessonNext"_s) ? u"lessonNext"_s : u"lessonSkip"_s); }
    void predict(const QString &choice) const
    {
        click(u"choice-"_s + choice);
        click(u"sure-fairly"_s);
    }
    /// Goes on until a step of that kind.
    void goTo(idemlab::study::StepKind kind)
    {
        while (guide.step().kind != kind)
            next();
    }
    [[nodiscard]] QString reaction() const
    {
        const auto *browser = find<QTextBrowser>(u"reaction"_s);
        return browser ? browser->toPlainText() : QString();
    }
    /// Presses on the timeline what stands for the event at @p position.
    void press(qsizetype position) const
    {
        auto *timeline = find<idemlab::timeline::TimelineView>(u"timeline"_s);
        const QRect box = timeline->rectOfEvent(position);
        QVERIFY(!box.isEmpty());
        QTest::mouseClick(timeline, Qt::LeftButton, {}, box.center());
    }
    [[nodiscard]] qsizetype first(idemlab::model::EventKind kind, int number = 1) const
    {
        for (qsizetype i = 0; i < session.trace().size(); ++i) {
            if (session.trace().at(i).kind == kind && --number == 0)
                return i;
        }
        return -1;
    }
    /// Lets the run go on to its end without waiting for the clock.
};
