// SPDX-License-Identifier: MIT
#include "study/scriptjson.h"

#include "model/settings.h"
#include "study/texts.h"

#include <algorithm>
#include <optional>

namespace idemlab::study {

using namespace Qt::StringLiterals;
using namespace model;

PlannedFault readFault(JsonFile &file, const QString &path, const QJsonObject &object)
{
    file.allowOnly(path, object, {u"fault"_s, u"of"_s, u"number"_s, u"extra"_s, u"direction"_s});
    PlannedFault fault;
    fault.kind = file.choice<FaultKind>(path, object, u"fault"_s);
    fault.direction = file.choice<Direction>(path, object, u"direction"_s, directionOf(fault.kind));
    if (fault.kind != FaultKind::None && fault.direction != directionOf(fault.kind))
        file.complain(path + "/direction"_L1,
            model::Complaint::tr("%1 can only happen to a %2").arg(nameOf(fault.kind), nameOf(directionOf(fault.kind))));
    fault.filter = file.choice<MessageFilter>(path, object, u"of"_s, MessageFilter::Any);
    fault.number = quint32(file.number(path, object, u"number"_s, 1, highestPlannedNumber));
    if (object.contains("extra"_L1))
        fault.extra = readDuration(file, path, object, u"extra"_s, std::chrono::hours(48));
    return fault;
}

namespace {

void checkCustomer(JsonFile &file, const QString &path, const QString &customer)
{
    if (customer.size() > longestCustomer)
        file.complain(path + "/customer"_L1, model::Complaint::tr("a customer's number has at most %1 characters").arg(longestCustomer));
}

Click readClick(JsonFile &file, const QString &path, const QJsonObject &object)
{
    file.allowOnly(path, object, {u"customer"_s, u"amount"_s, u"intent"_s});
    Click click;
    const QString customer = file.text(path, object, u"customer"_s);
    checkCustomer(file, path, customer);
    click.form = OrderForm(customer, file.number(path, object, u"amount"_s, 1, highestAmount));
    click.intent = file.choice<IntentChoice>(path, object, u"intent"_s, IntentChoice::New);
    return click;
}

QByteArray readBytes(JsonFile &file, const QString &path, const QJsonObject &object, const QString &member)
{
    if (!object.contains(member))
        return {};
    const auto decoded =
        QByteArray::fromBase64Encoding(file.text(path, object, member).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        file.complain(path + u'/' + member, model::Complaint::tr("bytes are written in Base64 (RFC 4648, section 4)"));
    return decoded ? *decoded : QByteArray();
}

QByteArray readAscii(JsonFile &file, const QString &path, const QJsonObject &object, const QString &member, qsizetype most)
{
    if (!object.contains(member))
        return {};
    const QString text = file.text(path, object, member);
    const bool isAscii = std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
    if (text.size() > most || !isAscii)
        file.complain(path + u'/' + member, model::Complaint::tr("printable ASCII characters, at most %1 of them").arg(most));
    return text.left(most).toLatin1();
}

/// What a request says of an order: any body that is one, or nothing.
OrderForm readForm(JsonFile &file, const QString &path, const QJsonObject &object)
{
    const QString customer = object.value("customer"_L1).toString();
    checkCustomer(file, path, customer);
    const qint64 amount = object.contains("amount"_L1) ? file.number(path, object, u"amount"_s, 0, highestAmount) : 0;
    const QByteArray payload = readBytes(file, path, object, u"payload"_s);
    if (customer.isEmpty() && amount == 0 && payload.isEmpty())
        return {};
    return payload.isEmpty() ? OrderForm(customer, amount) : OrderForm(customer, amount, payload);
}

/// What a program outside has sent.
Command readExternal(JsonFile &file, const QString &path, const QJsonObject &object)
{
    file.allowOnly(path, object,
        {u"client"_s, u"purpose"_s, u"customer"_s, u"amount"_s, u"payload"_s, u"key"_s, u"order"_s, u"line"_s, u"refusal"_s, u"detail"_s,
            u"bytes"_s, u"word"_s, u"meant"_s});
    ReceiveExternal external;
    external.client = object.value("client"_L1).toString();
    if (external.client.size() > longestProgramName)
        file.complain(path + "/client"_L1, model::Complaint::tr("a program's name has at most %1 characters").arg(longestProgramName));
    Request &request = external.request;
    request.purpose = file.choice<Purpose>(path, object, u"purpose"_s, Purpose::PlaceOrder);
    request.form = readForm(file, path, object);
    request.key = IdempotencyKey(readAscii(file, path, object, u"key"_s, IdempotencyKey::maxLength));
    request.orderId = OrderId(readBytes(file, path, object, u"order"_s));
    request.line = readBytes(file, path, object, u"line"_s);
    if (request.purpose == Purpose::Read)
        request.resource = resourceAt(request.line.sliced(request.line.indexOf(' ') + 1));
    request.refusal = file.choice<Problem>(path, object, u"refusal"_s, Problem::None);
    request.detail = readBytes(file, path, object, u"detail"_s);
    request.intentWord = readBytes(file, path, object, u"word"_s);
    external.wire = readBytes(file, path, object, u"bytes"_s);
    external.meant = file.choice<IntentChoice>(path, object, u"meant"_s, IntentChoice::Auto);
    const bool isNoRequest = request.purpose == Purpose::Invalid && !external.wire.isEmpty(); // its bytes say all there is to say
    if ((request.purpose == Purpose::Read || request.purpose == Purpose::Invalid) && !request.line.contains(' ') && !isNoRequest)
        file.complain(path + "/line"_L1,
            model::Complaint::tr("a request of this purpose needs a \"line\" with its method and its target, in Base64"));
    return external;
}

PlannedIncident readIncident(JsonFile &file, const QString &path, const QJsonObject &object)
{
    file.allowOnly(path, object, {u"incident"_s, u"number"_s});
    return {
        file.choice<IncidentKind>(path, object, u"incident"_s), quint32(file.number(path, object, u"number"_s, 1, highestPlannedNumber))};
}

/// What only a run that was recorded can hold; empty where the step is none of these.
std::optional<Command> readRecorded(JsonFile &file, const QString &path, const QJsonObject &step)
{
    if (step.contains("plan"_L1))
        return PlanFault {readFault(file, path + "/plan"_L1, file.object(path, step, u"plan"_s))};
    if (step.contains("withdraw"_L1))
        return PlanFault {readFault(file, path + "/withdraw"_L1, file.object(path, step, u"withdraw"_s)), true};
    if (step.contains("incident"_L1))
        return PlanIncident {readIncident(file, path + "/incident"_L1, file.object(path, step, u"incident"_s))};
    if (step.contains("received"_L1))
        return readExternal(file, path + "/received"_L1, file.object(path, step, u"received"_s));
    if (step.contains("left"_L1))
        return LeaveExternal {AttemptId {quint32(file.number(path, step, u"left"_s, 1, std::numeric_limits<quint32>::max()))}};
    return std::nullopt;
}

Command readCommand(JsonFile &file, const QString &path, const QJsonObject &object, bool isRecorded)
{
    QStringList known {u"at"_s, u"click"_s, u"toggle"_s, u"set"_s};
    if (isRecorded) {
        known += {u"plan"_s, u"withdraw"_s, u"incident"_s, u"received"_s, u"left"_s};
        if (const auto recorded = readRecorded(file, path, object)) {
            file.allowOnly(path, object, known);
            return *recorded;
        }
    }
    file.allowOnly(path, object, known);
    if (object.contains("click"_L1))
        return readClick(file, path + "/click"_L1, file.object(path, object, u"click"_s));
    if (object.contains("toggle"_L1)) {
        const QString here = path + "/toggle"_L1;
        const QJsonObject toggle = file.object(path, object, u"toggle"_s);
        file.allowOnly(here, toggle, {u"fault"_s, u"mode"_s});
        return SetFault {file.choice<FaultKind>(here, toggle, u"fault"_s), file.choice<FaultMode>(here, toggle, u"mode"_s)};
    }
    if (object.contains("set"_L1)) {
        const auto settings = readSettings(file, path + "/set"_L1, file.object(path, object, u"set"_s)).all();
        if (settings.size() == 1)
            return ChangeSetting {settings.first().first, settings.first().second};
        file.complain(path + "/set"_L1, model::Complaint::tr("\"set\" takes one setting, such as {\"latency\": \"1s\"}"));
        return {};
    }
    known.removeFirst();
    file.complain(path, model::Complaint::tr("a step of the script needs one of: %1").arg(known.join(", "_L1)));
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

Duration readDuration(JsonFile &file, const QString &path, const QJsonObject &object, const QString &member, Duration most)
{
    const QString text = file.text(path, object, member);
    const auto duration = parseDuration(text);
    if (!text.isEmpty() && (!duration || *duration > most))
        file.complain(path.isEmpty() ? member : path + u'/' + member,
            model::Complaint::tr("\"%1\" is not a time from 0ms to %2; write it as in 250ms or 1.5s").arg(text, durationText(most)));
    return duration.value_or(Duration::zero());
}

Script readScript(JsonFile &file, const QString &member, const ScriptRules &rules)
{
    return readScript(file, {}, file.root(), member, rules);
}

Script readScript(JsonFile &file, const QString &parent, const QJsonObject &object, const QString &member, const ScriptRules &rules)
{
    Script script;
    const QString here = parent.isEmpty() ? member : parent + u'/' + member;
    const QJsonArray steps = file.list(parent, object, member, rules.most);
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const QString path = here + u'/' + QString::number(i);
        if (!steps.at(i).isObject()) {
            file.complain(path, model::Complaint::tr("a step of the script is an object, { … }"));
            continue;
        }
        const QJsonObject step = steps.at(i).toObject();
        const Instant when(readDuration(file, path, step, u"at"_s, rules.longest));
        script.append({when, readCommand(file, path, step, rules.isRecorded)});
    }
    std::stable_sort(script.begin(), script.end(), [](const auto &a, const auto &b) { return a.at < b.at; });
    return script;
}

QList<PlannedFault> readFaults(JsonFile &file) { return readFaults(file, u"faults"_s); }

QList<PlannedFault> readFaults(JsonFile &file, const QString &member)
{
    QList<PlannedFault> all;
    for (const auto &[path, fault] : file.objects({}, file.root(), member, mostCaseSteps))
        all.append(readFault(file, path, fault));
    return all;
}

QList<PlannedIncident> readIncidents(JsonFile &file)
{
    QList<PlannedIncident> all;
    for (const auto &[path, incident] : file.objects({}, file.root(), u"incidents"_s, mostCaseSteps))
        all.append(readIncident(file, path, incident));
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
