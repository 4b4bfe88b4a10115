// SPDX-License-Identifier: MIT
#include "analysis/matrix.h"
#include "exporting/format.h"
#include "exporting/handout.h"
#include "exporting/json.h"
#include "exporting/snippets.h"
#include "exporting/text.h"
#include "sim/engine.h"
#include "study/case.h"

#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <vector>

using namespace idemlab;
using namespace Qt::StringLiterals;
using exporting::Format;
using model::Strategy;

namespace {

/// Runs of one case, and the sheet about them.
struct Subject
{
    Subject(const QString &caseId, const QList<Strategy> &strategies)
    {
        engines.reserve(size_t(strategies.size()));
        for (Strategy strategy : strategies)
            engines.emplace_back(study::findCase(caseId)->planFor(strategy)).runToEnd();
        sheet.title = u"A title"_s;
        for (const sim::Engine &each : engines)
            sheet.runs.push_back({caseId, each.trace(), analysis::judge(each.trace()), u"heading %1"_s.arg(sheet.runs.size() + 1)});
    }

    std::vector<sim::Engine> engines;
    exporting::Sheet sheet;
};

bool isXml(const QByteArray &text)
{
    QXmlStreamReader reader(text);
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

/// Empty where the file is what its format says.
QString fault(Format format, const QByteArray &file, int runs)
{
    const auto has = [&file](const char *text) { return file.contains(text) ? QString() : u"lacks "_s + QLatin1StringView(text); };
    const QJsonObject object = QJsonDocument::fromJson(file).object();
    switch (format) {
    case Format::Text: return has("Intents ");
    case Format::Json: return runs == 1 || object.value("runs"_L1).toArray().size() == runs ? has("\"events\"") : u"other runs"_s;
    case Format::Mermaid:
        return file.startsWith("sequenceDiagram") || file.contains("\nsequenceDiagram") ? has("participant") : u"no diagram"_s;
    case Format::Svg: return isXml(file) ? has("<svg") : u"no XML"_s;
    case Format::Png: return QImage::fromData(file, "PNG").width() > 800 ? QString() : u"no picture"_s;
    case Format::Pdf:
    case Format::Slides:
    case Format::Handout: return file.startsWith("%PDF-") ? has("%%EOF") : u"no PDF"_s;
    case Format::Webp: return file.startsWith("RIFF") && file.count("ANMF") > 20 ? has("WEBP") : u"no moving picture"_s;
    case Format::Har:
        return object.value("log"_L1).toObject().value("pages"_L1).toArray().size() == runs ? has("\"1.2\"") : u"other pages"_s;
    case Format::Curl: return file.startsWith("#!") ? has("curl ") : u"no script"_s;
    case Format::Html: return file.count("<img ") == runs ? has("A title") : u"other timelines"_s;
    }
    return u"unknown"_s;
}

} // namespace

class TestFormats : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void everyFormatIsWhatItSays_data();
    void everyFormatIsWhatItSays();
    void everyCaseCanBeWritten_data();
    void everyCaseCanBeWritten();
    void pupilsHaveRoomToWrite_data() { everyCaseCanBeWritten_data(); }
    void pupilsHaveRoomToWrite();
    void theFieldIsATable();
    void snippetsNamePortAndKey();
    void theLineForCmdSaysTheOrder();
    void theLineForPowerShellHandsOverNoQuotes();
};

void TestFormats::everyFormatIsWhatItSays_data()
{
    QTest::addColumn<Format>("format");
    QTest::addColumn<QList<Strategy>>("strategies");
    for (const auto &format : model::allNames<Format>) {
        QTest::addRow("%s, one", format.id.data()) << format.value << QList {Strategy::Client};
        QTest::addRow("%s, two", format.id.data()) << format.value << QList {Strategy::None, Strategy::Client};
    }
}

void TestFormats::everyFormatIsWhatItSays()
{
    QFETCH(Format, format);
    QFETCH(QList<Strategy>, strategies);
    const Subject subject(u"timeout"_s, strategies);
    narrate::Narrator narrator;
    const QByteArray file = exporting::write(subject.sheet, format, narrator).value();
    const QString wrong = fault(format, file, int(strategies.size()));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong + u"\n"_s + QString::fromUtf8(file.left(2000))));
    QVERIFY(!exporting::suffixOf(format).isEmpty());
    if (!file.startsWith("%PDF-")) { // which holds the time of day
        narrate::Narrator another;
        QCOMPARE(exporting::write(subject.sheet, format, another).value(), file);
    }
}

void TestFormats::everyCaseCanBeWritten_data()
{
    QTest::addColumn<QString>("id");
    for (const study::Case &each : study::builtInCases())
        QTest::newRow(qPrintable(each.id)) << each.id;
}

void TestFormats::everyCaseCanBeWritten()
{
    QFETCH(QString, id);
    QList<Strategy> all;
    for (const auto &strategy : model::allNames<Strategy>)
        all.append(strategy.value);
    const Subject subject(id, all);
    for (Format format : {Format::Text, Format::Json, Format::Mermaid, Format::Svg, Format::Har, Format::Curl}) {
        narrate::Narrator narrator;
        const QString wrong = fault(format, exporting::write(subject.sheet, format, narrator).value(), int(all.size()));
        QVERIFY2(wrong.isEmpty(), qPrintable(QString(model::nameOf(format)) + u": "_s + wrong));
    }
}

/// On the page that asks a line for a number and two for a reason at least, down to its foot.
void TestFormats::pupilsHaveRoomToWrite()
{
    QFETCH(QString, id);
    const Subject subject(id, {Strategy::None, Strategy::Client});
    narrate::Narrator narrator;
    const auto pages = exporting::handoutPages(subject.sheet, narrator);
    QVERIFY(pages);
    static const QRegularExpression line(u"points=\"45,([0-9.]+) 1078,([0-9.]+) ?\""_s);
    for (const QByteArray &page : pages->first(2)) {
        QList<double> heights;
        for (auto each = line.globalMatch(QString::fromUtf8(page)); each.hasNext();)
            heights.append(each.next().captured(1).toDouble());
        QVERIFY2(heights.size() >= 3, page.constData());
        QVERIFY(heights.constLast() > exporting::handoutPage.height() - 80);
        QVERIFY2(heights.at(1) - heights.at(0) > 1.8 * (heights.at(2) - heights.at(1)), "a question between them");
    }
}

void TestFormats::theFieldIsATable()
{
    QList<analysis::MatrixCell> cells = analysis::runMatrix();
    cells.removeIf([](const analysis::MatrixCell &each) { return each.caseId != "timeout"_L1; });
    const auto columns = qsizetype(model::allNames<Strategy>.size());
    QVERIFY(exporting::matrixText(cells).contains(u"timeout"_s));
    const QStringList markdown = exporting::matrixMarkdown(cells).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(markdown.size(), 3); // head, rule, the case
    for (const QString &line : markdown)
        QCOMPARE(line.count(u'|'), columns + 2);
    QCOMPARE(QJsonDocument::fromJson(exporting::matrixJson(cells)).array().size(), columns);
}

/// Two programs with one key would be one client to the shop: the second gets the answer to the first.
void TestFormats::snippetsNamePortAndKey()
{
    int keys = 0;
    const auto all = exporting::snippets(4321, [&keys] { return u"k-%1"_s.arg(++keys); });
    QVERIFY(all.size() >= 6);
    for (qsizetype i = 0; i < all.size(); ++i) {
        const exporting::Snippet &each = all.at(i);
        QVERIFY2(each.code.contains(u"4321"_s) && each.code.contains(u"k-%1"_s.arg(i + 1)), qPrintable(each.language));
        QVERIFY(!each.extension.isEmpty() && !each.code.contains(u'@' + u"KEY"_s));
    }
    QCOMPARE(keys, int(all.size()));
}

namespace {

const exporting::Snippet &snippetIn(const QList<exporting::Snippet> &all, const QString &language)
{
    return *std::ranges::find(all, language, &exporting::Snippet::language);
}

/// As a Windows program gets its arguments out of a command line: "Parsing C command-line arguments", learn.microsoft.com.
QStringList argumentsOf(const QString &line)
{
    QStringList all;
    QString now;
    bool isQuoted = false;
    bool isAny = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        qsizetype slashes = 0;
        while (i < line.size() && line.at(i) == u'\\') {
            ++slashes;
            ++i;
        }
        const bool isQuote = i < line.size() && line.at(i) == u'"';
        now += QString(isQuote ? slashes / 2 : slashes, u'\\');
        isAny = isAny || slashes > 0;
        if (i == line.size())
            break;
        if (isQuote && slashes % 2 == 0) {
            isQuoted = !isQuoted;
            isAny = true;
        } else if (line.at(i) == u' ' && !isQuoted) {
            if (isAny)
                all.append(std::exchange(now, {}));
            isAny = false;
        } else {
            now += line.at(i);
            isAny = true;
        }
    }
    if (isAny)
        all.append(now);
    return all;
}

} // namespace

/// cmd hands the line on as it stands, as long as nothing that it obeys stands outside of its own quotes.
void TestFormats::theLineForCmdSaysTheOrder()
{
    const auto all = exporting::snippets(4321, [] { return u"k-1"_s; });
    const QString code = snippetIn(all, u"cmd"_s).code.trimmed();
    QCOMPARE(code.count(u'\n'), 0); // it is typed, not saved
    const qsizetype from = code.indexOf(u"curl "_s);
    const QString line = code.sliced(from, code.indexOf(u" ||"_s) - from);
    bool isQuoted = false; // to cmd, which does not know that \" is no end
    for (const QChar each : line) {
        isQuoted = isQuoted != (each == u'"');
        QVERIFY2(isQuoted || !u"&|<>^()%!"_s.contains(each), qPrintable(line));
    }
    QVERIFY(!isQuoted && !line.contains(u'%'));
    const QStringList arguments = argumentsOf(line);
    const auto after = [&](const QString &option) { return arguments.value(arguments.indexOf(option) + 1); };
    QCOMPARE(
        QJsonDocument::fromJson(after(u"--data"_s).toUtf8()).object(), QJsonObject({{u"customerId"_s, u"C001"_s}, {u"amount"_s, 1200}}));
    QVERIFY(arguments.contains(u"Content-Type: application/json"_s) && arguments.contains(u"Idempotency-Key: k-1"_s));
    QVERIFY(arguments.contains(u"http://127.0.0.1:4321/orders"_s));
    QCOMPARE(arguments.constFirst(), u"curl"_s);
}

/// Windows PowerShell 5 loses quotes within what it hands to a program, so there are none: the order goes by standard input.
void TestFormats::theLineForPowerShellHandsOverNoQuotes()
{
    const auto all = exporting::snippets(4321, [] { return u"k-1"_s; });
    const QString code = snippetIn(all, u"PowerShell"_s).code;
    QVERIFY(code.contains(u"curl.exe"_s)); // curl alone is Invoke-WebRequest there
    const QString call = code.section(u"curl.exe"_s, 1).section(u"if ("_s, 0, 0);
    QVERIFY2(!call.contains(u'"'), qPrintable(call));
    static const QRegularExpression order(u"'(\\{[^']*\\})' \\|"_s);
    QCOMPARE(QJsonDocument::fromJson(order.match(code).captured(1).toUtf8()).object().value(u"amount"_s).toInt(), 1200);
    QVERIFY(call.contains(u"'@-'"_s)); // bare, @ is PowerShell's own
}

QTEST_MAIN(TestFormats)
#include "tst_formats.moc"
