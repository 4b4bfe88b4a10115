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
    const auto row = [](const char *name, const QByteArray &value, const QByteArray &key) { QTest::newRow(name) << value << key; };
    row("quoted", R"("8e03978e-40d5-43dd-bc93-6894a57f9324")", "8e03978e-40d5-43dd-bc93-6894a57f9324");
    row("bare", "8e03978e-40d5-43dd-bc93-6894a57f9324", "8e03978e-40d5-43dd-bc93-6894a57f9324");
    row("one character", R"("a")", "a");
    row("escaped quote", R"("a\"b")", R"(a"b)");
    row("escaped backslash", R"("a\\b")", R"(a\b)");
    row("nothing but escapes", R"("\"\\\"")", R"("\")");
    row("spaces inside the quotes count", R"(" a  b ")", " a  b ");
    row("a space alone, quoted", R"(" ")", " ");
    row("spaces around", "  \"abc\" \t", "abc");
    row("spaces around, bare", "\tabc  ", "abc");
    row("semicolon inside the quotes", R"("a;b=c")", "a;b=c");
    row("comma inside the quotes", R"("a, b")", "a, b");
    row("every bare character", "aZ09-_.~:+/=@", "aZ09-_.~:+/=@");
    row("parameter without a value", R"("abc";fresh)", "abc");
    row("parameter with a number", R"("abc";v=1)", "abc");
    row("two parameters, spaces before the second", R"("abc";a=1;  *b-c_d.e=?0)", "abc");
    row("parameter with a text", R"("abc";by="curl")", "abc");
    row("parameter with a semicolon and a space in its text", R"("abc";by="a; b";v=1)", "abc");
    row("parameter with an escape in its text", R"("abc";by="a\";b\\")", "abc");
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
    const auto row = [](const char *name, const QByteArray &value, const QByteArray &why) { QTest::newRow(name) << value << why; };
    const QByteArray empty = "empty"_ba;
    const QByteArray characters = "printable ASCII"_ba;
    const QByteArray after = "after the closing quote"_ba;
    row("nothing", QByteArray(), empty);
    row("spaces", "   ", empty);
    row("two quotes", R"("")", empty);
    row("one quote", R"(")", "missing");
    row("no closing quote", R"("abc)", "missing");
    row("the closing quote is escaped", R"("abc\")", "missing");
    row("escape at the end", R"("abc\)", "backslash");
    row("escaped letter", R"("a\nb")", "backslash");
    row("quote in the middle", R"(ab"c)", "quote");
    row("quote at the end", R"(abc")", "quote");
    for (const char *text : {"a,b", "a, b", "a;b=1", "a b", "a\\b", "'a'", "(a)", "{a}", "a!", "a*", "?1", "a,", ",", ";"})
        row(qPrintable(u"bare %1"_s.arg(QLatin1StringView(text))), QByteArray(text), "without quotes");
    row("text behind", R"("abc"d)", after);
    row("two quoted ones", R"("abc", "def")", after);
    row("space before the semicolon", R"("abc" ;a=1)", after);
    row("semicolon alone", R"("abc";)", after);
    row("parameter begins with a digit", R"("abc";1a=2)", after);
    row("parameter begins with a capital", R"("abc";A=2)", after);
    row("parameter without what it announces", R"("abc";a=)", after);
    row("parameter with an open text", R"("abc";a="b)", after);
    row("parameter with something behind its text", R"("abc";a="b"c)", after);
    row("parameter with a space in a bare value", R"("abc";a=b c)", after);
    row("umlaut, Latin-1", "gr\xfcn", characters);
    row("Japanese", QByteArray("\"\xe6\xb3\xa8\xe6\x96\x87\""), characters);
    row("tab inside", "\"a\tb\"", characters);
    row("newline inside", "\"a\nb\"", characters);
    row("NUL", QByteArray("\"a\0b\"", 5), characters);
    row("DEL",
        "a\x7f"
        "b",
        characters);
    row("256 bare", QByteArray(256, 'k'), "256 characters");
    row("256 quoted", QByteArray('"' + QByteArray(256, 'k') + '"'), "256 characters");
    row("64 KiB", QByteArray(65536, 'k'), "65536 characters");
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
