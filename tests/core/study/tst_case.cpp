// SPDX-License-Identifier: MIT
#include "study/case.h"
#include "suite.h"

#include <QTemporaryDir>
#include <QTest>

using namespace idemlab;
using namespace idemlab::study;
using namespace Qt::StringLiterals;

namespace {

/// A good case, one member a line; tests replace a line by its number.
QByteArrayList goodLines()
{
    return {"{", "\"id\": \"mine\",", "\"title\": {\"en\": \"Mine\"},", "\"summary\": {\"en\": \"What happens.\"},",
        "\"lookFor\": {\"en\": \"Look.\"},", "\"settings\": {\"latency\": \"100ms\"},", "\"script\": [",
        "{\"at\": \"0ms\", \"click\": {\"customer\": \"C001\", \"amount\": 1200, \"intent\": \"new\"}}", "],",
        "\"faults\": [{\"fault\": \"drop-response\", \"number\": 1}],", "\"incidents\": [{\"incident\": \"error-before\", \"number\": 1}],",
        "\"expect\": {\"client\": \"exact\"}", "}"};
}

} // namespace

class TestCase : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void aGoodCaseLoads();
    void whatWouldBeObeyedIsShown();
    void faultsAreNamedWithTheirLine_data();
    void faultsAreNamedWithTheirLine();
    void whatIsNoCaseIsRefused_data();
    void whatIsNoCaseIsRefused();
    void theWordsOfAnotherApi();
    void aMissingLanguageIsRefusedWhereItIsAskedFor();
    void aFileThatIsNotThereIsNamed();
};

void TestCase::aGoodCaseLoads()
{
    const auto loaded = loadCase("\xef\xbb\xbf" + goodLines().join('\n'), u"mine.json"_s);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().constFirst().text()));
    QCOMPARE(loaded->id, u"mine"_s);
    QCOMPARE(loaded->script.size(), 1);
    QCOMPARE(std::get<model::Click>(loaded->script.at(0).command).form.amount(), 1200);
    QCOMPARE(loaded->faults.at(0).direction, model::Direction::Response);
    QCOMPARE(loaded->expect.value(model::Strategy::Client), model::Verdict::Exact);
    QCOMPARE(loaded->settingsFor(model::Strategy::Client).link.latency, model::Duration(std::chrono::milliseconds(100)));
}

/// Marks of direction, and line breaks where there is one line alone.
void TestCase::whatWouldBeObeyedIsShown()
{
    QByteArrayList lines = goodLines();
    lines[3] = "\"summary\": {\"en\": \"An order.\", \"fr\": \"Une commande.\", \"pt_BR\": \"Um pedido.\"},"; // of whoever wrote it
    lines[2] = "\"title\": {\"en\": \"long \u202egnol\nname\"},";
    const auto loaded = loadCase(lines.join('\n'), u"mine.json"_s);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().constFirst().text()));
    QCOMPARE(localized(loaded->title), u"long \ufffdgnol\u240aname"_s);
}

void TestCase::faultsAreNamedWithTheirLine_data()
{
    QTest::addColumn<int>("line"); // from 1
    QTest::addColumn<QByteArray>("instead");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, int line, const QByteArray &instead, const char *says) {
        QTest::newRow(name) << line << instead << QString::fromUtf8(says);
    };
    row("api without a resource", 12, "\"api\": {\"path\": \"/seats\"}", "\"resource\" is missing");
    row("api with another member", 12, "\"api\": {\"path\": \"/seats\", \"verb\": 1}", "\"verb\" is not known here");
    row("api with no path", 12, "\"api\": {\"path\": \"seats\", \"resource\": {\"en\": \"seat\"}}", "a path is like");
    row("api with a long word", 12, "\"api\": {\"path\": \"/a\", \"resource\": {\"en\": \"" + QByteArray(41, 'x') + "\"}}",
        "at most 40 characters");
    row("syntax", 3, "\"title\": {\"en\": \"Mine\"", "this is not JSON");
    row("unknown member", 3, "\"titel\": {}, \"title\": {\"en\": \"Mine\"},", "\"titel\" is not known here");
    row("id missing", 2, "", "\"id\" is missing");
    row("id malformed", 2, "\"id\": \"My Case\",", "an id is made of");
    row("id is a number", 2, "\"id\": 7,", "must be a text");
    row("twice", 3, "\"id\": \"mine\", \"title\": {\"en\": \"Mine\"},", "\"id\" appears here a second time");
    row("title is no object", 3, "\"title\": \"Mine\",", "\"title\" must be an object");
    row("title without a language", 3, "\"title\": {},", "at least one language");
    row("title in no language", 3, "\"title\": {\"en\": \"Mine\", \"jp\": \"Mine\"},", "\"jp\" is no language");
    row("title too long", 3, "\"title\": {\"en\": \"" + QByteArray(121, 'x') + "\"},", "\"title\" has at most 120 characters");
    row("summary too long", 4, "\"summary\": {\"en\": \"" + QByteArray(241, 'x') + "\"},", "\"summary\" has at most 240 characters");
    row("text empty", 4, "\"summary\": {\"en\": \" \"},", "not empty");
    row("unknown setting", 6, "\"settings\": {\"latence\": \"1s\"},", "there is no setting \"latence\"");
    row("setting out of range", 6, "\"settings\": {\"timeout\": \"0ms\"},", "a time from 1ms");
    row("setting of the viewer", 6, "\"settings\": {\"strategy\": \"none\"},", "the viewer picks it");
    row("no time", 8, "{\"at\": \"soon\", \"click\": {\"customer\": \"C001\", \"amount\": 1}}", "\"soon\" is not a time");
    row("too late", 8, "{\"at\": \"11min\", \"click\": {\"customer\": \"C001\", \"amount\": 1}}", "from 0ms to 10min");
    row("nothing to do", 8, "{\"at\": \"0ms\"}", "needs one of: click, toggle, set");
    row("step is no object", 8, "17", "a step of the script is an object");
    row("amount zero", 8, "{\"at\": \"0ms\", \"click\": {\"customer\": \"C001\", \"amount\": 0}}", "whole number from 1");
    row("amount broken", 8, "{\"at\": \"0ms\", \"click\": {\"customer\": \"C001\", \"amount\": 1.5}}", "whole number from 1");
    row("intent unknown", 8, QByteArray("{\"at\": \"0ms\", \"click\": {\"customer\": \"C001\", \"amount\": 1, \"intent\": \"old\"}}"),
        "one of: auto, new, same");
    row("toggle unknown", 8, "{\"at\": \"0ms\", \"toggle\": {\"fault\": \"lose\", \"mode\": \"next\"}}", "\"lose\" is not known");
    row("two settings in a step", 8, "{\"at\": \"0ms\", \"set\": {\"latency\": \"1s\", \"retries\": 1}}", "takes one setting");
    row("fault unknown", 10, "\"faults\": [{\"fault\": \"lose\", \"number\": 1}],", "\"lose\" is not known");
    row("fault number", 10, "\"faults\": [{\"fault\": \"drop-response\", \"number\": 0}],", "from 1 to");
    row("fault direction", 10, QByteArray("\"faults\": [{\"fault\": \"drop-response\", \"direction\": \"request\", \"number\": 1}],"),
        "can only happen to a response");
    row("incident unknown", 11, "\"incidents\": [{\"incident\": \"fire\", \"number\": 1}],", "\"fire\" is not known");
    row("strategy unknown", 12, "\"expect\": {\"server\": \"exact\"}", "\"server\" is not known; one of: none, client");
    row("verdict unknown", 12, "\"expect\": {\"client\": \"fine\"}", "\"fine\" is not known; one of: exact, refused");
}

void TestCase::faultsAreNamedWithTheirLine()
{
    QFETCH(int, line);
    QFETCH(QByteArray, instead);
    QFETCH(QString, says);
    QByteArrayList lines = goodLines();
    lines[line - 1] = instead;
    const auto loaded = loadCase(lines.join('\n'), u"mine.json"_s);
    QVERIFY(!loaded);
    const FileError &error = loaded.error().constFirst();
    QVERIFY2(error.what.contains(says), qPrintable(error.text()));
    QCOMPARE(error.file, u"mine.json"_s);
    if (instead.isEmpty()) // what is missing has no line of its own: the object's counts
        QCOMPARE(error.line, 1);
    else if (says.contains("not JSON"_L1))
        QVERIFY2(error.line >= line && error.line <= line + 1, qPrintable(error.text()));
    else
        QCOMPARE(error.line, line);
}

void TestCase::whatIsNoCaseIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << QByteArray() << u"not JSON"_s;
    QTest::newRow("list") << QByteArray("[]") << u"one JSON object"_s;
    QTest::newRow("not UTF-8") << QByteArray("{\"id\": \"\xff\xfe\"}") << u"not UTF-8"_s;
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\0\1\2",
        7) << u"not JSON"_s;
    QTest::newRow("too large") << QByteArray(JsonFile::maxSize + 1, ' ') << u"larger than 1 MiB"_s;
    QTest::newRow("too deep") << QByteArray(100'000, '[') << u"not JSON"_s;
    QTest::newRow("cut off") << QByteArray("{\"id\": \"mi") << u"not JSON"_s;
    QByteArray steps;
    for (int i = 0; i < 1001; ++i)
        steps += "{\"at\": \"0ms\", \"click\": {\"customer\": \"C001\", \"amount\": 1}},";
    QByteArrayList lines = goodLines();
    lines[7] = steps.chopped(1);
    QTest::newRow("too many steps") << lines.join('\n') << u"at most 1000 entries"_s;
}

void TestCase::whatIsNoCaseIsRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, says);
    const auto loaded = loadCase(text, u"x.json"_s);
    QVERIFY(!loaded);
    QVERIFY2(loaded.error().constFirst().what.contains(says), qPrintable(loaded.error().constFirst().text()));
}

void TestCase::theWordsOfAnotherApi()
{
    QByteArrayList lines = goodLines();
    lines[11] = R"("api": {"path": "/performances/7/seats", "operation": {"en": "Book"}, "resource": {"en": "booking"},
        "resources": {"en": "bookings"}, "amount": {"en": "seat 14C"}})";
    const auto loaded = loadCase(lines.join('\n'), u"mine.json"_s);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().constFirst().text()));
    const model::ApiWords words = loaded->planFor(model::Strategy::None).api;
    QCOMPARE(words.path, u"/performances/7/seats"_s);
    QCOMPARE(words.amount.value(u"en"_s), u"seat 14C"_s);
    const auto japanese = loadCase(lines.join('\n'), u"mine.json"_s, {u"en"_s, u"ja"_s});
    QVERIFY(!japanese);
    QVERIFY(
        std::ranges::any_of(japanese.error(), [](const FileError &each) { return each.what == u"\"amount\" has no text in \"ja\""_s; }));
}

void TestCase::aMissingLanguageIsRefusedWhereItIsAskedFor()
{
    const auto loaded = loadCase(goodLines().join('\n'), u"mine.json"_s, {u"en"_s, u"ja"_s});
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().size(), 3);
    QCOMPARE(loaded.error().constFirst().text(), u"mine.json:3: \"title\" has no text in \"ja\""_s);
}

void TestCase::aFileThatIsNotThereIsNamed()
{
    QTemporaryDir dir;
    const auto loaded = loadCaseFile(dir.filePath(u"gone.json"_s));
    QVERIFY(!loaded);
    QVERIFY(loaded.error().constFirst().text().startsWith("gone.json: the file cannot be read"_L1));
    QVERIFY(!loadCaseFile(dir.path()));
}

QTEST_GUILESS_MAIN(TestCase)
#include "tst_case.moc"
