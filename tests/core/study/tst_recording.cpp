// SPDX-License-Identifier: MIT
// A run that is saved or shared is the same run wherever it is opened.
#include "core/study/rich.h"
#include "files.h"
#include "study/recording.h"
#include "suite.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace idemlab;
using namespace idemlab::model;
using namespace idemlab::study;
using namespace idemlab::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

QByteArray whole(const QByteArray &members)
{
    return "{\n\"format\": \"idemlab-run\",\n\"version\": 1" + (members.isEmpty() ? ""_ba : ",\n"_ba + members) + "\n}";
}

} // namespace

class TestRecording : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void everythingSurvives();
    void whatIsUsualIsNotWritten();
    void linksAreShort();
    void aLinkMaySpanLines();
    void aLinkStandsAnywhere_data();
    void aLinkStandsAnywhere();
    void faultyFiles_data();
    void faultyFiles();
    void faultyLinks_data();
    void faultyLinks();
    void damageIsToldNotSwallowed();
    void filesOnDisk();
    void thePageAboutFilesIsTrue();
};

void TestRecording::everythingSurvives()
{
    const Recording run = rich();
    const auto fromFile = readRecording(toFile(run), u"run.idemlab"_s);
    QVERIFY2(fromFile, fromFile ? "" : qPrintable(fromFile.error().constFirst().text()));
    QCOMPARE(fromFile->plan, run.plan);
    QCOMPARE(fromFile->byHand, run.byHand);
    QVERIFY(*fromFile == run);
    const auto fromLink = readLink(toLink(run));
    QVERIFY2(fromLink, fromLink ? "" : qPrintable(fromLink.error()));
    QVERIFY(*fromLink == run);
    QVERIFY(isRecording(toFile(run)) && isLink(toLink(run)));
    QVERIFY(!isRecording("{\"id\": \"timeout\"}") && !isRecording("nonsense") && !isLink(u"https://example.org"_s));
}

void TestRecording::whatIsUsualIsNotWritten()
{
    Recording run;
    run.plan.script = {{Instant(200ms), Click {{u"C001"_s, 1200}, IntentChoice::New}}};
    QCOMPARE(toFile(run), QByteArray(R"({
    "format": "idemlab-run",
    "script": [
        {
            "at": "200ms",
            "click": {
                "amount": 1200,
                "customer": "C001"
            }
        }
    ],
    "version": 1
}
)"));
}

/// A QR code of version 15 with middle error correction holds 412 bytes.
void TestRecording::linksAreShort()
{
    qsizetype longest = 0;
    for (const Case &each : builtInCases()) {
        for (const auto &strategy : allNames<Strategy>) {
            Recording run;
            run.plan = each.planFor(strategy.value);
            run.moment = Instant(2345678us);
            longest = std::max(longest, toLink(run).size());
        }
    }
    QVERIFY2(longest <= 412, qPrintable(QString::number(longest)));
}

void TestRecording::aLinkMaySpanLines()
{
    QString link = toLink(rich());
    for (qsizetype i = 60; i < link.size(); i += 61)
        link.insert(i, i % 2 ? u"\n"_s : u"\r\n "_s);
    const auto read = readLink(u"  "_s + link + u"\n"_s);
    QVERIFY2(read, read ? "" : qPrintable(read.error()));
    QVERIFY(*read == rich());
}

void TestRecording::aLinkStandsAnywhere_data()
{
    QTest::addColumn<QString>("text");
    const QString link = toLink(rich());
    QTest::newRow("in angle brackets") << u'<' + link + u'>';
    QTest::newRow("as some mail programs write it") << u"IDEMLAB"_s + link.sliced(7);
    QTest::newRow("a full stop behind it") << link + u'.';
    QTest::newRow("in a sentence") << u"Look at (%1), please: it is paid twice."_s.arg(link);
    QTest::newRow("over two lines, and a sentence") << u"See "_s + QString(link).insert(40, u'\n') + u"\nwhat do you think?"_s;
    QTest::newRow("Japanese") << u"これを開いてください：%1。よろしく"_s.arg(link);
}

void TestRecording::aLinkStandsAnywhere()
{
    QFETCH(QString, text);
    QVERIFY(isLink(text) && !lessonIn(text));
    const auto read = readLink(text);
    QVERIFY2(read, read ? "" : qPrintable(read.error()));
    QVERIFY(*read == rich());
    QCOMPARE(lessonIn(u"<idemlab:lesson/two-steps>."_s), u"two-steps"_s);
    QCOMPARE(lessonIn(u"<Idemlab:lesson/two-steps>."_s), u"two-steps"_s);
}

void TestRecording::faultyFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("error");
    QTest::newRow("no JSON") << "{"_ba << u"run.idemlab:"_s;
    QTest::newRow("a case") << "{\"id\": \"timeout\"}"_ba << u"run.idemlab:1: \"format\" must be \"idemlab-run\""_s;
    QTest::newRow("newer") << "{\"format\": \"idemlab-run\",\n\"version\": 2}"_ba
                           << u"run.idemlab:2: the run was saved by a newer version"_s;
    QTest::newRow("no version") << "{\"format\": \"idemlab-run\"}"_ba << u"\"version\" must be 1"_s;
    QTest::newRow("unknown member") << whole("\"speed\": 2") << u"run.idemlab:4:"_s;
    QTest::newRow("unknown setting") << whole("\"settings\": {\n\"speed\": \"2\"}") << u"run.idemlab:5:"_s;
    QTest::newRow("wrong setting") << whole("\"settings\": {\n\"latency\": \"soon\"}") << u"run.idemlab:5:"_s;
    QTest::newRow("step without a time") << whole("\"byHand\": [\n{\"left\": 3}]") << u"run.idemlab:5:"_s;
    QTest::newRow("step of nothing")
        << whole("\"script\": [\n{\"at\": \"1s\"}]")
        << u"run.idemlab:5: a step of the script needs one of: click, toggle, set, plan, withdraw, incident, received, left"_s;
    QTest::newRow("step of two things") << whole("\"script\": [\n{\"at\": \"1s\", \"left\": 1, \"whim\": 2}]") << u"run.idemlab:5:"_s;
    QTest::newRow("bytes") << whole("\"byHand\": [{\"at\": \"1s\",\n\"received\": {\"bytes\": \"?\"}}]")
                           << u"run.idemlab:5: bytes are written in Base64"_s;
    QTest::newRow("key") << whole("\"byHand\": [{\"at\": \"1s\",\n\"received\": {\"key\": \"鍵\"}}]")
                         << u"run.idemlab:5: printable ASCII"_s;
    QTest::newRow("too late") << whole("\"moment\": \"9000h\"") << u"run.idemlab:4: \"9000h\" is not a time from 0ms to 8784h"_s;
    QTest::newRow("strategy") << whole("\"beside\": [\"none\",\n\"none\"]")
                              << u"run.idemlab:5: \"beside\" is a list of strategies, each of them once"_s;
    QTest::newRow("the same strategy again and again")
        << whole("\"beside\": [\"none\", \"none\", \"none\"]") << u"run.idemlab:4: \"beside\" is a list of strategies, each of them once"_s;
    QTest::newRow("six beside each other") << whole("\"beside\":\n[\"none\", \"client\", \"none\", \"client\", \"none\", \"client\"]")
                                           << u"\"beside\" takes two to five strategies"_s;
    QTest::newRow("one alone") << whole("\"beside\":\n[\"none\"]") << u"\"beside\" takes two to five strategies"_s;
    QTest::newRow("case") << whole("\"case\": \"No Such\"") << u"run.idemlab:4: an id is made of"_s;
    QTest::newRow("a what-if of a run that is not there")
        << whole("\"forks\": [\n{\"of\": 5, \"at\": \"1s\", \"whatIf\": {\"fault\": \"drop-response\", \"number\": 1}}]")
        << u"run.idemlab:5: \"of\" must be 0"_s;
    QTest::newRow("a what-if of nothing") << whole(
        "\"forks\": [\n{\"of\": 1, \"at\": \"1s\", \"whatIf\": {\"fault\": \"none\", \"number\": 1}}]")
                                          << u"run.idemlab:5:"_s;
    QTest::newRow("a what-if without a message") << whole("\"forks\": [\n{\"of\": 0, \"at\": \"1s\"}]") << u"run.idemlab:5:"_s;
    QTest::newRow("too many what-ifs") << whole("\"beside\": [\"none\", \"client\"],\n\"forks\": [1, 2, 3, 4, 5]")
                                       << u"run.idemlab:5: at most 6 runs stand beside"_s;
    QTest::newRow("fault") << whole("\"faults\": [\n{\"fault\": \"drop-response\", \"number\": 0}]") << u"run.idemlab:5:"_s;
}

void TestRecording::faultyFiles()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, error);
    const auto read = readRecording(text, u"run.idemlab"_s);
    QVERIFY(!read);
    QVERIFY2(read.error().constFirst().text().contains(error), qPrintable(read.error().constFirst().text()));
    QStringList lines = joined(read.error()).split(u'\n');
    QCOMPARE(lines.removeDuplicates(), 0);
}

void TestRecording::faultyLinks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("error");
    const QString good = toLink(rich());
    QTest::newRow("empty") << QString() << u"begins with \"idemlab:1/\""_s;
    QTest::newRow("a web address") << u"https://example.org"_s << u"begins with \"idemlab:1/\""_s;
    QTest::newRow("newer") << u"idemlab:2/abc"_s << u"newer version"_s;
    QTest::newRow("nothing in it") << u"idemlab:1/"_s << u"damaged or not complete"_s;
    QTest::newRow("not Base64") << u"idemlab:1/%%%%"_s << u"damaged or not complete"_s;
    QTest::newRow("cut off") << good.chopped(9) << u"damaged or not complete"_s;
    QTest::newRow("endless, in capitals") << u"IDEMLAB:1/"_s + QString(100'000, u'A') << u"too long"_s;
    QTest::newRow("endless") << u"idemlab:1/"_s + QString(100'000, u'A') << u"too long"_s;
}

void TestRecording::faultyLinks()
{
    QFETCH(QString, text);
    QFETCH(QString, error);
    QCOMPARE(isLink(text), text.startsWith(u"idemlab:"_s, Qt::CaseInsensitive));
    const auto read = readLink(text);
    QVERIFY(!read);
    QVERIFY2(read.error().contains(error), qPrintable(read.error()));
}

/// Whatever a file has gone through, it is either read or refused with a reason.
void TestRecording::damageIsToldNotSwallowed()
{
    std::mt19937 random(1);
    const QByteArray file = toFile(rich());
    const QString link = toLink(rich());
    for (int i = 0; i < 3000; ++i) {
        QByteArray hurt = file;
        hurt[qsizetype(random() % size_t(hurt.size()))] = char(random());
        if (i % 3 == 0)
            hurt.truncate(qsizetype(random() % size_t(hurt.size())));
        const auto read = readRecording(hurt, u"run.idemlab"_s);
        QVERIFY(read || !read.error().isEmpty());
        QString bent = link;
        const qsizetype where = qsizetype(random() % size_t(bent.size() - 1)); // of the last character some bits may mean nothing
        const QChar other(u'A' + char16_t(random() % 26));
        if (bent.at(where) == other || (where < 7 && bent.at(where).toUpper() == other)) // the scheme may be in capitals
            continue;
        bent[where] = other;
        QVERIFY(!readLink(bent)); // its checksum tells
    }
}

void TestRecording::filesOnDisk()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"lost answer.idemlab"_s);
    QVERIFY(!loadRecordingFile(path));
    QVERIFY(loadRecordingFile(path).error().constFirst().text().contains(u"cannot be read"_s));
    QVERIFY(writeFile(path, toFile(rich())));
    const auto read = loadRecordingFile(path);
    QVERIFY(read);
    QVERIFY(*read == rich());
}

/// docs/files.md: its example opens, and every member that a file can have is explained.
void TestRecording::thePageAboutFilesIsTrue()
{
    QFile page(QStringLiteral(IDEMLAB_SOURCE_DIR "/docs/files.md"));
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QByteArray text = page.readAll();
    const qsizetype begin = text.indexOf("```json\n") + 8;
    const auto example = readRecording(text.sliced(begin, text.indexOf("```", begin) - begin), u"files.md"_s);
    QVERIFY2(example, example ? "" : qPrintable(example.error().constFirst().text()));
    QCOMPARE(example->forks.size(), 1);
    QCOMPARE(example->byHand.size(), 1);
    for (const QString &member : QJsonDocument::fromJson(toFile(rich())).object().keys())
        QVERIFY2(text.contains(QByteArray('`' + member.toLatin1() + '`')), qPrintable(member));
}

QTEST_GUILESS_MAIN(TestRecording)
#include "tst_recording.moc"
