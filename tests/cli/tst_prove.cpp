// SPDX-License-Identifier: MIT
// `idemlab prove`: what it answers, in every format, and with which status.
#include "manual.h"
#include "suite.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace idemlab::tests;

namespace {

QJsonObject json(const Outcome &outcome) { return QJsonDocument::fromJson(outcome.out).object(); }

QJsonObject answer(const QJsonObject &json, int position) { return json.value("answers"_L1).toArray().at(position).toObject(); }

constexpr const char *small = "--presses 1 --tries 2 --late 0 --copies 0 --crashes 0";

} // namespace

class TestProve : public idemlab::test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void jsonOfAll();
    void statuses_data();
    void statuses();
    void settingsAndBoundsCount();
    void timeIsShared();
    void threadsMakeNoDifference();
    void markdownAndText_data();
    void markdownAndText();
    void rules();
    void theLinkIsTheRun();
    void wrongUsage_data();
    void wrongUsage();
    void helpAndManual_data() { helpAndManualRows(); }
    void helpAndManual() { verifyHelpAndManual(u"prove"_s, {u"--presses"_s, u"0"_s}, 15); }
};

void TestProve::jsonOfAll()
{
    const Outcome outcome = run(arguments("prove --format json") + arguments(small));
    QCOMPARE(outcome.status, 3);
    QCOMPARE(outcome.err, QByteArray());
    const QJsonObject question = json(outcome).value("question"_L1).toObject();
    QCOMPARE(question.value("presses"_L1).toInt(), 1);
    QCOMPARE(question.value("tries"_L1).toInt(), 2);
    QCOMPARE(question.value("customers"_L1).toInt(), 1);
    QCOMPARE(question.value("losses"_L1).toString(), u"any"_s);
    QCOMPARE(question.value("promise"_L1).toString(), u"at-most-one"_s);
    QCOMPARE(json(outcome).value("answers"_L1).toArray().size(), 5);
    const QList<std::pair<QString, QString>> verdicts {{u"none"_s, u"duplicate"_s}, {u"client"_s, u"none-found"_s},
        {u"server-on-receipt"_s, u"duplicate"_s}, {u"server-in-advance"_s, u"none-found"_s}, {u"resource-id"_s, u"none-found"_s}};
    for (int i = 0; i < verdicts.size(); ++i) {
        const QJsonObject each = answer(json(outcome), i);
        QCOMPARE(each.value("strategy"_L1).toString(), verdicts.at(i).first);
        QCOMPARE(each.value("verdict"_L1).toString(), verdicts.at(i).second);
        const bool isFound = verdicts.at(i).second != "none-found"_L1;
        QCOMPARE(each.value("complete"_L1).toBool(), !isFound);
        QCOMPARE(each.value("link"_L1).toString().startsWith("idemlab:1/"_L1), isFound);
        QCOMPARE(each.value("story"_L1).toArray().isEmpty(), !isFound);
        for (const auto count : {"states"_L1, "transitions"_L1, "histories"_L1, "depth"_L1})
            QVERIFY(each.value(count).toDouble() > 0);
        QVERIFY(each.value("seconds"_L1).isDouble());
    }
}

void TestProve::statuses_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *line, int status, const char *says) {
        QTest::newRow(line) << QByteArray(line) << status << QByteArray(says);
    };
    row("--strategy client", 0, "All were visited");
    row("--strategy none", 3, "two orders for one intent");
    row("--strategy none,client", 3, "two orders for one intent");
    row("--strategy client --promise exactly-one", 3, "the client does not know");
    row("--strategy client --promise exactly-one --losses 0", 0, "or with a definite no");
    row("--strategy client --presses 4 --late 4 --seconds 0.05", 1, "not finished");
}

void TestProve::statuses()
{
    QFETCH(const QByteArray, line);
    QFETCH(const int, status);
    QFETCH(const QByteArray, says);
    const Outcome outcome = run(arguments("prove") + arguments(small) + arguments(line.constData()));
    QVERIFY2(outcome.out.contains(says), outcome.out.constData());
    QCOMPARE(outcome.status, status);
}

void TestProve::settingsAndBoundsCount()
{
    const auto verdict = [](const char *line) {
        return answer(json(run(arguments("prove --format json --strategy client") + arguments(small) + arguments(line))), 0)
            .value("verdict"_L1)
            .toString();
    };
    QCOMPARE(verdict("--set key-scope=attempt"), u"duplicate"_s);
    QCOMPARE(verdict("--set key-scope=attempt --losses 0"), u"none-found"_s);
    QCOMPARE(verdict("--set key-scope=attempt --losses 0 --late 1"), u"duplicate"_s);
    QCOMPARE(verdict("--set writes=order-then-key --crashes 1"), u"duplicate"_s);
    QCOMPARE(verdict("--set key-scope=page --presses 2"), u"wrong-answer"_s);
    QCOMPARE(verdict("--set key-format=counter --set key-lookup=global --set other-payload=replay --presses 2 --customers 2"),
        u"wrong-answer"_s);
    const QJsonObject fewer = json(run(arguments("prove --format json --strategy client --presses 1 --set retries=0")));
    QCOMPARE(fewer.value("question"_L1).toObject().value("tries"_L1).toInt(), 1);
}

/// Where one question takes all of its time, the next one is asked all the same.
void TestProve::timeIsShared()
{
    const Outcome outcome = run(arguments("prove --format json --strategy client,none --presses 4 --late 4 --seconds 4"));
    QCOMPARE(outcome.status, 3);
    QVERIFY(!answer(json(outcome), 0).value("complete"_L1).toBool());
    QVERIFY(answer(json(outcome), 0).value("seconds"_L1).toDouble() < 3);
    QCOMPARE(answer(json(outcome), 1).value("verdict"_L1).toString(), u"duplicate"_s);
}

void TestProve::threadsMakeNoDifference()
{
    const auto with = [](const char *threads) {
        QJsonObject client = answer(
            json(run(arguments("prove --format json --strategy client --presses 2 --tries 2 --late 2 --copies 1 --crashes 0 --threads")
                + arguments(threads))),
            0);
        client.remove("seconds"_L1);
        return client;
    };
    QVERIFY(with("1").value("states"_L1).toInt() > 1000);
    QCOMPARE(with("3"), with("1"));
}

void TestProve::markdownAndText_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("title");
    QTest::addColumn<QByteArray>("limit");
    QTest::newRow("English") << u"C.UTF-8"_s << QByteArray("Can It Ever Happen?")
                             << QByteArray("Not covered: anything beyond these bounds");
    QTest::newRow("Japanese") << u"ja_JP.UTF-8"_s << QByteArray("起こりうるか") << QByteArray("調べていないもの");
}

void TestProve::markdownAndText()
{
    QFETCH(const QString, language);
    QFETCH(const QByteArray, title);
    QFETCH(const QByteArray, limit);
    QTemporaryDir folder;
    const QString file = folder.filePath(u"answer.md"_s);
    const Outcome saved = run(arguments("prove --format markdown --output") + QStringList {file} + arguments(small), language);
    QCOMPARE(saved.status, 3);
    QCOMPARE(saved.out, QByteArray());
    QFile markdown(file);
    QVERIFY(markdown.open(QFile::ReadOnly));
    const QByteArray written = markdown.readAll();
    QVERIFY2(written.startsWith(QByteArray("# " + title + '\n')) && written.contains(limit), written.constData());
    QCOMPARE(written.count("\n## "), 5);
    QCOMPARE(written.count("`idemlab:1/"), 2);
    QCOMPARE(written.count('|'), 7 * 8);
    const Outcome text = run(arguments("prove") + arguments(small), language);
    QVERIFY2(text.out.startsWith(QByteArray(title + '\n')) && text.out.contains(limit), text.out.constData());
}

/// Each rule alone, within bounds that are gone through in a moment.
void TestProve::rules()
{
    const Outcome outcome = run(arguments("prove --rules --tries 2 --late 0 --copies 0 --format json"));
    QCOMPARE(outcome.status, 0);
    QMap<QString, QString> verdicts;
    for (const QJsonValue each : json(outcome).value("rules"_L1).toArray())
        verdicts.insert(each.toObject().value("rule"_L1).toString(), each.toObject().value("verdict"_L1).toString());
    const QMap<QString, QString> expected {{u"key-per-order"_s, u"duplicate"_s}, {u"key-kept-for-retries"_s, u"duplicate"_s},
        {u"key-leaves-with-its-order"_s, u"wrong-answer"_s}, {u"random-key"_s, u"none-found"_s}, {u"claim"_s, u"duplicate"_s},
        {u"payload-compared"_s, u"none-found"_s}, {u"key-per-customer"_s, u"none-found"_s}, {u"written-together"_s, u"duplicate"_s},
        {u"claim-kept-while-unknown"_s, u"duplicate"_s}, {u"missing-key-refused"_s, u"none-found"_s},
        {u"lifetime-outlasts-retries"_s, u"duplicate"_s}, {u"lease-outlasts-work"_s, u"none-found"_s}};
    QCOMPARE(verdicts, expected);
    const Outcome markdown = run(arguments("prove --rules --tries 2 --late 0 --copies 0 --crashes 0 --presses 1 --format markdown"));
    QVERIFY2(markdown.out.startsWith("# What Each Rule Is For\n"), markdown.out.constData());
    QVERIFY(markdown.out.contains("| The same key for every try"));
}

/// What the link holds, the program opens and plays.
void TestProve::theLinkIsTheRun()
{
    const QJsonObject found = answer(json(run(arguments("prove --format json --strategy none") + arguments(small))), 0);
    const QStringList story = found.value("story"_L1).toVariant().toStringList();
    QVERIFY(story.constFirst().startsWith(u"0.00 s: The run begins."_s));
    QVERIFY2(story.filter(u"one more order for the same intent"_s).size() == 1, qPrintable(story.join(u'\n')));
}

void TestProve::wrongUsage_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *line, const char *says) { QTest::newRow(line) << QByteArray(line) << QByteArray(says); };
    row("prove --presses 0", "from 1 to 4");
    row("prove --presses 5", "from 1 to 4");
    row("prove --customers 3", "from 1 to 2");
    row("prove --tries 0", "from 1 to 6");
    row("prove --copies -1", "from 0 to 4");
    row("prove --crashes x", "from 0 to 4");
    row("prove --late 9", "from 0 to 4");
    row("prove --losses all", "from 0 to 100, or \"any\", and \"all\" is neither");
    row("prove --losses 101", "from 0 to 100, or \"any\", and \"101\" is neither");
    row("prove --promise perhaps", "at-most-one, exactly-one");
    row("prove --threads 0", "--threads takes");
    row("prove --seconds 0", "a number above 0");
    row("prove --seconds nan", "a number above 0");
    row("prove --strategy nobody", "none, client, server-on-receipt");
    row("prove --set timeout", "NAME=VALUE");
    row("prove --set timeout=soon", "--set timeout=soon:");
    row("prove --format svg", "text, json, markdown");
    row("prove --rules --strategy none", "--strategy does not go with it");
    row("prove --rules --set retries=1", "--set does not go with it");
    row("prove --case timeout", "case");
    row("prove more", "one argument too many");
}

void TestProve::wrongUsage()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QByteArray, says);
    const Outcome outcome = run(arguments(line.constData()));
    QCOMPARE(outcome.status, 2);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY2(outcome.err.contains(says), outcome.err.constData());
}

QTEST_GUILESS_MAIN(TestProve)
#include "tst_prove.moc"
