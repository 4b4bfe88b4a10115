// SPDX-License-Identifier: MIT
#include "analysis/matrix.h"
#include "exporting/format.h"
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
    void theFieldIsATable();
    void snippetsNamePortAndKey();
};

void TestFormats::everyFormatIsWhatItSays_data()
{
    QTest::addColumn<Format>("format");
    QTest::addColumn<QList<Strategy>>("strategies");
    for (const auto &format : model::Names<Format>::all) {
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
    for (const auto &strategy : model::Names<Strategy>::all)
        all.append(strategy.value);
    const Subject subject(id, all);
    for (Format format : {Format::Text, Format::Json, Format::Mermaid, Format::Svg, Format::Har, Format::Curl}) {
        narrate::Narrator narrator;
        const QString wrong = fault(format, exporting::write(subject.sheet, format, narrator).value(), int(all.size()));
        QVERIFY2(wrong.isEmpty(), qPrintable(QString(model::nameOf(format)) + u": "_s + wrong));
    }
}

void TestFormats::theFieldIsATable()
{
    QList<analysis::MatrixCell> cells = analysis::runMatrix();
    cells.removeIf([](const analysis::MatrixCell &each) { return each.caseId != "timeout"_L1; });
    const auto columns = qsizetype(model::Names<Strategy>::all.size());
    QVERIFY(exporting::matrixText(cells).contains(u"timeout"_s));
    const QStringList markdown = exporting::matrixMarkdown(cells).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(markdown.size(), 3); // head, rule, the case
    for (const QString &line : markdown)
        QCOMPARE(line.count(u'|'), columns + 2);
    QCOMPARE(QJsonDocument::fromJson(exporting::matrixJson(cells)).array().size(), columns);
}

void TestFormats::snippetsNamePortAndKey()
{
    const auto all = exporting::snippets(4321, u"k-1"_s);
    QVERIFY(all.size() >= 4);
    for (const exporting::Snippet &each : all) {
        QVERIFY2(each.code.contains(u"4321"_s) && each.code.contains(u"k-1"_s), qPrintable(each.language));
        QVERIFY(!each.extension.isEmpty());
    }
}

QTEST_MAIN(TestFormats)
#include "tst_formats.moc"
