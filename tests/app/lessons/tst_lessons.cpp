// SPDX-License-Identifier: MIT
// Lessons as a learner goes through them: by mouse and keyboard, the right way and the wrong ways.
#include "app/window/fixture.h"
#include "lessons/ring.h"
#include "lessons/stepview.h"
#include "lessons/wrappedtext.h"
#include "timeline/timelineview.h"

#include <QAbstractSlider>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextBrowser>

using namespace idemlab;
using model::EventKind;
using study::StepKind;

namespace {

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
    void goTo(StepKind kind)
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
        auto *timeline = find<timeline::TimelineView>(u"timeline"_s);
        const QRect box = timeline->rectOfEvent(position);
        QVERIFY(!box.isEmpty());
        QTest::mouseClick(timeline, Qt::LeftButton, {}, box.center());
    }
    [[nodiscard]] qsizetype first(EventKind kind, int number = 1) const
    {
        for (qsizetype i = 0; i < session.trace().size(); ++i) {
            if (session.trace().at(i).kind == kind && --number == 0)
                return i;
        }
        return -1;
    }
    /// Lets the run go on to its end without waiting for the clock.
    void hurry()
    {
        session.playToEnd();
        QTRY_VERIFY(session.isQuiet());
    }
};

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
    void theFirstStartLeadsIntoTheFirstLesson();
    void theTrapFromStartToEnd_data();
    void theTrapFromStartToEnd();
    void aWrongPredictionIsKeptBesideTheOutcome();
    void justShowMe();
    void orderedBeforeDropped();
    void skippedIsNotDone();
    void theCourseBeginsAnew();
    void anOpenedLessonIsReadAgain();
    void aCaseOfALessonIsReadAgain();
    void theWrongEventGetsAReason();
    void theKeyboardStaysInTheLesson();
    void everyNamedPartIsThere();
    void linksLeadToLessons();
    void aRingAfterAWhile();
    void leavingAndComingBack();
    void damagedProgressIsSaid();
    void everyStepOfEveryLessonFits_data();
    void everyStepOfEveryLessonFits();
    void aLessonOfOnesOwn();
    void aFaultyLessonLeavesTheRunAlone();
    void theLanguageChangesInMidLesson();
    void linksCanBeReadInBothThemes();
};

void TestLessons::theFirstStartLeadsIntoTheFirstLesson()
{
    Class lab;
    QVERIFY(lab.begin());
    QVERIFY(lab.find(u"lessonPanel"_s));
    QCOMPARE(lab.guide.lessonIndex(), 0);
    QCOMPARE(lab.guide.stepIndex(), 0);
    QVERIFY(lab.find<QComboBox>(u"contents"_s)->currentText().startsWith(u"1. "_s));
    QVERIFY(!lab.find<QTextBrowser>(u"lessonText"_s)->toPlainText().isEmpty());
    QVERIFY(!lab.find<QPushButton>(u"lessonBack"_s));
}

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
    window::Remembered remembered;
    remembered.language = language;
    Class lab(remembered);
    QVERIFY(lab.open(u"timeout-trap"_s));
    lab.next();
    // Predict: nothing is to be seen before the learner has committed.
    QCOMPARE(lab.guide.step().kind, StepKind::Predict);
    QCOMPARE(lab.count(EventKind::Clicked), 0);
    QVERIFY(!lab.find(u"order"_s) && !lab.window->findChild<QAction *>(u"orderAction"_s)->isEnabled()); // Order waits
    QVERIFY(!lab.find(u"sure-fairly"_s));
    QVERIFY(!lab.find(u"lessonNext"_s)); // a second press on Next does not skip what is asked
    lab.predict(u"two"_s);
    lab.hurry();
    QTRY_VERIFY2(lab.reaction().startsWith(outcome), qPrintable(lab.reaction()));
    lab.next();
    // Do: the real controls.
    QCOMPARE(lab.guide.step().kind, StepKind::Do);
    QVERIFY(lab.find(u"order"_s));
    const QString missing = lab.reaction();
    QVERIFY(!missing.isEmpty());
    lab.click(u"dropResponse"_s);
    lab.click(u"order"_s);
    QTRY_COMPARE(lab.count(EventKind::ResponseLost), 1);
    QTRY_VERIFY(lab.reaction() != missing);
    lab.hurry();
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
    lab.hurry();
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
    lab.hurry();
    QTRY_COMPARE(lab.guide.state(), study::StepState::Done);
    QCOMPARE(lab.guide.answer(u"first"_s), u"one"_s);
}

void TestLessons::justShowMe()
{
    Class lab;
    QVERIFY(lab.open(u"timeout-trap"_s));
    lab.goTo(StepKind::Predict);
    lab.click(u"showMe"_s);
    lab.hurry();
    QTRY_VERIFY2(lab.reaction().startsWith(u"Outcome: Two"_s), qPrintable(lab.reaction()));
}

/// Somebody who orders before they drop, and then does as they are told, has done what was asked.
void TestLessons::orderedBeforeDropped()
{
    Class lab;
    QVERIFY(lab.open(u"timeout-trap"_s));
    lab.goTo(StepKind::Do);
    lab.click(u"order"_s);
    lab.hurry();
    QTRY_COMPARE(lab.text(u"obstacle"_s), u"That answer got through: Drop response was off."_s);
    lab.click(u"clearObstacle"_s);
    QCOMPARE(lab.session.faultMode(model::FaultKind::DropResponse), model::FaultMode::Next);
    lab.click(u"order"_s);
    lab.hurry();
    QTRY_VERIFY(lab.guide.isDone());
    QVERIFY2(lab.reaction().contains(u"2 orders"_s) && lab.reaction().contains(u"3"_s), qPrintable(lab.reaction()));
    // What is said is computed from the run: one more order, and it says so.
    lab.click(u"order"_s);
    lab.hurry();
    QTRY_VERIFY2(lab.reaction().contains(u"3 orders"_s) && lab.reaction().contains(u"4"_s), qPrintable(lab.reaction()));
    lab.click(u"beginAgain"_s);
    QCOMPARE(lab.count(EventKind::Clicked), 0);
    QVERIFY2(lab.text(u"stepState"_s).contains(u"again"_s), qPrintable(lab.text(u"stepState"_s)));
}

void TestLessons::theWrongEventGetsAReason()
{
    Class lab;
    QVERIFY(lab.open(u"timeout-trap"_s));
    lab.goTo(StepKind::Do);
    lab.click(u"dropResponse"_s);
    lab.click(u"order"_s);
    lab.hurry();
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

/// Whatever can be pressed in a step does what it says at Space and not Pause, and the keyboard stays in the lesson.
void TestLessons::theKeyboardStaysInTheLesson()
{
    Class lab;
    QVERIFY(lab.begin());
    const QWidget *panel = lab.find(u"lessonPanel"_s);
    const QSet<StepKind> opensDialogs {StepKind::View, StepKind::Summary};
    QMap<StepKind, int> looked; // two of a kind: one way or the other
    int presses = 0;
    for (qsizetype lesson = 0; lesson < lab.guide.lessons().size(); ++lesson) {
        for (qsizetype step = 0; step < lab.guide.lessons().at(lesson).steps.size(); ++step) {
            if (++looked[lab.guide.lessons().at(lesson).steps.at(step).kind] > 2)
                continue;
            lab.guide.goTo(lesson, step);
            QPointer<QWidget> view = panel->findChild<lessons::StepView *>();
            if (!view || opensDialogs.contains(lab.guide.step().kind))
                continue;
            const auto buttons = view->findChildren<QAbstractButton *>();
            for (const QPointer<QAbstractButton> button : buttons) {
                if (!button || !button->isVisible() || !button->isEnabled())
                    continue;
                const QString where = u"%1/%2/%3"_s.arg(lab.guide.lesson().id, lab.guide.step().id, button->objectName());
                button->setFocus();
                lab.session.pause();
                QSignalSpy clicked(button, &QAbstractButton::clicked);
                QSignalSpy paused((*lab.window).findChild<QAction *>(u"playPause"_s), &QAction::triggered);
                QTest::keyClick(lab.window->windowHandle(), Qt::Key_Space);
                QVERIFY2(clicked.size() == 1 && paused.isEmpty(), qPrintable(where));
                QTRY_VERIFY2(panel->isAncestorOf(QApplication::focusWidget()), qPrintable(where));
                ++presses;
            }
        }
    }
    QVERIFY(presses > 30);
}

/// What a lesson may point at is in the window under that name, and what it opens is a command of the window.
void TestLessons::everyNamedPartIsThere()
{
    Class lab;
    QVERIFY(lab.begin());
    lab.window->findChild<QAction *>(u"showAdvanced"_s)->trigger();
    QCoreApplication::processEvents();
    QStringList missing;
    for (const QString &name : study::lessonParts()) {
        if (!lab.window->findChild<QWidget *>(name))
            missing.append(name);
    }
    for (const study::Lesson &lesson : lab.guide.lessons()) {
        for (const study::Step &step : lesson.steps) {
            if (!step.view.isEmpty() && !lab.window->findChild<QAction *>(step.view))
                missing.append(step.view);
        }
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u", "_s)));
}

void TestLessons::linksLeadToLessons()
{
    Class lab;
    QVERIFY(lab.open(u"assistant-prompts"_s));
    QStringList targets;
    for (const study::Lesson &lesson : lab.guide.lessons()) {
        for (const study::LessonText &text : lesson.texts) {
            for (const study::StepText &step : text.steps) {
                static const QRegularExpression link(u"idemlab:lesson/([a-z-]+)"_s);
                for (auto found = link.globalMatch(step.body); found.hasNext();)
                    targets.append(found.next().captured(1));
            }
        }
    }
    QVERIFY(targets.contains(u"agents"_s));
    Q_EMIT lab.find<QTextBrowser>(u"lessonText"_s)->anchorClicked(QUrl(u"idemlab:lesson/agents"_s));
    QCOMPARE(lab.guide.lesson().id, u"agents"_s);
    for (const QString &id : std::as_const(targets))
        QVERIFY2(lab.guide.openLesson(id), qPrintable(id));
    QVERIFY(!lab.guide.openLesson(u"no-such-lesson"_s));
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
    QVERIFY(ring->geometry().contains(QRect(ring->target()->mapTo(lab.window.get(), QPoint()), ring->target()->size())));
    lab.next();
    QVERIFY(!ring->isVisible() || ring->target()->objectName() != u"dropResponse"_s);
}

void TestLessons::leavingAndComingBack()
{
    QTemporaryDir kept;
    const QString path = kept.filePath(u"progress.json"_s);
    {
        Class lab;
        QVERIFY(lab.open(u"timeout-trap"_s));
        lab.goTo(StepKind::Predict);
        lab.predict(u"one"_s);
        lab.next();
        QVERIFY(QFile::copy(lab.folder.filePath(u"progress.json"_s), path));
        lab.window->close();
    }
    Class lab;
    QVERIFY(QFile::copy(path, lab.folder.filePath(u"progress.json"_s)));
    QVERIFY(lab.begin());
    QCOMPARE(lab.guide.lesson().id, u"timeout-trap"_s);
    QCOMPARE(lab.guide.step().kind, StepKind::Do);
    lab.click(u"lessonBack"_s);
    QVERIFY(lab.window->findChild<QRadioButton *>(u"choice-one"_s)->isChecked());
}

void TestLessons::damagedProgressIsSaid()
{
    Class lab;
    QFile file(lab.folder.filePath(u"progress.json"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("{\"lesson\": ");
    file.close();
    QVERIFY(lab.begin());
    QCOMPARE(lab.guide.lessonIndex(), 0);
    QStringList labels;
    const auto all = lab.window->findChildren<QLabel *>();
    for (const QLabel *each : all)
        labels.append(each->text());
    QVERIFY2(labels.join(u'\n').contains(u"Your progress in the lessons could not be read."_s), qPrintable(labels.join(u'\n')));
    QCOMPARE(QDir(lab.folder.path()).entryList({u"progress.json.damaged-*"_s}).size(), 1);
}

void TestLessons::everyStepOfEveryLessonFits_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << u"en"_s;
    QTest::newRow("ja") << u"ja"_s;
}

/// No step needs scrolling on a small laptop, with the answers and reactions that it has at first.
void TestLessons::everyStepOfEveryLessonFits()
{
    QFETCH(QString, language);
    window::Remembered remembered;
    remembered.language = language;
    Class lab(remembered, QSize(1366, 768));
    QVERIFY(lab.begin());
    const auto *area = lab.find(u"lessonPanel"_s)->findChild<QScrollArea *>();
    QStringList tooLong;
    for (qsizetype lesson = 0; lesson < lab.guide.lessons().size(); ++lesson) {
        for (qsizetype step = 0; step < lab.guide.lessons().at(lesson).steps.size(); ++step) {
            lab.guide.goTo(lesson, step);
            QCoreApplication::processEvents();
            QCoreApplication::processEvents();
            const QString text = lab.find<QTextBrowser>(u"lessonText"_s)->toPlainText();
            QVERIFY2(!text.contains(u"**"_s) && !text.contains(u"]("_s),
                qPrintable(lab.guide.lesson().id + u": "_s + text)); // Markdown that was not read as such
            const StepKind kind = lab.guide.step().kind;
            const bool grows = kind == StepKind::Contrast || kind == StepKind::Code; // a program is as long as it is
            if (area->verticalScrollBar()->maximum() > 0 && !grows)
                tooLong.append(u"%1/%2 by %3"_s.arg(lab.guide.lesson().id, lab.guide.step().id).arg(area->verticalScrollBar()->maximum()));
        }
    }
    QVERIFY2(tooLong.isEmpty(), qPrintable(tooLong.join(u'\n')));
}

namespace {

void copyLesson(const QString &to)
{
    const QDir from(QStringLiteral(IDEMLAB_SOURCE_DIR "/resources/lessons/timeout-trap"));
    QDir().mkpath(to);
    for (const QString &name : from.entryList(QDir::Files))
        QVERIFY(QFile::copy(from.filePath(name), to + u'/' + name));
}

} // namespace

void TestLessons::aLessonOfOnesOwn()
{
    Class lab;
    QVERIFY(lab.begin());
    const QString folder = lab.folder.filePath(u"my-trap"_s);
    copyLesson(folder);
    const qsizetype before = lab.guide.lessons().size();
    lab.guide.openFolder(folder);
    QCOMPARE(lab.guide.lessons().size(), before + 1);
    QCOMPARE(lab.guide.lessonIndex(), before);
    QVERIFY(lab.find<QComboBox>(u"contents"_s)->currentText().contains(u"The timeout trap"_s));
    lab.guide.openFolder(folder);
    QCOMPARE(lab.guide.lessons().size(), before + 1); // the same again, not a second one
}

void TestLessons::aFaultyLessonLeavesTheRunAlone()
{
    Class lab;
    QVERIFY(lab.begin());
    const QString folder = lab.folder.filePath(u"my-trap"_s);
    copyLesson(folder);
    QFile file(folder + u"/lesson.json"_s);
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(file.open(QFile::ReadWrite));
    QByteArray content = file.readAll();
    QVERIFY(content.contains("\"verdict\": \"duplicate\" }]"));
    content.replace("\"verdict\": \"duplicate\" }]", "\"verdict\": \"exact\" }]");
    file.resize(0);
    file.seek(0);
    file.write(content);
    file.close();
    lab.click(u"order"_s);
    lab.guide.openFolder(folder);
    QStringList labels;
    const auto all = lab.window->findChildren<QLabel *>();
    for (const QLabel *each : all)
        labels.append(each->text());
    QVERIFY2(labels.join(u'\n').contains(u"comes to \"exact\", but it comes to \"duplicate\""_s), qPrintable(labels.join(u'\n')));
    QCOMPARE(lab.guide.lessonIndex(), 0);
    QCOMPARE(lab.count(EventKind::Clicked), 1);
}

void TestLessons::theLanguageChangesInMidLesson()
{
    Class lab;
    QVERIFY(lab.open(u"timeout-trap"_s));
    lab.goTo(StepKind::Predict);
    lab.predict(u"two"_s);
    lab.hurry();
    lab.window->findChild<QAction *>(u"language-ja"_s)->trigger();
    QTRY_VERIFY(lab.find<QTextBrowser>(u"lessonText"_s)->toPlainText().contains(u"店には注文が何件できるでしょうか。"_s));
    QTRY_VERIFY2(lab.reaction().startsWith(u"あなたの予想（たぶん）：2件"_s), qPrintable(lab.reaction()));
    QCOMPARE(lab.window->findChild<QRadioButton *>(u"choice-two"_s)->text(), u"2件"_s);
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

void TestLessons::theCourseBeginsAnew()
{
    Class lab;
    QVERIFY(lab.open(u"timeout-trap"_s));
    lab.goTo(StepKind::Predict);
    lab.predict(u"two"_s);
    lab.window->findChild<QAction *>(u"beginCourse"_s)->trigger();
    QTRY_VERIFY(lab.find(u"beginAnew"_s));
    lab.click(u"beginAnew"_s);
    QCOMPARE(lab.guide.lessonIndex(), 0);
    QVERIFY(lab.guide.progress().answers.isEmpty());
    const QStringList kept = QDir(lab.folder.path()).entryList({u"progress.json.before-*"_s});
    QCOMPARE(kept.size(), 1);
    QFile old(lab.folder.filePath(kept.constFirst()));
    QVERIFY(old.open(QFile::ReadOnly) && old.readAll().contains("timeout-trap/predict"));
}

void TestLessons::anOpenedLessonIsReadAgain()
{
    Class lab;
    QVERIFY(lab.begin());
    const QString folder = lab.folder.filePath(u"my-trap"_s);
    copyLesson(folder);
    lab.guide.openFolder(folder);
    lab.next();
    QFile file(folder + u"/en.md"_s);
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(file.open(QFile::ReadOnly));
    QByteArray text = file.readAll();
    file.close();
    text.replace("# The timeout trap", "# My very own trap");
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(text);
    file.close();
    QTRY_VERIFY(lab.find<QComboBox>(u"contents"_s)->currentText().contains(u"My very own trap"_s));
    QCOMPARE(lab.guide.stepIndex(), 1); // where one was
}

/// A lesson of one's own with cases of its own, in the words of its own API, and changed while it is open.
void TestLessons::aCaseOfALessonIsReadAgain()
{
    Class lab;
    QVERIFY(lab.begin());
    const QString folder = lab.folder.filePath(u"my-apis"_s);
    const QDir from(QStringLiteral(IDEMLAB_SOURCE_DIR "/resources/lessons/five-apis"));
    QVERIFY(QDir().mkpath(folder));
    for (const QString &name : from.entryList(QDir::Files)) {
        QVERIFY(QFile::copy(from.filePath(name), folder + u'/' + name));
        QVERIFY(QFile::setPermissions(folder + u'/' + name, QFile::ReadOwner | QFile::WriteOwner));
    }
    const auto replace = [&folder](const QString &name, const QByteArray &before, const QByteArray &after) {
        QFile file(folder + u'/' + name);
        QVERIFY(file.open(QFile::ReadOnly));
        QByteArray text = file.readAll();
        file.close();
        QVERIFY(text.contains(before));
        text.replace(before, after);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(text);
    };
    replace(u"lesson.json"_s, "\"five-apis\"", "\"my-apis\"");
    lab.guide.openFolder(folder);
    QCOMPARE(lab.guide.lesson().id, u"my-apis"_s);
    lab.guide.goTo(lab.guide.lessonIndex(), lab.guide.lesson().indexOf(u"seat"_s));
    const auto play = [&lab] {
        lab.guide.startRun(*lab.guide.step().runFor(u"number"_s));
        lab.hurry();
    };
    play();
    QTRY_VERIFY2(lab.text(u"score"_s).contains(u"bookings 2"_s), qPrintable(lab.text(u"score"_s)));
    replace(u"seat.json"_s, "\"bookings\"", "\"reservations\"");
    QTRY_COMPARE(lab.guide.step().runFor(u"number"_s)->plan().api.resources.value(u"en"_s), u"reservations"_s);
    QCOMPARE(lab.guide.step().id, u"seat"_s); // where one was
    play();
    QTRY_VERIFY2(lab.text(u"score"_s).contains(u"reservations 2"_s), qPrintable(lab.text(u"score"_s)));
}

void TestLessons::linksCanBeReadInBothThemes()
{
    Class lab;
    QVERIFY(lab.open(u"quiz"_s));
    lab.goTo(StepKind::Explain);
    for (const auto scheme : {theme::Scheme::Dark, theme::Scheme::Light, theme::Scheme::Dark}) {
        lab.theme.setScheme(scheme);
        const auto *text = lab.find<QTextBrowser>(u"lessonText"_s);
        const auto links = [text] {
            QList<QTextCharFormat> all;
            for (QTextBlock block = text->document()->begin(); block.isValid(); block = block.next()) {
                for (auto each = block.begin(); !each.atEnd(); ++each) {
                    if (!each.fragment().charFormat().anchorHref().isEmpty())
                        all.append(each.fragment().charFormat());
                }
            }
            return all;
        };
        QTRY_VERIFY(links().size() == 3 && links().constFirst().foreground().color() == lab.window->palette().color(QPalette::Link));
        QVERIFY(links().constFirst().anchorHref().startsWith(u"https://"_s));
    }
}

QTEST_MAIN(TestLessons)
#include "tst_lessons.moc"
