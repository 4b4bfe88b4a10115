// SPDX-License-Identifier: MIT
// A verdict is told by its sign alone: on a wall from afar, and without colours.
#include "diagram/verdictlook.h"

#include <QSet>
#include <QTest>

using namespace idemlab;

class TestVerdictLook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void signsTellThemApart();
};

void TestVerdictLook::signsTellThemApart()
{
    QSet<QChar> signs {diagram::lookOf(diagram::Mood::Waiting).sign};
    for (const auto &verdict : model::allNames<model::Verdict>)
        signs.insert(diagram::lookOf(diagram::moodOf(verdict.value)).sign);
    QCOMPARE(size_t(signs.size()), model::allNames<model::Verdict>.size() + 1);
    for (const auto verdict : {model::Verdict::Duplicate, model::Verdict::WrongAnswer})
        QVERIFY(diagram::isAlarm(diagram::moodOf(verdict)));
}

QTEST_GUILESS_MAIN(TestVerdictLook)
#include "tst_verdictlook.moc"
