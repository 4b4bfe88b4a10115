// SPDX-License-Identifier: MIT
// Files, disks and devices that mean no good.
#include "process.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <csignal>
#include <sys/stat.h>

using namespace idemlab::tests;

namespace {

/// A case of one press under the names @p title and @p customer, and its answer lost.
QByteArray caseOf(const QString &title, const QStringList &customers)
{
    QJsonArray script;
    for (const QString &customer : customers)
        script.append(QJsonObject {{u"at"_s, u"0ms"_s}, {u"click"_s, QJsonObject {{u"customer"_s, customer}, {u"amount"_s, 1}}}});
    const auto english = [](const QString &text) { return QJsonObject {{u"en"_s, text}}; };
    return QJsonDocument(QJsonObject {{u"id"_s, u"hostile"_s}, {u"title"_s, english(title)}, {u"summary"_s, english(u"s"_s)},
                             {u"lookFor"_s, english(u"l"_s)}, {u"script"_s, script},
                             {u"faults"_s, QJsonArray {QJsonObject {{u"fault"_s, u"drop-response"_s}, {u"number"_s, 1}}}}})
        .toJson();
}

/// The program under a shell, which sets its limits and its files. "$0" is the program.
Outcome shell(const QString &line) { return run({u"-c"_s, line, QStringLiteral(IDEMLAB_BINARY)}, u"C.UTF-8"_s, u"/bin/sh"_s); }

} // namespace

class TestHostile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        QVERIFY(m_folder.isValid());
    }
    void namesStayNames_data();
    void namesStayNames();
    void drawingsAreXml_data();
    void drawingsAreXml();
    void tooLargeForAPicture_data();
    void tooLargeForAPicture();
    void aSmallFileOfAHugeRun();
    void aFullOutputIsSaid_data();
    void aFullOutputIsSaid();
    void aPipeThatNobodyReads();
    void aClosedOutputIsSaid();
    void aFullDiskKeepsTheOutput();
    void whatIsNoFileIsWrittenInto();
    void aFifoIsNoCase();
    void standardInputIsACase();
    void recordedWithoutItsLine_data();
    void recordedWithoutItsLine();
    void aTerminatedWindowSavesItsSettings();

private:
    [[nodiscard]] QString file(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }

    /// The beginning of a shell's command that may use so many megabytes. AddressSanitizer reserves terabytes of addresses, of
    /// which it counts itself what is used.
    [[nodiscard]] static QString within(int megabytes)
    {
#ifdef __SANITIZE_ADDRESS__
        return u"exec env ASAN_OPTIONS=hard_rss_limit_mb=%1 "_s.arg(megabytes);
#else
        return u"ulimit -v %1; exec "_s.arg(megabytes * 1000);
#endif
    }

    QTemporaryDir m_folder;
};

void TestHostile::namesStayNames_data()
{
    QTest::addColumn<QString>("customer");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("has");
    QTest::addColumn<QByteArray>("hasNot");
    QTest::newRow("a place in a sentence") << u"%1"_s << u"text"_s << QByteArray("%1 tries again: retry 1.") << QByteArray("%2");
    QTest::newRow("places, backwards") << u"%3%2%1"_s << u"text"_s << QByteArray("%3%2%1 tries again: retry 1.") << QByteArray("retry %");
    QTest::newRow("a terminal's orders") << u"\x1b[2J\u009b31m"_s << u"text"_s << QByteArray("\xe2\x90\x9b[2J") << QByteArray("\x1b");
    QTest::newRow("a terminal's orders, C1") << u"\u009b31m"_s << u"text"_s
                                             << QByteArray("\xef\xbf\xbd"
                                                           "31m")
                                             << QByteArray("\xc2\x9b");
    QTest::newRow("a direction that is never ended") << u"a\u202eb"_s << u"text"_s
                                                     << QByteArray("a\xef\xbf\xbd"
                                                                   "b tries again")
                                                     << QByteArray("\xe2\x80\xae");
    QTest::newRow("a name from right to left") << u"\u05d3\u05e0\u05d4 7"_s << u"html"_s
                                               << QByteArray("\xe2\x81\xa8\xd7\x93\xd7\xa0\xd7\x94 7\xe2\x81\xa9 tries again")
                                               << QByteArray("\xe2\x80\xae");
    QTest::newRow("line breaks in a script") << u"a\nrm b\u2028c"_s << u"curl"_s << QByteArray("a\xe2\x90\x8arm b") << QByteArray("\nrm b");
    QTest::newRow("a number sign") << u"Table #7"_s << u"mermaid"_s << QByteArray("Table #35;7") << QByteArray("#59;");
    QTest::newRow("a semicolon and a comment") << u"a;b%%c"_s << u"mermaid"_s << QByteArray("a#59;b#37;#37;c") << QByteArray("%%");
}

void TestHostile::namesStayNames()
{
    QFETCH(QString, customer);
    QFETCH(QString, format);
    QFETCH(QByteArray, has);
    QFETCH(QByteArray, hasNot);
    const QString path = file(u"names.json"_s, caseOf(u"title "_s + customer, {customer}));
    const Outcome outcome = run({u"run"_s, u"--case-file"_s, path, u"--format"_s, format});
    QCOMPARE(outcome.err, QByteArray());
    QVERIFY2(outcome.out.contains(has), outcome.out.constData());
    QVERIFY2(!outcome.out.contains(hasNot), outcome.out.constData());
}

void TestHostile::drawingsAreXml_data()
{
    QTest::addColumn<QString>("title");
    QTest::newRow("an ampersand") << u"Tea & cake"_s;
    QTest::newRow("a script") << u"</title><script>x()</script><title>"_s;
    QTest::newRow("control characters") << u"a\u0001b\u001bc\u000bd\ufffee"_s;
    QTest::newRow("a direction that is never ended") << u"a\u202eb"_s;
    QTest::newRow("a quoted font") << u"font-family=\"x\""_s;
}

void TestHostile::drawingsAreXml()
{
    QFETCH(QString, title);
    const QString path = file(u"drawn.json"_s, caseOf(title, {title.left(60)}));
    for (const QString &format : {u"svg"_s, u"html"_s}) {
        const Outcome outcome = run({u"run"_s, u"--case-file"_s, path, u"--format"_s, format});
        QCOMPARE(outcome.err, QByteArray());
        QVERIFY(!outcome.out.contains("<script"));
        if (format != "svg"_L1)
            continue;
        QXmlStreamReader reader(outcome.out);
        QString found;
        while (!reader.atEnd()) {
            if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == "title"_L1)
                found = reader.readElementText();
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QVERIFY2(found.startsWith(title.first(1)) && found.endsWith(title.last(1)) && found.size() == title.size(), qPrintable(found));
    }
}

void TestHostile::tooLargeForAPicture_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : {"png", "mermaid"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

/// Two hundred lanes: a sentence, in bounded memory.
void TestHostile::tooLargeForAPicture()
{
    QFETCH(QString, format);
    QStringList customers;
    for (int i = 0; i < 200; ++i)
        customers.append(u"C%1"_s.arg(i));
    const QString path = file(u"lanes.json"_s, caseOf(u"lanes"_s, customers));
    const Outcome outcome = shell(within(2000) + u"\"$0\" run --case-file '%1' --set latency=10s --format %2"_s.arg(path, format));
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY2(outcome.err.contains("can be written as"), outcome.err.constData());
}

/// Two hundred thousand attempts of ten thousand presses, none of which gets an answer.
void TestHostile::aSmallFileOfAHugeRun()
{
    QByteArray text(R"({"format":"idemlab-run","version":1,"settings":{"retries":"20"},)"
                    R"("byHand":[{"at":"0ms","toggle":{"fault":"drop-response","mode":"all"}}],"script":[)");
    for (int i = 0; i < 9'999; ++i)
        text += (i > 0 ? "," : "") + QByteArray(R"({"at":"1ms","click":{"customer":"C","amount":1}})");
    const QString path = file(u"huge.idemlab"_s, text + "]}");
    const Outcome outcome = shell(within(1500) + u"\"$0\" run --open '%1' --format json"_s.arg(path));
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.err.contains("ended before it was over"), outcome.err.constData());
}

void TestHostile::aFullOutputIsSaid_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("run") << u"run"_s;
    QTest::newRow("a long one") << u"compare --format json"_s;
    QTest::newRow("matrix") << u"matrix"_s;
    QTest::newRow("help") << u"--help"_s;
    QTest::newRow("serve") << u"serve"_s;
    QTest::newRow("a device") << u"run --output /dev/full"_s;
}

void TestHostile::aFullOutputIsSaid()
{
    QFETCH(QString, command);
    if (!QFileInfo::exists(u"/dev/full"_s))
        QSKIP("needs /dev/full");
    const Outcome outcome = shell(u"exec \"$0\" %1 >/dev/full"_s.arg(command));
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.err.contains("the disk is full"), outcome.err.constData());
}

void TestHostile::aPipeThatNobodyReads()
{
    const Outcome outcome = shell(u"(\"$0\" compare --format html; echo \"status $?\" >&2) | true"_s);
    QVERIFY2(outcome.err.contains("nobody reads") && outcome.err.endsWith("status 1\n"), outcome.err.constData());
}

void TestHostile::aClosedOutputIsSaid()
{
    const Outcome outcome = shell(u"exec \"$0\" run >&-"_s);
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.err.contains("could not be written"), outcome.err.constData());
}

void TestHostile::aFullDiskKeepsTheOutput()
{
    const QString path = file(u"kept.txt"_s, "precious");
    const Outcome outcome = shell(u"trap '' XFSZ; ulimit -f 0; exec \"$0\" run --output '%1'"_s.arg(path));
    QCOMPARE(outcome.status, 1);
    QVERIFY(!outcome.err.isEmpty());
    QFile kept(path);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), QByteArray("precious"));
}

void TestHostile::whatIsNoFileIsWrittenInto()
{
    const QByteArray story = run({u"run"_s}).out;
    QVERIFY(!story.isEmpty());
    QCOMPARE(shell(u"exec \"$0\" run --output /dev/stdout"_s).out, story);
    QCOMPARE(shell(u"echo first; \"$0\" run --output /dev/stdout; echo last"_s).out, "first\n" + story + "last\n");
    const QString path = m_folder.filePath(u"appended"_s);
    QCOMPARE(shell(u"(echo first; \"$0\" run --output /dev/stdout) > '%1'; cat '%1'"_s.arg(path)).out, "first\n" + story);
    const QString fifo = m_folder.filePath(u"fifo"_s);
    QCOMPARE(shell(u"mkfifo '%1'; cat '%1' & \"$0\" run --output '%1'; wait"_s.arg(fifo)).out, story);
}

void TestHostile::aFifoIsNoCase()
{
    const QString fifo = m_folder.filePath(u"case.json"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
    for (const QString &option : {u"--case-file"_s, u"--open"_s}) {
        const Outcome outcome = run({u"run"_s, option, fifo});
        QCOMPARE(outcome.status, 1);
        QVERIFY2(outcome.err.contains("not a regular file"), outcome.err.constData());
    }
}

void TestHostile::standardInputIsACase()
{
    const QString path = file(u"piped.json"_s, caseOf(u"piped in"_s, {u"C001"_s}));
    for (const char *name : {"-", "/dev/stdin"}) {
        const Outcome outcome = shell(u"cat '%1' | \"$0\" run --case-file %2"_s.arg(path, QString::fromLatin1(name)));
        QVERIFY2(outcome.status == 0 && outcome.out.startsWith("piped in"), outcome.err.constData());
    }
}

void TestHostile::recordedWithoutItsLine_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("read") << QByteArray(R"("purpose":"read")") << false;
    QTest::newRow("read, a word alone") << QByteArray(R"("purpose":"read","line":"R0VU")") << false;
    QTest::newRow("invalid") << QByteArray(R"("purpose":"invalid")") << false;
    QTest::newRow("invalid, its bytes alone") << QByteArray(R"("purpose":"invalid","refusal":"bad-request","bytes":"FgM=")") << true;
    QTest::newRow("invalid, a shell's orders") << QByteArray(R"("purpose":"invalid","refusal":"bad-request","line":"JCh0b3VjaCBYKSAv")")
                                               << true;
}

void TestHostile::recordedWithoutItsLine()
{
    QFETCH(QByteArray, request);
    QFETCH(bool, isTaken);
    const QString path = file(
        u"read.idemlab"_s, R"({"format":"idemlab-run","version":1,"byHand":[{"at":"1ms","received":{"client":"x",)" + request + "}}]}");
    for (const QString &format : {u"har"_s, u"curl"_s, u"text"_s}) {
        const Outcome outcome = run({u"run"_s, u"--open"_s, path, u"--format"_s, format});
        QVERIFY2(outcome.status == (isTaken ? 0 : 1), outcome.err.constData());
        QVERIFY2(!outcome.out.contains("-X  ") && !outcome.out.contains("-X $"), outcome.out.constData());
    }
}

/// It ends by SIGTERM as by closing its window, also where that comes while it starts.
void TestHostile::aTerminatedWindowSavesItsSettings()
{
    if (!QFile::exists(u"/proc/self/status"_s))
        QSKIP("needs /proc");
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "HOME", "XDG_RUNTIME_DIR"})
        environment.insert(QString::fromLatin1(name), m_folder.path());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(IDEMLAB_BINARY), QStringList());
    QVERIFY(process.waitForStarted());
    const auto isCaught = [&] {
        QFile status(u"/proc/%1/status"_s.arg(process.processId()));
        if (!status.open(QIODevice::ReadOnly))
            return false;
        const QByteArray text = status.readAll();
        const qsizetype at = text.indexOf("SigCgt:");
        return at >= 0 && ((text.mid(at + 8, 16).toULongLong(nullptr, 16) >> (SIGTERM - 1)) & 1) == 1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isCaught(), 30'000);
    process.terminate();
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(QFile::exists(m_folder.filePath(u"idemlab/idemlab.ini"_s)));
}

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
