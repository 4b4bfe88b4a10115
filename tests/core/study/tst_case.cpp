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

void TestCase::faultsAreNamedWithTheirLine_data()
{
    QTest::addColumn<int>("line"); // from 1
    QTest::addColumn<QByteArray>("instead");
    QTest::addColumn<QString>("says");
    QTest::newRow("api without a resource") << 12 << QByteArray("\"api\": {\"path\": \"/seats\"}") << u"\"resource\" is missing"_s;
    QTest::newRow("api with another member") << 12 << QByteArray("\"api\": {\"path\": \"/seats\", \"verb\": 1}")
                                             << u"\"verb\" is not known here"_s;
    QTest::newRow("api with no path") << 12 << QByteArray("\"api\": {\"path\": \"seats\", \"resource\": {\"en\": \"seat\"}}")
                                      << u"a path is like"_s;
    QTest::newRow("api with a long word") << 12 << "\"api\": {\"path\": \"/a\", \"resource\": {\"en\": \"" + QByteArray(41, 'x') + "\"}}"
                                          << u"at most 40 characters"_s;
    QTest::newRow("syntax") << 3 << QByteArray("\"title\": {\"en\": \"Mine\"") << u"this is not JSON"_s;
    QTest::newRow("unknown member") << 3 << QByteArray("\"titel\": {}, \"title\": {\"en\": \"Mine\"},") << u"\"titel\" is not known here"_s;
    QTest::newRow("id missing") << 2 << QByteArray("") << u"\"id\" is missing"_s;
    QTest::newRow("id malformed") << 2 << QByteArray("\"id\": \"My Case\",") << u"an id is made of"_s;
    QTest::newRow("id is a number") << 2 << QByteArray("\"id\": 7,") << u"must be a text"_s;
    QTest::newRow("twice") << 3 << QByteArray("\"id\": \"mine\", \"title\": {\"en\": \"Mine\"},") << u"\"id\" appears here a second time"_s;
    QTest::newRow("title is no object") << 3 << QByteArray("\"title\": \"Mine\",") << u"\"title\" must be an object"_s;
    QTest::newRow("title without a language") << 3 << QByteArray("\"title\": {},") << u"at least one language"_s;
    QTest::newRow("text empty") << 4 << QByteArray("\"summary\": {\"en\": \" \"},") << u"not empty"_s;
    QTest::newRow("unknown setting") << 6 << QByteArray("\"settings\": {\"latence\": \"1s\"},") << u"there is no setting \"latence\""_s;
    QTest::newRow("setting out of range") << 6 << QByteArray("\"settings\": {\"timeout\": \"0ms\"},") << u"a time from 1ms"_s;
    QTest::newRow("setting of the viewer") << 6 << QByteArray("\"settings\": {\"strategy\": \"none\"},") << u"the viewer picks it"_s;
    QTest::newRow("no time") << 8 << QByteArray("{\"at\": \"soon\", \"click\": {\"customer\": \"C001\", \"amount\": 1}}")
                             << u"\"soon\" is not a time"_s;
    QTest::newRow("too late") << 8 << QByteArray("{\"at\": \"11min\", \"click\": {\"customer\": \"C001\", \"amount\": 1}}")
                              << u"from 0ms to 10min"_s;
    QTest::newRow("nothing to do") << 8 << QByteArray("{\"at\": \"0ms\"}") << u"needs one of: click, toggle, set"_s;
    QTest::newRow("step is no object") << 8 << QByteArray("17") << u"a step of the script is an object"_s;
    QTest::newRow("amount zero") << 8 << QByteArray("{\"at\": \"0ms\", \"click\": {\"customer\": \"C001\", \"amount\": 0}}")
                                 << u"whole number from 1"_s;
    QTest::newRow("amount broken") << 8 << QByteArray("{\"at\": \"0ms\", \"click\": {\"customer\": \"C001\", \"amount\": 1.5}}")
                                   << u"whole number from 1"_s;
    QTest::newRow("intent unknown") << 8
                                    << QByteArray(
                                           "{\"at\": \"0ms\", \"click\": {\"customer\": \"C001\", \"amount\": 1, \"intent\": \"old\"}}")
                                    << u"one of: auto, new, same"_s;
    QTest::newRow("toggle unknown") << 8 << QByteArray("{\"at\": \"0ms\", \"toggle\": {\"fault\": \"lose\", \"mode\": \"next\"}}")
                                    << u"\"lose\" is not known"_s;
    QTest::newRow("two settings in a step") << 8 << QByteArray("{\"at\": \"0ms\", \"set\": {\"latency\": \"1s\", \"retries\": 1}}")
                                            << u"takes one setting"_s;
    QTest::newRow("fault unknown") << 10 << QByteArray("\"faults\": [{\"fault\": \"lose\", \"number\": 1}],") << u"\"lose\" is not known"_s;
    QTest::newRow("fault number") << 10 << QByteArray("\"faults\": [{\"fault\": \"drop-response\", \"number\": 0}],") << u"from 1 to"_s;
    QTest::newRow("fault direction") << 10
                                     << QByteArray(
                                            "\"faults\": [{\"fault\": \"drop-response\", \"direction\": \"request\", \"number\": 1}],")
                                     << u"can only happen to a response"_s;
    QTest::newRow("incident unknown") << 11 << QByteArray("\"incidents\": [{\"incident\": \"fire\", \"number\": 1}],")
                                      << u"\"fire\" is not known"_s;
    QTest::newRow("strategy unknown") << 12 << QByteArray("\"expect\": {\"server\": \"exact\"}")
                                      << u"\"server\" is not known; one of: none, client"_s;
    QTest::newRow("verdict unknown") << 12 << QByteArray("\"expect\": {\"client\": \"fine\"}")
                                     << u"\"fine\" is not known; one of: exact, refused"_s;
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
    QVERIFY(std::any_of(japanese.error().cbegin(), japanese.error().cend(),
        [](const FileError &each) { return each.what == u"\"amount\" has no text in \"ja\""_s; }));
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
