// SPDX-License-Identifier: MIT
#include "cli/labcontrol.h"

#include "analysis/cause.h"
#include "exporting/json.h"
#include "session/session.h"
#include "study/scriptjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QUrlQuery>

namespace idemlab::cli {

using namespace Qt::StringLiterals;
using namespace model;
using http::ServiceAnswer;

namespace {

constexpr qsizetype eventsInPiece = 100; ///< of the trace, so that others have their turn after a few milliseconds

ServiceAnswer problem(quint16 status, const QString &title, const QString &detail)
{
    const QJsonObject body {{"type"_L1, "about:blank"_L1}, {"title"_L1, title}, {"status"_L1, int(status)}, {"detail"_L1, detail}};
    return {status, "application/problem+json", QJsonDocument(body).toJson(QJsonDocument::Compact), {}, {}};
}

ServiceAnswer methodNotAllowed(const QByteArray &allowed)
{
    ServiceAnswer answer = problem(405, u"Method not allowed"_s, u"This address takes %1."_s.arg(QLatin1StringView(allowed)));
    answer.allow = allowed;
    return answer;
}

/// A number of the query; empty where it is none.
std::optional<qint64> numberIn(const QUrlQuery &query, const QString &name, qint64 unless)
{
    if (!query.hasQueryItem(name))
        return unless;
    bool isNumber = false;
    const qint64 number = query.queryItemValue(name).toLongLong(&isNumber);
    return isNumber && number >= 0 ? std::optional(number) : std::nullopt;
}

/// What turns the plans that are into those that are wanted.
QList<Command> changesOfPlans(const QList<PlannedFault> &before, const QList<PlannedFault> &wanted)
{
    QList<Command> changes;
    for (const PlannedFault &each : before) {
        const auto isSame = [&each](const PlannedFault &other) { return each.strikesSame(other); };
        if (std::ranges::none_of(wanted, isSame))
            changes.append(PlanFault {each, true});
    }
    for (const PlannedFault &each : wanted) {
        if (!before.contains(each))
            changes.append(PlanFault {each});
    }
    return changes;
}

void refusePassed(const study::JsonReader &root, const session::Session &session, const QList<PlannedFault> &planned)
{
    for (qsizetype i = 0; i < planned.size(); ++i) {
        const PlannedFault &each = planned.at(i);
        const quint32 sent = session.messagesSent(each.direction, each.filter);
        if (each.number <= sent)
            root.complain(u"planned/%1/number"_s.arg(i),
                u"\"number\": %1 %2 of \"%3\" has passed; the next one is %4"_s.arg(nameOf(each.direction))
                    .arg(each.number)
                    .arg(nameOf(each.filter))
                    .arg(sent + 1));
    }
}

/// The list that is sent is all that is planned.
QList<Command> changesOfIncidents(const QList<PlannedIncident> &before, const QList<PlannedIncident> &wanted)
{
    QList<Command> changes;
    for (const PlannedIncident &each : before)
        changes.append(PlanIncident {{IncidentKind::None, each.number}});
    for (const PlannedIncident &each : wanted)
        changes.append(PlanIncident {each});
    return changes;
}

void refusePassed(const study::JsonReader &root, const session::Session &session, const QList<PlannedIncident> &planned)
{
    for (qsizetype i = 0; i < planned.size(); ++i) {
        if (planned.at(i).number <= session.worksBegun())
            root.complain(u"incidents/%1/number"_s.arg(i),
                u"\"number\": work %1 on an order has begun; the next one is %2"_s.arg(planned.at(i).number).arg(session.worksBegun() + 1));
    }
}

} // namespace

LabControl::LabControl(session::Session &session) : m_session(session)
{
    connect(&session, &session::Session::runsChanged, this, &LabControl::begin);
    connect(&session, &session::Session::traceGrew, this, &LabControl::judge);
    begin();
}

void LabControl::begin()
{
    m_running = analysis::Fold(analysis::Detail::Scores);
    ++m_run;
    judge();
}

void LabControl::judge()
{
    const Trace &trace = m_session.trace();
    while (m_running.count() < trace.forgotten() + trace.size())
        m_running.step(trace);
}

http::Service LabControl::service()
{
    http::Service service {"/__lab"};
    service.handler = [lab = QPointer(this)](const QByteArray &method, const QByteArray &target, const QByteArray &body) {
        return lab ? lab->answer(method, target, body) : problem(503, u"The lab is closed"_s, u"The program is ending."_s);
    };
    return service;
}

ServiceAnswer LabControl::answer(const QByteArray &method, const QByteArray &target, const QByteArray &body)
{
    const qsizetype question = target.indexOf('?');
    const QByteArray path = question < 0 ? target : target.first(question);
    const bool isRead = method == "GET" || method == "HEAD";
    if (path == "/__lab/faults")
        return isRead ? faults() : method == "PUT" ? setFaults(body) : methodNotAllowed("GET, HEAD, PUT");
    if (path == "/__lab/trace")
        return isRead ? trace(question < 0 ? QString() : QString::fromLatin1(target.sliced(question + 1))) : methodNotAllowed("GET, HEAD");
    if (path != "/__lab/reset")
        return problem(404, u"Not found"_s, u"There are /__lab/faults, /__lab/trace and /__lab/reset."_s);
    if (method != "POST")
        return methodNotAllowed("POST");
    QMetaObject::invokeMethod(&m_session, &session::Session::restart, Qt::QueuedConnection); // its answer has to get out first
    return {204, {}, {}, {}, {}};
}

ServiceAnswer LabControl::faults() const
{
    QJsonObject toggles;
    for (const auto &kind : allNames<FaultKind>) {
        if (kind.value != FaultKind::None)
            toggles.insert(kind.id, QString(nameOf(m_session.faultMode(kind.value))));
    }
    ServiceAnswer answer;
    answer.body = QJsonDocument(QJsonObject {{"toggles"_L1, toggles}, {"planned"_L1, study::faultsJson(m_session.plannedFaults())},
                                    {"incidents"_L1, study::incidentsJson(m_session.plannedIncidents())}})
                      .toJson(QJsonDocument::Compact);
    return answer;
}

/// All or nothing.
ServiceAnswer LabControl::setFaults(const QByteArray &body)
{
    study::JsonFile file(body, u"body"_s);
    const study::JsonReader root = file.root();
    QStringList known {u"planned"_s, u"incidents"_s};
    QList<Command> commands;
    for (const auto &kind : allNames<FaultKind>) {
        if (kind.value == FaultKind::None)
            continue;
        known.append(kind.id);
        if (root.has(kind.id))
            commands.append(SetFault {kind.value, root.choice<FaultMode>(kind.id)});
    }
    root.allowOnly(known);
    if (root.has(u"planned"_s)) {
        const QList<PlannedFault> planned = study::readFaults(root, u"planned"_s);
        if (file.isGood())
            refusePassed(root, m_session, planned);
        commands += changesOfPlans(m_session.plannedFaults(), planned);
    }
    if (root.has(u"incidents"_s)) {
        const QList<PlannedIncident> planned = study::readIncidents(root);
        if (file.isGood())
            refusePassed(root, m_session, planned);
        commands += changesOfIncidents(m_session.plannedIncidents(), planned);
    }
    if (!file.isGood())
        return problem(400, u"Faults not set"_s, study::joined(file.errors(), u"; "_s));
    for (const Command &command : std::as_const(commands))
        m_session.submit(command);
    return faults();
}

ServiceAnswer LabControl::trace(const QString &query)
{
    judge();
    const QUrlQuery asked(query);
    const qint64 all = m_running.count();
    const auto since = numberIn(asked, u"since"_s, 0);
    const auto limit = numberIn(asked, u"limit"_s, all);
    if (!since || !limit)
        return problem(400, u"Bad request"_s, u"\"since\" and \"limit\" are whole numbers from 0."_s);
    const qint64 forgotten = m_session.trace().forgotten();
    const qint64 first = std::clamp(*since, forgotten, all);
    const qint64 next = first + std::min(*limit, all - first);
    const analysis::Judgement totals = analysis::totalsOf(m_running);
    const QJsonObject head {{"strategy"_L1, QString(nameOf(m_session.settings().strategy))}, {"intents"_L1, totals.intents},
        {"orders"_L1, totals.orders}, {"verdict"_L1, QString(nameOf(totals.verdict))}, {"supposed"_L1, totals.isSupposed},
        {"forgotten"_L1, forgotten}, {"first"_L1, first}, {"next"_L1, next}};
    ServiceAnswer answer;
    answer.body = QJsonDocument(head).toJson(QJsonDocument::Compact);
    answer.body.chop(1);
    answer.body.append(",\"events\":[");
    answer.more = [lab = QPointer(this), run = m_run, first, next, at = first]() mutable -> std::optional<QByteArray> {
        if (at > next)
            return QByteArray();
        if (!lab || lab->m_run != run || at < lab->m_session.trace().forgotten())
            return std::nullopt; // what is still to be told is gone
        const Trace &trace = lab->m_session.trace();
        QByteArray piece;
        for (const qint64 end = std::min<qint64>(at + eventsInPiece, next); at < end; ++at) {
            piece.append(at > first ? "," : "");
            piece.append(exporting::eventText(trace, at - trace.forgotten()));
        }
        if (at == next) {
            piece.append("]}");
            ++at;
        }
        return piece;
    };
    return answer;
}

} // namespace idemlab::cli
