// SPDX-License-Identifier: MIT
// `idemlab odds`: the figures that it promises, in every format.
#include "manual.h"
#include "suite.h"

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <cmath>

using namespace idemlab::tests;

namespace {

QJsonObject json(const Outcome &outcome) { return QJsonDocument::fromJson(outcome.out).object(); }

QJsonObject answer(const QJsonObject &json, const QString &strategy)
{
    for (const QJsonValue each : json.value("answers"_L1).toArray()) {
        if (each.toObject().value("strategy"_L1).toString() == strategy)
            return each.toObject();
    }
    return {};
}

constexpr auto figures = {"exactly_one"_L1, "doubled"_L1, "surplus_orders"_L1, "unanswered"_L1};

} // namespace

class TestOdds : public idemlab::test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void jsonOfAMillion();
    void nothingDependsOnThreads();
    void otherStrategies();
    void bursts();
    void exactlyOrVeryLikely();
    void columnsStandBelowEachOther();
    void csv();
    void theTextExplainsItself_data();
    void theTextExplainsItself();
    void markdownAndText_data();
    void markdownAndText();
    void pictures();
    void wrongUsage_data();
    void wrongUsage();
    void helpAndManual_data() { helpAndManualRows(); }
    void helpAndManual() { verifyHelpAndManual(u"odds"_s, {u"--customers"_s, u"0"_s}, 13); }
};

/// p = 5 %, r = 10 %, n = 3.
void TestOdds::jsonOfAMillion()
{
    const Outcome outcome = run(arguments(
        "odds --lose-request 0.05 --lose-answer 10% --retries 3 --customers 1000000 --seed 7 --strategy none --threads 2 --format json"));
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(json(outcome).value("question"_L1).toObject().value("lose_answer"_L1).toDouble(), 0.1);
    QCOMPARE(json(outcome).value("answers"_L1).toArray().size(), 1);
    const QJsonObject none = answer(json(outcome), u"none"_s);
    const QJsonObject expected = none.value("expected"_L1).toObject();
    const auto perHundredThousand = [&](QLatin1StringView figure) { return std::round(expected.value(figure).toDouble()) / 10; };
    QCOMPARE(perHundredThousand("doubled"_L1), 9995.2);
    QCOMPARE(perHundredThousand("surplus_orders"_L1), 11062.6);
    QCOMPARE(perHundredThousand("unanswered"_L1), 44.2);
    for (const QLatin1StringView figure : figures) {
        QVERIFY(none.value(figure).isDouble());
        const QJsonArray band = none.value("band"_L1).toObject().value(figure).toArray();
        QCOMPARE(band.size(), 2);
        QVERIFY(band.at(0).toDouble() <= none.value(figure).toDouble() && none.value(figure).toDouble() <= band.at(1).toDouble());
        QVERIFY(band.at(0).toDouble() < expected.value(figure).toDouble() && expected.value(figure).toDouble() < band.at(1).toDouble());
    }
    QCOMPARE(none.value("charged_too_much"_L1).toDouble(), 1200 * none.value("surplus_orders"_L1).toDouble());
}

void TestOdds::nothingDependsOnThreads()
{
    const auto with = [](const char *threads) {
        return run(arguments("odds --customers 20000 --slow 0.2 --outages 3 --format json") + arguments(threads)).out;
    };
    const QByteArray one = with("--threads 1");
    QVERIFY(one.startsWith('{'));
    QCOMPARE(with("--threads 3"), one);
    QCOMPARE(with(""), one);
    QVERIFY(with("--seed 2") != one);
}

void TestOdds::otherStrategies()
{
    const QJsonObject all = json(run(arguments("odds --lose-answer 0.2 --customers 5000 --format json")));
    QCOMPARE(all.value("answers"_L1).toArray().size(), 5);
    for (const QLatin1StringView figure : figures) // the same faults
        QCOMPARE(answer(all, u"server-on-receipt"_s).value(figure), answer(all, u"none"_s).value(figure));
    for (const auto &safe : {u"client"_s, u"server-in-advance"_s, u"resource-id"_s}) {
        QCOMPARE(answer(all, safe).value("doubled"_L1).toInt(-1), 0);
        QCOMPARE(answer(all, safe).value("band"_L1).toObject().value("doubled"_L1).toArray(), QJsonArray({0, 0}));
    }
    const QJsonObject two = json(run(arguments("odds --lose-answer 0.2 --customers 5000 --format json --strategy client,none")));
    QCOMPARE(two.value("answers"_L1).toArray().at(0), QJsonValue(answer(all, u"client"_s)));
    QCOMPARE(two.value("answers"_L1).toArray().at(1), QJsonValue(answer(all, u"none"_s)));
}

/// No formula, and no number that looks like one's.
void TestOdds::bursts()
{
    const QJsonObject none =
        answer(json(run(arguments("odds --outages 20 --outage-length 30s --customers 5000 --format json"))), u"none"_s);
    for (const QLatin1StringView figure : figures) {
        QVERIFY(none.value(figure).isDouble());
        QVERIFY(none.value("expected"_L1).toObject().contains(figure) && none.value("expected"_L1).toObject().value(figure).isNull());
        QVERIFY(none.value("band"_L1).toObject().value(figure).isNull());
    }
    const Outcome text = run(arguments("odds --outages 20 --customers 5000"));
    QVERIFY(text.out.contains("Losses come in bursts here."));
    QVERIFY(text.out.contains("no formula"));
}

/// A number that hardly ever differs is not an exact one.
void TestOdds::exactlyOrVeryLikely()
{
    const QByteArray likely = run(arguments("odds --customers 1 --lose-answer 0.1% --strategy none")).out;
    QVERIFY2(likely.contains("very likely 1") && likely.contains("very likely 0"), likely.constData());
    const QByteArray sure = run(arguments("odds --customers 10 --lose-request 0 --lose-answer 0 --strategy none")).out;
    QVERIFY2(sure.contains("10 (exactly 10)") && !sure.contains("very likely"), sure.constData());
    const QByteArray cut = run(arguments("odds --customers 10 --outages 3 --format svg")).out;
    QVERIFY2(cut.contains("Dots: played") && !cut.contains("Shade: 95"), "a legend of what is not drawn");
}

/// In a terminal a full-width character takes two columns.
void TestOdds::columnsStandBelowEachOther()
{
    const QStringList lines =
        QString::fromUtf8(run(arguments("odds --customers 100 --lose-request 0 --lose-answer 0"), u"ja_JP.UTF-8"_s).out).split(u'\n');
    QSet<qsizetype> places;
    for (const QString &line : lines) {
        const qsizetype at = line.indexOf(u"  100（ちょうど 100）"_s);
        if (at < 0)
            continue;
        qsizetype columns = 0;
        for (const QChar c : line.first(at).trimmed())
            columns += c.unicode() >= 0x3000 ? 2 : 1;
        places.insert(columns + (at - line.first(at).trimmed().size()));
    }
    QCOMPARE(places.size(), 1);
}

void TestOdds::csv()
{
    const Outcome outcome = run(arguments("odds --customers 1000 --format csv"));
    const QList<QByteArray> lines = outcome.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 1 + 5 * 4 + 5 * 10 * 4); // those played, and ten other numbers of retries
    QVERIFY(lines.at(0).startsWith("strategy,figure,count,expected,band_low,band_high,"));
    QVERIFY(lines.at(0).endsWith(",seed,timeout_ms,outage_s\r") && lines.at(1).endsWith(",1,2000,60\r"));
    for (const QByteArray &line : lines)
        QCOMPARE(line.count(','), lines.at(0).count(','));
    QVERIFY(lines.at(1).startsWith("none,exactly_one,"));
    QVERIFY(lines.at(6).startsWith("client,doubled,0,0,0,0,"));
    QVERIFY2(lines.at(22).startsWith("none,doubled,,0,0,0,0.01,0.01,0,0,1000,"), lines.at(22).constData()); // nobody tries again
    QVERIFY2(lines.at(60).startsWith("none,unanswered,,") && lines.at(60).contains(",10,1000,"), lines.at(60).constData());
}

void TestOdds::theTextExplainsItself_data()
{
    QTest::addColumn<QByteArray>("options");
    QTest::addColumn<QByteArrayList>("says");
    QTest::addColumn<QByteArrayList>("saysNot");
    const QByteArray brackets = "Played; in brackets what the formula says and its 95 % band.";
    const QByteArray byFormula = "By formula; in brackets its 95 % band.";
    QTest::newRow("as it is always") << QByteArray() << QByteArrayList {brackets, byFormula} << QByteArrayList {"Timeout"};
    QTest::newRow("nobody waits") << QByteArray("--timeout 1ms")
                                  << QByteArrayList {"Retries: 3. Timeout: 1 ms, and 100 % answered after it.", brackets, byFormula}
                                  << QByteArrayList();
    QTest::newRow("all wait for long") << QByteArray("--timeout 5s") << QByteArrayList {"Retries: 3. Timeout: 5 s.\n"} << QByteArrayList();
    QTest::newRow("some are slow") << QByteArray("--timeout 1s --slow 0.1") << QByteArrayList {"answered after the timeout of 1 s."}
                                   << QByteArrayList {"Timeout: "};
    QTest::newRow("no formula") << QByteArray("--outages 3") << QByteArrayList {"no formula"} << QByteArrayList {brackets, byFormula};
}

/// Who finds the table later has nothing else: what was asked, and what the numbers in brackets are.
void TestOdds::theTextExplainsItself()
{
    QFETCH(QByteArray, options);
    QFETCH(QByteArrayList, says);
    QFETCH(QByteArrayList, saysNot);
    for (const char *format : {"text", "markdown", "svg"}) {
        const QByteArray out = run(arguments("odds --customers 100 --format") + arguments(format) + arguments(options.constData())).out;
        for (const QByteArray &each : std::as_const(says))
            QVERIFY2(out.contains(each), out.constData());
        for (const QByteArray &each : std::as_const(saysNot))
            QVERIFY2(!out.contains(each), out.constData());
    }
}

void TestOdds::markdownAndText_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("title");
    QTest::addColumn<QByteArray>("noStatistics");
    QTest::newRow("English") << u"C.UTF-8"_s << QByteArray("A Day at the Shop") << QByteArray("You set the rates: nobody has published");
    QTest::newRow("Japanese") << u"ja_JP.UTF-8"_s << QByteArray("お店の1日") << QByteArray("割合はあなたが決めます");
}

void TestOdds::markdownAndText()
{
    QFETCH(QString, language);
    QFETCH(QByteArray, title);
    QFETCH(QByteArray, noStatistics);
    const Outcome markdown = run(arguments("odds --format markdown"), language);
    QVERIFY2(markdown.out.startsWith(QByteArray("# " + title + '\n')), markdown.out.constData());
    QVERIFY(markdown.out.contains(noStatistics));
    QCOMPARE(markdown.out.count('|'), 7 * 7 + 13 * 7); // strategies; numbers of retries
    const Outcome text = run(arguments("odds"), language);
    QVERIFY2(text.out.startsWith(QByteArray(title + '\n')) && text.out.contains(noStatistics), text.out.constData());
}

void TestOdds::pictures()
{
    const Outcome svg = run(arguments("odds --lose-answer 0.05 --customers 20000 --format svg"));
    QCOMPARE(svg.status, 0);
    QXmlStreamReader xml(svg.out);
    QString texts;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::Characters)
            texts += xml.text();
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    for (const QString &words : {u"A Day at the Shop"_s, u"Charged more than once"_s, u"Time of day"_s, u"Customers so far"_s,
             u"Two steps"_s, u"Number of retries"_s, u"Dashed: order made, first answer missed"_s})
        QVERIFY2(texts.contains(words), qPrintable(words));
    QVERIFY(svg.out.contains("<desc>")); // for those who hear it
    QTemporaryDir folder;
    const QString file = folder.filePath(u"day.png"_s);
    QCOMPARE(run({u"odds"_s, u"--customers"_s, u"2000"_s, u"--format"_s, u"png"_s, u"--output"_s, file}).status, 0);
    QVERIFY(!QImage(file).isNull());
}

void TestOdds::wrongUsage_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *line, const char *says) { QTest::newRow(line) << QByteArray(line) << QByteArray(says); };
    row("odds --lose-request 1.5", "share from 0 to 1");
    row("odds --lose-answer -0.1", "share from 0 to 1");
    row("odds --lose-answer nan", "share from 0 to 1");
    row("odds --lose-answer 101%", "share from 0 to 1");
    row("odds --slow x", "share from 0 to 1");
    row("odds --retries 11", "from 0 to 10");
    row("odds --retries 1.5", "from 0 to 10");
    row("odds --customers 0", "from 1 to 10000000");
    row("odds --customers 10000001", "from 1 to 10000000");
    row("odds --seed -1", "--seed takes");
    row("odds --threads 0", "--threads takes");
    row("odds --timeout soon", "takes a time");
    row("odds --outage-length 2h", "takes a time");
    row("odds --outage-length 30s", "it goes with --outages N alone");
    row("odds --outage-length 30s --outages 0", "it goes with --outages N alone");
    row("odds --strategy nobody", "none, client, server-on-receipt");
    row("odds --format pdf", "text, json, csv, svg, markdown, png");
    row("odds --case timeout", "case");
    row("odds more", "one argument too many");
}

void TestOdds::wrongUsage()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, says);
    const Outcome outcome = run(arguments(line.constData()));
    QCOMPARE(outcome.status, 2);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY2(outcome.err.contains(says), outcome.err.constData());
}

QTEST_GUILESS_MAIN(TestOdds)
#include "tst_odds.moc"
