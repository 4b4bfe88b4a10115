// SPDX-License-Identifier: MIT
// One running program takes what is opened: two ends in one process, and the program itself started twice.
#include "instance/instance.h"

#include "study/recording.h"

#include <QDir>
#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <csignal>
#include <memory>

using namespace idemlab;
using namespace Qt::StringLiterals;
using instance::Call;
using instance::Instance;

class TestInstance : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theFirstOneTakesWhatComes();
    void whatComesEarlyWaits();
    void onlyItsUserReachesIt();
    void noCallAtAll_data();
    void noCallAtAll();
    void whoIsKilledIsReplaced();
    void aSecondStartHandsOver_data();
    void aSecondStartHandsOver();
    void anotherWindowIfOneWants();

private:
    [[nodiscard]] QString address() const { return m_folder->filePath(u"meet"_s); }
    [[nodiscard]] std::unique_ptr<QProcess> started(const QStringList &arguments) const;
    [[nodiscard]] bool isUp() const;
    [[nodiscard]] QString savedCase() const;
    [[nodiscard]] QString runFile() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

/// A second start, as another process would have it.
bool handsOver(const QString &address, const Call &call)
{
    bool isHanded = false;
    std::unique_ptr<QThread> thread(QThread::create([&] { isHanded = Instance(address).handOver(call); }));
    thread->start();
    return QTest::qWaitFor([&] { return thread->isFinished(); }, 30'000) && isHanded;
}

model::Recording aRun()
{
    model::Recording recording;
    recording.plan.caseId = u"timeout"_s;
    return recording;
}

/// It has come so far that SIGTERM ends it in good order.
bool hasWindow(const QProcess &process)
{
    QFile status(u"/proc/%1/status"_s.arg(process.processId()));
    if (!status.open(QIODevice::ReadOnly))
        return false;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("SigCgt:");
    return at >= 0 && ((text.mid(at + 8, 16).toULongLong(nullptr, 16) >> (SIGTERM - 1)) & 1) == 1;
}

} // namespace

void TestInstance::init()
{
    QTest::failOnWarning(QRegularExpression(".*"_L1));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestInstance::theFirstOneTakesWhatComes()
{
    Instance first(address());
    QVERIFY(!first.handOver({u"/a.json"_s, {}}));
    first.serve();
    QList<Call> calls;
    connect(&first, &Instance::called, this, [&calls](const Call &call) { calls.append(call); });
    const QList<Call> all {{u"/tmp/注文.idemlab"_s, u"token"_s}, {u"idemlab:1/x\ny"_s, {}}, {}, {QString(200'000, u'a'), {}}};
    for (const Call &call : all)
        QVERIFY(handsOver(address(), call));
    QCOMPARE(calls, all);
}

/// Before the window is seen nothing is opened in it.
void TestInstance::whatComesEarlyWaits()
{
    Instance first(address());
    QVERIFY(!first.handOver({}));
    QSignalSpy called(&first, &Instance::called);
    QLocalSocket caller;
    caller.connectToServer(address());
    QVERIFY(caller.waitForConnected());
    caller.write("{\"open\":\"/a\"}\n");
    QVERIFY(caller.waitForBytesWritten());
    QCoreApplication::processEvents();
    QCOMPARE(called.size(), 0);
    first.serve();
    QTRY_COMPARE(called.size(), 1);
    QCOMPARE(called.at(0).at(0).value<Call>().open, u"/a"_s);
    QTRY_COMPARE(caller.bytesAvailable(), 6);
    QCOMPARE(caller.readAll(), "taken\n");
}

void TestInstance::onlyItsUserReachesIt()
{
#ifdef Q_OS_UNIX
    Instance first(address());
    QVERIFY(!first.handOver({}));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFile::permissions(address()) & others, QFile::Permissions());
#else
    QSKIP("a named pipe has its own rights");
#endif
}

void TestInstance::noCallAtAll_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no JSON") << QByteArray("open this\n");
    QTest::newRow("a list") << QByteArray("[1]\n");
    QTest::newRow("nothing") << QByteArray("\n");
    QTest::newRow("without an end") << QByteArray(2 * Instance::longestCall, 'a');
    QTest::newRow("too long") << QByteArray("{\"open\":\"") + QByteArray(2 * Instance::longestCall, 'a') + "\"}\n";
}

void TestInstance::noCallAtAll()
{
    QFETCH(QByteArray, bytes);
    Instance first(address());
    QVERIFY(!first.handOver({}));
    first.serve();
    QSignalSpy called(&first, &Instance::called);
    QLocalSocket caller;
    caller.connectToServer(address());
    QVERIFY(caller.waitForConnected());
    caller.write(bytes);
    QTRY_COMPARE(caller.state(), QLocalSocket::UnconnectedState);
    QCOMPARE(called.size(), 0);
    QCOMPARE(caller.readAll(), QByteArray());
    QVERIFY(handsOver(address(), {})); // and goes on
    QCOMPARE(called.size(), 1);
}

/// The program itself, with a home of its own.
std::unique_ptr<QProcess> TestInstance::started(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "HOME", "XDG_RUNTIME_DIR"})
        environment.insert(QString::fromLatin1(name), m_folder->path());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    process->setProcessEnvironment(environment);
    process->setWorkingDirectory(m_folder->path());
    process->start(QStringLiteral(IDEMLAB_BINARY), arguments);
    process->waitForStarted(); // before, it is a copy of this one, with this one's signals
    return process;
}

bool TestInstance::isUp() const
{
    const QStringList sockets = QDir(m_folder->path()).entryList({u"idemlab-*"_s}, QDir::System);
    QLocalSocket socket;
    if (sockets.size() == 1)
        socket.connectToServer(m_folder->filePath(sockets.constFirst()));
    return socket.waitForConnected(1000);
}

QString TestInstance::savedCase() const
{
    QFile file(m_folder->filePath(u"idemlab/idemlab.ini"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(file.readAll());
    return text.section(u"case=\""_s, 1).section(u'"', 0, 0);
}

QString TestInstance::runFile() const
{
    const QString path = m_folder->filePath(u"run.idemlab"_s);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(study::toFile(aRun()));
    return path;
}

void TestInstance::whoIsKilledIsReplaced()
{
#ifdef Q_OS_UNIX
    for (int i = 0; i < 2; ++i) {
        const auto killed = started({});
        QTRY_VERIFY_WITH_TIMEOUT(isUp(), 60'000);
        killed->kill();
        QVERIFY(killed->waitForFinished());
    }
    QVERIFY(!isUp());
    const auto next = started({});
    QTRY_VERIFY_WITH_TIMEOUT(isUp(), 60'000);
    const auto last = started({});
    QVERIFY(last->waitForFinished());
    QCOMPARE(last->exitCode(), 0);
    QCOMPARE(next->state(), QProcess::Running);
    next->terminate();
    QVERIFY(next->waitForFinished());
#else
    QSKIP("a named pipe ends with its program");
#endif
}

void TestInstance::aSecondStartHandsOver_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("caseId"); // that is on then
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("a file, by its name from where one is") << u"run.idemlab"_s << u"timeout"_s;
    QTest::newRow("a link") << study::toLink(aRun()) << u"timeout"_s;
    QTest::newRow("a file that is none") << u"there/is/none.json"_s << QString();
}

void TestInstance::aSecondStartHandsOver()
{
    QFETCH(QString, what);
    QFETCH(QString, caseId);
    QVERIFY(QFile::exists(runFile()));
    const auto first = started({});
    QTRY_VERIFY_WITH_TIMEOUT(isUp(), 60'000);
    const auto second = started(what.isEmpty() ? QStringList() : QStringList {what});
    QVERIFY(second->waitForFinished(60'000));
    QCOMPARE(second->exitStatus(), QProcess::NormalExit);
    QCOMPARE(second->exitCode(), 0);
    QCOMPARE(first->state(), QProcess::Running);
    first->terminate(); // and saves what is on
    QVERIFY(first->waitForFinished(60'000));
    QCOMPARE(savedCase(), caseId);
}

void TestInstance::anotherWindowIfOneWants()
{
    if (!QFile::exists(u"/proc/self/status"_s))
        QSKIP("needs /proc");
    const auto first = started({});
    QTRY_VERIFY_WITH_TIMEOUT(isUp() && hasWindow(*first), 60'000);
    const auto second = started({runFile(), u"--new-window"_s});
    QTRY_VERIFY_WITH_TIMEOUT(hasWindow(*second), 60'000); // a start that hands over never has one
    for (QProcess *each : {second.get(), first.get()}) {
        each->terminate();
        QVERIFY(each->waitForFinished(60'000));
        QCOMPARE(each->exitCode(), 0);
    }
    QVERIFY(!isUp());
}

QTEST_GUILESS_MAIN(TestInstance)
#include "tst_instance.moc"
