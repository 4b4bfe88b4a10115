// SPDX-License-Identifier: MIT
#include "files.h"
#include "study/lesson.h"
#include "study/progress.h"
#include "suite.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace idemlab;
using namespace idemlab::study;
using namespace Qt::StringLiterals;

namespace {

constexpr auto goodJson = R"({
  "id": "mine",
  "steps": [
    { "id": "hello", "kind": "read" },
    { "id": "guess", "kind": "predict", "choices": ["one", "two"], "answer": "two",
      "run": { "case": "timeout", "strategy": "none" } },
    { "id": "act", "kind": "do", "goals": [
      { "id": "ordered", "event": "clicked" },
      { "id": "once", "intents": 1 } ] },
    { "id": "guide", "kind": "decide", "results": ["left", "right"],
      "questions": [ { "id": "first", "yes": "left", "no": "second" }, { "id": "second", "yes": "left", "no": "right" } ] }
  ]
})";

constexpr auto goodText = R"(# Mine

## hello
Hello.

## guess
How many?

### choice one
One
No.

### choice two
Two

## act
Press it.

### missing ordered
Press **Order**.

### slip once
Once is enough.

### done
Done.

## guide
Decide.

### question first
First?

### question second
Second?

### result left
Left
Because.

### result right
Right
)";

struct Folder
{
    Folder()
    {
        write(u"lesson.json"_s, goodJson);
        write(u"en.md"_s, goodText);
    }
    void write(const QString &name, const QByteArray &content) const
    {
        QDir(dir.path()).mkpath(u"mine"_s);
        QVERIFY(writeFile(path() + u'/' + name, content));
    }
    [[nodiscard]] QString path() const { return dir.filePath(u"mine"_s); }
    QTemporaryDir dir;
};

} // namespace

class TestLesson : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void aGoodLesson();
    void refused_data();
    void refused();
    void bothLanguagesAreAskedOfTheBuiltIn();
    void progressIsKept();
    void damagedProgressIsSetAside_data();
    void damagedProgressIsSetAside();
    void progressThatCannotBeWritten();
    void casesOfItsOwn();
    void faultyCasesOfItsOwn_data();
    void faultyCasesOfItsOwn();
};

void TestLesson::aGoodLesson()
{
    const Folder folder;
    const auto lesson = loadLesson(folder.path());
    QVERIFY2(lesson.has_value(), qPrintable(lesson ? QString() : joined(lesson.error())));
    QCOMPARE(lesson->steps.size(), 4);
    QCOMPARE(lesson->text(u"ja_JP"_s).title, u"Mine"_s);
    const StepText &guess = lesson->text(u"en"_s).steps[u"guess"_s];
    QCOMPARE(guess.part(u"choice"_s, u"one"_s).line, u"One"_s);
    QCOMPARE(guess.part(u"choice"_s, u"one"_s).rest, u"No."_s);
    QCOMPARE(lesson->steps.at(1).run->settingsOf().strategy, model::Strategy::None);
    QCOMPARE(lesson->indexOf(u"act"_s), 2);
    QCOMPARE(lesson->indexOf(u"nothing"_s), -1);
}

void TestLesson::refused_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *file, const char *from, const char *to, const char *says) {
        QTest::newRow(name) << QString::fromLatin1(file) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(says);
    };
    row("unknown kind", "lesson.json", "\"kind\": \"read\"", "\"kind\": \"dance\"", "mine/lesson.json:4: \"kind\": ");
    row("unknown member", "lesson.json", "\"kind\": \"read\"", "\"kind\": \"read\", \"color\": 1",
        "mine/lesson.json:4: \"color\" is not known here");
    row("answer is no choice", "lesson.json", "\"answer\": \"two\"", "\"answer\": \"three\"",
        "mine/lesson.json:5: \"three\" is none of the choices: one, two");
    row("unknown case", "lesson.json", "\"case\": \"timeout\"", "\"case\": \"time\"", "mine/lesson.json:6: there is no case \"time\"");
    row("unknown strategy", "lesson.json", "\"strategy\": \"none\"", "\"strategy\": \"luck\"", "mine/lesson.json:6: \"strategy\": ");
    row("unknown event", "lesson.json", "\"event\": \"clicked\"", "\"event\": \"clapped\"", "mine/lesson.json:8: \"event\": ");
    row("step twice", "lesson.json", "\"id\": \"act\"", "\"id\": \"hello\"", "there is a step \"hello\" already");
    row("a circle", "lesson.json", "\"no\": \"right\"", "\"no\": \"first\"",
        "mine/lesson.json:11: \"first\" is no result and no later question");
    row("no goal to reach", "lesson.json", "{ \"id\": \"ordered\", \"event\": \"clicked\" },", "",
        "needs at least one that can be reached");
    row("no JSON", "lesson.json", "\"steps\": [", "\"steps\": ", "mine/lesson.json:");
    row("missing text", "en.md", "## act", "## actor", "mine/en.md: the step \"act\" has no text");
    row("unknown step", "en.md", "## act", "## actor", "mine/en.md:16: there is no step \"actor\" in the lesson");
    row("missing part", "en.md", "### done\nDone.\n", "", "mine/en.md:16: in the step \"act\" \"### done\" is missing");
    row("part of nothing", "en.md", "### done", "### done well", "\"### done well\" belongs to nothing");
    row("empty step", "en.md", "Press it.", "", "mine/en.md:16: the step \"act\" has no text");
    row("empty part", "en.md", "Once is enough.", "", "below \"### slip once\" there is no text");
    row("no title", "en.md", "# Mine", "", "must begin with \"# \"");
    row("bad bytes", "en.md", "Hello.", "\xff\xfe", "not UTF-8");
    row("part before a step", "en.md", "## hello", "### hello", "must stand below the step");
}

void TestLesson::refused()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, says);
    const Folder folder;
    QByteArray content(file == "lesson.json"_L1 ? goodJson : goodText);
    QVERIFY(content.contains(from));
    folder.write(file, content.replace(from, to));
    const auto lesson = loadLesson(folder.path());
    QVERIFY(!lesson.has_value());
    QVERIFY2(joined(lesson.error()).contains(says), qPrintable(joined(lesson.error())));
}

void TestLesson::bothLanguagesAreAskedOfTheBuiltIn()
{
    const Folder folder;
    const auto lesson = loadLesson(folder.path(), {u"en"_s, u"ja"_s});
    QVERIFY(!lesson.has_value());
    QVERIFY(joined(lesson.error()).contains(u"mine/ja.md: the text in \"ja\" is missing"_s));
    const auto nowhere = loadLesson(folder.path() + u"/nowhere"_s);
    QVERIFY(!nowhere.has_value());
    QVERIFY(joined(nowhere.error()).contains(u"nowhere/lesson.json: the file cannot be read"_s));
}

void TestLesson::progressIsKept()
{
    QTemporaryDir folder;
    Progress progress;
    progress.lesson = u"timeout-trap"_s;
    progress.step = u"find"_s;
    progress.answers = {{u"timeout-trap/predict"_s, u"one"_s}, {u"decide/reason"_s, u"改行\nと \"引用符\""_s}};
    progress.done = {u"timeout-trap/story"_s, u"timeout-trap/predict"_s};
    ProgressFile file(folder.filePath(u"deep/below/progress.json"_s));
    QVERIFY(file.load() == Progress());
    QVERIFY(file.save(progress).has_value());
    QVERIFY(file.load() == progress);
    QVERIFY(file.setAside().isEmpty());
    progress.done.clear();
    QVERIFY(file.save(progress).has_value());
    QVERIFY(file.load() == progress);
}

void TestLesson::damagedProgressIsSetAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << QByteArray("{\"lesson\": \"timeout-trap\", \"ans");
    QTest::newRow("another shape") << QByteArray("[1, 2]");
    QTest::newRow("an answer that is a number") << QByteArray("{\"answers\": {\"a/b\": 3}, \"done\": []}");
    QTest::newRow("bytes") << QByteArray("\x00\xff\x12", 3);
}

void TestLesson::damagedProgressIsSetAside()
{
    QFETCH(QByteArray, content);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"progress.json"_s);
    {
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(content);
    }
    ProgressFile file(path);
    QVERIFY(file.load() == Progress());
    QVERIFY(!file.setAside().isEmpty());
    QFile kept(file.setAside());
    QVERIFY(kept.open(QFile::ReadOnly));
    QCOMPARE(kept.readAll(), content);
    QVERIFY(file.save({}).has_value());
}

void TestLesson::progressThatCannotBeWritten()
{
    ProgressFile file(u"/proc/nowhere/progress.json"_s);
    const auto saved = file.save({});
    QVERIFY(!saved.has_value());
    QVERIFY(saved.error().contains(u"/proc/nowhere/progress.json"_s));
}

namespace {

/// The good lesson whose prediction is about a case of its own, in @p folder.
tl::expected<Lesson, FileErrors> withCase(const QTemporaryDir &folder, const QByteArray &caseText, const QByteArray &name = "my-case.json")
{
    const auto write = [&folder](const QString &file, const QByteArray &text) { QVERIFY(writeFile(folder.filePath(file), text)); };
    write(u"lesson.json"_s, QByteArray(goodJson).replace("timeout", name));
    write(u"en.md"_s, goodText);
    if (!caseText.isEmpty())
        write(QString::fromUtf8(name), caseText);
    return loadLesson(folder.path());
}

constexpr auto goodCase = R"({"id": "my-case", "title": {"en": "t"}, "summary": {"en": "s"}, "lookFor": {"en": "l"},
"settings": {"latency": "77ms"}, "script": [{"at": "0ms", "click": {"customer": "C001", "amount": 1, "intent": "new"}}]})";

} // namespace

void TestLesson::casesOfItsOwn()
{
    const QTemporaryDir folder;
    const auto lesson = withCase(folder, goodCase);
    QVERIFY2(lesson, lesson ? "" : qPrintable(lesson.error().constFirst().text()));
    const LessonRun &run = *lesson->steps.at(1).run;
    QCOMPARE(run.caseId, u"my-case"_s);
    QVERIFY(run.theCase());
    QCOMPARE(run.plan().script.size(), 1);
    QCOMPARE(run.settingsOf().link.latency, model::Duration(std::chrono::milliseconds(77)));
    QCOMPARE(lesson->caseFiles.value(u"my-case"_s), u"my-case.json"_s);
    QCOMPARE(lesson->runOf(u"my-case"_s, model::Strategy::Client).plan().caseId, u"my-case"_s);
    QVERIFY(!findCase(u"my-case")); // nobody else's
}

void TestLesson::faultyCasesOfItsOwn_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("not there") << QByteArray("my-case.json") << QByteArray() << u"my-case.json: the file cannot be read"_s;
    QTest::newRow("faulty") << QByteArray("my-case.json") << QByteArray(goodCase).replace("77ms", "soon") << u"my-case.json:2: "_s;
    QTest::newRow("id of the program's") << QByteArray("my-case.json") << QByteArray(goodCase).replace("my-case", "timeout")
                                         << u"there is a case \"timeout\" already"_s;
    QTest::newRow("elsewhere") << QByteArray("../my-case.json") << QByteArray() << u"there is no case \"../my-case.json\""_s;
    QTest::newRow("the lesson itself") << QByteArray("lesson.json") << QByteArray() << u"there is no case \"lesson.json\""_s;
}

void TestLesson::faultyCasesOfItsOwn()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, text);
    QFETCH(QString, says);
    const QTemporaryDir folder;
    const auto lesson = withCase(folder, text, name);
    QVERIFY(!lesson);
    QVERIFY2(lesson.error().constFirst().text().contains(says), qPrintable(lesson.error().constFirst().text()));
}

QTEST_GUILESS_MAIN(TestLesson)
#include "tst_lesson.moc"
