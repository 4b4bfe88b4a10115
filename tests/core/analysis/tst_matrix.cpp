// SPDX-License-Identifier: MIT
#include "analysis/ledger.h"
#include "analysis/matrix.h"
#include "sim/engine.h"
#include "study/case.h"

#include <QRegularExpression>
#include <QTest>

using namespace idemlab;
using namespace idemlab::analysis;
using namespace Qt::StringLiterals;

/// Every built-in case under every strategy ends as the case claims.
class TestMatrix : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(".*"_L1)); }
    void everyClaimHolds_data();
    void everyClaimHolds();
    void theMatrixHasACellForEach();
};

void TestMatrix::everyClaimHolds_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<model::Strategy>("strategy");
    for (const study::Case &each : study::builtInCases()) {
        for (const auto &strategy : model::Names<model::Strategy>::all)
            QTest::newRow(qPrintable(each.id + " under "_L1 + strategy.id)) << each.id << strategy.value;
    }
}

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

QTEST_GUILESS_MAIN(TestMatrix)
#include "tst_matrix.moc"
