// SPDX-License-Identifier: MIT
#include "exporting/json.h"

#include "model/settings.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace idemlab::exporting {

using namespace Qt::StringLiterals;
using namespace model;

namespace {

template<typename Tag>
void put(QJsonObject &object, QLatin1StringView name, Id<Tag> id)
{
    if (id.isSet())
        object.insert(name, qint64(id.value));
}

template<typename E>
void put(QJsonObject &object, QLatin1StringView name, E value, E unless)
{
    if (value != unless)
        object.insert(name, QString(nameOf(value)));
}

void put(QJsonObject &object, QLatin1StringView name, const QByteArray &text)
{
    if (!text.isEmpty())
        object.insert(name, QString::fromUtf8(text));
}

/// Fields that only some kinds of events have.
void putSpecial(QJsonObject &json, const Trace &trace, const Event &event)
{
    switch (event.kind) {
    case EventKind::RunStarted: json.insert("strategy"_L1, QString(nameOf(event.strategy))); break;
    case EventKind::Clicked: json.insert("first"_L1, event.first); break;
    case EventKind::AttemptStarted: json.insert("number"_L1, qint64(event.number)); break;
    case EventKind::FaultSet: json.insert("mode"_L1, QString(nameOf(event.mode))); break;
    case EventKind::FaultPlanned:
        json.insert("direction"_L1, QString(nameOf(event.direction)));
        json.insert("number"_L1, qint64(event.number));
        break;
    case EventKind::SettingChanged:
        json.insert("setting"_L1, trace.changes().at(event.number).name);
        json.insert("value"_L1, trace.changes().at(event.number).value);
        break;
    case EventKind::KeyLookedUp:
        json.insert("state"_L1, QString(nameOf(event.state)));
        json.insert("samePayload"_L1, event.samePayload);
        break;
    case EventKind::RequestSent:
    case EventKind::RequestArrived: json.insert("purpose"_L1, QString(nameOf(event.purpose))); break;
    default: break;
    }
}

QJsonObject changedSettings(const RunSettings &settings)
{
    const RunSettings defaults;
    QJsonObject changed;
    for (const Setting &each : allSettings()) {
        const QString value = each.read(settings);
        if (value != each.read(defaults) && each.name != "strategy"_L1)
            changed.insert(each.name, value);
    }
    return changed;
}

QJsonObject objectOf(const Run &run, const narrate::Narrator &narrator)
{
    QJsonArray events;
    for (qsizetype i = 0; i < run.trace.size(); ++i)
        events.append(eventJson(run.trace, i));
    const RunSettings &settings = run.trace.settings();
    return {
        {"case"_L1, run.caseId},
        {"strategy"_L1, QString(nameOf(settings.strategy))},
        {"intents"_L1, run.judgement.intents},
        {"orders"_L1, run.judgement.orders},
        {"verdict"_L1, QString(nameOf(run.judgement.verdict))},
        {"why"_L1, narrator.verdict(run.trace, run.judgement)},
        {"settings"_L1, changedSettings(settings)},
        {"events"_L1, events},
    };
}

} // namespace

QJsonObject eventJson(const Trace &trace, qsizetype position)
{
    const Event &event = trace.at(position);
    QJsonObject json {{"t_ms"_L1, toMs(event.at)}, {"kind"_L1, QString(nameOf(event.kind))}, {"lane"_L1, QString(nameOf(event.lane))}};
    if (event.client.isSet())
        json.insert("client"_L1, trace.client(event.client).name);
    put(json, "intent"_L1, event.intent);
    put(json, "click"_L1, event.click);
    put(json, "attempt"_L1, event.attempt);
    put(json, "previous"_L1, event.previous);
    put(json, "exchange"_L1, event.exchange);
    put(json, "message"_L1, event.message);
    put(json, "related"_L1, event.related);
    put(json, "key"_L1, event.key.text());
    put(json, "order"_L1, event.order.text());
    put(json, "rule"_L1, event.rule, Rule::None);
    put(json, "problem"_L1, event.problem, Problem::None);
    put(json, "fault"_L1, event.fault, FaultKind::None);
    put(json, "incident"_L1, event.incident, IncidentKind::None);
    if (event.status != 0)
        json.insert("status"_L1, int(event.status));
    if (event.amount != 0)
        json.insert("amount"_L1, event.amount);
    if (event.span > Duration::zero())
        json.insert("span_ms"_L1, toMs(event.span));
    if (event.replayed)
        json.insert("replayed"_L1, true);
    putSpecial(json, trace, event);
    return json;
}

QByteArray sheetJson(const Sheet &sheet, const narrate::Narrator &narrator)
{
    if (sheet.runs.size() == 1)
        return QJsonDocument(objectOf(sheet.runs.front(), narrator)).toJson();
    QJsonArray runs;
    for (const Run &run : sheet.runs)
        runs.append(objectOf(run, narrator));
    return QJsonDocument(QJsonObject {{"case"_L1, sheet.runs.front().caseId}, {"runs"_L1, runs}}).toJson();
}

QByteArray matrixJson(const QList<analysis::MatrixCell> &cells)
{
    QJsonArray list;
    for (const analysis::MatrixCell &cell : cells) {
        list.append(QJsonObject {
            {"case"_L1, cell.caseId},
            {"strategy"_L1, QString(nameOf(cell.strategy))},
            {"intents"_L1, cell.judgement.intents},
            {"orders"_L1, cell.judgement.orders},
            {"verdict"_L1, QString(nameOf(cell.judgement.verdict))},
        });
    }
    return QJsonDocument(list).toJson();
}

} // namespace idemlab::exporting
