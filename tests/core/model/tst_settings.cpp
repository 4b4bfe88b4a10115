// SPDX-License-Identifier: MIT
#include "model/settings.h"
#include "suite.h"

#include <QTest>

using namespace idemlab::model;
using namespace Qt::StringLiterals;

class TestSettings : public idemlab::test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void everySettingTakesWhatItGives();
    void durations_data();
    void durations();
    void refusals_data();
    void refusals();
};

void TestSettings::everySettingTakesWhatItGives()
{
    for (const Setting &setting : allSettings()) {
        RunSettings settings;
        const QString value = setting.read(settings);
        QVERIFY2(applySetting(settings, setting.name, value), qPrintable(QString(setting.name)));
        QCOMPARE(settings, RunSettings());
        for (const QString &choice : setting.choices) {
            QVERIFY(applySetting(settings, setting.name, choice));
            QCOMPARE(setting.read(settings), choice);
        }
    }
}

void TestSettings::durations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("microseconds");
    QTest::addColumn<QString>("shortest");
    QTest::newRow("milliseconds") << u"250ms"_s << qint64(250'000) << u"250ms"_s;
    QTest::newRow("bare number") << u"250"_s << qint64(250'000) << u"250ms"_s;
    QTest::newRow("fraction") << u"1.5s"_s << qint64(1'500'000) << u"1500ms"_s;
    QTest::newRow("minutes") << u"2min"_s << qint64(120'000'000) << u"2min"_s;
    QTest::newRow("a day") << u"24h"_s << qint64(86'400'000'000) << u"24h"_s;
    QTest::newRow("microseconds") << u"7us"_s << qint64(7) << u"7us"_s;
    QTest::newRow("zero") << u"0"_s << qint64(0) << u"0ms"_s;
    for (const char *bad : {"", "ms", "-1ms", "soon", "1e30s", "nan", "1 2s", "inf"})
        QTest::newRow(qPrintable("bad: "_L1 + QLatin1StringView(bad))) << QString::fromLatin1(bad) << qint64(-1) << QString();
}

void TestSettings::durations()
{
    QFETCH(QString, text);
    QFETCH(qint64, microseconds);
    const auto parsed = parseDuration(text);
    QCOMPARE(parsed.has_value(), microseconds >= 0);
    if (!parsed)
        return;
    QCOMPARE(parsed->count(), microseconds);
    QTEST(durationText(*parsed), "shortest");
}

void TestSettings::refusals_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("says");
    QTest::newRow("no such setting") << u"colour"_s << u"red"_s << u"there is no setting \"colour\""_s;
    QTest::newRow("no such choice") << u"key-scope"_s << u"planet"_s << u"one of: order, click, attempt, page"_s;
    QTest::newRow("case matters") << u"strategy"_s << u"Client"_s << u"one of: none, client"_s;
    QTest::newRow("not a time") << u"timeout"_s << u"soon"_s << u"a time from 1ms to 1h"_s;
    QTest::newRow("too short") << u"timeout"_s << u"0"_s << u"a time from 1ms to 1h"_s;
    QTest::newRow("too long") << u"latency"_s << u"2h"_s << u"a time from 0ms to 1min"_s;
    QTest::newRow("not a number") << u"retries"_s << u"many"_s << u"a whole number from 0 to 20"_s;
    QTest::newRow("too many") << u"retries"_s << u"21"_s << u"a whole number from 0 to 20"_s;
    QTest::newRow("negative") << u"retries"_s << u"-1"_s << u"a whole number from 0 to 20"_s;
    QTest::newRow("not a flag") << u"library-resends"_s << u"yes"_s << u"one of: false, true"_s;
    QTest::newRow("header with a space") << u"key-header"_s << u"Idempotency Key"_s << u"an HTTP field name"_s;
    QTest::newRow("header split") << u"key-header"_s << u"A\r\nB"_s << u"an HTTP field name"_s;
    QTest::newRow("header of HTTP itself") << u"key-header"_s << u"Transfer-encoding"_s << u"no other meaning"_s;
    QTest::newRow("header of the answer") << u"replay-header"_s << u"content-length"_s << u"no other meaning"_s;
    QTest::newRow("header empty") << u"key-header"_s << QString() << u"an HTTP field name"_s;
}

void TestSettings::refusals()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, says);
    RunSettings settings;
    const auto applied = applySetting(settings, name, value);
    QVERIFY(!applied);
    QVERIFY2(applied.error().contains(says), qPrintable(applied.error()));
    QCOMPARE(settings, RunSettings());
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
