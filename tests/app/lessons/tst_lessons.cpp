// SPDX-License-Identifier: MIT
// Lessons as a learner goes through them: by mouse and keyboard, the right way and the wrong ways.
#include "analysis/finding.h"
#include "app/lessons/class.h"
#include "lessons/ring.h"
#include "lessons/wrappedtext.h"

#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QPushButton>
#include <QScrollArea>

using namespace idemlab;
using model::EventKind;
using model::Strategy;
using study::StepKind;

namespace {

/// Has the step that the learner is at say what it says of a run, which is then on and at its end. False where it says nothing of one.
bool haveItSay(Class &lab)
{
    const study::Step &step = lab.guide.step();
    const bool hasCase = step.run && !step.run->caseId.isEmpty();
    if (step.kind == StepKind::Predict) {
        lab.guide.predict(step.choices.constLast(), u"guess"_s);
    } else if (step.kind == StepKind::Check && hasCase) {
        lab.guide.setAnswer(step.answer);
    } else if (step.kind == StepKind::Try) {
        lab.click(u"choice-"_s + step.answer);
    } else if (step.kind != StepKind::Observe && !(step.kind == StepKind::Read && hasCase)) {
        return false;
    }
    lab.toEnd();
    if (step.kind == StepKind::Observe)
        lab.selection.selectEvent(analysis::fitting(step.events, lab.session.trace()).constFirst());
    return true;
}

} // namespace

class TestLessons : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(everyWarning());
        patience() = std::chrono::seconds(20);
    }
    void theTrapFromStartToEnd_data();
    void theTrapFromStartToEnd();
    void aWrongPredictionIsKeptBesideTheOutcome();
    void justShowMe();
    void orderedBeforeDropped();
    void anotherStrategyIsAnotherRun();
    void aDoublePressIsNotWaitedFor();
    void theWrongEventGetsAReason();
    void aLaterLossIsNotTheFirst_data();
    void aLaterLossIsNotTheFirst();
    void whatIsSaidIsSaidOfItsRun();
    void whatIsSaidIsScrolledTo();
    void aRingAfterAWhile();
    void settingsThatLetNothingCome_data();
    void settingsThatLetNothingCome();
    void skippedIsNotDone();
};

void TestLessons::theTrapFromStartToEnd_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("right");
    QTest::newRow("en") << u"en"_s << u"You said (fairly sure): Two\nOutcome: Two (Intents 1, orders 2)"_s << u"Right."_s;
    QTest::newRow("ja") << u"ja"_s << u"あなたの予想（たぶん）：2件\n結果：2件（意図 1・注文 2）"_s << u"正解です。"_s;
}

void TestLessons::theTrapFromStartToEnd()
{
    QFETCH(QString, language);
    QFETCH(QString, outcome);
    QFETCH(QString, right);
    Class lab(speaking(language));
    QVERIFY(lab.open(u"timeout-trap"_s));
    lab.next();
    // Predict: nothing is to be seen before the learner has committed.
    QCOMPARE(lab.guide.step().kind, StepKind::Predict);
    QCOMPARE(lab.count(EventKind::Clicked), 0);
    QVERIFY(!lab.find(u"order"_s) && !lab.window->findChild<QAction *>(u"orderAction"_s)->isEnabled()); // Order waits
    const auto ground = [&lab] {
        auto *order = lab.window->findChild<QPushButton *>(u"order"_s);
        return order->grab().toImage().pixelColor(6, order->height() / 2);
    };
    const QColor waiting = ground();
    QVERIFY(!lab.find<timeline::TimelineView>(u"timeline"_s)->isInviting());
    QVERIFY(!lab.find(u"sure-fairly"_s));
    QVERIFY(!lab.find(u"lessonNext"_s)); // a second press on Next does not skip what is asked
    lab.predict(u"two"_s);
    lab.toEnd();
    QTRY_VERIFY2(lab.reaction().startsWith(outcome), qPrintable(lab.reaction()));
    lab.next();
    // Do: the real controls.
    QCOMPARE(lab.guide.step().kind, StepKind::Do);
    QVERIFY(lab.find(u"order"_s));
    QVERIFY(ground() != waiting); // and looks like it
    QVERIFY(lab.find<timeline::TimelineView>(u"timeline"_s)->isInviting());
    const QString missing = lab.reaction();
    QVERIFY(!missing.isEmpty());
    lab.click(u"dropResponse"_s);
    lab.click(u"order"_s);
    QTRY_COMPARE(lab.count(EventKind::ResponseLost), 1);
    QTRY_VERIFY(lab.reaction() != missing);
    lab.toEnd();
    QTRY_VERIFY(lab.guide.isDone());
    lab.next();
    // Observe: the cross on the timeline.
    QCOMPARE(lab.guide.step().kind, StepKind::Observe);
    lab.press(lab.first(EventKind::ResponseSent));
    QVERIFY(lab.guide.isDone());
    lab.next();
    QCOMPARE(lab.guide.step().kind, StepKind::Explain);
    lab.next();
    QCOMPARE(lab.guide.step().kind, StepKind::Check);
    lab.click(u"choice-client"_s);
    QVERIFY(!lab.guide.isDone());
    lab.click(u"choice-nobody"_s);
    QVERIFY2(lab.reaction().startsWith(right), qPrintable(lab.reaction()));
    QCOMPARE(lab.guide.state(lab.guide.lesson()), study::StepState::Done);
    QVERIFY(lab.find<QComboBox>(u"contents"_s)->currentText().endsWith(u"✓"_s));
}

void TestLessons::aWrongPredictionIsKeptBesideTheOutcome()
{
    Class lab;
    QVERIFY(lab.open(u"timeout-trap"_s));
    lab.goTo(StepKind::Predict);
    lab.predict(u"one"_s);
    QVERIFY(!lab.find(u"choice-two"_s)); // a prediction stands: the others cannot be chosen any more
    lab.toEnd();
    QTRY_VERIFY2(lab.reaction().startsWith(u"You said (fairly sure): One\nOutcome: Two"_s), qPrintable(lab.reaction()));
    QVERIFY(lab.reaction().contains(u"nothing in the second request"_s));
    QCOMPARE(lab.window->findChild<lessons::Choice *>(u"choice-two"_s)->mark(), lessons::Choice::Mark::Right);
    QCOMPARE(lab.window->findChild<lessons::Choice *>(u"choice-one"_s)->mark(), lessons::Choice::Mark::Wrong);
    QCOMPARE(lab.guide.state(), study::StepState::Wrong);
    // Another run has nothing to say about it.
    lab.session.start({});
    QTRY_VERIFY2(!lab.reaction().contains(u"Intents"_s), qPrintable(lab.reaction()));
    // Asked once more, it can be answered once more; the first answer stays.
    lab.click(u"beginAgain"_s);
    lab.predict(u"two"_s);
    lab.toEnd();
    QTRY_COMPARE(lab.guide.state(), study::StepState::Done);
    QCOMPARE(lab.guide.answer(u"first"_s), u"one"_s);
}

void TestLessons::justShowMe()
{
    Class lab;
    QVERIFY(lab.open(u"timeout-trap"_s));
    lab.goTo(StepKind::Predict);
    lab.click(u"showMe"_s);
    lab.toEnd();
    QTRY_VERIFY2(lab.reaction().startsWith(u"Outcome: Two"_s), qPrintable(lab.reaction()));
}

/// Somebody who orders before they drop, and then does as they are told, has done what was asked.
void TestLessons::orderedBeforeDropped()
{
    Class lab;
    QVERIFY(lab.open(u"timeout-trap"_s));
    lab.goTo(StepKind::Do);
    lab.click(u"order"_s);
    lab.toEnd();
    QTRY_COMPARE(lab.text(u"obstacle"_s), u"That answer got through: Drop response was off."_s);
    lab.click(u"clearObstacle"_s);
    QCOMPARE(lab.session.faultMode(model::FaultKind::DropResponse), model::FaultMode::Next);
    lab.click(u"order"_s);
    lab.toEnd();
    QTRY_VERIFY(lab.guide.isDone());
    QVERIFY2(lab.reaction().contains(u"2 orders"_s) && lab.reaction().contains(u"3"_s), qPrintable(lab.reaction()));
    // What is said is computed from the run: one more order, and it says so.
    lab.click(u"order"_s);
    lab.toEnd();
    QTRY_VERIFY2(lab.reaction().contains(u"3 orders"_s) && lab.reaction().contains(u"4"_s), qPrintable(lab.reaction()));
    lab.click(u"beginAgain"_s);
    QCOMPARE(lab.count(EventKind::Clicked), 0);
    QVERIFY2(lab.text(u"stepState"_s).contains(u"again"_s), qPrintable(lab.text(u"stepState"_s)));
}

void TestLessons::settingsThatLetNothingCome_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("said");
    QTest::newRow("no retries") << u"retries"_s << u"0"_s << u"“Retries” is set to 0; this step needs 3."_s;
    QTest::newRow("an hour to wait") << u"timeout"_s << u"1h"_s << u"“Client timeout” is set to 60 min; this step needs 2 s."_s;
}

/// Nobody is told to wait for a retry that the settings do not let come; they are named, and a button sets them right. Also where the step
/// was done before.
void TestLessons::settingsThatLetNothingCome()
{
    QFETCH(QString, setting);
    QFETCH(QString, value);
    QFETCH(QString, said);
    Class lab;
    QVERIFY(lab.open(u"timeout-trap"_s));
    lab.goTo(StepKind::Do);
    const QString waiting = lab.guide.text().part(u"missing"_s, u"twice"_s).whole();
    for (int visit = 0; visit < 2; ++visit) {
        QVERIFY(lab.session.changeSetting(setting, value));
        lab.click(u"dropResponse"_s);
        lab.click(u"order"_s);
        QTRY_COMPARE(lab.count(EventKind::ResponseLost), 1);
        QTRY_COMPARE(lab.text(u"obstacle"_s), said);
        QVERIFY2(!lab.reaction().contains(waiting), qPrintable(lab.reaction()));
        lab.click(u"clearObstacle"_s);
        QCOMPARE(lab.count(EventKind::Clicked), 0);
        QVERIFY(!lab.find(u"obstacle"_s));
        lab.click(u"dropResponse"_s);
        lab.click(u"order"_s);
        lab.toEnd();
        QTRY_VERIFY(lab.guide.isDoneInThisRun());
        lab.click(u"beginAgain"_s);
        QVERIFY(lab.text(u"stepState"_s).startsWith(u"✓"_s));
    }
}

/// What a step is about is done under its strategy alone, whatever has come of it under another.
void TestLessons::anotherStrategyIsAnotherRun()
{
    Class lab;
    QVERIFY(lab.open(u"the-question"_s));
    lab.goTo(StepKind::Do);
    lab.click(u"strategy-client"_s);
    lab.click(u"order"_s);
    lab.toEnd();
    QTRY_VERIFY2(lab.text(u"obstacle"_s).startsWith(u"The strategy is now"_s), qPrintable(lab.text(u"obstacle"_s)));
    QVERIFY(lab.guide.report().isDone()); // all but that
    QVERIFY(!lab.guide.isDone());
    QVERIFY(!lab.find(u"stepState"_s)); // there is nothing next but what is in the way
    lab.click(u"clearObstacle"_s);
    lab.toEnd();
    QTRY_VERIFY(lab.guide.isDone());
    QVERIFY2(lab.text(u"stepState"_s).startsWith(u"✓"_s), qPrintable(lab.text(u"stepState"_s)));
    lab.click(u"strategy-client"_s); // which undoes nothing
    lab.toEnd();
    QTRY_VERIFY2(lab.text(u"stepState"_s).contains(u"again"_s), qPrintable(lab.text(u"stepState"_s)));
}

/// The very first thing that somebody does may be a double click. What has ended otherwise is called by its name, and nobody is told to wait.
void TestLessons::aDoublePressIsNotWaitedFor()
{
    Class lab;
    QVERIFY(lab.open(u"the-question"_s));
    lab.goTo(StepKind::Do);
    lab.click(u"order"_s);
    lab.click(u"order"_s);
    lab.toEnd();
    QTRY_COMPARE(lab.text(u"obstacle"_s), u"This run ended with “Duplicate”, which is not what the step asks for."_s);
    QVERIFY2(!lab.reaction().contains(u"on its way"_s) && lab.reaction().contains(u"two presses"_s), qPrintable(lab.reaction()));
    lab.click(u"clearObstacle"_s);
    lab.click(u"order"_s);
    lab.toEnd();
    QTRY_VERIFY(lab.guide.isDone());
}

void TestLessons::theWrongEventGetsAReason()
{
    Class lab;
    QVERIFY(lab.open(u"timeout-trap"_s));
    lab.goTo(StepKind::Do);
    lab.click(u"dropResponse"_s);
    lab.click(u"order"_s);
    lab.toEnd();
    lab.next();
    lab.press(lab.first(EventKind::Clicked));
    QVERIFY2(lab.reaction().startsWith(u"This is: "_s) && lab.reaction().contains(u"Not quite"_s), qPrintable(lab.reaction()));
    lab.press(lab.first(EventKind::OrderCreated));
    QVERIFY2(lab.reaction().contains(u"The order itself is fine"_s), qPrintable(lab.reaction()));
    lab.press(lab.first(EventKind::AttemptStarted));
    QVERIFY2(lab.reaction().contains(u"Close: the timeout"_s), qPrintable(lab.reaction()));
    QVERIFY(!lab.guide.isDone());
    lab.press(lab.first(EventKind::ResponseSent));
    QVERIFY2(lab.reaction().startsWith(u"That is it"_s), qPrintable(lab.reaction()));
}

void TestLessons::aLaterLossIsNotTheFirst_data()
{
    QTest::addColumn<QString>("lesson");
    QTest::newRow("no key") << u"timeout-trap"_s;
    QTest::newRow("a key on receipt") << u"server-on-receipt"_s;
}

/// Of several lost answers the first is looked for, and in a run of the strategy that the step is about.
void TestLessons::aLaterLossIsNotTheFirst()
{
    QFETCH(QString, lesson);
    Class lab;
    QVERIFY(lab.open(lesson));
    lab.goTo(StepKind::Do);
    lab.click(u"dropEveryResponse"_s);
    lab.click(u"order"_s);
    lab.toEnd();
    QVERIFY(lab.count(EventKind::ResponseLost) > 1);
    const model::RunPlan theirs = lab.session.plan();
    lab.next();
    QCOMPARE(lab.session.plan(), theirs);
    lab.selection.selectEvent(lab.first(EventKind::ResponseLost, 2));
    QVERIFY2(lab.reaction().contains(u"was lost as well"_s), qPrintable(lab.reaction()));
    QVERIFY(!lab.guide.isDone());
    lab.session.useStrategy(Strategy::Client);
    lab.toEnd();
    lab.selection.selectEvent(lab.first(EventKind::ResponseLost));
    QVERIFY2(lab.reaction().isEmpty(), qPrintable(lab.reaction()));
    QVERIFY(!lab.guide.isDone());
    QVERIFY(!lab.text(u"obstacle"_s).isEmpty());
    lab.session.undo();
    lab.selection.selectEvent(lab.first(EventKind::ResponseLost));
    QVERIFY(lab.guide.isDone());
    QVERIFY(!lab.reaction().isEmpty());
}

/// Under another strategy every step says that another run is shown, and brings its own; what has been taken back is not another one.
void TestLessons::whatIsSaidIsSaidOfItsRun()
{
    Class lab;
    QVERIFY(lab.begin());
    int count = 0;
    const auto isTold = [&lab] { return !lab.text(u"otherRun"_s).isEmpty() || !lab.text(u"obstacle"_s).isEmpty(); };
    for (qsizetype lesson = 0; lesson < lab.guide.lessons().size(); ++lesson) {
        for (qsizetype at = 0; at < lab.guide.lessons().at(lesson).steps.size(); ++at) {
            lab.guide.goTo(lesson, at);
            const QByteArray place = (lab.guide.lesson().id + u'/' + lab.guide.step().id).toUtf8();
            if (!haveItSay(lab))
                continue;
            ++count;
            QVERIFY2(!isTold(), place.constData());
            const model::RunPlan own = lab.session.plan();
            lab.session.useStrategy(own.settings.strategy == Strategy::None ? Strategy::ResourceId : Strategy::None);
            QVERIFY2(isTold(), place.constData());
            lab.session.undo();
            QVERIFY2(!isTold(), place.constData());
            lab.session.start(study::findCase(u"smooth"_s)->planFor(Strategy::ResourceId));
            lab.toEnd();
            QVERIFY2(isTold(), place.constData());
            QVERIFY2(!lab.reaction().contains(u"Intents"_s), place.constData());
            lab.click(lab.find(u"showRun"_s) ? u"showRun"_s : u"clearObstacle"_s);
            QVERIFY2(!isTold(), place.constData());
            QCOMPARE(lab.session.plan(), own);
        }
    }
    QVERIFY(count > 30);
}

/// To each idea that is tried, the reason of its outcome, which comes when the run has ended.
void TestLessons::whatIsSaidIsScrolledTo()
{
    Class lab({}, QSize(1280, 640));
    QVERIFY(lab.open(u"client-issued"_s));
    QCOMPARE(lab.guide.step().kind, StepKind::Try);
    for (const QString &choice : lab.guide.step().choices) {
        auto *button = lab.window->findChild<QAbstractButton *>(u"choice-"_s + choice);
        button->click();
        lab.toEnd();
        QTRY_VERIFY2(lab.reaction().contains(u"Intents"_s), qPrintable(lab.reaction()));
        const auto *said = lab.window->findChild<QTextBrowser *>(u"reaction"_s);
        const auto *area = lab.find(u"lessonPanel"_s)->findChild<QScrollArea *>();
        const auto seen = [&] { return said->visibleRegion().boundingRect().height(); };
        const auto whole = [&] { return std::min(said->height(), area->viewport()->height()); };
        QTRY_VERIFY2(seen() == whole(), qPrintable(u"%1: %2 of %3"_s.arg(choice).arg(seen()).arg(whole())));
    }
}

void TestLessons::aRingAfterAWhile()
{
    patience() = std::chrono::milliseconds(30);
    Class lab;
    QVERIFY(lab.open(u"timeout-trap"_s));
    lab.goTo(StepKind::Do);
    auto *ring = lab.window->findChild<lessons::Ring *>();
    QTRY_VERIFY(ring->isVisible());
    QCOMPARE(ring->target()->objectName(), u"dropResponse"_s);
    const auto isAround = [&] {
        const QRect target(ring->target()->mapTo(lab.window.get(), QPoint()), ring->target()->size());
        return ring->geometry().contains(target) && ring->geometry().center() == target.center();
    };
    QVERIFY(isAround());
    const QPoint before = ring->pos();
    lab.language.setLanguage(u"ja"_s); // in other words the form is laid out anew
    QTRY_VERIFY(ring->pos() != before);
    QTRY_VERIFY(isAround());
    lab.openPanel(u"showAdvanced"_s); // in front of the lesson, whose ring it is
    QTRY_VERIFY(!ring->isVisible());
    lab.window->findChild<QDockWidget *>(u"lessons"_s)->raise();
    QTRY_VERIFY(ring->isVisible() && isAround());
    lab.next();
    QVERIFY(!ring->isVisible() || ring->target()->objectName() != u"dropResponse"_s);
}

void TestLessons::skippedIsNotDone()
{
    Class lab;
    QVERIFY(lab.open(u"timeout-trap"_s));
    lab.next();
    lab.click(u"lessonSkip"_s); // the prediction
    lab.click(u"lessonSkip"_s); // the doing
    QCOMPARE(lab.guide.state(lab.guide.lesson()), study::StepState::Skipped);
    QVERIFY(lab.find<QComboBox>(u"contents"_s)->currentText().endsWith(u"↷"_s));
    // Next is elsewhere, and not to be pressed before the step is done.
    const auto *next = lab.window->findChild<QPushButton *>(u"lessonNext"_s);
    const auto *skip = lab.find<QPushButton>(u"lessonSkip"_s);
    QVERIFY(skip && !next->isEnabled() && !skip->geometry().intersects(next->geometry()));
}

QTEST_MAIN(TestLessons)
#include "tst_lessons.moc"
