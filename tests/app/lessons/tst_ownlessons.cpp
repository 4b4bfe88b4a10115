// SPDX-License-Identifier: MIT
// Lessons of a folder of one's own: opened, refused, and read again when their files change.
#include "app/lessons/class.h"

#include <QComboBox>

using namespace idemlab;
using model::EventKind;

namespace {

void copyLesson(const QString &to)
{
    const QDir from(QStringLiteral(IDEMLAB_SOURCE_DIR "/resources/lessons/timeout-trap"));
    QDir().mkpath(to);
    for (const QString &name : from.entryList(QDir::Files))
        QVERIFY(QFile::copy(from.filePath(name), to + u'/' + name));
}

} // namespace

class TestOwnLessons : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void aLessonOfOnesOwn();
    void aFaultyLessonLeavesTheRunAlone();
    void anOpenedLessonIsReadAgain();
    void aCaseOfALessonIsReadAgain();
};

void TestOwnLessons::aLessonOfOnesOwn()
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

void TestOwnLessons::aFaultyLessonLeavesTheRunAlone()
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
    for (const auto all = lab.window->findChildren<QLabel *>(); const QLabel *each : all)
        labels.append(each->text());
    QVERIFY2(labels.join(u'\n').contains(u"comes to \"exact\", but it comes to \"duplicate\""_s), qPrintable(labels.join(u'\n')));
    QCOMPARE(lab.guide.lessonIndex(), 0);
    QCOMPARE(lab.count(EventKind::Clicked), 1);
}

void TestOwnLessons::anOpenedLessonIsReadAgain()
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
void TestOwnLessons::aCaseOfALessonIsReadAgain()
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
        lab.toEnd();
    };
    play();
    QTRY_VERIFY2(lab.text(u"score"_s).contains(u"bookings 2"_s), qPrintable(lab.text(u"score"_s)));
    replace(u"seat.json"_s, "\"bookings\"", "\"reservations\"");
    QTRY_COMPARE(lab.guide.step().runFor(u"number"_s)->plan().api.resources.value(u"en"_s), u"reservations"_s);
    QCOMPARE(lab.guide.step().id, u"seat"_s); // where one was
    play();
    QTRY_VERIFY2(lab.text(u"score"_s).contains(u"reservations 2"_s), qPrintable(lab.text(u"score"_s)));
}

QTEST_MAIN(TestOwnLessons)
#include "tst_ownlessons.moc"
