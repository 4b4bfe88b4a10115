// SPDX-License-Identifier: MIT
// What the course warns of is named wherever it is switched on.
#include "model/pitfalls.h"
#include "study/case.h"
#include "study/preset.h"
#include "suite.h"

#include <QTest>

using namespace idemlab;
using namespace idemlab::model;
using namespace Qt::StringLiterals;

class TestPitfalls : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void ofEachCase();
    void whatIsRecommendedIsNone();
    void everyPresetThatIsOneIsFound();
};

void TestPitfalls::ofEachCase()
{
    const QMap<QString, QStringList> expected {{u"reused-key"_s, {u"key-scope"_s}}, {u"concurrent-race"_s, {u"in-progress"_s}},
        {u"guessable-key"_s, {u"key-format"_s, u"other-payload"_s, u"key-lookup"_s}}, {u"late-duplicate"_s, {u"key-lifetime"_s}},
        {u"server-error-stored"_s, {u"stored-errors"_s}}, {u"unknown-outcome-released"_s, {u"writes"_s}},
        {u"server-crash"_s, {u"writes"_s}}, {u"keys-ignored"_s, {u"key-support"_s}}};
    for (const study::Case &each : study::builtInCases()) {
        const RunSettings settings = each.settingsFor(Strategy::Client);
        QStringList names;
        for (const Setting *setting : pitfallsIn(settings))
            names.append(setting->name);
        QCOMPARE(names, expected.value(each.id));
        QVERIFY(pitfallsIn(withoutPitfalls(settings)).isEmpty());
    }
}

void TestPitfalls::whatIsRecommendedIsNone()
{
    QVERIFY(pitfallsIn({}).isEmpty());
    const RunSettings recommended = study::withPreset({}, *study::findPreset(u"recommended"_s));
    QVERIFY(pitfallsIn(recommended).isEmpty());
}

/// But for the one that is a strategy.
void TestPitfalls::everyPresetThatIsOneIsFound()
{
    for (const study::Preset &each : study::builtInPresets()) {
        if (each.kind == study::Preset::Kind::Pitfall && each.strategy != Strategy::ServerOnReceipt)
            QVERIFY2(!pitfallsIn(study::withPreset({}, each)).isEmpty(), qPrintable(each.id));
    }
}

QTEST_GUILESS_MAIN(TestPitfalls)
#include "tst_pitfalls.moc"
