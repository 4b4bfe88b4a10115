// SPDX-License-Identifier: MIT
// Whatever somebody has done to the window: a step of doing or observing says what is in the way, and clears it away.
#include "analysis/finding.h"
#include "app/window/fixture.h"
#include "lessons/obstacle.h"

using namespace idemlab;
using lessons::Obstacle;
using study::StepKind;

namespace {

enum class Trouble : quint8 { Restarted, OtherCase, Paused, Past, Beside };

void bring(Trouble trouble, session::Session &session, selection::Selection &selection)
{
    switch (trouble) {
    case Trouble::Restarted: session.restart(); break;
    case Trouble::OtherCase: session.start(study::findCase(u"smooth")->planFor(session.settings().strategy)); break;
    case Trouble::Paused:
        session.submit(model::Click {{u"C001"_s, 1200}});
        session.stepToNextEvent();
        break;
    case Trouble::Past:
        session.submit(model::Click {{u"C001"_s, 1200}});
        session.playToEnd();
        selection.setPlayhead(model::Instant {});
        break;
    case Trouble::Beside: session.showBeside({model::Strategy::None, model::Strategy::Client}); break;
    }
}

struct Course
{
    Course()
    {
        selection.follow(session);
        guide.resume();
    }

    QTemporaryDir folder;
    session::Session session;
    selection::Selection selection;
    lessons::LessonGuide guide {session, selection, study::ProgressFile(folder.filePath(u"progress.json"_s)), std::chrono::hours(1)};
};

} // namespace

class TestStranded : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void everyStepInEveryTrouble_data();
    void everyStepInEveryTrouble();
    void everyObserveStepBringsItsRun();
};

void TestStranded::everyStepInEveryTrouble_data()
{
    QTest::addColumn<int>("trouble");
    QTest::addColumn<QString>("strategy");
    const std::array names {"restarted", "another case", "paused", "in the past", "beside another"};
    for (const auto &strategy : model::allNames<model::Strategy>) {
        for (int trouble = 0; trouble < int(names.size()); ++trouble)
            QTest::addRow("%s, %s", names[size_t(trouble)], strategy.id.data()) << trouble << QString(strategy.id);
    }
}

void TestStranded::everyStepInEveryTrouble()
{
    QFETCH(int, trouble);
    QFETCH(QString, strategy);
    for (qsizetype lesson = 0; lesson < study::builtInLessons().size(); ++lesson) {
        const auto &steps = study::builtInLessons().at(lesson).steps;
        for (qsizetype at = 0; at < steps.size(); ++at) {
            if (steps.at(at).kind != StepKind::Do && steps.at(at).kind != StepKind::Observe)
                continue;
            Course course;
            course.guide.goTo(lesson, at);
            course.session.useStrategy(model::fromName<model::Strategy>(strategy).value_or(model::Strategy::None));
            bring(Trouble(trouble), course.session, course.selection);
            const QString place = course.guide.lesson().id + u'/' + course.guide.step().id;
            // It says what is in the way; or nothing is, and it goes on by itself or by the next thing that it asks for.
            for (int round = 0; round < 6 && course.guide.obstacle().kind != Obstacle::Kind::None; ++round) {
                const Obstacle inTheWay = course.guide.obstacle();
                QVERIFY2(!lessons::ObstacleWords::sentence(inTheWay, course.session).isEmpty(), qPrintable(place));
                QVERIFY2(!lessons::ObstacleWords::offer(inTheWay).isEmpty(), qPrintable(place));
                course.guide.removeObstacle();
                course.session.playToEnd();
            }
            if (course.guide.obstacle().kind == Obstacle::Kind::None)
                course.session.playToEnd(); // what is on goes on by itself
            const bool isOver = course.guide.obstacle().kind == Obstacle::Kind::Over; // ordered, and not as it is wanted
            QVERIFY2(isOver || course.guide.obstacle().kind == Obstacle::Kind::None, qPrintable(place));
            if (steps.at(at).kind == StepKind::Observe)
                QVERIFY2(!analysis::fitting(steps.at(at).events, course.session.trace()).isEmpty(), qPrintable(place));
            else
                QVERIFY2(course.guide.isDone() || !course.guide.report().missing.isEmpty(), qPrintable(place));
        }
    }
}

/// Straight to it, with nothing on before.
void TestStranded::everyObserveStepBringsItsRun()
{
    for (qsizetype lesson = 0; lesson < study::builtInLessons().size(); ++lesson) {
        const auto &steps = study::builtInLessons().at(lesson).steps;
        for (qsizetype at = 0; at < steps.size(); ++at) {
            if (steps.at(at).kind != StepKind::Observe)
                continue;
            Course course;
            course.guide.goTo(lesson, at);
            course.session.playToEnd();
            QVERIFY2(!analysis::fitting(steps.at(at).events, course.session.trace()).isEmpty(),
                qPrintable(course.guide.lesson().id + u'/' + steps.at(at).id));
        }
    }
}

QTEST_MAIN(TestStranded)
#include "tst_stranded.moc"
