// SPDX-License-Identifier: MIT
// The program as a process: what a terminal, a script and a CI job see of it.
#include "exporting/snippets.h"
#include "files.h"
#include "manual.h"
#include "model/settings.h"
#include "process.h"
#include "study/case.h"
#include "suite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkProxy>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <csignal>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace idemlab;
using namespace idemlab::tests;

namespace {

constexpr auto order = R"({"customerId":"C001","amount":1200})";

} // namespace

class TestCli : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void jsonOfARun_data();
    void jsonOfARun();
    void overHttpItIsTheSame_data();
    void overHttpItIsTheSame();
    void settings();
    void textInBothLanguages();
    void mermaid();
    void svg();
    void matrix();
    void aCaseOfOnesOwn();
    void wrongUsage_data();
    void wrongUsage();
    void noValue();
    void onlyWhatHappened();
    void whatCannotBeDone();
    void whatIsChecked_data();
    void whatIsChecked();
    void whatEachSettingTakes_data() { helpAndManualRows(); }
    void whatEachSettingTakes();
    void withoutADisplay();
    void serveOrders();
    void serveFaults();
    void faultsAllOrNothing_data();
    void faultsAllOrNothing();
    void snippetsRun_data();
    void snippetsRun();
    void serveResets();
    void serveWithFewDescriptors();
    void serveTakesOrdersWithoutAKey();
    void servePortTaken();
    void endsInGoodOrder();
};

void TestCli::jsonOfARun_data()
{
    QTest::addColumn<QString>("caseId");
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<int>("intents");
    QTest::addColumn<int>("orders");
    QTest::newRow("timeout, none") << u"timeout"_s << u"none"_s << u"duplicate"_s << 1 << 2;
    QTest::newRow("timeout, client") << u"timeout"_s << u"client"_s << u"exact"_s << 1 << 1;
    QTest::newRow("double-click, none") << u"double-click"_s << u"none"_s << u"duplicate"_s << 1 << 2;
    QTest::newRow("reused-key, client") << u"reused-key"_s << u"client"_s << u"refused"_s << 2 << 1;
    QTest::newRow("guessable-key, client") << u"guessable-key"_s << u"client"_s << u"wrong-answer"_s << 2 << 1;
}

void TestCli::jsonOfARun()
{
    QFETCH(QString, caseId);
    QFETCH(QString, strategy);
    const Outcome outcome = run({u"run"_s, u"--case"_s, caseId, u"--strategy"_s, strategy, u"--format"_s, u"json"_s});
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.status, 0);
    const QJsonObject json = QJsonDocument::fromJson(outcome.out).object();
    QCOMPARE(json.value("case"_L1).toString(), caseId);
    QCOMPARE(json.value("strategy"_L1).toString(), strategy);
    QTEST(json.value("verdict"_L1).toString(), "verdict");
    QTEST(json.value("intents"_L1).toInt(), "intents");
    QTEST(json.value("orders"_L1).toInt(), "orders");
    const QJsonArray events = json.value("events"_L1).toArray();
    QVERIFY(events.size() > 8);
    double before = 0;
    for (const QJsonValue &each : events) {
        const QJsonObject event = each.toObject();
        QVERIFY(event.value("t_ms"_L1).toDouble(-1) >= before);
        before = event.value("t_ms"_L1).toDouble();
        QVERIFY(!event.value("kind"_L1).toString().isEmpty());
        QVERIFY(QStringList({u"user"_s, u"client"_s, u"network"_s, u"server"_s}).contains(event.value("lane"_L1).toString()));
    }
    QCOMPARE(events.at(0).toObject().value("kind"_L1).toString(), u"run-started"_s);
}

void TestCli::overHttpItIsTheSame_data()
{
    QTest::addColumn<QString>("caseId");
    for (const char *each : {"timeout", "library-retry", "server-crash", "late-duplicate"})
        QTest::newRow(each) << QString::fromLatin1(each);
}

void TestCli::overHttpItIsTheSame()
{
    QFETCH(QString, caseId);
    for (const char *strategy : {"none", "client"}) {
        const QStringList line {u"run"_s, u"--case"_s, caseId, u"--strategy"_s, QString::fromLatin1(strategy), u"--format"_s, u"json"_s};
        const Outcome overHttp = run(line + QStringList {u"--http"_s});
        QCOMPARE(overHttp.status, 0);
        QCOMPARE(overHttp.out, run(line).out);
    }
}

void TestCli::settings()
{
    // A key for every attempt is a pitfall: the retry asks for a second order.
    const Outcome outcome = run(arguments("run --strategy client --set key-scope=attempt --set latency=50ms --format json"));
    QCOMPARE(outcome.status, 0);
    const QJsonObject json = QJsonDocument::fromJson(outcome.out).object();
    QCOMPARE(json.value("verdict"_L1).toString(), u"duplicate"_s);
    QCOMPARE(json.value("settings"_L1).toObject().value("key-scope"_L1).toString(), u"attempt"_s);
    QCOMPARE(json.value("settings"_L1).toObject().value("latency"_L1).toString(), u"50ms"_s);
}

void TestCli::textInBothLanguages()
{
    const QString english = QString::fromUtf8(run(arguments("run --strategy server-on-receipt")).out);
    QVERIFY2(english.contains(u"The network loses the answer."_s), qPrintable(english));
    QVERIFY(english.contains(u"Duplicate. Intents 1, orders 2"_s));
    const QString japanese = QString::fromUtf8(run(arguments("run --strategy server-on-receipt"), u"ja_JP.UTF-8"_s).out);
    QVERIFY2(japanese.contains(u"。意図 1・注文 2\n"_s), qPrintable(japanese)); // the stops are Japanese, too
    QVERIFY2(japanese.contains(u"ネットワークが応答を失います。"_s), qPrintable(japanese));
    QCOMPARE(japanese.count(u'\n'), english.count(u'\n'));
}

void TestCli::mermaid()
{
    const Outcome outcome = run(arguments("run --strategy none --format mermaid"));
    const QStringList lines = QString::fromUtf8(outcome.out).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.constFirst(), u"sequenceDiagram"_s);
    static const QRegularExpression statement(u"^    (participant \\w+ as .+|Note over \\w+(,\\w+)?: .+|\\w+(->>|-x|-->>|--x)\\w+: .+)$"_s);
    for (const QString &line : lines.sliced(1)) {
        QVERIFY2(statement.match(line).hasMatch(), qPrintable(line));
        QVERIFY2(!line.contains(u';') || line.contains(u"#59;"_s), qPrintable(line));
    }
    QCOMPARE(lines.filter(u"--x"_s).size(), 1);
    QCOMPARE(lines.filter(u"C1->>S"_s).size(), 2);
}

void TestCli::svg()
{
    const Outcome outcome = run(arguments("run --strategy none --format svg"));
    QCOMPARE(outcome.status, 0);
    QXmlStreamReader xml(outcome.out);
    int texts = 0;
    QString root;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (root.isEmpty())
            root = xml.name().toString();
        texts += xml.name() == "text"_L1 ? 1 : 0;
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(root, u"svg"_s);
    QVERIFY(texts > 10);
    QVERIFY(outcome.out.contains("lost") && outcome.out.contains("2!"));
}

void TestCli::matrix()
{
    const QJsonArray cells = QJsonDocument::fromJson(run(arguments("matrix --format json")).out).array();
    QCOMPARE(cells.size(), study::builtInCases().size() * 5);
    for (const QJsonValue &each : cells) {
        const QJsonObject cell = each.toObject();
        QCOMPARE(cell.keys(), QStringList({u"case"_s, u"intents"_s, u"orders"_s, u"pitfalls"_s, u"strategy"_s, u"verdict"_s}));
        QCOMPARE(cell.value("pitfalls"_L1).toObject().contains("in-progress"_L1), cell.value("case"_L1) == "concurrent-race"_L1);
    }
    const QStringList markdown = QString::fromUtf8(run(arguments("matrix --format markdown")).out).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(markdown.size(), study::builtInCases().size() + 4); // head, rule, and the sums of two groups
    for (const QString &line : markdown)
        QCOMPARE(line.count(u'|'), 7);
    const QStringList text = QString::fromUtf8(run(arguments("matrix")).out).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(text.size(), study::builtInCases().size() + 3);
    QVERIFY(text.at(1).startsWith(u"The server does it right"_s) && text.at(1).count(u"✓ 9 of 9"_s) >= 2);
    const QString japanese = QString::fromUtf8(run(arguments("matrix"), u"ja_JP.UTF-8"_s).out);
    QVERIFY2(japanese.contains(u"キーなし"_s) && japanese.contains(u"二重注文 2/1"_s) && !japanese.contains(u"duplicate 2"_s),
        qPrintable(japanese));
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"all.txt"_s);
    const Outcome saved = run({u"matrix"_s, u"--output"_s, path});
    QCOMPARE(saved.status, 0);
    QCOMPARE(saved.out, QByteArray());
    QCOMPARE(QString::fromUtf8(contentOf(path)).split(u'\n', Qt::SkipEmptyParts), text);
    QVERIFY(
        text.filter(QRegularExpression(u"^timeout: .+ Duplicate 2/1 +Exactly one 1/1 +Duplicate 2/1 +Exactly one 1/1 +Exactly one 1/1$"_s))
            .size()
        == 1);
}

void TestCli::aCaseOfOnesOwn()
{
    const Outcome good = run(
        {u"run"_s, u"--case-file"_s, QStringLiteral(IDEMLAB_SOURCE_DIR "/resources/cases/double-click.json"), u"--strategy"_s, u"none"_s});
    QCOMPARE(good.status, 0);
    QVERIFY(good.out.contains("Intents 1, orders 2"));
    QTemporaryDir folder;
    const QString path = folder.filePath(u"mine.json"_s);
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("{\n  \"id\": \"mine\",\n  \"scripts\": []\n}\n");
    file.close();
    const Outcome bad = run({u"run"_s, u"--case-file"_s, path});
    QCOMPARE(bad.status, 1);
    QCOMPARE(bad.out, QByteArray());
    QVERIFY2(bad.err.contains("mine.json:3: ") && bad.err.contains("\"scripts\" is not known here"), bad.err.constData());
}

void TestCli::wrongUsage_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *line, const char *says) { QTest::newRow(line) << QString::fromUtf8(line) << QByteArray(says); };
    row("play", "There is no command \"play\"");
    row("run --case", "Missing value");
    row("run --case nowhere", "There is no case \"nowhere\"; there are: smooth, timeout");
    row("run --strategy magic", "--strategy: there is no \"magic\"; there are: none, client");
    row("run --format markdown",
        "--format: there is no \"markdown\"; there are: text, json, mermaid, svg, png, pdf, slides, handout, webp, har, curl, html.");
    row("run --set latency", "--set takes NAME=VALUE");
    row("run --set latency=soon", "--set latency=soon");
    row("run --set colour=red", "there is no setting \"colour\"");
    row("run --port 80", "port");
    row("run --open a.idemlab --case timeout", "--open and --case do not go together.");
    row("run --case smooth --case-file mine.json", "--case and --case-file do not go together.");
    row("run --set strategy=none", "--set takes no strategy");
    row("run --strategies none,client", "strategies");
    row("compare --strategies none", "two to five different strategies");
    row("compare --strategies none,none", "two to five different strategies");
    row("compare --strategies none,magic", "--strategies: there is no \"magic\"");
    row("compare --strategy none", "strategy");
    row("run now", "\"now\" is one argument too many.");
    row("matrix --format svg", "there are: text, json, markdown.");
    row("matrix --case timeout", "case");
    row("matrix --output", "Missing value");
    row("check-content", "check-content takes the files and folders");
    row("serve --port http", "--port takes a whole number from 0 to 65535");
    row("serve --port 70000", "--port takes a whole number from 0 to 65535");
    row("serve --format json", "format");
    row("--new-window run", "The window opens one file or link at a time");
    row("/ /", "The window opens one file or link at a time");
    row("--frobnicate", "There is no command \"--frobnicate\"");
}

void TestCli::wrongUsage()
{
    QFETCH(QString, line);
    QFETCH(QByteArray, says);
    const Outcome outcome = run(arguments(qPrintable(line)));
    QCOMPARE(outcome.status, 2);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY2(outcome.err.startsWith("idemlab: ") && outcome.err.contains(says), outcome.err.constData());
    QVERIFY(outcome.err.contains("idemlab --help"));
}

/// As a script has it whose variable is not set.
void TestCli::noValue()
{
    for (const QStringList &line : {QStringList {u"run"_s, u"--open"_s, QString()}, {u"run"_s, u"--output"_s, QString()},
             {u"odds"_s, u"--output"_s, QString()}, {u"compare"_s, u"--case-file"_s, QString()}}) {
        const Outcome outcome = run(line);
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.err.contains(QByteArray(line.at(1).toUtf8() + " has no value")), outcome.err.constData());
    }
}

/// A refusal that gets lost is no work that was done, and where nothing was ordered there is no verdict.
void TestCli::onlyWhatHappened()
{
    const QByteArray refused = run(arguments("run --set max-key-length=1")).out;
    QVERIFY2(refused.contains("C001 does not learn that it was 400.") && !refused.contains("has done its work"), refused.constData());
    QTemporaryDir folder;
    QFile file(folder.filePath(u"nothing.idemlab"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"format": "idemlab-run", "version": 1})");
    file.close();
    const QByteArray nothing = run({u"run"_s, u"--open"_s, file.fileName()}).out;
    QVERIFY2(nothing.contains("Intents 0, orders 0") && !nothing.contains("Exactly one"), nothing.constData());
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(R"({"format": "idemlab-run", "version": 1, 
        "forks": [{"of": 0, "at": "0ms", "whatIf": {"fault": "drop-request", "of": "any", "number": 9}}]})");
    file.close();
    const Outcome odd = run({u"run"_s, u"--open"_s, file.fileName()});
    QCOMPARE(odd.status, 0);
    QVERIFY2(odd.err.contains("changes nothing"), odd.err.constData());
}

void TestCli::whatCannotBeDone()
{
    const Outcome lesson = run({u"run"_s, u"--open"_s, u"idemlab:lesson/quiz"_s});
    QCOMPARE(lesson.status, 1);
    QVERIFY2(lesson.err.contains("opens a lesson"), lesson.err.constData());
    for (const QString &start : {u"idemlab:1/"_s, u"IDEMLAB:1/"_s}) { // a link, and not the name of a file
        const Outcome endless = run({u"run"_s, u"--open"_s, start + QString(100'000, u'A')});
        QCOMPARE(endless.status, 1);
        QVERIFY2(endless.err.contains("the link is too long to be one") && endless.err.size() < 200, endless.err.constData());
        QVERIFY(run({u"run"_s, u"--open"_s, start + u"AAAA"_s}).err.contains("the link is damaged"));
    }
    const Outcome outcome = run({u"run"_s, u"--case-file"_s, u"/nowhere/at/all.json"_s});
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.err.contains("/nowhere/at/all.json") || outcome.err.contains("all.json"), outcome.err.constData());
    for (const char *line : {"--help", "--version", "run --help"})
        QCOMPARE(run(arguments(line)).status, 0);
    QVERIFY(run(arguments("--help")).out.contains("library-retry"));
}

void TestCli::whatIsChecked_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says"); // of each file
    const QString resources = QStringLiteral(IDEMLAB_SOURCE_DIR "/resources/");
    QTest::newRow("one lesson") << resources + u"lessons/timeout-trap"_s << 0 << "timeout-trap: OK"_ba;
    QTest::newRow("lessons") << resources + u"lessons"_s << 0 << "lessons/timeout-trap: OK"_ba;
    QTest::newRow("cases") << resources + u"cases"_s << 0 << "cases/timeout.json: OK"_ba;
    QTest::newRow("talks") << resources + u"talks/"_s << 0 << "talks/chapter.json: OK"_ba;
    QTest::newRow("nothing of it") << resources + u"icons"_s << 1 << "icons: there is no case, talk or lesson in this folder"_ba;
    QTest::newRow("what is not there") << resources + u"nowhere"_s << 1 << "nowhere: the file cannot be read"_ba;
}

void TestCli::whatIsChecked()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, says);
    const Outcome outcome = run({u"check-content"_s, path});
    QTEST(outcome.status, "status");
    const QByteArray said = outcome.out + outcome.err;
    QVERIFY2(said.contains(says), said.constData());
}

/// In the help, in both manuals and in the description of the files: nobody has to guess wrong to learn what a setting takes.
void TestCli::whatEachSettingTakes()
{
    QFETCH(const QString, language);
    QFETCH(const QString, manual);
    const auto read = [](const QString &path) {
        QFile file(QStringLiteral(IDEMLAB_SOURCE_DIR) + path);
        return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    };
    const QString help = QString::fromUtf8(run(arguments("--help"), language).out);
    const QString page = read(u"/resources/desktop/"_s + manual).remove(u'\\');
    const QString files = read(u"/docs/files.md"_s);
    for (const model::Setting &each : model::allSettings()) {
        if (each.name == "strategy"_L1)
            continue;
        const QRegularExpressionMatch line = QRegularExpression(u"\\n  %1=(\\S+) \\((.*)\\)\\n"_s.arg(each.name)).match(help);
        QVERIFY2(line.hasMatch(), qPrintable(each.name));
        const QString values = line.captured(1);
        const QString usual = each.read(model::RunSettings());
        QCOMPARE(line.captured(2), usual);
        if (each.kind == model::Setting::Kind::Choice)
            QCOMPARE(values, each.choices.join(u'|'));
        QVERIFY2(page.contains(u"\n.B %1=%2\n(%3) "_s.arg(each.name, values, usual)), qPrintable(each.name));
        const QString listed = QString(values).replace(u'|', u", "_s);
        QVERIFY2(files.contains(u"\n| `%1` | `%2` | `%3` |"_s.arg(each.name, listed, usual)), qPrintable(each.name));
    }
}

void TestCli::withoutADisplay()
{
    // A file is for the window, whether it is there or not.
    for (const QStringList &line : {QStringList(), QStringList {u"mine.idemlab"_s}, QStringList {u"/nowhere/case.json"_s},
             QStringList {QStringLiteral(IDEMLAB_SOURCE_DIR "/LICENSE")}}) {
        const auto process = started(line);
        QVERIFY(process->waitForFinished(30'000));
        QCOMPARE(process->exitCode(), 1);
        QVERIFY(process->readAllStandardError().contains("there is no display"));
    }
}

void TestCli::serveOrders()
{
    Served served("--set missing-key=refuse");
    QVERIFY2(served.port > 0, served.first.constData());
    const auto first = served.send("POST", u"/orders"_s, order, "\"k-1\"");
    QCOMPARE(first.status, 201);
    const auto again = served.send("POST", u"/orders"_s, order, "k-1");
    QCOMPARE(again.status, 201);
    QCOMPARE(again.body, first.body);
    QCOMPARE(again.replayed, QByteArray("true"));
    QCOMPARE(served.send("POST", u"/orders"_s, R"({"customerId":"C001","amount":5})", "k-1").status, 422);
    QCOMPARE(served.send("POST", u"/orders"_s, order).status, 400);
    const auto trace = served.send("GET", u"/__lab/trace"_s);
    QCOMPARE(trace.status, 200);
    QCOMPARE(trace.json.value("orders"_L1).toInt(), 1);
    QVERIFY(trace.json.value("events"_L1).toArray().size() > 10);
}

void TestCli::serveFaults()
{
    Served served("--strategy none");
    const auto set = served.send("PUT", u"/__lab/faults"_s, R"({"cut-connection":"next"})");
    QCOMPARE(set.status, 200);
    QCOMPARE(set.json.value("toggles"_L1).toObject().value("cut-connection"_L1).toString(), u"next"_s);
    // The library behind this test sends the order a second time by itself: one call, two orders.
    QCOMPARE(served.send("POST", u"/orders"_s, order).status, 201);
    QCOMPARE(served.send("GET", u"/__lab/faults"_s).json.value("toggles"_L1).toObject().value("cut-connection"_L1).toString(), u"off"_s);
    QCOMPARE(served.send("GET", u"/__lab/trace"_s).json.value("orders"_L1).toInt(), 2);
    const auto planned = served.send("PUT", u"/__lab/faults"_s, R"({"planned":[{"fault":"drop-response","number":9,"of":"order"}]})");
    QCOMPARE(planned.json.value("planned"_L1).toArray().size(), 1);
}

void TestCli::faultsAllOrNothing_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no JSON") << QByteArray("{\"drop-response\":") << QByteArray("not JSON");
    QTest::newRow("unknown fault") << QByteArray(R"({"drop-request":"all","drop-everything":"all"})") << QByteArray("drop-everything");
    QTest::newRow("unknown mode") << QByteArray(R"({"drop-request":"all","drop-response":"twice"})")
                                  << QByteArray("one of: off, next, all");
    QTest::newRow("planned without a number") << QByteArray(R"({"drop-request":"all","planned":[{"fault":"drop-response"}]})")
                                              << QByteArray("number");
    QTest::newRow("planned for later than ever")
        << QByteArray(R"({"drop-request":"all","planned":[{"fault":"delay-response","number":1,"extra":"soon"}]})")
        << QByteArray("is not a time");
    QTest::newRow("a list") << QByteArray("[]") << QByteArray("one JSON object");
    QTest::newRow("bad bytes") << QByteArray("{\"\xff\":1}") << QByteArray("UTF-8");
}

void TestCli::faultsAllOrNothing()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, says);
    Served served;
    const auto refused = served.send("PUT", u"/__lab/faults"_s, body);
    QCOMPARE(refused.status, 400);
    QVERIFY2(refused.body.contains(says), refused.body.constData());
    const QJsonObject toggles = served.send("GET", u"/__lab/faults"_s).json.value("toggles"_L1).toObject();
    for (const QJsonValue &mode : toggles)
        QCOMPARE(mode.toString(), u"off"_s);
}

void TestCli::snippetsRun_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("program");
    QTest::newRow("curl") << u"curl"_s << u"sh"_s;
    QTest::newRow("Python") << u"Python"_s << u"python3"_s;
    QTest::newRow("JavaScript") << u"JavaScript"_s << u"node"_s;
    QTest::newRow("PowerShell") << u"PowerShell"_s << u"pwsh"_s; // where curl.exe is to be had as well: on Windows
    QTest::newRow("C#") << u"C#"_s << u"mcs"_s;
}

/// What exercise 2 gives the learner, run as they would run it: one order, and twice the same body.
void TestCli::snippetsRun()
{
    QFETCH(QString, language);
    QFETCH(QString, program);
    const QMap<QString, QString> others {{u"curl"_s, u"curl"_s}, {u"PowerShell"_s, u"curl.exe"_s}, {u"C#"_s, u"mono"_s}};
    for (const QString &each : {program, others.value(language, program)}) {
        if (QStandardPaths::findExecutable(each).isEmpty())
            QSKIP(qPrintable(u"%1 is not installed"_s.arg(each)));
    }
    Served served;
    const auto all = exporting::snippets(quint16(served.port), [] { return u"6f1c2d34-0000-4000-8000-0123456789ab"_s; });
    const auto snippet = std::ranges::find(all, language, &exporting::Snippet::language);
    QVERIFY(snippet != all.cend());
    QTemporaryDir folder;
    const QString path = folder.filePath(u"twice."_s + snippet->extension);
    QVERIFY(writeFile(path, snippet->code.toUtf8()));
    QProcess process;
    if (language == "C#"_L1) {
        const QString compiled = folder.filePath(u"twice.exe"_s);
        process.start(program, {u"-r:System.Net.Http.dll"_s, u"-langversion:latest"_s, u"-out:"_s + compiled, path});
        QVERIFY(process.waitForFinished(60'000));
        QVERIFY2(process.exitCode() == 0, QByteArray(process.readAllStandardOutput() + process.readAllStandardError()).constData());
        process.start(u"mono"_s, {compiled});
    } else {
        process.start(program, {path});
    }
    QVERIFY(process.waitForFinished(60'000));
    const QByteArray said = process.readAllStandardOutput();
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    QCOMPARE(said.count("\"customerId\":\"C001\""), 2);
    QCOMPARE(said.count("\"ord-1\""), 2);
    const auto trace = served.send("GET", u"/__lab/trace"_s);
    QCOMPARE(trace.json.value("orders"_L1).toInt(), 1);
    QCOMPARE(trace.json.value("verdict"_L1).toString(), u"exact"_s);
}

void TestCli::serveResets()
{
    Served served("--strategy none");
    QCOMPARE(served.send("POST", u"/orders"_s, order).status, 201);
    served.send("PUT", u"/__lab/faults"_s, R"({"delay-request":"all"})");
    QCOMPARE(served.send("GET", u"/__lab/reset"_s).status, 405);
    QCOMPARE(served.send("POST", u"/__lab/reset"_s).status, 204);
    QCOMPARE(served.send("GET", u"/__lab/trace"_s).json.value("orders"_L1).toInt(-1), 0);
    QCOMPARE(served.send("GET", u"/__lab/faults"_s).json.value("toggles"_L1).toObject().value("delay-request"_L1).toString(), u"off"_s);
    QCOMPARE(served.send("GET", u"/__lab/elsewhere"_s).status, 404);
}

/// The usual limit is 1,024 a process; here it is 48, and a hundred connections rest.
void TestCli::serveWithFewDescriptors()
{
    const auto process = started({u"-c"_s, u"ulimit -n 48; exec \"$0\" serve"_s, QStringLiteral(IDEMLAB_BINARY)}, u"C.UTF-8"_s, u"sh"_s);
    while (!process->canReadLine() && process->waitForReadyRead(10'000)) { }
    static const QRegularExpression address(u":(\\d+)"_s);
    const auto port = quint16(address.match(QString::fromUtf8(process->readLine())).captured(1).toInt());
    QVERIFY(port > 0);
    std::vector<std::unique_ptr<QTcpSocket>> resting;
    for (int i = 0; i < 100; ++i) {
        resting.push_back(std::make_unique<QTcpSocket>());
        resting.back()->setProxy(QNetworkProxy::NoProxy);
        resting.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    }
    for (int round = 0; round < 3; ++round) {
        QTcpSocket client;
        client.setProxy(QNetworkProxy::NoProxy);
        client.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        client.write("GET /orders HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QTRY_VERIFY_WITH_TIMEOUT(client.bytesAvailable() > 0, 10'000);
        QVERIFY(client.readAll().startsWith("HTTP/1.1 200 "));
    }
    const auto isClosed = [](const auto &each) { return each->state() == QAbstractSocket::UnconnectedState; };
    QTRY_VERIFY(std::ranges::count_if(resting, isClosed) >= 50);
    process->terminate();
    QVERIFY(process->waitForFinished(10'000));
    const QByteArray said = process->readAllStandardError();
    QCOMPARE(said.count("no more descriptors"), qsizetype(1));
}

/// Unless it is told to refuse it.
void TestCli::serveTakesOrdersWithoutAKey()
{
    Served served;
    QCOMPARE(served.send("POST", u"/orders"_s, order).status, 201);
}

void TestCli::servePortTaken()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const Outcome outcome = run({u"serve"_s, u"--port"_s, QString::number(other.serverPort())});
    QCOMPARE(outcome.status, 1);
    QVERIFY2(
        outcome.err.contains(QByteArray("cannot listen on 127.0.0.1:" + QByteArray::number(other.serverPort()))), outcome.err.constData());
}

void TestCli::endsInGoodOrder()
{
    for (int signal : {SIGINT, SIGTERM}) {
        Served served;
        QVERIFY(served.port > 0);
        ::kill(pid_t(served.process->processId()), signal);
        QVERIFY(served.process->waitForFinished(10'000));
        QCOMPARE(served.process->exitStatus(), QProcess::NormalExit);
        QCOMPARE(served.process->exitCode(), 0);
    }
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
