// SPDX-License-Identifier: MIT
#include "exporting/json.h"

#include "analysis/ledger.h"
#include "narrate/diagramwords.h"
#include "sim/engine.h"
#include "suite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace idemlab;
using namespace idemlab::model;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// With words that have to be escaped, times that are no whole milliseconds, and events of many kinds.
Trace richRun()
{
    RunPlan plan;
    plan.settings.strategy = Strategy::Client;
    plan.script = {{Instant(1s), Click {OrderForm(u"\"C\\1\"\u5ba2"_s, 1200)}},
        {Instant(1500333us), SetFault {FaultKind::DropResponse, FaultMode::Next}}, {Instant(2s), ChangeSetting {u"timeout"_s, u"1500ms"_s}},
        {Instant(3s), Click {OrderForm(u"C002"_s, 7)}},
        {Instant(4s), PlanFault {{FaultKind::DropRequest, Direction::Request, MessageFilter::Any, 99, {}}}}};
    plan.incidents = {{IncidentKind::Declined, 2}};
    sim::Engine engine(plan);
    engine.runToEnd();
    return engine.trace();
}

} // namespace

class TestJson : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void anEventIsALineOfJson();
    void aSheetIsJson();
};

void TestJson::anEventIsALineOfJson()
{
    const Trace trace = richRun();
    QVERIFY(trace.size() > 20);
    for (qsizetype i = 0; i < trace.size(); ++i) {
        const QByteArray text = exporting::eventText(trace, i);
        QVERIFY(!text.contains('\n'));
        QJsonParseError error {};
        const QJsonObject read = QJsonDocument::fromJson(text, &error).object();
        QVERIFY2(error.error == QJsonParseError::NoError, text.constData());
        const Event &event = trace.at(i);
        QCOMPARE(read.value("t_ms"_L1).toDouble(), toMs(event.at));
        QCOMPARE(read.value("kind"_L1).toString(), QString(nameOf(event.kind)));
        QCOMPARE(read.value("lane"_L1).toString(), QString(nameOf(event.lane)));
        QCOMPARE(read.value("client"_L1).toString(), event.client.isSet() ? narrate::laneName(trace.client(event.client)) : QString());
        QCOMPARE(read.value("key"_L1).toString(), QString::fromUtf8(event.key.text()));
        QCOMPARE(read.value("order"_L1).toString(), QString::fromUtf8(event.order.text()));
        QCOMPARE(read.value("message"_L1).toInteger(), qint64(event.message.value));
        QCOMPARE(read.value("status"_L1).toInt(), int(event.status));
        QCOMPARE(read.value("span_ms"_L1).toDouble(), std::max(toMs(event.span), 0.0));
        QCOMPARE(read.value("replayed"_L1).toBool(), event.replayed);
        if (event.kind == EventKind::SettingChanged)
            QCOMPARE(read.value("value"_L1).toString(), trace.changes().at(event.number).value);
    }
}

void TestJson::aSheetIsJson()
{
    const Trace trace = richRun();
    const exporting::Run run {u"a-case"_s, trace, analysis::judge(trace)};
    const narrate::Narrator narrator;
    const auto check = [&](const QJsonObject &object) {
        QCOMPARE(object.keys(),
            (QStringList {
                u"case"_s, u"events"_s, u"intents"_s, u"orders"_s, u"settings"_s, u"strategy"_s, u"supposed"_s, u"verdict"_s, u"why"_s}));
        const QJsonArray events = object.value("events"_L1).toArray();
        QCOMPARE(events.size(), trace.size());
        QCOMPARE(events.last(), QJsonDocument::fromJson(exporting::eventText(trace, trace.size() - 1)).object());
    };
    check(QJsonDocument::fromJson(exporting::sheetJson({{}, {run}}, narrator)).object());
    const QJsonObject both = QJsonDocument::fromJson(exporting::sheetJson({{}, {run, run}}, narrator)).object();
    QCOMPARE(both.value("case"_L1).toString(), u"a-case"_s);
    QCOMPARE(both.value("runs"_L1).toArray().size(), 2);
    for (const auto &each : both.value("runs"_L1).toArray())
        check(each.toObject());
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
