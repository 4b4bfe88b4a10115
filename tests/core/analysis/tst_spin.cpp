// SPDX-License-Identifier: MIT
// The search's verdicts beside those of a model that shares nothing with the engine, checked by Spin (shop.pml).
#include "analysis/search.h"
#include "suite.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace idemlab::model;
using namespace idemlab::analysis;
using namespace Qt::StringLiterals;

namespace {

/// As shop.pml numbers them.
enum Kind { NoKey, ClientKey, OnReceipt, TwoSteps, Put, KeyPerTry, KeyPerPress, Race, KindCount };

constexpr std::array names {"no key", "client", "on receipt", "two steps", "PUT", "a key per try", "a key per press", "race"};

RunSettings settingsOf(int kind)
{
    RunSettings settings;
    constexpr std::array strategies {Strategy::None, Strategy::Client, Strategy::ServerOnReceipt, Strategy::ServerInAdvance,
        Strategy::ResourceId, Strategy::Client, Strategy::Client, Strategy::Client};
    settings.strategy = strategies.at(size_t(kind));
    if (kind == KeyPerTry)
        settings.client.keyScope = KeyScope::Attempt;
    else if (kind == KeyPerPress)
        settings.client.keyScope = KeyScope::Click;
    else if (kind == Race)
        settings.server.policy.inProgress = InProgress::Race;
    return settings;
}

bool runs(const QString &program, const QStringList &arguments, const QString &folder)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    return process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

} // namespace

class TestSpin : public idemlab::test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void verdictsAgree_data();
    void verdictsAgree();

private:
    /// Whether the model ever comes to a second order.
    [[nodiscard]] bool breaks(int kind, const Bounds &bounds) const;

    QTemporaryDir m_folder;
};

void TestSpin::initTestCase()
{
    const QString spin = QStandardPaths::findExecutable(u"spin"_s);
    const QString compiler = QStandardPaths::findExecutable(u"cc"_s);
    if (spin.isEmpty() || compiler.isEmpty())
        QSKIP("spin or a C compiler is not installed: the verdicts are held against no other model");
    const QString model = QStringLiteral(IDEMLAB_SOURCE_DIR "/tests/core/analysis/shop.pml");
    QVERIFY(runs(spin, {u"-a"_s, model}, m_folder.path()));
    QVERIFY(runs(compiler, {u"-w"_s, u"-O1"_s, u"-DSAFETY"_s, u"-o"_s, u"pan"_s, u"pan.c"_s}, m_folder.path()));
}

bool TestSpin::breaks(int kind, const Bounds &bounds) const
{
    QProcess pan;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"STRATEGY"_s, QString::number(kind));
    environment.insert(u"PRESSES"_s, QString::number(bounds.presses));
    environment.insert(u"TRIES"_s, QString::number(bounds.tries));
    environment.insert(u"LOSSES"_s, QString::number(bounds.losses.value_or(0)));
    environment.insert(u"EARLY"_s, QString::number(bounds.late));
    pan.setProcessEnvironment(environment);
    pan.setWorkingDirectory(m_folder.path());
    pan.start(m_folder.filePath(u"pan"_s), {u"-E"_s, u"-m100000"_s, u"-w16"_s});
    const bool isDone = pan.waitForFinished(120'000);
    const QByteArray said = pan.readAllStandardOutput();
    const bool isClean = said.contains("errors: 0");
    if (!isDone || isClean == said.contains("errors: 1") || said.contains("max search depth too small"))
        qWarning("pan said:\n%s", said.constData());
    return !isClean;
}

void TestSpin::verdictsAgree_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("presses");
    for (int kind = 0; kind < KindCount; ++kind) {
        for (int presses = 1; presses <= 2; ++presses)
            QTest::addRow("%s, presses: %d", names.at(size_t(kind)), presses) << kind << presses;
    }
}

void TestSpin::verdictsAgree()
{
    QFETCH(const int, kind);
    QFETCH(const int, presses);
    SearchOptions options;
    options.threads = 2;
    for (int tries = 1; tries <= 3; ++tries) {
        for (int faults = 0; faults <= 2; ++faults) {
            for (const bool areLosses : {true, false}) {
                Question question;
                question.settings = settingsOf(kind);
                question.bounds = {quint8(presses), quint8(tries), 1, 0, 0, quint8(areLosses ? 0 : faults), quint8(areLosses ? faults : 0)};
                const Answer answer = search(question, options);
                const QByteArray what =
                    "tries: " + QByteArray::number(tries) + (areLosses ? ", lost: " : ", late: ") + QByteArray::number(faults);
                QVERIFY2(answer.finding == (breaks(kind, question.bounds) ? Finding::Duplicate : Finding::NoneFound), what.constData());
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestSpin)
#include "tst_spin.moc"
