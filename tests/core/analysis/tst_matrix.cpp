// SPDX-License-Identifier: MIT
#include "analysis/ledger.h"
#include "analysis/matrix.h"
#include "core/runs.h"
#include "sim/engine.h"
#include "study/case.h"
#include "suite.h"

#include <QTest>

using namespace idemlab;
using namespace idemlab::analysis;
using namespace Qt::StringLiterals;

/// Every built-in case under every strategy ends as the case claims.
class TestMatrix : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void everyClaimHolds_data() { test::casesUnderStrategies(); }
    void everyClaimHolds();
    void theMatrixHasACellForEach();
    void onesOwnCasesStandBehind();
};

void TestMatrix::everyClaimHolds()
{
    QFETCH(QString, id);
    QFETCH(model::Strategy, strategy);
    const study::Case &each = *study::findCase(id);
    sim::Engine engine(each.planFor(strategy));
    engine.runToEnd();
    const Judgement judgement = judge(engine.trace());
    QCOMPARE(judgement.verdict, each.expect.value(strategy));
    QVERIFY(!judgement.isOpen);
    QVERIFY(judgement.cause > Cause::Underway);
    QVERIFY(!judgement.evidence.isEmpty());
    QCOMPARE(judgement.orders, engine.world().server.orders().size());
    QVERIFY(judgement.intent.isSet());
}

void TestMatrix::theMatrixHasACellForEach()
{
    const QList<MatrixCell> cells = runMatrix();
    QCOMPARE(cells.size(), study::builtInCases().size() * 5);
    QCOMPARE(cells.at(5).caseId, u"timeout"_s);
    QCOMPARE(cells.at(5).judgement.verdict, model::Verdict::Duplicate);
    QCOMPARE(cells.at(6).judgement.verdict, model::Verdict::Exact);
}

/// Whatever the program's cases are, with a pitfall or without.
void TestMatrix::onesOwnCasesStandBehind()
{
    study::Case own = *study::findCase(u"timeout"_s);
    own.id = u"mine"_s;
    own.title = {{u"en"_s, u"My own"_s}};
    study::Case trap = *study::findCase(u"keys-ignored"_s);
    trap.id = u"trap"_s;
    const qsizetype all = study::builtInCases().size();
    const QList<MatrixCell> cells = runMatrix({}, {u"trap"_s}, {own, trap});
    QCOMPARE(cells.size(), (all + 2) * 5);
    const auto at = [&](QStringView id) { return std::ranges::find_if(cells, [&](const MatrixCell &each) { return each.caseId == id; }); };
    QCOMPARE(at(u"mine")->title, own.title);
    QCOMPARE(at(u"mine")->judgement.verdict, model::Verdict::Duplicate);
    QVERIFY(at(u"mine")->pitfalls.isEmpty() && (at(u"mine") + 5)->pitfalls.size() > 0); // the last of those without
    QVERIFY(at(u"trap")->isRepaired);
    QCOMPARE(at(u"trap"), cells.cend() - 5);
}

QTEST_GUILESS_MAIN(TestMatrix)
#include "tst_matrix.moc"
