// SPDX-License-Identifier: MIT
// Scripts of curl calls, run against the mock server that their heads say how to start.
#include "process.h"

#include "study/case.h"
#include "suite.h"

#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <deque>
#include <memory>
#include <vector>

using namespace idemlab;
using namespace idemlab::tests;

namespace {

/// The script of a run, its shop, and how far they have come.
class Replay
{
public:
    Replay(const QString &theCase, const QString &theStrategy, const QTemporaryDir &folder)
        : caseId(theCase), strategy(theStrategy), m_path(folder.filePath(theCase + u'-' + theStrategy + u".sh"_s))
    { }

    /// Empty where it could be started.
    QString start()
    {
        const Outcome made = run(
            {u"run"_s, u"--case"_s, caseId, u"--strategy"_s, strategy, u"--format"_s, u"curl"_s, u"--output"_s, m_path}, u"ja_JP.UTF-8"_s);
        QFile file(m_path);
        if (made.status != 0 || !file.open(QFile::ReadOnly))
            return QString::fromUtf8(made.err);
        static const QRegularExpression line(u"^# idemlab serve --port \\d+(.*)$"_s, QRegularExpression::MultilineOption);
        const QRegularExpressionMatch found = line.match(QString::fromUtf8(file.readAll()));
        if (!found.hasMatch())
            return u"the head does not say how to start the shop"_s;
        m_shop = std::make_unique<Served>(qPrintable(found.captured(1)));
        if (m_shop->port == 0)
            return u"the shop does not open"_s;
        m_script = std::make_unique<QProcess>();
        m_script->setProcessChannelMode(QProcess::MergedChannels);
        m_script->start(u"sh"_s, {m_path, u"http://127.0.0.1:%1"_s.arg(m_shop->port)});
        return {};
    }

    [[nodiscard]] bool isOver() const { return m_script->state() == QProcess::NotRunning; }
    [[nodiscard]] bool isSame() const { return m_script->exitStatus() == QProcess::NormalExit && m_script->exitCode() == 0; }
    [[nodiscard]] QString output() const { return QString::fromUtf8(m_script->readAll()); }

    QString caseId;
    QString strategy;

private:
    QString m_path;
    std::unique_ptr<Served> m_shop;
    std::unique_ptr<QProcess> m_script;
};

} // namespace

class TestScripts : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void everyRunComesOutAgain();
    void severalRunsHaveAShopEach();
    void withoutAShopItSaysSo();

private:
    QTemporaryDir m_folder;
};

/// They sleep most of the time, so many go on at once. One that came out otherwise under that load is run again by itself.
void TestScripts::everyRunComesOutAgain()
{
    if (QStandardPaths::findExecutable(u"curl"_s).isEmpty())
        QSKIP("needs curl");
    constexpr size_t atOnce = 12;
    std::deque<std::unique_ptr<Replay>> waiting;
    for (const study::Case &each : study::builtInCases()) {
        for (const auto &strategy : model::allNames<model::Strategy>)
            waiting.push_back(std::make_unique<Replay>(each.id, strategy.id, m_folder));
    }
    const size_t all = waiting.size();
    QVERIFY(all >= 70);
    std::vector<std::unique_ptr<Replay>> running;
    std::vector<std::unique_ptr<Replay>> doubtful;
    size_t same = 0;
    while (!waiting.empty() || !running.empty()) {
        while (!waiting.empty() && running.size() < atOnce) {
            QCOMPARE(waiting.front()->start(), QString());
            running.push_back(std::move(waiting.front()));
            waiting.pop_front();
        }
        const auto over = [&running] { return std::ranges::find_if(running, [](const auto &each) { return each->isOver(); }); };
        QTRY_VERIFY_WITH_TIMEOUT(over() != running.end(), 120'000);
        const auto done = over();
        if ((*done)->isSame())
            ++same;
        else
            doubtful.push_back(std::move(*done));
        running.erase(done);
    }
    for (const auto &each : doubtful) {
        Replay again(each->caseId, each->strategy, m_folder);
        QCOMPARE(again.start(), QString());
        QTRY_VERIFY_WITH_TIMEOUT(again.isOver(), 120'000);
        QVERIFY2(again.isSame(), qPrintable(each->caseId + u", "_s + each->strategy + u":\n"_s + again.output()));
        ++same;
    }
    QCOMPARE(same, all);
}

void TestScripts::severalRunsHaveAShopEach()
{
    const QString script = QString::fromUtf8(run(arguments("compare --case smooth --strategies none,client --format curl")).out);
    QVERIFY2(script.contains(u"idemlab serve --port 8080 --strategy none"_s), qPrintable(script));
    QVERIFY(script.contains(u"idemlab serve --port 8081 --strategy client"_s));
    QVERIFY(script.contains(u"shop=${2:-http://127.0.0.1:8081}"_s));
}

void TestScripts::withoutAShopItSaysSo()
{
    if (QStandardPaths::findExecutable(u"curl"_s).isEmpty())
        QSKIP("needs curl");
    const QString path = m_folder.filePath(u"alone.sh"_s);
    QCOMPARE(run({u"run"_s, u"--format"_s, u"curl"_s, u"--output"_s, path}).status, 0);
    const Outcome outcome = run({path, u"http://127.0.0.1:1"_s}, u"C.UTF-8"_s, u"/bin/sh"_s);
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.err.contains("idemlab serve"), outcome.err.constData());
}

QTEST_GUILESS_MAIN(TestScripts)
#include "tst_scripts.moc"
