// SPDX-License-Identifier: MIT
#include "study/scriptjson.h"

#include "model/complaint.h"
#include "model/settings.h"
#include "study/texts.h"

#include <algorithm>
#include <optional>

namespace idemlab::study {

using namespace Qt::StringLiterals;
using namespace model;

PlannedFault readFault(const JsonReader &object)
{
    object.allowOnly({u"fault"_s, u"of"_s, u"number"_s, u"extra"_s, u"direction"_s});
    PlannedFault fault;
    fault.kind = object.choice<FaultKind>(u"fault"_s);
    fault.direction = object.choice<Direction>(u"direction"_s, directionOf(fault.kind));
    if (fault.kind != FaultKind::None && fault.direction != directionOf(fault.kind))
        object.complain(
            u"direction"_s, Complaint::tr("%1 can only happen to a %2").arg(nameOf(fault.kind), nameOf(directionOf(fault.kind))));
    fault.filter = object.choice<MessageFilter>(u"of"_s, MessageFilter::Any);
    fault.number = quint32(object.number(u"number"_s, 1, highestPlannedNumber));
    if (object.has(u"extra"_s))
        fault.extra = readDuration(object, u"extra"_s, std::chrono::hours(48));
    return fault;
}

namespace {

void checkCustomer(const JsonReader &object, const QString &customer)
{
    if (customer.size() > longestCustomer)
        object.complain(u"customer"_s, Complaint::tr("a customer's number has at most %1 characters").arg(longestCustomer));
}

Click readClick(const JsonReader &object)
{
    object.allowOnly({u"customer"_s, u"amount"_s, u"intent"_s});
    const QString customer = object.text(u"customer"_s);
    checkCustomer(object, customer);
    return {OrderForm(customer, object.number(u"amount"_s, 1, highestAmount)), object.choice<IntentChoice>(u"intent"_s, IntentChoice::New)};
}

QByteArray readBytes(const JsonReader &object, const QString &member)
{
    if (!object.has(member))
        return {};
    const auto decoded = QByteArray::fromBase64Encoding(object.text(member).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        object.complain(member, Complaint::tr("bytes are written in Base64 (RFC 4648, section 4)"));
    return decoded ? *decoded : QByteArray();
}

QByteArray readAscii(const JsonReader &object, const QString &member, qsizetype most)
{
    if (!object.has(member))
        return {};
    const QString text = object.text(member);
    const bool isAscii = std::ranges::all_of(text, [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
    if (text.size() > most || !isAscii)
        object.complain(member, Complaint::tr("printable ASCII characters, at most %1 of them").arg(most));
    return text.left(most).toLatin1();
}

/// What a request says of an order: any body that is one, or nothing.
OrderForm readForm(const JsonReader &object)
{
    const QString customer = object.value(u"customer"_s).toString();
    checkCustomer(object, customer);
    const qint64 amount = object.number(u"amount"_s, 0, highestAmount, 0);
    const QByteArray payload = readBytes(object, u"payload"_s);
    if (customer.isEmpty() && amount == 0 && payload.isEmpty())
        return {};
    return payload.isEmpty() ? OrderForm(customer, amount) : OrderForm(customer, amount, payload);
}

/// What a program outside has sent.
Command readExternal(const JsonReader &object)
{
    object.allowOnly({u"client"_s, u"purpose"_s, u"customer"_s, u"amount"_s, u"payload"_s, u"key"_s, u"order"_s, u"line"_s, u"refusal"_s,
        u"detail"_s, u"bytes"_s, u"word"_s, u"meant"_s});
    ReceiveExternal external;
    external.client = object.value(u"client"_s).toString();
    if (external.client.size() > longestProgramName)
        object.complain(u"client"_s, Complaint::tr("a program's name has at most %1 characters").arg(longestProgramName));
    Request &request = external.request;
    request.purpose = object.choice<Purpose>(u"purpose"_s, Purpose::PlaceOrder);
    request.form = readForm(object);
    request.key = IdempotencyKey(readAscii(object, u"key"_s, IdempotencyKey::maxLength));
    request.orderId = OrderId(readBytes(object, u"order"_s));
    request.line = readBytes(object, u"line"_s);
    if (request.purpose == Purpose::Read)
        request.resource = resourceAt(request.line.sliced(request.line.indexOf(' ') + 1));
    request.refusal = object.choice<Problem>(u"refusal"_s, Problem::None);
    request.detail = readBytes(object, u"detail"_s);
    request.intentWord = readBytes(object, u"word"_s);
    external.wire = readBytes(object, u"bytes"_s);
    external.meant = object.choice<IntentChoice>(u"meant"_s, IntentChoice::Auto);
    const bool isNoRequest = request.purpose == Purpose::Invalid && !external.wire.isEmpty(); // its bytes say all there is to say
    if ((request.purpose == Purpose::Read || request.purpose == Purpose::Invalid) && !request.line.contains(' ') && !isNoRequest)
        object.complain(u"line"_s, Complaint::tr("a request of this purpose needs a \"line\" with its method and its target, in Base64"));
    return external;
}

PlannedIncident readIncident(const JsonReader &object)
{
    object.allowOnly({u"incident"_s, u"number"_s});
    return {object.choice<IncidentKind>(u"incident"_s), quint32(object.number(u"number"_s, 1, highestPlannedNumber))};
}

SetFault readToggle(const JsonReader &object)
{
    object.allowOnly({u"fault"_s, u"mode"_s});
    return {object.choice<FaultKind>(u"fault"_s), object.choice<FaultMode>(u"mode"_s)};
}

Command readSetting(const JsonReader &object)
{
    const auto settings = readSettings(object).all();
    if (settings.size() == 1)
        return ChangeSetting {settings.first().first, settings.first().second};
    object.complain(Complaint::tr("\"set\" takes one setting, such as {\"latency\": \"1s\"}"));
    return {};
}

/// What only a run that was recorded can hold; empty where the step is none of these.
std::optional<Command> readRecorded(const JsonReader &step)
{
    if (step.has(u"plan"_s))
        return PlanFault {readFault(step.object(u"plan"_s))};
    if (step.has(u"withdraw"_s))
        return PlanFault {readFault(step.object(u"withdraw"_s)), true};
    if (step.has(u"incident"_s))
        return PlanIncident {readIncident(step.object(u"incident"_s))};
    if (step.has(u"received"_s))
        return readExternal(step.object(u"received"_s));
    if (step.has(u"left"_s))
        return LeaveExternal {AttemptId {quint32(step.number(u"left"_s, 1, std::numeric_limits<quint32>::max()))}};
    return std::nullopt;
}

Command readCommand(const JsonReader &step, bool isRecorded)
{
    QStringList known {u"click"_s, u"toggle"_s, u"set"_s};
    if (isRecorded)
        known += {u"plan"_s, u"withdraw"_s, u"incident"_s, u"received"_s, u"left"_s};
    step.allowOnly(QStringList {u"at"_s} + known);
    if (const auto recorded = isRecorded ? readRecorded(step) : std::nullopt)
        return *recorded;
    if (step.has(u"click"_s))
        return readClick(step.object(u"click"_s));
    if (step.has(u"toggle"_s))
        return readToggle(step.object(u"toggle"_s));
    if (step.has(u"set"_s))
        return readSetting(step.object(u"set"_s));
    step.complain(Complaint::tr("a step of the script needs one of: %1").arg(known.join(", "_L1)));
    return {};
}

/// Members whose value is not worth a word are left out.
QJsonObject without(QJsonObject object, const QJsonObject &defaults)
{
    for (auto each = defaults.constBegin(); each != defaults.constEnd(); ++each) {
        if (object.value(each.key()) == each.value())
            object.remove(each.key());
    }
    return object;
}

QString base64(const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64()); }

QJsonObject json(const PlannedFault &fault)
{
    QJsonObject object {{u"fault"_s, nameOf(fault.kind)}, {u"direction"_s, nameOf(fault.direction)}, {u"of"_s, nameOf(fault.filter)},
        {u"number"_s, qint64(fault.number)}, {u"extra"_s, durationText(fault.extra)}};
    return without(
        object, {{u"direction"_s, nameOf(directionOf(fault.kind))}, {u"of"_s, nameOf(MessageFilter::Any)}, {u"extra"_s, durationText({})}});
}

QJsonObject json(const PlannedIncident &incident)
{
    return {{u"incident"_s, nameOf(incident.kind)}, {u"number"_s, qint64(incident.number)}};
}

QJsonObject json(const ReceiveExternal &external)
{
    const Request &request = external.request;
    QJsonObject object {{u"client"_s, external.client}, {u"purpose"_s, nameOf(request.purpose)}, {u"customer"_s, request.form.customer()},
        {u"amount"_s, request.form.amount()}, {u"payload"_s, base64(request.form.payload())},
        {u"key"_s, QString::fromLatin1(request.key.text())}, {u"order"_s, base64(request.orderId.text())},
        {u"line"_s, base64(request.line)}, {u"refusal"_s, nameOf(request.refusal)}, {u"detail"_s, base64(request.detail)},
        {u"bytes"_s, base64(external.wire)}, {u"word"_s, base64(request.intentWord)}, {u"meant"_s, nameOf(external.meant)}};
    return without(object,
        {{u"client"_s, QString()}, {u"purpose"_s, nameOf(Purpose::PlaceOrder)}, {u"customer"_s, QString()}, {u"amount"_s, 0},
            {u"payload"_s, QString()}, {u"key"_s, QString()}, {u"order"_s, QString()}, {u"line"_s, QString()},
            {u"refusal"_s, nameOf(Problem::None)}, {u"detail"_s, QString()}, {u"bytes"_s, QString()}, {u"word"_s, QString()},
            {u"meant"_s, nameOf(IntentChoice::Auto)}});
}

struct StepJson
{
    QJsonObject operator()(const Click &click) const
    {
        const QJsonObject form {
            {u"customer"_s, click.form.customer()}, {u"amount"_s, click.form.amount()}, {u"intent"_s, nameOf(click.intent)}};
        return {{u"click"_s, without(form, {{u"intent"_s, nameOf(IntentChoice::New)}})}};
    }
    QJsonObject operator()(const SetFault &set) const
    {
        return {{u"toggle"_s, QJsonObject {{u"fault"_s, nameOf(set.kind)}, {u"mode"_s, nameOf(set.mode)}}}};
    }
    QJsonObject operator()(const PlanFault &plan) const { return {{plan.isWithdrawn ? u"withdraw"_s : u"plan"_s, json(plan.fault)}}; }
    QJsonObject operator()(const PlanIncident &plan) const { return {{u"incident"_s, json(plan.incident)}}; }
    QJsonObject operator()(const ChangeSetting &change) const { return {{u"set"_s, QJsonObject {{change.name, change.value}}}}; }
    QJsonObject operator()(const ReceiveExternal &external) const { return {{u"received"_s, json(external)}}; }
    QJsonObject operator()(const LeaveExternal &leaving) const { return {{u"left"_s, qint64(leaving.attempt.value)}}; }
};

} // namespace

Duration readDuration(const JsonReader &object, const QString &member, Duration most)
{
    const QString text = object.text(member);
    const auto duration = parseDuration(text);
    if (!text.isEmpty() && (!duration || *duration > most))
        object.complain(
            member, Complaint::tr("\"%1\" is not a time from 0ms to %2; write it as in 250ms or 1.5s").arg(text, durationText(most)));
    return duration.value_or(Duration::zero());
}

Script readScript(const JsonReader &object, const QString &member, const ScriptRules &rules)
{
    Script script;
    for (const JsonReader &step : object.objects(member, rules.most)) {
        if (!step.isObject()) {
            step.complain(Complaint::tr("a step of the script is an object, { … }"));
            continue;
        }
        const Instant when(readDuration(step, u"at"_s, rules.longest));
        script.append({when, readCommand(step, rules.isRecorded)});
    }
    std::ranges::stable_sort(script, {}, &model::TimedCommand::at);
    return script;
}

QList<PlannedFault> readFaults(const JsonReader &object, const QString &member)
{
    QList<PlannedFault> all;
    for (const JsonReader &fault : object.objects(member, mostCaseSteps))
        all.append(readFault(fault));
    return all;
}

QList<PlannedIncident> readIncidents(const JsonReader &object)
{
    QList<PlannedIncident> all;
    for (const JsonReader &incident : object.objects(u"incidents"_s, mostCaseSteps))
        all.append(readIncident(incident));
    return all;
}

QJsonArray scriptJson(const Script &script)
{
    QJsonArray steps;
    for (const TimedCommand &each : script) {
        QJsonObject step = std::visit(StepJson {}, each.command);
        step.insert(u"at"_s, durationText(each.at - Instant {}));
        steps.append(step);
    }
    return steps;
}

QJsonArray faultsJson(const QList<PlannedFault> &faults)
{
    QJsonArray all;
    for (const PlannedFault &each : faults)
        all.append(json(each));
    return all;
}

QJsonArray incidentsJson(const QList<PlannedIncident> &incidents)
{
    QJsonArray all;
    for (const PlannedIncident &each : incidents)
        all.append(json(each));
    return all;
}

} // namespace idemlab::study
