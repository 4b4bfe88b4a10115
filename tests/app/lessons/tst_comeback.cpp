// SPDX-License-Identifier: MIT
// Days later: the questions about what was learnt, as a learner meets them.
#include "rows.h"
#include "study/comeback.h"

#include "app/window/fixture.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextBrowser>

using namespace idemlab;
using study::StepKind;

namespace {

const QDate monday(2026, 11, 2);

/// Somebody who has done the whole course on a Monday, and was in the middle of a lesson when they left.
struct Returner : Lab
{
    explicit Returner(const window::Remembered &remembered = {}) : Lab(remembered, QSize(1366, 768)) { learn(); }

    void learn()
    {
        study::Progress progress;
        for (const study::Lesson &lesson : study::builtInLessons()) {
            for (const study::Step &step : lesson.steps) {
                progress.done.insert(study::Progress::keyOf(lesson.id, step.id));
                if (!step.answer.isEmpty())
                    progress.answers.insert(study::Progress::keyOf(lesson.id, step.id), step.answer);
            }
        }
        study::noteLearnt(study::builtInLessons(), progress, monday);
        progress.lesson = u"double-click"_s;
        progress.step = study::builtInLessons().at(5).steps.at(1).id;
        QVERIFY(study::ProgressFile(folder.filePath(u"progress.json"_s)).save(progress));
    }
    [[nodiscard]] QString reaction() const
    {
        const auto *browser = find<QTextBrowser>(u"reaction"_s);
        return browser ? browser->toPlainText() : QString();
    }
    [[nodiscard]] int roomMissing() const
    {
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        return find(u"lessonPanel"_s)->findChild<QScrollArea *>()->verticalScrollBar()->maximum();
    }
    /// Answers what is asked, and goes on.
    void answerRight()
    {
        click(u"choice-"_s + guide.step().answer);
        click(u"lessonNext"_s);
    }
};

} // namespace

class TestComeBack : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void cleanup() { today() = {}; }
    void notBefore();
    void twoDaysLater_data();
    void twoDaysLater();
    void refused();
    void leftInTheMiddle();
    void withTheLessonsClosed();
    void everyQuestionFits_data() { languages(); }
    void everyQuestionFits();
};

void TestComeBack::notBefore()
{
    today() = monday.addDays(1);
    Returner learner;
    QVERIFY(learner.begin());
    QVERIFY(!learner.find(u"comeBackBar"_s));
    QCOMPARE(learner.guide.lesson().id, u"double-click"_s);
}

void TestComeBack::twoDaysLater_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("offer");
    QTest::addColumn<QString>("right");
    QTest::addColumn<QString>("wrong");
    QTest::newRow("en") << u"en"_s << u"Three questions"_s << u"Right."_s << u"No."_s;
    QTest::newRow("ja") << u"ja"_s << u"3つの質問"_s << u"正解です。"_s << u"そうではありません。"_s;
}

/// One answered right, one wrong and then right, one skipped; then back to where one was.
void TestComeBack::twoDaysLater()
{
    QFETCH(QString, language);
    QFETCH(QString, offer);
    QFETCH(QString, right);
    QFETCH(QString, wrong);
    today() = monday.addDays(2);
    Returner learner(speaking(language));
    QVERIFY(learner.begin());
    QVERIFY2(learner.text(u"comeBackText"_s).contains(offer), qPrintable(learner.text(u"comeBackText"_s)));
    const QString step = learner.guide.step().id;
    const qsizetype lessons = learner.guide.lessons().size();
    learner.click(u"comeBackAccept"_s);
    QVERIFY(!learner.find(u"comeBackBar"_s));
    QCOMPARE(learner.guide.lesson().steps.size(), 4);
    QVERIFY(learner.find<QComboBox>(u"contents"_s)->currentText().contains(offer));
    learner.click(u"choice-"_s + learner.guide.step().answer);
    QVERIFY2(learner.reaction().startsWith(right), qPrintable(learner.reaction()));
    learner.click(u"lessonNext"_s);
    const study::Step second = learner.guide.step();
    learner.click(u"choice-"_s + second.choices.at(second.choices.constFirst() == second.answer ? 1 : 0));
    QVERIFY2(learner.reaction().startsWith(wrong), qPrintable(learner.reaction()));
    learner.click(u"choice-"_s + second.answer);
    QVERIFY(learner.guide.answer(u"first"_s) != second.answer);
    learner.click(u"lessonNext"_s);
    learner.click(u"lessonSkip"_s);
    QCOMPARE(learner.guide.step().kind, StepKind::Explain);
    learner.click(u"lessonNext"_s);
    QCOMPARE(learner.guide.lesson().id, u"double-click"_s);
    QCOMPARE(learner.guide.step().id, step);
    QCOMPARE(learner.guide.lessons().size(), lessons);
    QCOMPARE(learner.find<QComboBox>(u"contents"_s)->count(), int(lessons));
    QVERIFY(!learner.guide.isComeBackDue());
    today() = monday.addDays(9);
    QVERIFY(learner.guide.isComeBackDue());
}

void TestComeBack::refused()
{
    today() = monday.addDays(2);
    Returner learner;
    QVERIFY(learner.begin());
    learner.click(u"comeBackRefuse"_s);
    QVERIFY(!learner.find(u"comeBackBar"_s));
    QCOMPARE(learner.guide.lesson().id, u"double-click"_s);
    study::ProgressFile file(learner.folder.filePath(u"progress.json"_s));
    QVERIFY(study::dueQuestions(file.load(), monday.addDays(3)).isEmpty());
    QCOMPARE(study::dueQuestions(file.load(), monday.addDays(9)).size(), 3);
}

/// What was not finished is offered again, without what was answered; and the place in the course is kept.
void TestComeBack::leftInTheMiddle()
{
    today() = monday.addDays(2);
    Returner learner;
    QVERIFY(learner.begin());
    learner.click(u"comeBackAccept"_s);
    const QString answered = learner.guide.step().id;
    learner.answerRight();
    study::ProgressFile file(learner.folder.filePath(u"progress.json"_s));
    const study::Progress left = file.load();
    QCOMPARE(left.lesson, u"double-click"_s);
    const QStringList due = study::dueQuestions(left, monday.addDays(3));
    QVERIFY(due.size() == 3 && !due.contains(answered));
    // Or the learner goes elsewhere in the course, and comes back to the questions by the contents.
    learner.guide.goTo(2, 0);
    QCOMPARE(learner.guide.progress().lesson, learner.guide.lesson().id);
    learner.guide.goTo(learner.guide.lessons().size() - 1, 0);
    learner.click(u"lessonBack"_s); // before the first question is where one was
    QCOMPARE(learner.guide.lessonIndex(), 2);
    learner.guide.comeBack();
    learner.answerRight();
    learner.answerRight();
    learner.answerRight();
    learner.click(u"lessonNext"_s);
    QCOMPARE(learner.guide.lessonIndex(), 2);
}

/// Who has put the lessons away gets the offer and not the run of a lesson; who takes it up gets the lessons.
void TestComeBack::withTheLessonsClosed()
{
    today() = monday.addDays(2);
    QByteArray closed;
    {
        Returner learner;
        QVERIFY(learner.begin());
        learner.window->findChild<QAction *>(u"showLessons"_s)->trigger();
        learner.window->close();
        closed = learner.preferences.load().docks;
    }
    window::Remembered remembered;
    remembered.docks = closed;
    Returner learner(remembered);
    QVERIFY(learner.begin());
    QVERIFY(learner.find(u"comeBackBar"_s) && !learner.guide.isAwake());
    learner.click(u"comeBackAccept"_s);
    QVERIFY(learner.find(u"lessonPanel"_s));
    QCOMPARE(learner.guide.lesson().id, u"come-back"_s);
    QVERIFY(learner.find(u"choice-"_s + learner.guide.step().answer));
}

/// Nothing has to be scrolled for, whatever is answered.
void TestComeBack::everyQuestionFits()
{
    QFETCH(QString, language);
    window::Remembered remembered;
    remembered.language = language;
    QStringList tooLong;
    const qsizetype questions = study::comeBackLesson().steps.size() - 1;
    for (qsizetype next = 0; next < questions; next += 3) {
        const qsizetype first = std::min(next, questions - 3);
        today() = monday.addDays(2);
        Returner learner(remembered);
        study::ProgressFile file(learner.folder.filePath(u"progress.json"_s));
        study::Progress progress = file.load();
        // Learnt is what the next questions are about; those before were asked.
        for (const QString &key : progress.answers.keys().filter(u"come-back/"_s))
            progress.answers.remove(key);
        for (qsizetype i = 0; i < questions; ++i) {
            const study::Step &step = study::comeBackLesson().steps.at(i);
            if (i >= first && i < first + 3)
                progress.answers.insert(u"come-back/learnt/"_s + step.after, monday.toString(Qt::ISODate));
            else
                progress.answers.insert(u"come-back/%1/first"_s.arg(step.id), step.answer);
        }
        QVERIFY(file.save(progress));
        QVERIFY(learner.begin());
        learner.click(u"comeBackAccept"_s);
        for (qsizetype step = 0; step < 4; ++step) {
            learner.guide.goTo(learner.guide.lessons().size() - 1, step);
            QCOMPARE(learner.guide.lesson().steps.size(), 4);
            for (const QString &choice : learner.guide.step().choices) {
                learner.click(u"choice-"_s + choice);
                if (learner.roomMissing() > 0)
                    tooLong.append(learner.guide.step().id + u'/' + choice);
            }
            if (learner.roomMissing() > 0)
                tooLong.append(learner.guide.step().id);
        }
    }
    QVERIFY2(tooLong.isEmpty(), qPrintable(tooLong.join(u'\n')));
}

QTEST_MAIN(TestComeBack)
#include "tst_comeback.moc"
