// SPDX-License-Identifier: MIT
// A teacher presents: from F5 to the last key, on two screens and on one.
#include "app/present/classroom.h"

#include <QFileDialog>
#include <QPushButton>
#include <QScreen>
#include <QSpinBox>
#include <QTextBrowser>

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
    void theTalkFromF5ToTheLastKey_data();
    void theTalkFromF5ToTheLastKey();
    void theRunOnTheStage();
    void whatHasEndedIsAsItWas();
    void closingAWindowLeaves();
    void aScreenGoes();
    void languageInMidTalk();
    void ordersFromTheStage();
    void talksOfOnesOwn_data();
    void talksOfOnesOwn();
};

void TestPresent::theTalkFromF5ToTheLastKey_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("Japanese") << u"ja"_s;
}

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
    lab.press(Qt::Key_Escape);
    QTRY_VERIFY(!lab.show());
    QCOMPARE(lab.session.trace(), own); // the person's run has rested
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
    lab.press(Qt::Key_Escape);
    QTRY_VERIFY(!lab.show());
}

void TestPresent::whatHasEndedIsAsItWas()
{
    Class lab;
    QVERIFY(lab.beginAndPlay());
    lab.session.showBeside({Strategy::None, Strategy::Client});
    lab.session.playToEnd();
    QTRY_VERIFY(lab.session.isQuiet());
    lab.selection.setPlayhead(Instant(2s));
    const auto undoable = lab.session.history().undoable();
    lab.trigger(u"presentTalk"_s);
    for (int i = 0; i < 5; ++i)
        lab.press(Qt::Key_PageDown);
    lab.press(Qt::Key_Escape);
    QTRY_VERIFY(!lab.show());
    QCOMPARE(lab.session.stripCount(), 2);
    QCOMPARE(lab.selection.playhead(), Instant(2s));
    QCOMPARE(lab.session.history().undoable(), undoable);
    lab.trigger(u"present"_s); // and again
    QVERIFY(lab.show());
    lab.press(Qt::Key_Escape);
    QTRY_VERIFY(!lab.show());
    // A run that plays waits for the talk to end, and plays on; presented itself, it does not even wait.
    lab.session.setSpeed(0.1);
    lab.session.restart();
    lab.trigger(u"presentTalk"_s);
    QVERIFY(!lab.session.isPlaying());
    lab.press(Qt::Key_Escape);
    QTRY_VERIFY(lab.session.isPlaying());
    lab.trigger(u"present"_s);
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
    lab.trigger(u"presentTalk"_s);
    lab.window->close(); // all of it, in mid-talk
    QVERIFY(!lab.show());
    lab.window.reset();
}

void TestPresent::aScreenGoes()
{
    QList<QRect> screens {lectern, wall};
    Show show(
        chapter(), {}, [&] { return screens; }, nullptr);
    show.presenter().next();
    QVERIFY(show.presenterWindow());
    screens.removeLast();
    show.place();
    QVERIFY(!show.presenterWindow());
    QCOMPARE(show.audience()->geometry(), lectern);
    QTest::keyClick(show.audience(), Qt::Key_PageDown); // the keys have moved along
    QCOMPARE(show.presenter().phase(), Phase::Revealing);
    screens.append(wall);
    show.place();
    QVERIFY(show.presenterWindow());
    QCOMPARE(show.presenterWindow()->findChild<QTextBrowser *>(u"notes"_s)->toPlainText(),
        study::inLanguage(chapter().steps.at(1).notes, u"en"_s));
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

void TestPresent::talksOfOnesOwn_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QByteArray &run, const QString &says) {
        QTest::newRow(name) << "{\"talk\": 1, \"id\": \"mine\", \"title\": {\"en\": \"Mine\"}, \"steps\": [\n{\"id\": \"a\", \"caption\": "
                               "{\"en\": \"My own\"}, "
                + run
                + "}]}" << says;
    };
    row("good", "\"run\": {\"case\": \"timeout\", \"strategy\": \"none\"}, \"stop\": {\"event\": \"response-lost\"}", {});
    row("faulty", "\"run\": {\"case\": \"timeout\", \"strategy\": \"nobody\"}", u"mine.json:2: \"nobody\" is no strategy"_s);
    row("promises too much", "\"run\": {\"case\": \"smooth\", \"strategy\": \"none\"}, \"stop\": {\"event\": \"response-lost\"}",
        u"mine.json:2: the step \"a\": the run never comes to \"response-lost\" number 1"_s);
}

void TestPresent::talksOfOnesOwn()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, says);
    Class lab;
    QVERIFY(lab.beginAndPlay());
    QFile file(lab.folder.filePath(u"mine.json"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(text);
    file.close();
    lab.trigger(u"openTalk"_s);
    auto *dialog = lab.window->findChild<QFileDialog *>(u"talkDialog"_s);
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(file.fileName());
    dialog->reject();
    QCOMPARE(lab.show() != nullptr, says.isEmpty());
    if (lab.show()) {
        lab.press(Qt::Key_Escape);
        QTRY_VERIFY(!lab.show());
    }
    lab.window->openFile(file.fileName()); // as a file manager hands it over
    QCOMPARE(lab.show() != nullptr, says.isEmpty());
    if (says.isEmpty())
        QCOMPARE(lab.audience()->accessibleName(), u"My own"_s);
    else
        QVERIFY2(lab.text(u"notice"_s).contains(says), qPrintable(lab.text(u"notice"_s)));
}

int main(int argc, char **argv) { return runOnTwoScreens<TestPresent>(argc, argv); }
#include "tst_present.moc"
