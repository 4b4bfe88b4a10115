// SPDX-License-Identifier: MIT
#include "study/comeback.h"
#include "suite.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace idemlab::study;

namespace {

const QDate monday(2026, 11, 2);

/// Learnt on @p day: the lessons that the first @p count questions are about.
void learn(Progress &progress, int count, QDate day = monday)
{
    for (int i = 0; i < count; ++i)
        progress.answers.insert(u"come-back/learnt/"_s + comeBackLesson().steps.at(i).after, day.toString(Qt::ISODate));
}

void answer(Progress &progress, const QString &id, bool isRight)
{
    const Step &step = comeBackLesson().steps.at(comeBackLesson().indexOf(id));
    const auto wrong = std::ranges::find_if(step.choices, [&step](const QString &each) { return each != step.answer; });
    progress.answers.insert(u"come-back/"_s + id, step.answer);
    progress.answers.insert(u"come-back/"_s + id + u"/first"_s, isRight ? step.answer : *wrong);
}

QStringList lessonsOf(const QStringList &ids)
{
    QStringList lessons;
    for (const QString &id : ids)
        lessons.append(comeBackLesson().steps.at(comeBackLesson().indexOf(id)).after);
    return lessons;
}

} // namespace

class TestComeBack : public idemlab::test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void theQuestions();
    void learntIsWhatIsDone();
    void theirTimeComes_data();
    void theirTimeComes();
    void theSecondTime();
    void whatWasRefused();
    void whatIsLearntLater();
    void inTheFileOfBefore();
};

/// Each is about a lesson that there is, and there are two for each: the second time has a new surface too.
void TestComeBack::theQuestions()
{
    QMap<QString, int> questions;
    for (const Step &step : comeBackLesson().steps) {
        if (step.kind != StepKind::Check)
            continue;
        QVERIFY2(step.choices.contains(step.answer) && step.choices.size() == 3, qPrintable(step.id));
        const auto &lessons = builtInLessons();
        QVERIFY2(std::ranges::any_of(lessons, [&step](const Lesson &each) { return each.id == step.after; }), qPrintable(step.after));
        ++questions[step.after];
    }
    QVERIFY(questions.size() >= 6);
    for (const int each : std::as_const(questions))
        QCOMPARE(each, 2);
    QCOMPARE(comeBackLesson().steps.constLast().kind, StepKind::Explain);
    QCOMPARE(comeBackLesson().texts.keys(), QStringList({u"en"_s, u"ja"_s}));
}

void TestComeBack::learntIsWhatIsDone()
{
    const auto found = std::ranges::find(builtInLessons(), u"put"_s, &Lesson::id);
    Progress progress;
    for (const Step &step : found->steps) {
        noteLearnt(builtInLessons(), progress, monday);
        QVERIFY(progress.answers.keys().filter(u"come-back"_s).isEmpty());
        const QString key = Progress::keyOf(found->id, step.id);
        progress.done.insert(key);
        if (!step.answer.isEmpty()) // answered wrong is seen through as well
            progress.answers.insert(key, step.choices.at(step.choices.constFirst() == step.answer ? 1 : 0));
    }
    noteLearnt(builtInLessons(), progress, monday.addDays(1));
    noteLearnt(builtInLessons(), progress, monday.addDays(5)); // once learnt, the day stays
    QCOMPARE(progress.answers.value(u"come-back/learnt/put"_s), u"2026-11-03"_s);
    QCOMPARE(progress.answers.keys().filter(u"come-back"_s).size(), 1);
    progress.done.remove(Progress::keyOf(found->id, found->steps.constFirst().id));
    progress.skipped.insert(Progress::keyOf(found->id, found->steps.constFirst().id));
    progress.answers.remove(u"come-back/learnt/put"_s);
    noteLearnt(builtInLessons(), progress, monday);
    QVERIFY(!progress.answers.contains(u"come-back/learnt/put"_s));
}

void TestComeBack::theirTimeComes_data()
{
    QTest::addColumn<int>("learnt");
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("due");
    QTest::newRow("nothing learnt") << 0 << 400 << 0;
    QTest::newRow("too little learnt") << 2 << 2 << 0;
    QTest::newRow("the same day") << 8 << 0 << 0;
    QTest::newRow("the next day") << 8 << 1 << 0;
    QTest::newRow("two days") << 8 << 2 << 3;
    QTest::newRow("three learnt") << 3 << 2 << 3;
    QTest::newRow("a year later") << 8 << 365 << 3;
    QTest::newRow("a clock that was put back") << 8 << -30 << 0;
}

void TestComeBack::theirTimeComes()
{
    QFETCH(int, learnt);
    QFETCH(int, days);
    QFETCH(int, due);
    Progress progress;
    learn(progress, learnt);
    const QStringList asked = dueQuestions(progress, monday.addDays(days));
    QCOMPARE(asked.size(), due);
    const QStringList lessons = lessonsOf(asked);
    QCOMPARE(QSet<QString>(lessons.cbegin(), lessons.cend()).size(), due); // mixed
}

/// After nine days: what was answered wrong again, with another question, then what was not asked about.
void TestComeBack::theSecondTime()
{
    Progress progress;
    learn(progress, 4);
    const QDate first = monday.addDays(2);
    const QStringList asked = dueQuestions(progress, first);
    for (const QString &id : asked)
        answer(progress, id, id != asked.at(1));
    noteComeBack(progress, first);
    for (int day = 2; day < 9; ++day)
        QVERIFY(dueQuestions(progress, monday.addDays(day)).isEmpty());
    const QStringList again = dueQuestions(progress, monday.addDays(9));
    QCOMPARE(again.size(), 3);
    QCOMPARE(lessonsOf(again).at(0), lessonsOf(asked).at(1));
    QCOMPARE(lessonsOf(again).at(1), comeBackLesson().steps.at(3).after);
    for (const QString &id : again)
        QVERIFY(!asked.contains(id));
    noteComeBack(progress, monday.addDays(9));
    QVERIFY(dueQuestions(progress, monday.addDays(400)).isEmpty());
}

void TestComeBack::whatWasRefused()
{
    Progress progress;
    learn(progress, 8);
    noteComeBack(progress, monday.addDays(20)); // late, and refused
    QVERIFY(dueQuestions(progress, monday.addDays(26)).isEmpty());
    QCOMPARE(dueQuestions(progress, monday.addDays(27)).size(), 3); // a week later, not at once
    noteComeBack(progress, monday.addDays(27));
    QVERIFY(dueQuestions(progress, monday.addDays(60)).isEmpty());
}

void TestComeBack::whatIsLearntLater()
{
    Progress progress;
    learn(progress, 4);
    noteComeBack(progress, monday.addDays(2));
    noteComeBack(progress, monday.addDays(9));
    for (int i = 4; i < 7; ++i)
        progress.answers.insert(u"come-back/learnt/"_s + comeBackLesson().steps.at(i).after, monday.addDays(30).toString(Qt::ISODate));
    QVERIFY(dueQuestions(progress, monday.addDays(31)).isEmpty());
    QCOMPARE(dueQuestions(progress, monday.addDays(32)).size(), 3);
}

/// All of it is answers, as programs of before keep them; a file of before has none of it, and is dated when it is first read.
void TestComeBack::inTheFileOfBefore()
{
    Progress progress;
    for (const Lesson &lesson : builtInLessons()) {
        for (const Step &step : lesson.steps) {
            progress.done.insert(Progress::keyOf(lesson.id, step.id));
            if (!step.answer.isEmpty())
                progress.answers.insert(Progress::keyOf(lesson.id, step.id), step.answer);
        }
    }
    QVERIFY(dueQuestions(progress, monday).isEmpty());
    noteLearnt(builtInLessons(), progress, monday);
    QCOMPARE(dueQuestions(progress, monday.addDays(2)).size(), 3);
    progress.answers[u"come-back/visits"_s] = u"no day at all"_s;
    progress.answers[u"come-back/learnt/put"_s] = u"yesterday"_s;
    QCOMPARE(dueQuestions(progress, monday.addDays(2)).size(), 3);
}

QTEST_GUILESS_MAIN(TestComeBack)
#include "tst_comeback.moc"
