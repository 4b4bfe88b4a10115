// SPDX-License-Identifier: MIT
// What is taken home, read by readers that are not ours. One that is not installed is skipped, and says so.
#include "files.h"
#include "process.h"
#include "suite.h"

#include <QBuffer>
#include <QDir>
#include <QElapsedTimer>
#include <QImageReader>
#include <QJsonArray>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>

using namespace idemlab::tests;
using namespace std::chrono_literals;

namespace {

/// All readers of one program of tests together may hang for less than its time limit: what hangs costs its row.
std::chrono::milliseconds patience = 60s;

Outcome read(const QString &program, const QStringList &line)
{
    QProcess process;
    process.start(program, line);
    QElapsedTimer hung;
    hung.start();
    if (!process.waitForFinished(int(patience.count()))) {
        process.kill();
        process.waitForFinished();
        patience = std::max<std::chrono::milliseconds>(patience - std::chrono::milliseconds(hung.elapsed()), 1s);
        return {-1, {}, "it hung"};
    }
    if (process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// What of the text between two tags is left when markup is taken out.
QString plain(QByteArray page)
{
    static const QRegularExpression tag(u"<[^>]*>"_s);
    return QString::fromUtf8(page).replace(tag, u" "_s).replace(u"&#39;"_s, u"'"_s).simplified();
}

} // namespace

class TestExports : public idemlab::test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void drawings_data() { subjects(); }
    void drawings();
    void pictures_data() { subjects(); }
    void pictures();
    void papers_data() { subjects(); }
    void papers();
    void slidesTellStepByStep_data() { subjects(); }
    void slidesTellStepByStep();
    void slidesOfFiveTellItAll();
    void handoutsAskBeforeTheyTell_data() { subjects(); }
    void handoutsAskBeforeTheyTell();
    void movingPictures();
    void diagrams_data() { subjects(); }
    void diagrams();
    void diagramsAreDrawn_data() { subjects(); }
    void diagramsAreDrawn();
    void archives_data() { subjects(); }
    void archives();
    void pages_data() { subjects(); }
    void pages();
    void pagesPrintWhole_data();
    void pagesPrintWhole();
    void pagesFitAPhone_data();
    void pagesFitAPhone();
    void pagesAskNothingOfTheNetwork();
    void traces();
    void aSavedRun();
    void theTerminalOrAFile();

private:
    static void subjects();
    [[nodiscard]] QStringList browserLine() const
    {
        return {u"--headless"_s, u"--no-sandbox"_s, u"--disable-gpu"_s, u"--user-data-dir="_s + m_folder.filePath(u"browser"_s)};
    }
    [[nodiscard]] QString made(const QString &format, const QStringList &line, const QString &language) const;

    QTemporaryDir m_folder;
};

void TestExports::initTestCase() { QVERIFY(m_folder.isValid()); }

/// A run and a comparison, each in both languages, and names that want to break out of their quotes.
void TestExports::subjects()
{
    QTest::addColumn<QStringList>("line");
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("runs");
    QTest::addColumn<int>("requests");
    QTest::addColumn<QString>("verdict");
    for (const auto &[language, duplicate, refused] :
        {std::tuple(u"C.UTF-8"_s, u"Duplicate"_s, u"Refused"_s), std::tuple(u"ja_JP.UTF-8"_s, u"二重注文"_s, u"拒否"_s)}) {
        QTest::addRow("timeout, on receipt, %s", qPrintable(language))
            << arguments("run --case timeout --strategy server-on-receipt") << language << 1 << 2 << duplicate;
        QTest::addRow("timeout, all five, %s", qPrintable(language))
            << arguments("compare --case timeout") << language << 5 << 11 << duplicate;
        QTest::addRow("another payload, two, %s", qPrintable(language))
            << arguments("compare --case reused-key --strategies client,none") << language << 2 << 4 << refused;
    }
}

QString TestExports::made(const QString &format, const QStringList &line, const QString &language) const
{
    const QString path = m_folder.filePath(QString::fromUtf8(QTest::currentDataTag() ? QTest::currentDataTag() : "one") + u'.' + format);
    const Outcome outcome = run(line + QStringList {u"--format"_s, format, u"--output"_s, path}, language);
    const bool saysWhere = outcome.err.count('\n') == 1 && outcome.err.contains(path.toUtf8());
    return outcome.status == 0 && outcome.out.isEmpty() && saysWhere ? path : QString::fromUtf8("not made: " + outcome.err);
}

// Each test names its reader; the row is told as skipped where it is not there.
#define READER(name, package)                                                                                                              \
    const QString name = QStandardPaths::findExecutable(QStringLiteral(#name).replace(u'_', u'-'));                                        \
    if (name.isEmpty())                                                                                                                    \
    QSKIP("needs " package)

#define READER_MODULE(name)                                                                                                                \
    if (!QDir(QStringLiteral(IDEMLAB_READERS)).exists(QStringLiteral(name)))                                                               \
    QSKIP("needs " name ": npm install in tests/readers")

void TestExports::drawings()
{
    READER(rsvg_convert, "librsvg2-bin");
    QFETCH(QStringList, line);
    QFETCH(QString, language);
    QFETCH(int, runs);
    const QString path = made(u"svg"_s, line, language);
    const Outcome outcome = read(rsvg_convert, {path});
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.status, 0);
    QImage image;
    QVERIFY(image.loadFromData(outcome.out, "PNG"));
    QVERIFY2(image.width() > 800 && image.height() > 250 * runs, qPrintable(u"%1x%2"_s.arg(image.width()).arg(image.height())));
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 2) {
        for (int x = 0; x < image.width(); x += 2)
            colours.insert(image.pixel(x, y));
    }
    QVERIFY(colours.size() > 30); // it has drawn something
    QVERIFY(contentOf(path).contains(", sans-serif"));
}

void TestExports::pictures()
{
    QFETCH(QStringList, line);
    QFETCH(QString, language);
    QFETCH(int, runs);
    QImageReader reader(made(u"png"_s, line, language));
    const QImage image = reader.read();
    QVERIFY2(!image.isNull(), qPrintable(reader.errorString()));
    QVERIFY(image.width() > 1600 && image.height() > 500 * runs);
}

void TestExports::papers()
{
    READER(pdftoppm, "poppler-utils");
    READER(pdftotext, "poppler-utils");
    QFETCH(QStringList, line);
    QFETCH(QString, language);
    QFETCH(int, runs);
    QFETCH(QString, verdict);
    const QString path = made(u"pdf"_s, line, language);
    const Outcome painted = read(pdftoppm, {u"-r"_s, u"48"_s, u"-png"_s, path});
    QCOMPARE(painted.err, QByteArray());
    QImage image;
    QVERIFY(image.loadFromData(painted.out, "PNG"));
    QVERIFY(image.width() > 400 && image.height() > 125 * runs);
    // Vectors: its text is text, letter for letter what the run tells. And one page.
    const QString text = QString::fromUtf8(read(pdftotext, {u"-layout"_s, path, u"-"_s}).out);
    for (const QString &each :
        {verdict, u"POST"_s, u"0.5"_s, u"C001"_s, u"¥1,200"_s, language.startsWith(u"ja"_s) ? u"注文"_s : u"Orders"_s})
        QVERIFY2(text.contains(each), qPrintable(each + u'\n' + text));
    QCOMPARE(text.count(u'\f'), 1);
    READER(pdfimages, "poppler-utils");
    QCOMPARE(read(pdfimages, {u"-list"_s, path}).out.count('\n'), 2); // a head, and no picture
}

void TestExports::slidesTellStepByStep()
{
    READER(pdftotext, "poppler-utils");
    QFETCH(QStringList, line);
    QFETCH(QString, language);
    QFETCH(int, runs);
    QFETCH(QString, verdict);
    const QString path = made(u"slides"_s, line, language);
    const QStringList pages = QString::fromUtf8(read(pdftotext, {u"-layout"_s, path, u"-"_s}).out).split(u'\f', Qt::SkipEmptyParts);
    QVERIFY(pages.size() > 8);
    for (qsizetype i = 0; i < pages.size(); ++i)
        QVERIFY2(pages.at(i).contains(u"%1 / %2"_s.arg(i + 1).arg(pages.size())), qPrintable(pages.at(i)));
    const QString ends = runs > 2 ? pages.join(u'\n') : pages.constLast(); // more than two follow one another
    QVERIFY2(ends.contains(verdict), qPrintable(ends));
    QVERIFY2(!pages.constFirst().contains(verdict), qPrintable(pages.constFirst())); // the end is not known at the beginning
}

/// Five strategies on one slide could not be read: they follow one another. What happens at once may take more than a slide.
void TestExports::slidesOfFiveTellItAll()
{
    READER(pdftotext, "poppler-utils");
    const QString path = made(u"slides"_s, arguments("compare --case concurrent-race"), u"C.UTF-8"_s);
    const QString pages = QString::fromUtf8(read(pdftotext, {u"-layout"_s, path, u"-"_s}).out).simplified().remove(u' ');
    QVERIFY(pages.contains(u"At0.20s:part1of2"_s) && pages.contains(u"At0.20s:part2of2"_s)); // one picture for both
    for (const QString &strategy : {u"none"_s, u"client"_s, u"server-on-receipt"_s, u"server-in-advance"_s, u"resource-id"_s}) {
        const Outcome told = run({u"run"_s, u"--case"_s, u"concurrent-race"_s, u"--strategy"_s, strategy}, u"C.UTF-8"_s);
        for (const QString &each : QString::fromUtf8(told.out).split(u'\n', Qt::SkipEmptyParts)) {
            const QString sentence = each.simplified().section(u' ', 2).remove(u' ');
            if (each.startsWith(u' '))
                QVERIFY2(pages.contains(sentence), qPrintable(each));
        }
    }
}

void TestExports::handoutsAskBeforeTheyTell()
{
    READER(pdftotext, "poppler-utils");
    QFETCH(QStringList, line);
    QFETCH(QString, language);
    QFETCH(int, runs);
    QFETCH(QString, verdict);
    const QString path = made(u"handout"_s, line, language);
    const QStringList pages = QString::fromUtf8(read(pdftotext, {u"-layout"_s, path, u"-"_s}).out).split(u'\f', Qt::SkipEmptyParts);
    QVERIFY(pages.size() >= 3 * runs);
    const QString question = language.startsWith(u"ja"_s) ? u"最後に注文は何件"_s : u"How many orders"_s;
    for (int i = 0; i < runs; ++i) {
        QVERIFY2(pages.at(i).contains(question), qPrintable(pages.at(i)));
        QVERIFY2(!pages.at(i).contains(verdict) && !pages.at(i).contains(u"2!"_s), qPrintable(pages.at(i)));
    }
    const QString rest = pages.mid(runs).join(u'\n');
    QVERIFY2(rest.contains(verdict) && !rest.contains(question), qPrintable(rest));
    const QStringList told = QString::fromUtf8(run(line, language).out).split(u'\n', Qt::SkipEmptyParts);
    const QString solution = rest.simplified().remove(u' ');
    for (const QString &each : told) {
        if (each.startsWith(u' '))
            QVERIFY2(solution.contains(each.simplified().remove(u' ')), qPrintable(each));
    }
}

void TestExports::movingPictures()
{
    READER(identify, "imagemagick");
    const QString path = made(u"webp"_s, arguments("run --case timeout --strategy none"), u"C.UTF-8"_s);
    const Outcome frames = read(identify, {u"-format"_s, u"%wx%h\n"_s, path});
    QVERIFY2(frames.status == 0, frames.err.constData());
    QVERIFY2(frames.out.count('\n') > 20 && frames.out.startsWith("1280x720\n"), frames.out.constData());
}

void TestExports::diagrams()
{
    QFETCH(QStringList, line);
    QFETCH(QString, language);
    QFETCH(int, runs);
    QFETCH(int, requests);
    const QString path = made(u"mermaid"_s, line, language);
    const QByteArray text = contentOf(path);
    QCOMPARE(text.count("rect rgba"), runs == 1 ? 0 : runs);
    QCOMPARE(text.count("->>S: ") + text.count("-xS: "), requests);
    READER(node, "nodejs");
    READER_MODULE("mermaid");
    const Outcome outcome =
        read(node, {QStringLiteral(IDEMLAB_SOURCE_DIR "/tests/readers/mermaid.mjs"), QStringLiteral(IDEMLAB_READERS), path});
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    QCOMPARE(outcome.out, QByteArray("sequence\n"));
}

/// Mermaid draws it in a browser: every note within its box, and a number sign is one.
void TestExports::diagramsAreDrawn()
{
    READER(chromium, "chromium");
    READER_MODULE("mermaid");
    QFETCH(QStringList, line);
    QFETCH(QString, language);
    QByteArray code = contentOf(made(u"mermaid"_s, line, language));
    code.replace("participant C1 as C001", "participant C1 as Table #35;7#59; x");
    const QString path = m_folder.filePath(u"drawn.html"_s);
    QVERIFY(writeFile(path,
        "<meta charset=utf-8><body><script src='file://" IDEMLAB_READERS "/mermaid/dist/mermaid.min.js'></script><script>\n"
        "const code = "
            + QJsonDocument(QJsonArray {QString::fromUtf8(code)}).toJson() + "[0];\n"
            + "mermaid.initialize({startOnLoad: false});\n"
              "mermaid.render('d', code).then(({svg}) => {\n"
              "  document.body.innerHTML = svg;\n"
              "  const notes = [...document.querySelectorAll('rect.note')];\n"
              "  const wide = notes.filter(note => [...note.parentNode.querySelectorAll('text')].some(\n"
              "    text => text.getBBox().width > note.getBBox().width));\n"
              "  document.title = 'notes ' + (notes.length > 3) + ' wide ' + wide.length + ' '\n"
              "    + document.body.textContent.includes('Table #7; x');\n"
              "});</script>"));
    const Outcome drawn = read(chromium,
        browserLine()
            + QStringList {u"--allow-file-access-from-files"_s, u"--virtual-time-budget=20000"_s, u"--dump-dom"_s, u"file://"_s + path});
    const qsizetype at = drawn.out.indexOf("<title>");
    QCOMPARE(drawn.out.mid(at, drawn.out.indexOf("</title>") - at), QByteArray("<title>notes true wide 0 true"));
}

void TestExports::archives()
{
    QFETCH(QStringList, line);
    QFETCH(QString, language);
    QFETCH(int, runs);
    QFETCH(int, requests);
    const QString path = made(u"har"_s, line, language);
    const QJsonObject log = QJsonDocument::fromJson(contentOf(path)).object().value("log"_L1).toObject();
    QCOMPARE(log.value("pages"_L1).toArray().size(), runs);
    QCOMPARE(log.value("entries"_L1).toArray().size(), requests);
    READER(node, "nodejs");
    READER_MODULE("har-validator");
    const Outcome outcome =
        read(node, {QStringLiteral(IDEMLAB_SOURCE_DIR "/tests/readers/har.cjs"), QStringLiteral(IDEMLAB_READERS), path});
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    QCOMPARE(outcome.out, QByteArray::number(requests) + " exchanges\n");
}

void TestExports::pages()
{
    QFETCH(QStringList, line);
    QFETCH(QString, language);
    QFETCH(int, runs);
    QFETCH(QString, verdict);
    const QString path = made(u"html"_s, line, language);
    READER(chromium, "chromium");
    const QStringList quiet = browserLine();
    const Outcome page = read(chromium, quiet + QStringList {u"--dump-dom"_s, u"file://"_s + path});
    QCOMPARE(page.status, 0);
    QVERIFY(page.out.startsWith("<!DOCTYPE html>"));
    QVERIFY(page.out.contains(language.startsWith(u"ja"_s) ? "<html lang=\"ja" : "<html lang=\"en"));
    QCOMPARE(page.out.count("<img "), runs);
    QCOMPARE(page.out.count("<ol>"), runs);
    const QString words = plain(page.out);
    // The page tells what the terminal tells, sentence for sentence.
    const QStringList told = QString::fromUtf8(run(line, language).out).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &each : told) {
        if (each.startsWith(u' '))
            QVERIFY2(words.contains(each.simplified()), qPrintable(each));
    }
    QVERIFY(words.contains(verdict));
    const QString shot = m_folder.filePath(u"page.png"_s);
    QCOMPARE(read(chromium, quiet + QStringList {u"--screenshot="_s + shot, u"--window-size=1280,900"_s, u"file://"_s + path}).status, 0);
    const QImage image(shot);
    QCOMPARE(image.size(), QSize(1280, 900));
    bool hasBlue = false; // of the press of Order, in the first timeline
    for (int x = 0; x < image.width() && !hasBlue; ++x) {
        for (int y = 0; y < image.height() && !hasBlue; ++y)
            hasBlue = image.pixelColor(x, y).blue() > 180 && image.pixelColor(x, y).red() < 60;
    }
    QVERIFY(hasBlue);
}

void TestExports::pagesPrintWhole_data()
{
    QTest::addColumn<QString>("paper");
    QTest::addColumn<QString>("language");
    for (const char *paper : {"A4", "letter"}) {
        for (const char *language : {"C.UTF-8", "ja_JP.UTF-8"})
            QTest::addRow("%s, %s", paper, language) << QString::fromLatin1(paper) << QString::fromLatin1(language);
    }
}

/// The mark of the second order, at the right end of the timeline, is on the paper; nothing stands beyond its edge.
void TestExports::pagesPrintWhole()
{
    READER(chromium, "chromium");
    READER(pdftotext, "poppler-utils");
    QFETCH(QString, paper);
    QFETCH(QString, language);
    const QString path = made(u"html"_s, arguments("run --case timeout --strategy none"), language);
    QByteArray page = contentOf(path);
    page.replace("@page{size:landscape",
        QByteArray("@page{size:" + paper.toLatin1() + " landscape")); // what a printer has in it is told by the user
    QFile onPaper(path);
    QVERIFY(onPaper.open(QFile::WriteOnly) && onPaper.write(page) == page.size());
    onPaper.close();
    const QString pdf = m_folder.filePath(u"printed.pdf"_s);
    QCOMPARE(
        read(chromium, browserLine() + QStringList {u"--no-pdf-header-footer"_s, u"--print-to-pdf="_s + pdf, u"file://"_s + path}).status,
        0);
    const QString words = QString::fromUtf8(read(pdftotext, {u"-bbox"_s, pdf, u"-"_s}).out);
    static const QRegularExpression box(u"<page width=\"([\\d.]+)\" height=\"([\\d.]+)\""_s);
    const QRegularExpressionMatch sheet = box.match(words);
    const double width = sheet.captured(1).toDouble();
    QCOMPARE(qRound(width), paper == "A4"_L1 ? 842 : 792);
    static const QRegularExpression word(
        u"<word xMin=\"(-?[\\d.]+)\" yMin=\"-?[\\d.]+\" xMax=\"(-?[\\d.]+)\" yMax=\"-?[\\d.]+\">([^<]*)<"_s);
    bool isSecondThere = false;
    for (auto each = word.globalMatch(words); each.hasNext();) {
        const QRegularExpressionMatch found = each.next();
        QVERIFY2(found.captured(1).toDouble() >= 0 && found.captured(2).toDouble() <= width, qPrintable(found.captured()));
        isSecondThere = isSecondThere || found.captured(3) == "2!"_L1;
    }
    QVERIFY2(isSecondThere, qPrintable(words));
}

void TestExports::pagesFitAPhone_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("isHinted");
    QTest::newRow("a phone") << 390 << true;
    QTest::newRow("a desk") << 1400 << false;
}

/// A page around it, as narrow as a phone, measures it: the page itself does not scroll sideways, the timeline does, and says so.
void TestExports::pagesFitAPhone()
{
    READER(chromium, "chromium");
    QFETCH(int, width);
    QFETCH(bool, isHinted);
    const QString path = made(u"html"_s, arguments("run --case timeout --strategy none"), u"C.UTF-8"_s);
    const QString framePath = m_folder.filePath(u"phone.html"_s);
    QVERIFY(writeFile(framePath,
        QStringLiteral(
            "<iframe src='%1' width='%2' height='800' style='border:0' onload='const d = contentDocument;"
            "document.title = [d.documentElement.scrollWidth <= contentWindow.innerWidth, d.querySelector(\".hint\").offsetHeight > 0,"
            "d.querySelector(\"figure\").scrollWidth > d.querySelector(\"figure\").clientWidth].join()'></iframe>")
            .arg(QFileInfo(path).fileName())
            .arg(width)
            .toUtf8()));
    const Outcome page = read(chromium,
        browserLine()
            + QStringList {u"--allow-file-access-from-files"_s, u"--window-size=1500,900"_s, u"--dump-dom"_s, u"file://"_s + framePath});
    const QByteArray expected = isHinted ? "<title>true,true,true" : "<title>true,false,false";
    QVERIFY2(page.out.contains(expected), page.out.constData());
}

void TestExports::pagesAskNothingOfTheNetwork()
{
    const QByteArray page = contentOf(made(u"html"_s, arguments("compare --case timeout"), u"C.UTF-8"_s));
    QVERIFY(page.contains("default-src 'none'"));
    for (const char *way : {"http://", "https://", "<script", "<link", "@import", "url("})
        QVERIFY2(!page.contains(way), way);
}

void TestExports::traces()
{
    const QJsonObject both =
        QJsonDocument::fromJson(run(arguments("compare --case timeout --strategies none,client --format json")).out).object();
    QCOMPARE(both.value("case"_L1).toString(), u"timeout"_s);
    const QJsonArray runs = both.value("runs"_L1).toArray();
    QCOMPARE(runs.size(), 2);
    // What stands beside another is what stands alone.
    QCOMPARE(
        runs.at(1).toObject(), QJsonDocument::fromJson(run(arguments("run --case timeout --strategy client --format json")).out).object());
}

void TestExports::aSavedRun()
{
    // A client that waits for half a second only, taken just before its retry: the second order has not been made.
    const QString path = m_folder.filePath(u"half-way.idemlab"_s);
    QVERIFY(writeFile(path,
        R"({"format": "idemlab-run", "version": 1, "case": "mine", "settings": {"strategy": "none"}, "script": [{"at": "100ms", "click": {"customer": "C001", "amount": 700, "intent": "new"}}], "moment": "1s"})"));
    const Outcome outcome = run({u"run"_s, u"--open"_s, path});
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    const QString story = QString::fromUtf8(outcome.out);
    QVERIFY2(story.startsWith(u"half-way — No key\n"_s) && story.contains(u"700"_s) && !story.contains(u"is placed"_s), qPrintable(story));
    const Outcome missing = run({u"run"_s, u"--open"_s, m_folder.filePath(u"none.idemlab"_s)});
    QCOMPARE(missing.status, 1);
    QVERIFY(missing.err.contains("none.idemlab"));
    const Outcome both = run({u"compare"_s, u"--open"_s, path, u"--strategies"_s, u"client,resource-id"_s, u"--format"_s, u"json"_s});
    QVERIFY2(both.status == 0 && both.err.isEmpty(), both.err.constData());
    QCOMPARE(QJsonDocument::fromJson(both.out).object().value("runs"_L1).toArray().size(), 2);
}

void TestExports::theTerminalOrAFile()
{
    for (const char *format : {"json", "svg", "har"}) {
        const QStringList line = arguments("run --case smooth --format") + QStringList {QString::fromLatin1(format)};
        QCOMPARE(run(line).out, contentOf(made(QString::fromLatin1(format), arguments("run --case smooth"), u"C.UTF-8"_s)));
    }
    const Outcome nowhere = run(arguments("run --output /nowhere/at/all.txt"));
    QCOMPARE(nowhere.status, 1);
    QVERIFY2(nowhere.err.startsWith("idemlab: /nowhere/at/all.txt: "), nowhere.err.constData());
}

QTEST_GUILESS_MAIN(TestExports)
#include "tst_exports.moc"
