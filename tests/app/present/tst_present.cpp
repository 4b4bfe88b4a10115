// SPDX-License-Identifier: MIT
// A teacher presents: from F5 to the last key, on two screens and on one.
#include "app/present/classroom.h"
#include "app/window/legibility.h"
#include "present/keys.h"
#include "rows.h"
#include "study/recording.h"

#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTextBrowser>
#include <QTreeWidget>

using namespace idemlab;
using namespace idemlab::present;
using model::Instant;
using model::Strategy;
using namespace std::chrono_literals;

class TestPresent : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void theTalkFromF5ToTheLastKey_data() { languages(); }
    void theTalkFromF5ToTheLastKey();
    void theRunOnTheStage();
    void theStageSaysWhatIsShown();
    void whatHasEndedIsAsItWas();
    void closingAWindowLeaves();
    void closingTheProgramAsks();
    void aTalkIsGoneOnWith();
    void aClickerOfTwoKeys();
    void escapeAsks();
    void listsOnTheStage();
    void languageInMidTalk();
    void ordersFromTheStage();
};

/// Every step by the clicker's one button: caption, run and question are on the wall, notes on the lectern.
void TestPresent::theTalkFromF5ToTheLastKey()
{
    QFETCH(QString, language);
    Class lab(language);
    QVERIFY(lab.beginAndPlay());
    const model::Trace own = lab.session.trace();
    lab.trigger(u"presentTalk"_s);
    QVERIFY(lab.desk());
    QCOMPARE(lab.audience()->geometry(), wall);
    QCOMPARE(lab.desk()->geometry(), lectern);
    QVERIFY(lab.audience()->isFullScreen());
    QTRY_VERIFY(lab.desk()->isActiveWindow());
    const study::Talk talk = chapter();
    for (qsizetype i = 0; i < talk.steps.size(); ++i) {
        const study::TalkStep &step = talk.steps.at(i);
        QCOMPARE(lab.presenter().position(), i);
        QCOMPARE(lab.audience()->accessibleName(), study::inLanguage(step.caption, language));
        QCOMPARE(lab.desk()->findChild<QTextBrowser *>(u"notes"_s)->toPlainText(), study::inLanguage(step.notes, language));
        QVERIFY(!lab.seen().contains(study::inLanguage(step.notes, language)));
        for (const study::LocalText &line : step.lines)
            QVERIFY(lab.seen().contains(study::inLanguage(line, language)));
        if (step.ask) {
            QCOMPARE(lab.presenter().phase(), Phase::Asking);
            QVERIFY(lab.seen().contains(study::inLanguage(step.ask->question, language)));
            lab.press(Qt::Key_PageDown);
            lab.press(Qt::Key_PageDown); // at once
            QTRY_COMPARE(lab.presenter().phase(), Phase::Revealed);
            QCOMPARE(step.ask->choices.at(*lab.presenter().outcome()).id, step.id == u"client-key"_s ? u"one"_s : u"two"_s);
        }
        if (i + 1 < talk.steps.size()) {
            QTRY_VERIFY2(lab.deskText(u"nextStep"_s) == study::inLanguage(talk.steps.at(i + 1).caption, language), qPrintable(step.id));
            if (i % 5 != 0 && lab.presenter().isUnderWay())
                lab.press(Qt::Key_PageDown); // somebody in a hurry
            QTRY_VERIFY(!lab.presenter().isUnderWay());
            lab.press(Qt::Key_PageDown);
        }
    }
    lab.press(Qt::Key_PageDown); // nothing follows
    QCOMPARE(lab.presenter().position(), talk.steps.size() - 1);
    lab.leave();
    QCOMPARE(lab.session.trace(), own); // the person's run has rested
}

/// A case of the program's, of one's own and one that is not here, the lesson that a run belongs to, and in free play what it is all about.
void TestPresent::theStageSaysWhatIsShown()
{
    Class lab;
    QVERIFY(lab.beginAndPlay());
    const auto heading = [&lab] {
        lab.trigger(u"presentRun"_s);
        const QString shown = lab.audience()->accessibleName();
        lab.leave();
        return shown;
    };
    QCOMPARE(heading(), study::findCase(u"timeout"_s)->title.value(u"en"_s));
    QFile file(lab.folder.filePath(u"mine.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"id": "mine", "title": {"en": "Tickets for tonight"}, "summary": {"en": "Orders."}, "lookFor": {"en": "Answers."},
        "script": [{"at": "100ms", "click": {"customer": "C001", "amount": 500, "intent": "new"}}]})");
    file.close();
    lab.window->openFile(file.fileName());
    QCOMPARE(heading(), u"Tickets for tonight"_s);
    model::RunPlan plan = lab.session.plan();
    plan.caseId = u"elsewhere"_s;
    lab.session.start(plan);
    QCOMPARE(heading(), u"elsewhere"_s);
    const QString saved = lab.folder.filePath(u"Tuesday's run.idemlab"_s);
    plan.caseId.clear();
    QFile run(saved);
    QVERIFY(run.open(QIODevice::WriteOnly));
    run.write(study::toFile({plan, {}, {}, {}, {}}));
    run.close();
    lab.window->openFile(saved);
    QCOMPARE(heading(), u"Tuesday's run"_s);
    QVERIFY(lab.guide.openLesson(u"timeout-trap"_s));
    while (lab.guide.step().kind != study::StepKind::Do)
        lab.guide.next();
    QVERIFY(lab.session.plan().caseId.isEmpty());
    QCOMPARE(heading(), lab.guide.title());
    lab.session.useStrategy(Strategy::ResourceId); // not what the lesson is about
    QCOMPARE(heading(), u"Who makes the key?"_s);
}

void TestPresent::theRunOnTheStage()
{
    Class lab;
    QVERIFY(lab.beginAndPlay());
    lab.trigger(u"present"_s);
    QVERIFY(lab.audience());
    QVERIFY2(
        lab.seen().contains(u"The answer is lost"_s) && lab.seen().contains(u"Duplicate. Intents 1, orders 2"_s), qPrintable(lab.seen()));
    QVERIFY(lab.seen().contains(u"the key was in the answer that got lost"_s));
    lab.press(Qt::Key_Home);
    QTRY_VERIFY2(lab.seen().contains(u"Intents 0, orders 0"_s), qPrintable(lab.seen()));
    // The presenter knows what comes next before the room does.
    const QString next = lab.deskText(u"nextStep"_s);
    QVERIFY2(next.contains(u"presses Order"_s), qPrintable(next));
    lab.press(Qt::Key_PageDown);
    QVERIFY2(lab.seen().endsWith(next), qPrintable(lab.seen()));
    // The clicker steps through the run; the caption tells each event, and the whole window goes along.
    QStringList told;
    for (int i = 0; i < 60 && !lab.selection.isLive(); ++i) {
        lab.press(Qt::Key_PageDown);
        told.append(lab.seen().section(u'\n', -1));
    }
    for (const auto &part : {u"The network loses the answer."_s, u"gives up waiting"_s, u"one more order for the same intent"_s})
        QVERIFY2(!told.filter(part).isEmpty(), qPrintable(told.join(u'\n')));
    lab.press(Qt::Key_PageUp);
    QVERIFY(!lab.selection.isLive());
    lab.leave();
}

void TestPresent::whatHasEndedIsAsItWas()
{
    Class lab;
    QVERIFY(lab.beginAndPlay());
    lab.session.showBeside({Strategy::None, Strategy::Client});
    lab.toEnd();
    lab.selection.setPlayhead(Instant(2s));
    const auto undoable = lab.session.history().undoable();
    lab.trigger(u"presentTalk"_s);
    for (int i = 0; i < 5; ++i)
        lab.press(Qt::Key_PageDown);
    lab.leave();
    QCOMPARE(lab.session.stripCount(), 2);
    QCOMPARE(lab.selection.playhead(), Instant(2s));
    QCOMPARE(lab.session.history().undoable(), undoable);
    lab.trigger(u"presentRun"_s); // and again
    QVERIFY(lab.show());
    lab.leave();
    // A run that plays waits for the talk to end, and plays on; presented itself, it does not even wait.
    lab.session.setSpeed(0.1);
    lab.session.restart();
    lab.trigger(u"presentTalk"_s);
    QVERIFY(!lab.session.isPlaying());
    lab.leave();
    QTRY_VERIFY(lab.session.isPlaying());
    lab.trigger(u"presentRun"_s);
    QVERIFY(lab.session.isPlaying());
}

void TestPresent::closingAWindowLeaves()
{
    Class lab;
    QVERIFY(lab.beginAndPlay());
    for (const bool isDesk : {true, false}) {
        lab.trigger(u"presentTalk"_s);
        lab.press(Qt::Key_PageDown);
        lab.press(Qt::Key_PageDown); // in mid-run
        (isDesk ? static_cast<QWidget *>(lab.desk()) : lab.audience())->close();
        QTRY_VERIFY(!lab.show());
    }
}

/// All of it, in mid-talk: that is asked about.
void TestPresent::closingTheProgramAsks()
{
    Class lab;
    QVERIFY(lab.beginAndPlay());
    lab.trigger(u"presentTalk"_s);
    const auto answer = [&](QMessageBox::StandardButton button) {
        QVERIFY(!lab.window->close());
        auto *asked = lab.window->findChild<QMessageBox *>(u"closeQuestion"_s);
        QVERIFY(asked && asked->isVisible());
        QVERIFY(!lab.window->close()); // it is not asked twice at a time
        QTest::mouseClick(asked->button(button), Qt::LeftButton);
    };
    answer(QMessageBox::Cancel);
    QVERIFY(lab.show() && lab.window->isVisible());
    QTRY_VERIFY(!lab.window->findChild<QMessageBox *>(u"closeQuestion"_s));
    answer(QMessageBox::Close);
    QTRY_VERIFY(!lab.window->isVisible());
    QVERIFY(!lab.show());
    lab.trigger(u"presentRun"_s); // a run is no talk: it is there the next time as well
    QVERIFY(lab.window->close());
    lab.window.reset();
}

/// Left by accident, and begun again by the key that begins everything: at its step, with its hands and its clock.
void TestPresent::aTalkIsGoneOnWith()
{
    Class lab;
    QVERIFY(lab.beginAndPlay());
    for (const auto &key : {u"present"_s, u"resumeTalk"_s}) {
        lab.trigger(u"presentTalk"_s);
        QCOMPARE(lab.presenter().position(), 0);
        lab.press(Qt::Key_PageDown);
        QCOMPARE(lab.presenter().phase(), Phase::Asking);
        lab.presenter().setHands(1, 17);
        lab.leave();
        lab.trigger(key);
        QVERIFY(lab.show() && lab.presenter().hasTalk());
        QCOMPARE(lab.presenter().position(), 1);
        QCOMPARE(lab.presenter().phase(), Phase::Asking);
        QCOMPARE(lab.presenter().hands(), (QList<int> {0, 17}));
        QVERIFY(lab.presenter().bookmark()->start);
        lab.press(Qt::Key_PageDown);
        lab.press(Qt::Key_PageDown);
        QTRY_COMPARE(lab.presenter().phase(), Phase::Revealed);
        lab.leave();
        lab.trigger(key);
        QCOMPARE(lab.presenter().phase(), Phase::Revealed); // and what was said is said
        QVERIFY2(lab.seen().contains(u"Two: 17 hands – that is what happened"_s), qPrintable(lab.seen()));
        lab.leave();
    }
    lab.trigger(u"presentRun"_s);
    QVERIFY(!lab.presenter().hasTalk());
    lab.leave();
    QCOMPARE(lab.window->findChild<QAction *>(u"present"_s)->text().remove(u'&'), u"Go On with the Talk"_s);
}

/// It sends F5 and Escape by turns, and has no other button that the program knows but those for the steps.
void TestPresent::aClickerOfTwoKeys()
{
    Class lab;
    QVERIFY(lab.beginAndPlay());
    QTest::keyClick(lab.window.get(), Qt::Key_F5);
    QVERIFY(lab.show() && !lab.presenter().hasTalk()); // the run
    QTRY_VERIFY(lab.desk()->isActiveWindow());
    lab.press(Qt::Key_Escape);
    lab.press(Qt::Key_F5);
    QTRY_VERIFY(lab.show() && lab.presenter().hasTalk());
    QTRY_VERIFY(lab.desk()->isActiveWindow());
    lab.press(Qt::Key_PageDown);
    lab.press(Qt::Key_Escape);
    lab.press(Qt::Key_F5); // it stays
    QVERIFY(!lab.presenter().isLeaving());
    QCOMPARE(lab.presenter().position(), 1);
    lab.leave();
    QTest::keyClick(lab.window.get(), Qt::Key_F5);
    QTRY_VERIFY(lab.show() && lab.presenter().hasTalk());
    QCOMPARE(lab.presenter().position(), 1);
}

void TestPresent::escapeAsks()
{
    Class lab;
    QVERIFY(lab.beginAndPlay());
    lab.trigger(u"presentTalk"_s);
    lab.press(Qt::Key_Escape);
    QVERIFY(lab.presenter().isLeaving());
    QVERIFY2(lab.deskText(u"audienceState"_s).contains(u"Escape again"_s), qPrintable(lab.deskText(u"audienceState"_s)));
    lab.press(Qt::Key_PageDown);
    QVERIFY(!lab.presenter().isLeaving());
    QCOMPARE(lab.presenter().position(), 1); // and what the other key means is done
    lab.press(Qt::Key_Escape);
    QVERIFY(lab.show());
    lab.press(Qt::Key_S);
    QTest::mouseClick(lab.desk()->findChild<QPushButton *>(u"presentLeave"_s), Qt::LeftButton);
    QVERIFY(lab.show());
    QTest::mouseClick(lab.desk()->findChild<QPushButton *>(u"presentLeave"_s), Qt::LeftButton);
    QTRY_VERIFY(!lab.show());
}

void TestPresent::listsOnTheStage()
{
    Class lab;
    QVERIFY(lab.beginAndPlay());
    lab.trigger(u"presentTalk"_s);
    lab.press(Qt::Key_F1);
    auto *keys = lab.desk()->findChild<QTreeWidget *>(u"keyList"_s);
    QVERIFY(keys && keys->isVisible());
    QCOMPARE(keys->topLevelItemCount(), int(keyHelp().size()));
    for (const int width : {keys->window()->width(), 560}) { // what is long stands in more lines
        keys->window()->resize(width, keys->window()->height());
        QStringList faults;
        legibility::look(keys->window(), u"keys"_s, faults);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
    lab.press(Qt::Key_F1);
    QTRY_VERIFY(!lab.desk()->findChild<QTreeWidget *>(u"keyList"_s));
    lab.press(Qt::Key_G);
    auto *steps = lab.desk()->findChild<QListWidget *>(u"steps"_s);
    QVERIFY(steps && steps->isVisible());
    QCOMPARE(steps->count(), int(chapter().steps.size()));
    QCOMPARE(steps->currentRow(), 0);
    steps->setCurrentRow(4);
    QTest::keyClick(steps, Qt::Key_Return);
    QCOMPARE(lab.presenter().position(), 4);
    QTRY_VERIFY(!lab.desk()->findChild<QListWidget *>(u"steps"_s));
    lab.press(Qt::Key_PageDown); // it asks; the answer
    QCOMPARE(lab.presenter().phase(), Phase::Revealing);
    lab.press(Qt::Key_PageDown);
    lab.press(Qt::Key_1); // a number and Enter: step 14
    lab.press(Qt::Key_4);
    QVERIFY2(lab.deskText(u"audienceState"_s).contains(u"14"_s), qPrintable(lab.deskText(u"audienceState"_s)));
    lab.press(Qt::Key_Return);
    QCOMPARE(lab.presenter().position(), 13);
    lab.press(Qt::Key_9);
    lab.press(Qt::Key_9);
    lab.press(Qt::Key_Return); // there is none
    QCOMPARE(lab.presenter().position(), 13);
    lab.press(Qt::Key_2);
    lab.press(Qt::Key_Escape); // not that
    QVERIFY(lab.presenter().typed().isEmpty() && !lab.presenter().isLeaving());
}

void TestPresent::languageInMidTalk()
{
    Class lab;
    QVERIFY(lab.beginAndPlay());
    lab.trigger(u"presentTalk"_s);
    lab.press(Qt::Key_PageDown);
    const study::TalkStep step = chapter().steps.at(1);
    for (const QString &language : {u"ja"_s, u"en"_s}) {
        lab.language.setLanguage(language);
        QTRY_COMPARE(lab.audience()->accessibleName(), study::inLanguage(step.caption, language));
        QVERIFY(lab.seen().contains(study::inLanguage(step.ask->question, language)));
        QCOMPARE(lab.desk()->findChild<QTextBrowser *>(u"notes"_s)->toPlainText(), study::inLanguage(step.notes, language));
        QCOMPARE(
            lab.desk()->findChild<QSpinBox *>(u"hands1"_s)->accessibleName(), study::inLanguage(step.ask->choices.at(0).text, language));
        QCOMPARE(
            lab.desk()->findChild<QPushButton *>(u"presentBlank"_s)->text(), language == u"ja"_s ? u"画面を消す（B）"_s : u"Blank (B)"_s);
    }
}

/// The program's main job, on the wall: the keys of the window go on working there.
void TestPresent::ordersFromTheStage()
{
    Class lab;
    QVERIFY(lab.begin());
    lab.trigger(u"freePlay"_s);
    lab.trigger(u"present"_s);
    QTRY_VERIFY(lab.desk()->isActiveWindow());
    QTest::keyClick(lab.desk(), Qt::Key_D, Qt::ControlModifier);
    QTest::keyClick(lab.desk(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY2(lab.seen().contains(u"Intents 1, orders 2"_s), qPrintable(lab.seen()));
}

int main(int argc, char **argv) { return runOnTwoScreens<TestPresent>(argc, argv); }
#include "tst_present.moc"
