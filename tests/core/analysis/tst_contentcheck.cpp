// SPDX-License-Identifier: MIT
#include "analysis/contentcheck.h"
#include "analysis/ledger.h"
#include "files.h"
#include "narrate/lessontext.h"
#include "sim/engine.h"
#include "study/stepstate.h"
#include "suite.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace idemlab;
using namespace Qt::StringLiterals;

namespace {

QString source(const QString &path) { return QStringLiteral(IDEMLAB_SOURCE_DIR "/resources/") + path; }

} // namespace

class TestContentCheck : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void whatComesWithTheProgramIsInOrder();
    void aCaseThatExpectsWhatDoesNotCome();
    void ownCasesKeepTheirWord();
    void goalsThatCannotBeReached();
    void figuresStandInTexts();
    void skippedStepsOfOldFiles();
};

void TestContentCheck::whatComesWithTheProgramIsInOrder()
{
    const auto lessons = QDir(source(u"lessons"_s)).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY(lessons.size() > 20);
    auto paths = lessons + QDir(source(u"cases"_s)).entryInfoList({u"*.json"_s}, QDir::Files);
    paths += QDir(source(u"talks"_s)).entryInfoList({u"*.json"_s}, QDir::Files);
    for (const QFileInfo &each : std::as_const(paths)) {
        const study::FileErrors errors = analysis::checkContent(each.filePath());
        QVERIFY2(errors.isEmpty(), qPrintable(errors.isEmpty() ? QString() : errors.constFirst().text()));
    }
}

void TestContentCheck::aCaseThatExpectsWhatDoesNotCome()
{
    QTemporaryDir folder;
    QByteArray text = contentOf(source(u"cases/timeout.json"_s));
    QVERIFY(text.contains("\"duplicate\""));
    const QString path = folder.filePath(u"mine.json"_s);
    QVERIFY(writeFile(path, text.replace("\"duplicate\"", "\"lost\"")));
    const study::FileErrors errors = analysis::checkContent(path);
    QVERIFY(!errors.isEmpty());
    QVERIFY2(errors.constFirst().text().contains(u"but it comes to \"duplicate\""_s), qPrintable(errors.constFirst().text()));
}

/// A lesson whose own case promises too much is refused, with the case's name.
void TestContentCheck::ownCasesKeepTheirWord()
{
    QTemporaryDir folder;
    const QDir from(source(u"lessons/five-apis"_s));
    for (const QString &name : from.entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QFile::WriteOnly));
        QByteArray text = contentOf(from.filePath(name));
        if (name == "seat.json"_L1) {
            QVERIFY(text.contains("\"none\": \"duplicate\""));
            text.replace("\"none\": \"duplicate\"", "\"none\": \"exact\"");
        }
        file.write(text);
    }
    const study::FileErrors errors = analysis::checkContent(folder.path());
    QCOMPARE(errors.size(), 1);
    QCOMPARE(errors.constFirst().file, u"seat.json"_s);
    QVERIFY(errors.constFirst().what.contains(u"comes to \"exact\" under \"none\", but it comes to \"duplicate\""_s));
}

void TestContentCheck::goalsThatCannotBeReached()
{
    QTemporaryDir folder;
    const QDir from(source(u"lessons/pitfall-at-once"_s));
    for (const QString &name : from.entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QFile::WriteOnly));
        QByteArray text = contentOf(from.filePath(name));
        if (name == "lesson.json"_L1) {
            const qsizetype goal = text.indexOf("\"exact\"", text.indexOf("\"goals\""));
            const qsizetype verdict = text.indexOf("\"verdict\"", goal);
            QVERIFY(goal > 0 && verdict > goal);
            const qsizetype value = text.indexOf("\"exact\"", verdict);
            text.replace(value, 7, "\"lost\"");
        }
        file.write(text);
    }
    const study::FileErrors errors = analysis::checkContent(folder.path());
    QCOMPARE(errors.size(), 1);
    QVERIFY2(errors.constFirst().text().contains(u"the goals of the step \"repair\" ask for \"lost\""_s),
        qPrintable(errors.constFirst().text()));
}

void TestContentCheck::figuresStandInTexts()
{
    sim::Engine engine(study::findCase(u"timeout")->planFor(model::Strategy::None));
    engine.runToEnd();
    QCOMPARE(narrate::withFigures(u"{intents|one|#} and {orders|one order|# orders} at /orders/{id}: {surplus}."_s, engine.trace()),
        u"one and 2 orders at /orders/{id}: 1."_s);
}

/// In the files of earlier versions what was skipped stands among what was done.
void TestContentCheck::skippedStepsOfOldFiles()
{
    study::Lesson lesson;
    lesson.id = u"trap"_s;
    study::Step step;
    step.id = u"predict"_s;
    step.kind = study::StepKind::Predict;
    step.choices = {u"one"_s, u"two"_s};
    step.answer = u"two"_s;
    lesson.steps.append(step);
    study::Progress progress;
    QCOMPARE(study::stateOf(lesson, progress), study::StepState::Open);
    progress.done.insert(u"trap/predict"_s);
    QCOMPARE(study::stateOf(lesson, progress), study::StepState::Skipped);
    const std::array<std::pair<QString, study::StepState>, 3> answers {
        {{u"one"_s, study::StepState::Wrong}, {study::shownAnswer(), study::StepState::Shown}, {u"two"_s, study::StepState::Done}}};
    for (const auto &[answer, state] : answers) {
        progress.answers.insert(u"trap/predict"_s, answer);
        QCOMPARE(study::stateOf(lesson, progress), state);
    }
}

QTEST_GUILESS_MAIN(TestContentCheck)
#include "tst_contentcheck.moc"
