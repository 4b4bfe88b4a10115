// SPDX-License-Identifier: MIT
// What a window tells of a file, a link, a setting or a port that will not do is in the window's language, all of it.
#include "app/window/fixture.h"

#include "analysis/contentcheck.h"
#include "model/settings.h"
#include "net/gateway.h"
#include "own/ownfolder.h"
#include "study/files.h"
#include "study/recording.h"

#include <QDir>
#include <QFile>
#include <QTcpServer>

#include <functional>

using namespace idemlab;

namespace {

using Fails = std::function<QString(const QDir &folder)>;

QString written(const QDir &folder, const QString &name, const QByteArray &text)
{
    folder.mkpath(QFileInfo(folder.filePath(name)).path());
    QFile file(folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
}

/// What the file comes to, whatever it is.
Fails checked(const char *name, const QByteArray &text)
{
    return [=](const QDir &folder) { return study::joined(analysis::checkContent(written(folder, QString::fromLatin1(name), text))); };
}

Fails lesson(const QByteArray &structure, const QByteArray &english)
{
    return [=](const QDir &folder) {
        written(folder, u"mine/lesson.json"_s, structure);
        if (!english.isEmpty())
            written(folder, u"mine/en.md"_s, english);
        return study::joined(analysis::checkContent(folder.filePath(u"mine"_s)));
    };
}

Fails opened(const QByteArray &run)
{
    return [=](const QDir &folder) {
        const auto loaded = study::loadRecordingFile(written(folder, u"a.idemlab"_s, run));
        return loaded ? QString() : study::joined(loaded.error());
    };
}

Fails linked(const char *text)
{
    return [=](const QDir &) {
        const auto read = study::readLink(QString::fromLatin1(text));
        return read ? QString() : read.error();
    };
}

Fails set(const char *name, const char *value)
{
    return [=](const QDir &) {
        model::RunSettings settings;
        const auto applied = model::applySetting(settings, QString::fromLatin1(name), QString::fromLatin1(value));
        return applied ? QString() : applied.error();
    };
}

Fails saved(const QByteArray &path)
{
    return [=](const QDir &folder) {
        const auto done = study::saveFile(folder.absoluteFilePath(QString::fromLatin1(path)), QByteArray(100'000, 'x'));
        return done ? QString() : done.error();
    };
}

QString portInUse(const QDir &)
{
    QTcpServer other;
    if (!other.listen(QHostAddress::LocalHost))
        return {};
    net::Gateway gateway({});
    const auto listening = gateway.listen(other.serverPort(), "127.0.0.1");
    return listening ? QString() : listening.error();
}

/// Without what is quoted, and without places in files: names are the same in every language.
QString prose(QString text)
{
    static const QRegularExpression names(u"「[^」]*」|\"[^\"]*\"|\\{[^}]*\\}|(?m:^\\S+: )|\\b\\S*[0-9/._-]\\S*"_s);
    return text.remove(names);
}

bool hasJapanese(const QString &text)
{
    static const QRegularExpression japanese(u"[\\p{Han}\\p{Hiragana}\\p{Katakana}]"_s);
    return text.contains(japanese);
}

} // namespace

class TestErrors : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void oneLanguage_data();
    void oneLanguage();
    void theWindowTellsThem_data();
    void theWindowTellsThem();
};

void TestErrors::oneLanguage_data()
{
    QTest::addColumn<Fails>("fails");
    const auto row = [](const char *name, const Fails &fails) { QTest::newRow(name) << fails; };
    row("no such file", [](const QDir &folder) { return study::joined(analysis::checkContent(folder.filePath(u"gone.json"_s))); });
    row("no such run",
        [](const QDir &folder) { return study::joined(study::loadRecordingFile(folder.filePath(u"gone.idemlab"_s)).error()); });
    row("not a file", [](const QDir &folder) { return study::readFile(folder.path(), 10).error(); });
    row("not JSON", checked("a.json", "{ \"id\": "));
    row("not UTF-8", checked("a.json", "{ \"id\": \"\xff\" }"));
    row("not an object", checked("a.json", "[]"));
    row("too large", checked("a.json", QByteArray(2 * 1024 * 1024, ' ')));
    row("case: nothing in it", checked("a.json", "{}"));
    row("case: unknown members",
        checked("a.json", R"({"id": "a b", "colour": 1, "script": {}, "settings": {"latence": "1s", "retries": "x"}})"));
    row("case: of an id that there is", [](const QDir &folder) {
        written(folder, u"cases/same.json"_s,
            R"({"id": "timeout", "title": {"en": "Mine"}, "script": [{"at": "0s", "click": {"customer": "C001"}}]})");
        return study::joined(own::OwnFolder(folder.path()).read().errors);
    });
    row("own folder: a file in its place", [](const QDir &folder) {
        const auto made = own::OwnFolder(written(folder, u"mine"_s, "x")).make();
        return made ? QString() : made.error();
    });
    row("case: twice", checked("a.json", R"({"id": "a", "id": "b"})"));
    row("case: steps", checked("a.json", R"({"id": "a", "script": [1, {}, {"at": "1 day", "click": {}}, {"at": "1s", "fault": "x"}]})"));
    row("talk: nothing in it", checked("a.json", R"({"talk": 1, "steps": []})"));
    row("talk: newer", checked("a.json", R"({"talk": 99})"));
    row("talk: steps",
        checked("a.json", R"({"talk": 1, "steps": [{"id": "a", "stop": "end", "ask": {}, "run": {"case": "x", "file": "../x"}}]})"));
    row("lesson: no text", lesson(R"({"id": "mine", "steps": [{"id": "hello", "kind": "read"}]})", {}));
    row("lesson: no title", lesson(R"({"id": "mine", "steps": [{"id": "hello", "kind": "read"}]})", "hello\n"));
    row("lesson: parts",
        lesson(R"({"id": "mine", "steps": [{"id": "hello", "kind": "read"}, {"id": "hello", "kind": "predict"}]})",
            "# Mine\n\n## hello\n\n### x\n\n## other\n\nText\n"));
    row("run: not one", opened("{}"));
    row("run: newer", opened(R"({"format": "idemlab-run", "version": 99})"));
    row("run: damaged", opened(R"({"format": "idemlab-run", "version": 1, "moment": "never", "beside": ["x"]})"));
    row("link: other", linked("https://example.org"));
    row("link: newer", linked("idemlab:9/abc"));
    row("link: damaged", linked("idemlab:1/abc"));
    row("setting: none such", set("colour", "red"));
    row("setting: choice", set("missing-key", "red"));
    row("setting: time", set("latency", "soon"));
    row("setting: number", set("retries", "many"));
    row("setting: name", set("key-header", "a b"));
    row("setting: taken name", set("key-header", "Host"));
    row("saving: no folder", saved("gone/a.txt"));
    row("saving: a folder", saved("."));
    row("saving: name too long", saved(QByteArray(300, 'x')));
#ifdef Q_OS_LINUX
    row("saving: disk full", saved("/dev/full"));
#endif
    row("port in use", portInUse);
}

void TestErrors::oneLanguage()
{
    QFETCH(Fails, fails);
    QTemporaryDir folder;
    language::LanguageManager language;
    static const QRegularExpression english(u"[a-z]{2,} [a-z]{2,}"_s);
    language.setLanguage(u"ja"_s);
    const QString japanese = fails(QDir(folder.path()));
    QVERIFY(!japanese.isEmpty());
    for (const QStringList lines = japanese.split(u'\n'); const QString &line : lines)
        QVERIFY2(hasJapanese(line) && !prose(line).contains(english), qPrintable(line));
    language.setLanguage(u"en"_s);
    const QString inEnglish = fails(QDir(folder.path()));
    QVERIFY2(!inEnglish.isEmpty() && !hasJapanese(inEnglish), qPrintable(inEnglish));
}

void TestErrors::theWindowTellsThem_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("case") << u"a.json"_s << QByteArray("{");
    QTest::newRow("run") << u"a.idemlab"_s << QByteArray(R"({"format": "other"})");
    QTest::newRow("nothing there") << u"gone.json"_s << QByteArray();
}

void TestErrors::theWindowTellsThem()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, text);
    Lab lab(speaking(u"ja"_s));
    QVERIFY(lab.begin());
    const QString path = text.isEmpty() ? lab.folder.filePath(name) : written(QDir(lab.folder.path()), name, text);
    lab.window->openFile(path);
    QTRY_VERIFY(!lab.text(u"notice"_s).isEmpty());
    const QStringList lines = lab.text(u"notice"_s).split(u'\n');
    QVERIFY(lines.size() > 1 || text.isEmpty()); // what is wrong with what is there has its places
    for (const QString &line : lines)
        QVERIFY2(hasJapanese(line), qPrintable(line));
}

QTEST_MAIN(TestErrors)
#include "tst_errors.moc"
