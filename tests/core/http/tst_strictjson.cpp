// SPDX-License-Identifier: MIT
#include "http/strictjson.h"
#include "suite.h"

#include <QFile>
#include <QTest>

using namespace idemlab::http;
using namespace Qt::StringLiterals;

/// JSON is RFC 8259's, neither more nor less.
class TestStrictJson : public idemlab::test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void testSuite_data();
    void testSuite();
    void errorsNameTheirPlace_data();
    void errorsNameTheirPlace();
    void canonicalForm_data();
    void canonicalForm();
    void membersAreGiven();
};

/// The 318 cases of JSONTestSuite (see the file): y_ must be taken, n_ must be refused, i_ is left open and must do no harm.
void TestStrictJson::testSuite_data()
{
    QTest::addColumn<QByteArray>("text");
    QFile file(QStringLiteral(IDEMLAB_SOURCE_DIR "/tests/core/http/jsontestsuite.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int count = 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const qsizetype tab = line.indexOf('\t');
        if (line.startsWith('#') || tab < 0)
            continue;
        QTest::newRow(line.first(tab).constData()) << QByteArray::fromPercentEncoding(line.sliced(tab + 1));
        ++count;
    }
    QTest::newRow("n_structure_100000_opening_arrays") << QByteArray(100'000, '[');
    QTest::newRow("n_structure_open_array_object") << QByteArray("[{\"\":").repeated(50'000) + '\n';
    QCOMPARE(count + 2, 318);
}

void TestStrictJson::testSuite()
{
    QFETCH(QByteArray, text);
    const auto read = readStrictJson(text);
    const char kind = QTest::currentDataTag()[0];
    if (kind == 'y')
        QVERIFY2(read, read ? "" : read.error().constData());
    if (kind == 'n')
        QVERIFY2(!read, read ? read->text.constData() : "");
    if (!read)
        QVERIFY(!read.error().isEmpty());
}

void TestStrictJson::errorsNameTheirPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("place");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &place) { QTest::newRow(name) << text << place; };
    row("nothing", "", "line 1: it ends");
    row("the half of it", "{\"a\":\n", "line 2: it ends");
    row("a line that ends in a string", "{\"a\":\"x\ny\"}", "line 1, column 8: ");
    row("trailing dot", R"({"amount":1.})", "line 1, column 13: ");
    row("leading dot", "{\n  \"amount\": .5\n}", "line 2, column 13: ");
    row("control character", "{\"a\":\"x\ty\"}", "line 1, column 8: ");
    row("unknown escape", "\n\n{\"a\":\"\\x\"}", "line 3, column 8: ");
    row("something behind", "{}\nx", "line 2, column 1: ");
}

void TestStrictJson::errorsNameTheirPlace()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, place);
    const auto read = readStrictJson(text);
    QVERIFY(!read);
    QVERIFY2(read.error().startsWith(place), read.error().constData());
    QVERIFY(read.error().size() > place.size() + 5);
    QVERIFY(!read.error().contains("json.exception") && !read.error().contains("last read"));
}

void TestStrictJson::canonicalForm_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("canonical");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &canonical) {
        QTest::newRow(name) << text << canonical;
    };
    row("spaces and order", " { \"b\" : [ 1 , { } , [ ] ] ,\n\"a\" : null }", R"({"a":null,"b":[1,{},[]]})");
    row("of two members the last", R"({"a":1,"b":true,"a":2})", R"({"a":2,"b":true})");
    row("escapes", R"(["\u0041\/\n","\u00e9"])", "[\"A/\\n\",\"\xc3\xa9\"]");
    row("one number, other spellings", "[1200,1200.0,1.2e3,12E+2,120000e-2]", "[1200,1200,1200,1200,1200]");
    row("zeros", "[0,-0,0.0,-0.0,0e5]", "[0,0,0,0,0]");
    row("large numbers are their text", "[9007199254740993,9007199254740992,18446744073709551617,18446744073709551616]",
        "[9007199254740993,9007199254740992,18446744073709551617,18446744073709551616]");
    row("many digits are their text", "[0.10000000000000000001,0.1,0.10]", "[0.10000000000000000001,0.1,0.1]");
    row("beyond what a double holds exactly", "[1e300,1e22]", "[1e300,1e22]");
}

void TestStrictJson::canonicalForm()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, canonical);
    const auto read = readStrictJson(text);
    QVERIFY2(read, read ? "" : read.error().constData());
    QCOMPARE(read->text, canonical);
    const auto again = readStrictJson(canonical);
    QVERIFY(again);
    QCOMPARE(again->text, canonical);
}

void TestStrictJson::membersAreGiven()
{
    const auto read = readStrictJson(R"({"text":"a\"b","number":1.50,"object":{"text":"no"}})");
    QVERIFY(read && read->isObject);
    QCOMPARE(read->members.size(), size_t(3));
    QCOMPARE(read->members.at("text").string, u"a\"b"_s);
    QCOMPARE(read->members.at("number").text, "1.5"_ba);
    QVERIFY(!read->members.at("number").string);
    QVERIFY(read->members.at("object").isObject);
    QVERIFY(!readStrictJson("[1]")->isObject);
}

QTEST_GUILESS_MAIN(TestStrictJson)
#include "tst_strictjson.moc"
