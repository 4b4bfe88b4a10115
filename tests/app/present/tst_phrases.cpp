// SPDX-License-Identifier: MIT
// Where lines end on the wall.
#include "present/phrases.h"
#include "present/sizes.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QTest>

using namespace idemlab::present;
using namespace Qt::StringLiterals;

class TestPhrases : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void japanese_data();
    void japanese();
    void noWordStandsAlone();
    void whatIsLeftToQt();
};

void TestPhrases::japanese_data()
{
    QTest::addColumn<QString>("phrases"); // a bar wherever a line may begin
    const auto row = [](const char *phrases) { QTest::newRow(phrases) << QString::fromUtf8(phrases); };
    row("クライアントの|キー");
    row("サーバーが|キーを|作ると、|注文は|何件？");
    row("1件のつもりが|2件になりました。|2つ目の|リクエストに|キーがなく、|サーバーは|同じ|注文だと|見分けられませんでした。");
    row("実行は|経過の|1つ。|ほかのすべては？");
    row("お客さま：1人。|注文ボタンを|押す|回数：最大 2。");
    row("再送は|同じ |ID に|同じ|注文を|置いただけで、|何も|変わりませんでした。");
    row("応答の|取り違え|（タイムアウト）");
    row("ほかの|意図への|応答を|受け取る|人はいません。");
    row("サーバーは|最初の|応答をもう一度返しました。");
}

/// However wide the line: it ends at one of the bars, is not wider, and all letters are there.
void TestPhrases::japanese()
{
    QFETCH(QString, phrases);
    const QString text = QString(phrases).remove(u'|');
    const QFont font = sized(30);
    const QFontMetricsF metrics(font);
    QSet<QString> beginnings; // of what is left of the text
    double widest = 0;
    qsizetype passed = 0;
    for (const QStringList parts = phrases.split(u'|'); const QString &part : parts) {
        beginnings.insert(text.mid(passed).remove(u' '));
        passed += part.size();
        widest = std::max(widest, metrics.horizontalAdvance(part));
    }
    for (double width = widest + 4; width < metrics.horizontalAdvance(text) + 20; width += 7) {
        const QStringList lines = inPhrases(text, font, width).split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QString rest = lines.mid(i).join(QString()).remove(u' ');
            QVERIFY2(beginnings.contains(rest), qPrintable(lines.join(u'/')));
            QVERIFY2(metrics.horizontalAdvance(lines.at(i)) <= width, qPrintable(lines.at(i)));
        }
        QCOMPARE(lines.join(QString()).remove(u' '), QString(text).remove(u' '));
        QCOMPARE(lines.size() == 1, metrics.horizontalAdvance(text) <= width);
    }
}

/// In as many lines as Qt would make of it, and with company in the last one.
void TestPhrases::noWordStandsAlone()
{
    const QFont font = sized(30);
    const QString text = u"The second request carried no key, so the server could not tell."_s;
    const QFontMetricsF metrics(font);
    for (double width = 200; width < metrics.horizontalAdvance(text) + 20; width += 7) {
        const QStringList lines = inPhrases(text, font, width).split(u'\n');
        QCOMPARE(lines.join(u' '), text);
        QVERIFY2(lines.size() == 1 || lines.constLast().contains(u' '), qPrintable(lines.join(u'/')));
        for (const QString &line : lines)
            QVERIFY2(metrics.horizontalAdvance(line) <= width, qPrintable(line));
        const double whole = metrics.boundingRect(QRectF(0, 0, width, 1e6), Qt::TextWordWrap, text).height();
        QVERIFY(wrappedSize(text, font, width).height() <= whole + 1);
    }
}

void TestPhrases::whatIsLeftToQt()
{
    const QFont font = sized(30);
    const QString longPhrase = u"ネットワークエラーハンドリング"_s;
    QCOMPARE(inPhrases(longPhrase, font, 100), longPhrase);
    QCOMPARE(inPhrases(u"短い"_s + longPhrase, font, 100), u"短い"_s + longPhrase);
}

QTEST_MAIN(TestPhrases)
#include "tst_phrases.moc"
