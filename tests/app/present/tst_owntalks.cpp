// SPDX-License-Identifier: MIT
// Talks from files of one's own.
#include "app/present/classroom.h"
#include "files.h"

#include <QFileDialog>
#include <QMessageBox>

using namespace idemlab;
using namespace idemlab::present;

class TestOwnTalks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void anotherTalkAsks();
    void talksOfOnesOwn_data();
    void talksOfOnesOwn();
    void anOpenedTalkIsReadAgain();
};

/// Another talk while one is on, of a file or the program's own, is not begun unasked, and not ignored without a word.
void TestOwnTalks::anotherTalkAsks()
{
    Class lab;
    QVERIFY(lab.beginAndPlay());
    const QString path = lab.folder.filePath(u"mine.json"_s);
    const QByteArray talk = R"({"talk": 1, "id": "mine", "title": {"en": "M"}, "steps": [
        {"id": "a", "caption": {"en": "My own"}, "lines": [{"en": "x"}]}]})";
    QVERIFY(writeFile(path, talk));
    lab.trigger(u"presentTalk"_s);
    lab.press(Qt::Key_PageDown);
    const QString caption = study::inLanguage(chapter().steps.at(1).caption, u"en"_s);
    const auto answer = [&](QMessageBox::StandardButton button) {
        auto *asked = lab.window->findChild<QMessageBox *>(u"insteadQuestion"_s);
        QVERIFY(asked && asked->isVisible());
        QTest::mouseClick(asked->button(button), Qt::LeftButton);
        QTRY_VERIFY(!lab.window->findChild<QMessageBox *>(u"insteadQuestion"_s));
    };
    lab.window->openFile(path);
    lab.window->openFile(path); // it is not asked twice at a time
    answer(QMessageBox::Cancel);
    QCOMPARE(lab.audience()->accessibleName(), caption); // on it goes
    QCOMPARE(lab.presenter().position(), 1);
    lab.trigger(u"present"_s); // F5 in the window comes to the front with it
    QCOMPARE(lab.audience()->accessibleName(), caption);
    lab.window->openFile(path);
    answer(QMessageBox::Yes);
    QTRY_COMPARE(lab.audience()->accessibleName(), u"My own"_s);
    lab.trigger(u"presentTalk"_s);
    answer(QMessageBox::Yes);
    QTRY_COMPARE(lab.audience()->accessibleName(), study::inLanguage(chapter().steps.at(0).caption, u"en"_s));
    lab.leave();
    lab.trigger(u"presentRun"_s); // a run is there the next time as well
    lab.window->openFile(path);
    QTRY_COMPARE(lab.audience()->accessibleName(), u"My own"_s);
}

void TestOwnTalks::talksOfOnesOwn_data()
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
    row("faulty", "\"run\": {\"case\": \"timeout\", \"strategy\": \"nobody\"}", u"mine.json:2: \"strategy\": \"nobody\" is not known"_s);
    row("promises too much", "\"run\": {\"case\": \"smooth\", \"strategy\": \"none\"}, \"stop\": {\"event\": \"response-lost\"}",
        u"mine.json:2: the step \"a\": the run never comes to \"response-lost\" number 1"_s);
}

void TestOwnTalks::talksOfOnesOwn()
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
        lab.leave();
    }
    lab.window->openFile(file.fileName()); // as a file manager hands it over
    QCOMPARE(lab.show() != nullptr, says.isEmpty());
    if (says.isEmpty())
        QCOMPARE(lab.audience()->accessibleName(), u"My own"_s);
    else
        QVERIFY2(lab.text(u"notice"_s).contains(says), qPrintable(lab.text(u"notice"_s)));
}

/// A talk that is on goes on at its step with what its file, or a case that it uses, says now; a faulty one leaves it alone.
void TestOwnTalks::anOpenedTalkIsReadAgain()
{
    Class lab;
    QVERIFY(lab.beginAndPlay());
    QVERIFY(
        QFile::copy(QStringLiteral(IDEMLAB_SOURCE_DIR "/resources/lessons/five-apis/seat.json"), lab.folder.filePath(u"my-case.json"_s)));
    const QString path = lab.folder.filePath(u"mine.json"_s);
    const auto write = [](const QString &to, const QByteArray &text) {
        QFile file(to);
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || !file.exists());
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(text);
    };
    const auto talkWith = [](const QByteArray &caption) -> QByteArray {
        return "{\"talk\": 1, \"id\": \"mine\", \"title\": {\"en\": \"Mine\"}, \"steps\": ["
               "{\"id\": \"a\", \"caption\": {\"en\": \"First\"}, \"lines\": [{\"en\": \"x\"}]},\n"
               "{\"id\": \"b\", \"caption\": {\"en\": \""
            + caption + "\"}, \"run\": {\"case\": \"my-case.json\", \"strategy\": \"none\"}}]}";
    };
    write(path, talkWith("My own"));
    lab.window->openFile(path);
    QVERIFY(lab.show());
    lab.presenter().next();
    QTRY_COMPARE(lab.audience()->accessibleName(), u"My own"_s);
    write(path, talkWith("My very own"));
    QTRY_VERIFY(lab.show() && lab.audience() && lab.audience()->accessibleName() == u"My very own"_s);
    write(path, talkWith("My\" own"));
    QTRY_VERIFY2(lab.window->findChild<QLabel *>(u"notice"_s)->text().contains(u"mine.json:2"_s),
        qPrintable(lab.window->findChild<QLabel *>(u"notice"_s)->text()));
    QCOMPARE(lab.audience()->accessibleName(), u"My very own"_s);
    write(path, talkWith("Mended"));
    QTRY_VERIFY(lab.show() && lab.audience() && lab.audience()->accessibleName() == u"Mended"_s);
    QTRY_VERIFY(lab.window->findChild<QWidget *>(u"notices"_s)->isHidden()); // what was wrong is not any more
    write(lab.folder.filePath(u"my-case.json"_s), "{");
    QTRY_VERIFY2(lab.window->findChild<QLabel *>(u"notice"_s)->text().contains(u"my-case.json:1"_s),
        qPrintable(lab.window->findChild<QLabel *>(u"notice"_s)->text()));
    QVERIFY(lab.show());
}

int main(int argc, char **argv) { return runOnTwoScreens<TestOwnTalks>(argc, argv); }
#include "tst_owntalks.moc"
