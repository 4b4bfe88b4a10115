// SPDX-License-Identifier: MIT
// What is kept of a course: begun, left, come back to, damaged, begun anew.
#include "app/lessons/class.h"
#include "files.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace idemlab;
using study::StepKind;

class TestProgress : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void theFirstStartLeadsIntoTheFirstLesson();
    void leavingAndComingBack();
    void damagedProgressIsSaid();
    void theCourseBeginsAnew();
    void whatIsBeingWrittenIsKept_data();
    void whatIsBeingWrittenIsKept();
    void whatWasTypedLastIsSavedOnLeaving();
};

void TestProgress::theFirstStartLeadsIntoTheFirstLesson()
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

void TestProgress::leavingAndComingBack()
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

void TestProgress::damagedProgressIsSaid()
{
    Class lab;
    QVERIFY(writeFile(lab.folder.filePath(u"progress.json"_s), "{\"lesson\": "));
    QVERIFY(lab.begin());
    QCOMPARE(lab.guide.lessonIndex(), 0);
    QStringList labels;
    for (const auto all = lab.window->findChildren<QLabel *>(); const QLabel *each : all)
        labels.append(each->text());
    QVERIFY2(labels.join(u'\n').contains(u"Your progress in the lessons could not be read."_s), qPrintable(labels.join(u'\n')));
    QCOMPARE(QDir(lab.folder.path()).entryList({u"progress.json.damaged-*"_s}).size(), 1);
}

void TestProgress::theCourseBeginsAnew()
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

void TestProgress::whatIsBeingWrittenIsKept_data()
{
    QTest::addColumn<QString>("lesson");
    QTest::addColumn<StepKind>("kind");
    QTest::addColumn<QString>("field");
    QTest::newRow("own words") << u"client-issued"_s << StepKind::Words << u"ownWords"_s;
    QTest::newRow("own words about what happened") << u"double-click"_s << StepKind::Contrast << u"ownWords"_s;
    QTest::newRow("a reason") << u"decide-yourself"_s << StepKind::Write << u"reason"_s;
}

/// Before it is compared or decided: on the way back and forward by keyboard, and in the file.
void TestProgress::whatIsBeingWrittenIsKept()
{
    QFETCH(QString, lesson);
    QFETCH(StepKind, kind);
    QFETCH(QString, field);
    Class lab;
    QVERIFY(lab.open(lesson));
    lab.goTo(kind);
    const QString text = u"The key tells that it is the same order"_s;
    lab.find(field)->setFocus();
    QTest::keyClicks(lab.find(field), text);
    lab.guide.back();
    lab.goTo(kind);
    const auto written = [&]() -> QString {
        const QWidget *widget = lab.find(field);
        return widget->property(qobject_cast<const QLineEdit *>(widget) ? "text" : "plainText").toString();
    };
    QCOMPARE(written(), text);
    QVERIFY(!lab.guide.isDone());
    QTest::keyClick(lab.find(field), Qt::Key_End);
    QTest::keyClicks(lab.find(field), u"."_s);
    QTRY_VERIFY(study::ProgressFile(lab.folder.filePath(u"progress.json"_s)).load().answers.values().contains(text + u'.'));
    if (field == "ownWords"_L1) { // compared, it goes on being kept
        lab.click(u"compareWords"_s);
        QCOMPARE(lab.guide.answer(), text + u'.');
        QTest::keyClicks(lab.find(field), u" Always."_s);
        lab.guide.back();
        lab.goTo(kind);
        QCOMPARE(written(), QString(text + u". Always."));
    }
}

/// However soon the program ends.
void TestProgress::whatWasTypedLastIsSavedOnLeaving()
{
    const QTemporaryDir folder;
    study::ProgressFile file(folder.filePath(u"progress.json"_s));
    {
        session::Session session;
        selection::Selection selection;
        lessons::LessonGuide guide(session, selection, file);
        guide.resume();
        guide.jot(u"Half a sen"_s, u"draft"_s);
    }
    QVERIFY(file.load().answers.values().contains(u"Half a sen"_s));
}

QTEST_MAIN(TestProgress)
#include "tst_progress.moc"
