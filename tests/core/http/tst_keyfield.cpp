// SPDX-License-Identifier: MIT
#include "http/keyfield.h"
#include "suite.h"

#include <QTest>

using namespace idemlab;
using namespace idemlab::http;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longest = model::IdempotencyKey::maxLength;

} // namespace

class TestKeyField : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void bothSpellingsAreOneKey_data();
    void bothSpellingsAreOneKey();
    void everyPrintableCharacterComesBack();
    void lengthIsCountedWithoutQuotesAndEscapes();
    void policyMayAllowLess();
};

void TestKeyField::reads_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("quoted") << R"("8e03978e-40d5-43dd-bc93-6894a57f9324")"_ba
                            << "8e03978e-40d5-43dd-bc93-6894a57f9324"_ba;
    QTest::newRow("bare") << "8e03978e-40d5-43dd-bc93-6894a57f9324"_ba
                          << "8e03978e-40d5-43dd-bc93-6894a57f9324"_ba;
    QTest::newRow("one character") << R"("a")"_ba
                                   << "a"_ba;
    QTest::newRow("escaped quote") << R"("a\"b")"_ba
                                   << R"(a"b)"_ba;
    QTest::newRow("escaped backslash") << R"("a\\b")"_ba
                                       << R"(a\b)"_ba;
    QTest::newRow("nothing but escapes") << R"("\"\\\"")"_ba
                                         << R"("\")"_ba;
    QTest::newRow("spaces inside the quotes count") << R"(" a  b ")"_ba
                                                    << " a  b "_ba;
    QTest::newRow("a space alone, quoted") << R"(" ")"_ba
                                           << " "_ba;
    QTest::newRow("spaces around") << "  \"abc\" \t"_ba
                                   << "abc"_ba;
    QTest::newRow("spaces around, bare") << "\tabc  "_ba
                                         << "abc"_ba;
    QTest::newRow("semicolon inside the quotes") << R"("a;b=c")"_ba
                                                 << "a;b=c"_ba;
    QTest::newRow("comma inside the quotes") << R"("a, b")"_ba
                                             << "a, b"_ba;
    QTest::newRow("every bare character") << "aZ09-_.~:+/=@"_ba
                                          << "aZ09-_.~:+/=@"_ba;
    QTest::newRow("parameter without a value") << R"("abc";fresh)"_ba
                                               << "abc"_ba;
    QTest::newRow("parameter with a number") << R"("abc";v=1)"_ba
                                             << "abc"_ba;
    QTest::newRow("two parameters, spaces before the second") << R"("abc";a=1;  *b-c_d.e=?0)"_ba
                                                              << "abc"_ba;
    QTest::newRow("parameter with a text") << R"("abc";by="curl")"_ba
                                           << "abc"_ba;
    QTest::newRow("parameter with a semicolon and a space in its text") << R"("abc";by="a; b";v=1)"_ba
                                                                        << "abc"_ba;
    QTest::newRow("parameter with an escape in its text") << R"("abc";by="a\";b\\")"_ba
                                                          << "abc"_ba;
}

void TestKeyField::reads()
{
    QFETCH(QByteArray, value);
    const auto key = parseKeyField(value, longest);
    QVERIFY2(key, key ? "" : key.error().constData());
    QTEST(key->text(), "key");
}

void TestKeyField::refuses_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("why");
    const QByteArray empty = "empty"_ba;
    const QByteArray characters = "printable ASCII"_ba;
    const QByteArray after = "after the closing quote"_ba;
    QTest::newRow("nothing") << QByteArray() << empty;
    QTest::newRow("spaces") << "   "_ba << empty;
    QTest::newRow("two quotes") << R"("")"_ba << empty;
    QTest::newRow("one quote") << R"(")"_ba
                               << "missing"_ba;
    QTest::newRow("no closing quote") << R"("abc)"_ba
                                      << "missing"_ba;
    QTest::newRow("the closing quote is escaped") << R"("abc\")"_ba
                                                  << "missing"_ba;
    QTest::newRow("escape at the end") << R"("abc\)"_ba
                                       << "backslash"_ba;
    QTest::newRow("escaped letter") << R"("a\nb")"_ba
                                    << "backslash"_ba;
    QTest::newRow("quote in the middle") << R"(ab"c)"_ba
                                         << "quote"_ba;
    QTest::newRow("quote at the end") << R"(abc")"_ba
                                      << "quote"_ba;
    for (const char *text : {"a,b", "a, b", "a;b=1", "a b", "a\\b", "'a'", "(a)", "{a}", "a!", "a*", "?1", "a,", ",", ";"})
        QTest::newRow(qPrintable(u"bare %1"_s.arg(QLatin1StringView(text)))) << QByteArray(text) << "without quotes"_ba;
    QTest::newRow("text behind") << R"("abc"d)"_ba << after;
    QTest::newRow("two quoted ones") << R"("abc", "def")"_ba << after;
    QTest::newRow("space before the semicolon") << R"("abc" ;a=1)"_ba << after;
    QTest::newRow("semicolon alone") << R"("abc";)"_ba << after;
    QTest::newRow("parameter begins with a digit") << R"("abc";1a=2)"_ba << after;
    QTest::newRow("parameter begins with a capital") << R"("abc";A=2)"_ba << after;
    QTest::newRow("parameter without what it announces") << R"("abc";a=)"_ba << after;
    QTest::newRow("parameter with an open text") << R"("abc";a="b)"_ba << after;
    QTest::newRow("parameter with something behind its text") << R"("abc";a="b"c)"_ba << after;
    QTest::newRow("parameter with a space in a bare value") << R"("abc";a=b c)"_ba << after;
    QTest::newRow("umlaut, Latin-1") << "gr\xfcn"_ba << characters;
    QTest::newRow("Japanese") << QByteArray("\"\xe6\xb3\xa8\xe6\x96\x87\"") << characters;
    QTest::newRow("tab inside") << "\"a\tb\""_ba << characters;
    QTest::newRow("newline inside") << "\"a\nb\""_ba << characters;
    QTest::newRow("NUL") << QByteArray("\"a\0b\"", 5) << characters;
    QTest::newRow("DEL") << "a\x7f"
                            "b"_ba
                         << characters;
    QTest::newRow("256 bare") << QByteArray(256, 'k') << "256 characters"_ba;
    QTest::newRow("256 quoted") << QByteArray('"' + QByteArray(256, 'k') + '"') << "256 characters"_ba;
    QTest::newRow("64 KiB") << QByteArray(65536, 'k') << "65536 characters"_ba;
}

void TestKeyField::refuses()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, why);
    const auto key = parseKeyField(value, longest);
    QVERIFY2(!key, key ? key->text().constData() : "");
    QVERIFY2(key.error().contains(why), key.error().constData());
}

void TestKeyField::bothSpellingsAreOneKey_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"a", "8e03978e-40d5-43dd-bc93-6894a57f9324", "1", "order:17", "a/b", "a+b==", "-_.~:+/=@"})
        QTest::newRow(text) << QByteArray(text);
}

void TestKeyField::bothSpellingsAreOneKey()
{
    QFETCH(QByteArray, text);
    const auto bare = parseKeyField(text, longest);
    const auto quoted = parseKeyField(keyField(model::IdempotencyKey(text)), longest);
    QVERIFY(bare);
    QVERIFY(quoted);
    QCOMPARE(bare->text(), text);
    QCOMPARE(*quoted, *bare);
    QCOMPARE(qHash(*quoted), qHash(*bare));
}

void TestKeyField::everyPrintableCharacterComesBack()
{
    for (char c = 0x20; c < 0x7f; ++c) {
        const model::IdempotencyKey key(QByteArray("x").append(c).append('x'));
        const auto read = parseKeyField(keyField(key), longest);
        QVERIFY2(read, key.text().constData());
        QCOMPARE(*read, key);
    }
}

void TestKeyField::lengthIsCountedWithoutQuotesAndEscapes()
{
    for (const char c : {'k', '"', '\\'}) {
        const model::IdempotencyKey key(QByteArray(longest, c));
        const auto read = parseKeyField(keyField(key), longest);
        QVERIFY(read);
        QCOMPARE(*read, key);
    }
    QVERIFY(parseKeyField(QByteArray(longest, 'k'), longest));
}

void TestKeyField::policyMayAllowLess()
{
    QVERIFY(parseKeyField("12345678", 8));
    QVERIFY(parseKeyField("\"12345678\"", 8));
    const auto tooLong = parseKeyField("\"123456789\"", 8);
    QVERIFY(!tooLong);
    QVERIFY(tooLong.error().contains("8 are allowed"));
}

QTEST_GUILESS_MAIN(TestKeyField)
#include "tst_keyfield.moc"
