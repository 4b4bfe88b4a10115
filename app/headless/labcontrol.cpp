// SPDX-License-Identifier: MIT
#include "headless/labcontrol.h"

#include "analysis/ledger.h"
#include "exporting/json.h"
#include "model/settings.h"
#include "session/session.h"
#include "study/jsonfile.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace idemlab::headless {

using namespace Qt::StringLiterals;
using namespace model;
using http::ControlAnswer;

namespace {

ControlAnswer problem(quint16 status, const QString &title, const QString &detail)
{
    const QJsonObject body {{"type"_L1, "about:blank"_L1}, {"title"_L1, title}, {"status"_L1, int(status)}, {"detail"_L1, detail}};
    return {status, "application/problem+json", QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

ControlAnswer answer(const QJsonObject &body) { return {200, "application/json", QJsonDocument(body).toJson(QJsonDocument::Compact)}; }

QJsonObject plannedJson(const PlannedFault &fault)
{
    QJsonObject json {{"fault"_L1, QString(nameOf(fault.kind))}, {"direction"_L1, QString(nameOf(fault.direction))},
        {"filter"_L1, QString(nameOf(fault.filter))}, {"number"_L1, qint64(fault.number)}};
    if (fault.extra > Duration::zero())
        json.insert("extra"_L1, durationText(fault.extra));
    return json;
}

ControlAnswer faults(const session::Session &session)
{
    QJsonObject toggles;
    for (const auto &kind : Names<FaultKind>::all) {
        if (kind.value != FaultKind::None)
            toggles.insert(kind.id, QString(nameOf(session.faultMode(kind.value))));
    }
    QJsonArray planned;
    const auto all = session.plannedFaults();
    for (const PlannedFault &each : all)
        planned.append(plannedJson(each));
    return answer({{"toggles"_L1, toggles}, {"planned"_L1, planned}});
}

template<typename E>
E choice(study::JsonFile &file, const QString &path, const QJsonObject &object, const QString &member, E unless)
{
    if (!object.contains(member))
        return unless;
    const auto value = fromName<E>(object.value(member).toString());
    if (value)
        return *value;
    QStringList known;
    for (const auto &each : Names<E>::all)
        known.append(each.id);
    file.complain(path.isEmpty() ? member : QString(path + u'/' + member), u"must be one of: %1"_s.arg(known.join(u", "_s)));
    return unless;
}

PlannedFault readPlanned(study::JsonFile &file, const QString &path, const QJsonObject &object)
{
    file.allowOnly(path, object, {u"fault"_s, u"direction"_s, u"filter"_s, u"number"_s, u"extra"_s});
    PlannedFault fault;
    fault.kind = choice(file, path, object, u"fault"_s, FaultKind::None);
    fault.direction =
        fault.kind == FaultKind::None ? choice(file, path, object, u"direction"_s, Direction::Response) : directionOf(fault.kind);
    fault.filter = choice(file, path, object, u"filter"_s, MessageFilter::Any);
    fault.number = quint32(file.number(path, object, u"number"_s, 1, 1'000'000'000));
    if (object.contains("extra"_L1)) {
        if (const auto extra = parseDuration(object.value("extra"_L1).toString()))
            fault.extra = *extra;
        else
            file.complain(path + u"/extra"_s, u"must be a duration such as \"250ms\" or \"1.5s\""_s);
    }
    return fault;
}

/// All or nothing.
ControlAnswer setFaults(session::Session &session, const QByteArray &body)
{
    study::JsonFile file(body, u"body"_s);
    QStringList known {u"planned"_s};
    QList<Command> commands;
    for (const auto &kind : Names<FaultKind>::all) {
        if (kind.value == FaultKind::None)
            continue;
        known.append(kind.id);
        if (file.root().contains(kind.id))
            commands.append(SetFault {kind.value, choice(file, {}, file.root(), kind.id, FaultMode::Off)});
    }
    file.allowOnly({}, file.root(), known);
    const QJsonArray planned = file.list({}, file.root(), u"planned"_s);
    for (qsizetype i = 0; i < planned.size(); ++i)
        commands.append(PlanFault {readPlanned(file, u"planned/%1"_s.arg(i), planned.at(i).toObject())});
    if (!file.isGood()) {
        QStringList lines;
        for (const study::FileError &error : file.errors())
            lines.append(error.text());
        return problem(400, u"Faults not set"_s, lines.join(u' '));
    }
    for (const Command &command : std::as_const(commands))
        session.submit(command);
    return faults(session);
}

ControlAnswer trace(const session::Session &session)
{
    QJsonArray events;
    for (qsizetype i = 0; i < session.trace().size(); ++i)
        events.append(exporting::eventJson(session.trace(), i));
    const analysis::Judgement judgement = analysis::judge(session.trace());
    return answer({{"strategy"_L1, QString(nameOf(session.settings().strategy))}, {"intents"_L1, judgement.intents},
        {"orders"_L1, judgement.orders}, {"verdict"_L1, QString(nameOf(judgement.verdict))}, {"events"_L1, events}});
}

ControlAnswer methodNotAllowed(const QString &allowed)
{
    return problem(405, u"Method not allowed"_s, u"This path takes %1."_s.arg(allowed));
}

} // namespace

http::Control labControl(session::Session &session)
{
    return [&session](const QByteArray &method, const QByteArray &path, const QByteArray &body) -> ControlAnswer {
        if (path == "/__lab/faults")
            return method == "GET" ? faults(session) : method == "PUT" ? setFaults(session, body) : methodNotAllowed(u"GET and PUT"_s);
        if (path == "/__lab/trace")
            return method == "GET" ? trace(session) : methodNotAllowed(u"GET"_s);
        if (path == "/__lab/reset") {
            if (method != "POST")
                return methodNotAllowed(u"POST"_s);
            QMetaObject::invokeMethod(&session, &session::Session::restart, Qt::QueuedConnection); // its answer has to get out first
            return {204, {}, {}};
        }
        return problem(404, u"Not found"_s, u"There are /__lab/faults, /__lab/trace and /__lab/reset."_s);
    };
}

} // namespace idemlab::headless
