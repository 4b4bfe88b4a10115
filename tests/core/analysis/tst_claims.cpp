// SPDX-License-Identifier: MIT
#include "analysis/claims.h"
#include "analysis/finding.h"
#include "analysis/goals.h"
#include "sim/engine.h"
#include "study/case.h"
#include "suite.h"

#include <QTest>

using namespace idemlab;
using namespace idemlab::analysis;
using namespace idemlab::model;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestClaims : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void everyLessonTellsTheTruth();
    void whatIsToBeFoundIsThere();
    void aClaimThatDoesNotComeTrue();
    void goalsAreReachedOneByOne();
    void aSlip();
    void aSecondTryIsJudgedByItself();
};

void TestClaims::everyLessonTellsTheTruth()
{
    QVERIFY(!study::builtInLessons().isEmpty());
    for (const study::Lesson &lesson : study::builtInLessons()) {
        const study::FileErrors wrong = wrongClaims(lesson);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.isEmpty() ? QString() : wrong.constFirst().text()));
    }
}

/// What is to be found on the timeline is there.
void TestClaims::whatIsToBeFoundIsThere()
{
    for (const study::Lesson &lesson : study::builtInLessons()) {
        std::optional<study::LessonRun> run;
        for (const study::Step &step : lesson.steps) {
            if (step.run)
                run = step.run;
            if (step.kind != study::StepKind::Observe || !run || run->caseId.isEmpty())
                continue;
            model::RunPlan start = study::findCase(run->caseId)->planFor(run->strategy);
            start.settings = run->settingsOf();
            sim::Engine engine(start);
            engine.runToEnd();
            QVERIFY2(!fitting(step.events, engine.trace()).isEmpty(), qPrintable(lesson.id + u'/' + step.id));
        }
    }
}

void TestClaims::aClaimThatDoesNotComeTrue()
{
    study::Lesson lesson;
    study::Step step;
    step.id = u"why"_s;
    SettingList attempts;
    QVERIFY(attempts.add(u"key-scope"_s, u"attempt"_s));
    step.claims.append({{u"timeout"_s, Strategy::Client, attempts}, Verdict::Exact, u"mine/lesson.json:12"_s});
    lesson.steps.append(step);
    const study::FileErrors wrong = wrongClaims(lesson);
    QCOMPARE(wrong.size(), 1);
    QCOMPARE(wrong.constFirst().text(),
        u"mine/lesson.json:12: the step \"why\" says that \"timeout\" under \"client\" comes to \"exact\", but it comes to \"duplicate\""_s);
}

namespace {

study::Step doing()
{
    study::Step step;
    step.kind = study::StepKind::Do;
    study::Goal once;
    once.id = u"once"_s;
    once.kind = study::Goal::Kind::Intents;
    study::Goal lost;
    lost.id = u"lost"_s;
    lost.event = EventKind::ResponseLost;
    study::Goal twice;
    twice.id = u"twice"_s;
    twice.kind = study::Goal::Kind::Verdict;
    twice.verdicts = {Verdict::Duplicate};
    step.goals = {once, lost, twice};
    return step;
}

} // namespace

void TestClaims::goalsAreReachedOneByOne()
{
    const study::Step step = doing();
    sim::Engine engine({});
    const auto report = [&] { return reportOn(step, engine.trace(), engine.world().settings, !engine.nextDue()); };
    QCOMPARE(report().missing, u"lost"_s);
    engine.perform(SetFault {FaultKind::DropResponse, FaultMode::Next});
    engine.perform(Click {{u"C001"_s, 1200}, IntentChoice::Auto});
    engine.runUntil(Instant(1500ms));
    QCOMPARE(report().missing, u"twice"_s);
    QCOMPARE(report().reached, 1);
    engine.runToEnd();
    QVERIFY(report().isDone());
    QCOMPARE(report().reached, 2);
}

void TestClaims::aSlip()
{
    const study::Step step = doing();
    sim::Engine engine({});
    engine.perform(Click {{u"C001"_s, 1200}, IntentChoice::New});
    engine.perform(Click {{u"C001"_s, 1200}, IntentChoice::New}); // while the first is still under way
    const GoalReport report = reportOn(step, engine.trace(), engine.world().settings, false);
    QCOMPARE(report.slip, u"once"_s);
    QVERIFY(!report.isDone());
}

/// Who has got an answer and orders once more has begun once more: nothing of it is a slip.
void TestClaims::aSecondTryIsJudgedByItself()
{
    const study::Step step = doing();
    sim::Engine engine({});
    engine.perform(Click {{u"C001"_s, 1200}, IntentChoice::Auto});
    engine.runToEnd();
    engine.perform(SetFault {FaultKind::DropResponse, FaultMode::Next});
    engine.perform(Click {{u"C001"_s, 1200}, IntentChoice::Auto});
    engine.runToEnd();
    const GoalReport report = reportOn(step, engine.trace(), engine.world().settings, true);
    QCOMPARE(report.slip, QString());
    QCOMPARE(report.tries, 1);
    QVERIFY(report.isDone());
}

QTEST_GUILESS_MAIN(TestClaims)
#include "tst_claims.moc"
