// SPDX-License-Identifier: MIT
#include "exporting/reenactment.h"

#include "exporting/curl.h"
#include "model/settings.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace idemlab::exporting {

using namespace Qt::StringLiterals;
using namespace model;

namespace {

bool isCounted(Purpose purpose) { return purpose != Purpose::Read && purpose != Purpose::Invalid; }

/// Counts messages as the network does, and notes what it did to each.
class Faults
{
public:
    explicit Faults(const Trace &trace) : m_trace(trace)
    {
        for (qsizetype i = 0; i < trace.size(); ++i)
            take(i, trace.at(i));
    }

    [[nodiscard]] QList<PlannedFault> all() const { return m_all; }

private:
    struct Sent
    {
        quint32 number = 0;
        Duration travel {};
    };

    void take(qsizetype position, const Event &event)
    {
        switch (event.kind) {
        case EventKind::RequestSent: send(position, event, FaultKind::DelayRequest); break;
        case EventKind::ResponseSent: send(position, event, FaultKind::DelayResponse); break;
        case EventKind::RequestLost:
        case EventKind::ResponseLost:
        case EventKind::ConnectionCut:
            if (event.fault != FaultKind::None)
                add(event.fault, event.message, {});
            break;
        case EventKind::RequestDuplicated: add(event.fault, event.related, event.span - m_sent.value(event.related).travel); break;
        default: break;
        }
    }

    void send(qsizetype position, const Event &event, FaultKind delay)
    {
        const Message &message = m_trace.message(event.message);
        const Request *request = message.request();
        if (!request && m_trace.hasMessage(message.answers))
            request = m_trace.message(message.answers).request();
        if (request && !isCounted(request->purpose))
            return;
        m_sent.insert(event.message, {++m_count[size_t(message.direction)], event.span});
        const Duration usual = (m_trace.changes().isEmpty() ? m_trace.settings() : m_trace.settingsAt(position)).link.latency;
        if (event.span > usual)
            add(delay, event.message, event.span - usual);
    }

    void add(FaultKind kind, MessageId message, Duration extra)
    {
        if (const auto sent = m_sent.constFind(message); sent != m_sent.cend())
            m_all.append({kind, directionOf(kind), MessageFilter::Any, sent->number, extra});
    }

    const Trace &m_trace;
    QHash<MessageId, Sent> m_sent;
    std::array<quint32, 2> m_count {};
    QList<PlannedFault> m_all;
};

/// When what began at @p position was over for who waited: there is an answer, or nobody waits any longer.
std::optional<Instant> endOf(const Trace &trace, qsizetype position)
{
    for (qsizetype i = position + 1; i < trace.size(); ++i) {
        const Event &event = trace.at(i);
        if (event.attempt != trace.at(position).attempt)
            continue;
        if (event.kind == EventKind::ResponseArrived || event.kind == EventKind::TimedOut || event.kind == EventKind::Disconnected
            || event.kind == EventKind::LibraryResent)
            return event.at;
    }
    return {};
}

/// As a word of a shell: in quotes where it needs them.
QString word(const QString &text)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9_.,:/=-]+$"_s);
    return plain.match(text).hasMatch() ? text : quoted(text);
}

} // namespace

QList<PlannedFault> faultsOf(const Trace &trace) { return Faults(trace).all(); }

QList<PlannedIncident> incidentsOf(const Trace &trace)
{
    QList<PlannedIncident> all;
    QHash<ExchangeId, quint32> works;
    for (const Event &event : trace.events()) {
        if (event.kind == EventKind::WorkStarted)
            works.insert(event.exchange, quint32(works.size()) + 1);
        else if ((event.kind == EventKind::ServerFailed || event.kind == EventKind::ServerCrashed) && event.incident != IncidentKind::None)
            all.append({event.incident, works.value(event.exchange)});
    }
    return all;
}

QString serveLine(const Trace &trace, int port)
{
    const RunSettings &settings = trace.settings();
    const RunSettings defaults;
    QString line = u"idemlab serve --port %1 --strategy %2"_s.arg(port).arg(nameOf(settings.strategy));
    for (const Setting &each : allSettings()) {
        if (each.group == Setting::Group::Run || each.group == Setting::Group::Client)
            continue;
        // Where the mock server has a default of its own.
        const bool isNamed = each.name == "latency"_L1 || each.name == "server-time"_L1
            || (each.name == "missing-key"_L1 && settings.strategy == Strategy::Client);
        if (const QString value = each.read(settings); isNamed || value != each.read(defaults))
            line += u" --set "_s + word(each.name + u'=' + value);
    }
    return line;
}

QList<Chain> chainsOf(const Trace &trace)
{
    QList<Chain> chains;
    QHash<AttemptId, const Event *> attempts;
    QHash<std::pair<quint32, quint32>, qsizetype> chainOf; // by press of Order, or by the attempt of a program outside
    std::optional<Instant> first;
    int count = 0;
    for (qsizetype i = 0; i < trace.size(); ++i) {
        const Event &event = trace.at(i);
        if (event.kind == EventKind::AttemptStarted)
            attempts.insert(event.attempt, &event);
        const Event *attempt = event.kind == EventKind::RequestSent ? attempts.value(event.attempt) : nullptr;
        if (!attempt)
            continue;
        first = first.value_or(event.at);
        const std::pair whose(attempt->click.value, attempt->click.isSet() ? 0 : event.attempt.value);
        if (!chainOf.contains(whose)) {
            chainOf.insert(whose, chains.size());
            chains.append(Chain());
        }
        Chain &chain = chains[chainOf.value(whose)];
        const Instant since = chain.isEmpty() ? *first : endOf(trace, chain.constLast().position).value_or(event.at);
        Call call {i, std::max(event.at - since, Duration::zero()), {}, attempt->intent.value, ++count};
        if (attempt->span > Duration::zero())
            call.patience = attempt->span;
        if (trace.client(event.client).external)
            call.intent = 0;
        chain.append(call);
    }
    return chains;
}

} // namespace idemlab::exporting
