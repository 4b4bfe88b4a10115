// SPDX-License-Identifier: MIT
#include "exporting/json.h"

#include "model/jsontext.h"
#include "model/settings.h"
#include "narrate/diagramwords.h"
#include "study/texts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace idemlab::exporting {

using namespace Qt::StringLiterals;
using namespace model;

namespace {

/// Members written one after the other. An export of 2,500 orders (32,500 events) takes 292 million
/// instructions so, and 1,975 million by way of QJsonDocument.
struct Members
{
    QByteArray text {"{"};

    void add(QLatin1StringView name, const QString &value) { appendJsonString(begin(name), value); }
    void add(QLatin1StringView name, QLatin1StringView value) { begin(name).append('"').append(value).append('"'); }
    void add(QLatin1StringView name, qint64 value) { appendNumber(begin(name), value); }
    void add(QLatin1StringView name, double value)
    {
        const auto whole = qint64(value);
        if (double(whole) == value)
            appendNumber(begin(name), whole);
        else
            begin(name).append(QByteArray::number(value, 'g', QLocale::FloatingPointShortest));
    }
    void add(QLatin1StringView name, bool value) { begin(name).append(value ? "true" : "false"); }

private:
    QByteArray &begin(QLatin1StringView name)
    {
        if (text.size() > 1)
            text.append(',');
        return text.append('"').append(name).append("\":");
    }
};

template<typename Tag>
void put(Members &members, QLatin1StringView name, Id<Tag> id)
{
    if (id.isSet())
        members.add(name, qint64(id.value));
}

template<typename E>
void put(Members &members, QLatin1StringView name, E value, E unless)
{
    if (value != unless)
        members.add(name, nameOf(value));
}

void put(Members &members, QLatin1StringView name, const QByteArray &text)
{
    if (!text.isEmpty())
        members.add(name, QString::fromUtf8(text));
}

/// Fields that only some kinds of events have.
void putSpecial(Members &json, const Trace &trace, const Event &event)
{
    switch (event.kind) {
    case EventKind::RunStarted: json.add("strategy"_L1, nameOf(event.strategy)); break;
    case EventKind::Clicked: json.add("first"_L1, event.first); break;
    case EventKind::AttemptStarted:
        json.add("number"_L1, qint64(event.number));
        if (event.supposed != Supposition::None) {
            json.add("supposed"_L1, true);
            json.add("because"_L1, nameOf(event.supposed));
        }
        break;
    case EventKind::FaultSet: json.add("mode"_L1, nameOf(event.mode)); break;
    case EventKind::FaultPlanned:
        json.add("direction"_L1, nameOf(event.direction));
        json.add("number"_L1, qint64(event.number));
        break;
    case EventKind::SettingChanged:
        json.add("setting"_L1, trace.changes().at(event.number).name);
        json.add("value"_L1, trace.changes().at(event.number).value);
        break;
    case EventKind::KeyLookedUp:
        json.add("state"_L1, nameOf(event.state));
        json.add("samePayload"_L1, event.samePayload);
        break;
    case EventKind::RequestSent:
    case EventKind::RequestArrived: json.add("purpose"_L1, nameOf(event.purpose)); break;
    default: break;
    }
}

/// An object on its own lines, and each event on one.
void appendRun(QByteArray &out, const Run &run, const narrate::Narrator &narrator)
{
    const RunSettings &settings = run.trace.settings();
    const QJsonObject head {
        {"case"_L1, run.caseId},
        {"strategy"_L1, QString(nameOf(settings.strategy))},
        {"intents"_L1, run.judgement.intents},
        {"orders"_L1, run.judgement.orders},
        {"verdict"_L1, QString(nameOf(run.judgement.verdict))},
        {"supposed"_L1, run.judgement.isSupposed},
        {"why"_L1, narrator.verdict(run.trace, run.judgement)},
        {"settings"_L1, study::settingsJson(settings)},
    };
    const QByteArray members = QJsonDocument(head).toJson().trimmed();
    out.append(QByteArrayView(members).chopped(1).trimmed()).append(",\n    \"events\": [");
    for (qsizetype i = 0; i < run.trace.size(); ++i)
        out.append(i == 0 ? "\n        " : ",\n        ").append(eventText(run.trace, i));
    out.append("\n    ]\n}");
}

} // namespace

QByteArray eventText(const Trace &trace, qsizetype position)
{
    const Event &event = trace.at(position);
    Members json;
    json.add("t_ms"_L1, toMs(event.at));
    json.add("kind"_L1, nameOf(event.kind));
    json.add("lane"_L1, nameOf(event.lane));
    if (event.client.isSet())
        json.add("client"_L1, narrate::laneName(trace.client(event.client)));
    put(json, "intent"_L1, event.intent);
    put(json, "click"_L1, event.click);
    put(json, "attempt"_L1, event.attempt);
    put(json, "previous"_L1, event.previous);
    put(json, "exchange"_L1, event.exchange);
    put(json, "message"_L1, event.message);
    put(json, "related"_L1, event.related);
    if (const Request *request = event.message.isSet() ? trace.message(event.message).request() : nullptr)
        put(json, "request"_L1, requestLine(*request));
    put(json, "key"_L1, event.key.text());
    put(json, "order"_L1, event.order.text());
    put(json, "rule"_L1, event.rule, Rule::None);
    put(json, "problem"_L1, event.problem, Problem::None);
    put(json, "fault"_L1, event.fault, FaultKind::None);
    put(json, "incident"_L1, event.incident, IncidentKind::None);
    if (event.status != 0)
        json.add("status"_L1, qint64(event.status));
    if (event.amount != 0)
        json.add("amount"_L1, qint64(event.amount));
    if (event.span > Duration::zero())
        json.add("span_ms"_L1, toMs(event.span));
    if (event.replayed)
        json.add("replayed"_L1, true);
    putSpecial(json, trace, event);
    return json.text.append('}');
}

QByteArray sheetJson(const Sheet &sheet, const narrate::Narrator &narrator)
{
    QByteArray out;
    if (sheet.runs.size() == 1) {
        appendRun(out, sheet.runs.front(), narrator);
        return out.append('\n');
    }
    out.append("{\n\"case\": ");
    appendJsonString(out, sheet.runs.front().caseId);
    out.append(",\n\"runs\": [\n");
    for (const Run &run : sheet.runs) {
        if (&run != &sheet.runs.front())
            out.append(",\n");
        appendRun(out, run, narrator);
    }
    return out.append("\n]\n}\n");
}

QByteArray matrixJson(const QList<analysis::MatrixCell> &cells)
{
    QJsonArray list;
    for (const analysis::MatrixCell &cell : cells) {
        QJsonObject pitfalls;
        for (const model::Setting *each : cell.pitfalls)
            pitfalls.insert(each->name, each->read(cell.plan.settings));
        list.append(QJsonObject {
            {"case"_L1, cell.caseId},
            {"strategy"_L1, QString(nameOf(cell.strategy))},
            {"intents"_L1, cell.judgement.intents},
            {"orders"_L1, cell.judgement.orders},
            {"verdict"_L1, QString(nameOf(cell.judgement.verdict))},
            {"pitfalls"_L1, pitfalls},
        });
    }
    return QJsonDocument(list).toJson();
}

} // namespace idemlab::exporting
