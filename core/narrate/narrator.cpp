// SPDX-License-Identifier: MIT
#include "model/harmless.h"
#include "narrate/diagramwords.h"
#include "narrate/eventcontext.h"
#include "narrate/vocabulary.h"
#include "narrate/wording.h"

namespace idemlab::narrate {

using namespace model;
using namespace Qt::StringLiterals;

namespace {

/// Method and path; an id that a client chose is left to its short name.
QString callOf(Purpose purpose)
{
    switch (purpose) {
    case Purpose::PlaceOrder: return u"POST /orders"_s;
    case Purpose::IssueKey: return u"POST /idempotency-keys"_s;
    case Purpose::PutOrder: return u"PUT /orders/{id}"_s;
    case Purpose::Read: return u"GET"_s;
    case Purpose::Invalid: return {};
    }
    Q_UNREACHABLE();
}

/// An attempt of a program outside is followed by the request that it sends.
const Message *messageAt(const Trace &trace, qsizetype position)
{
    const Event &event = trace.at(position);
    if (event.message.isSet())
        return &trace.message(event.message);
    const bool isFollowed = event.kind == EventKind::AttemptStarted && position + 1 < trace.size()
        && trace.at(position + 1).attempt == event.attempt && trace.at(position + 1).message.isSet();
    return isFollowed ? &trace.message(trace.at(position + 1).message) : nullptr;
}

/// Whether the attempt that begins at @p position asks for something else than the one that it follows.
bool asksForOther(const Trace &trace, qsizetype position)
{
    const Message *asked = messageAt(trace, position);
    for (qsizetype i = position - 1; i >= 0; --i) {
        const Event &before = trace.at(i);
        if (before.kind == EventKind::RequestSent && before.attempt == trace.at(position).previous && trace.hasMessage(before.message))
            return asked && asked->request()->form.payload() != trace.message(before.message).request()->form.payload();
    }
    return false;
}

QString callOf(const Trace &trace, qsizetype position)
{
    const Event &event = trace.at(position);
    if (event.purpose != Purpose::Read && event.purpose != Purpose::Invalid)
        return callOf(event.purpose);
    const Message *message = messageAt(trace, position);
    return message && message->request() ? model::isolated(QString::fromUtf8(message->request()->line)) : QString();
}

} // namespace

Narrator::Narrator(std::optional<QLocale> locale) : m_locale(std::move(locale)) { }

QString Narrator::sentence(const Trace &trace, qsizetype position)
{
    const Event &event = trace.at(position);
    const bool isPut = event.purpose == Purpose::PutOrder || (event.kind == EventKind::KeyMade && event.order.isSet());
    const EventContext context {trace, event, position, event.client.isSet() ? laneName(trace.client(event.client), locale()) : QString(),
        isPut ? nameOf(trace, event.order) : nameOf(trace, event.key), callOf(trace, position)};
    return worded(told(context), trace.api());
}

QString Narrator::timedSentence(const Trace &trace, qsizetype event)
{
    //: %1: a time, such as "1.25 s"; %2: a whole sentence
    return tr("%1. %2").arg(time(trace.at(event).at), sentence(trace, event));
}

QString Narrator::told(const EventContext &context)
{
    switch (context.event.lane) {
    case Lane::User: return ofUser(context);
    case Lane::Client: return ofClient(context);
    case Lane::Network: return ofNetwork(context);
    case Lane::Server: return ofServer(context);
    }
    Q_UNREACHABLE();
}

QString Narrator::nameOf(const Trace &trace, const IdempotencyKey &key)
{
    return key.isSet() ? u"K%1"_s.arg(m_keyNames.number(trace, key)) : QString();
}

QString Narrator::nameOf(const Trace &trace, const OrderId &id)
{
    const int number = id.isSet() ? m_keyNames.number(trace, id) : 0;
    return number > 0 ? u"ID%1"_s.arg(number) : QString();
}

QString Narrator::time(Instant instant) const
{
    return tr("%1 s", "seconds since the start of the run").arg(locale().toString(toMs(instant) / 1000, 'f', 2));
}

QString Narrator::time(Duration duration) const { return Vocabulary::duration(duration, locale()); }
QString Narrator::money(qint64 yen) const { return Vocabulary::money(yen, locale()); }

QString Narrator::amount(const Trace &trace, qint64 yen) const
{
    const QString other = amountIn(trace.api());
    return other.isEmpty() ? money(yen) : other;
}

QString Narrator::ofUser(const EventContext &t) const
{
    switch (t.event.kind) {
    case EventKind::RunStarted: return tr("The run begins. Strategy: %1.").arg(Vocabulary::strategy(t.event.strategy));
    case EventKind::Clicked:
        if (t.event.first)
            return tr("The user of %1 presses Order: one order for %2 is meant.").arg(t.who, amount(t.trace, t.event.amount));
        return t.event.samePayload ? tr("The user of %1 presses Order again and means the same order.").arg(t.who)
                                   : tr("The user of %1 presses Order again and means the same order, now changed to %2.")
                                         .arg(t.who, amount(t.trace, t.event.amount));
    case EventKind::SettingChanged: {
        const SettingChange &change = t.trace.changes().at(t.event.number);
        const Setting *setting = findSetting(change.name);
        return setting ? tr("A setting is changed. %1: %2.")
                             .arg(Vocabulary::settingName(*setting), Vocabulary::value(*setting, change.value, locale()))
                       : tr("A setting is changed. %1: %2.").arg(change.name, change.value);
    }
    default: return ofOutcome(t);
    }
}

QString Narrator::faultPlan(const EventContext &t) const
{
    const QString fault = Vocabulary::fault(t.event.fault);
    if (t.event.kind == EventKind::FaultSpent)
        return tr("“%1” has caught a message and is off again.").arg(fault);
    if (t.event.kind == EventKind::FaultPlanned) {
        return t.event.direction == Direction::Request ? tr("Planned for request %1: %2.").arg(t.event.number).arg(fault)
                                                       : tr("Planned for answer %1: %2.").arg(t.event.number).arg(fault);
    }
    switch (t.event.mode) {
    case FaultMode::Off: return tr("“%1” is switched off.").arg(fault);
    case FaultMode::Next: return tr("“%1” is switched on for the next message.").arg(fault);
    case FaultMode::All: return tr("“%1” is switched on for every message.").arg(fault);
    }
    Q_UNREACHABLE();
}

QString Narrator::ofClient(const EventContext &t)
{
    switch (t.event.kind) {
    case EventKind::ClientJoined:
        if (t.event.number > 1)
            return tr("One more program from outside appears: %1 of them share a lane.").arg(locale().toString(t.event.number));
        return t.trace.client(t.event.client).external ? tr("A program from outside appears: %1.").arg(t.who)
                                                       : tr("%1 has the order form open.").arg(t.who);
    case EventKind::KeyMade:
        return t.event.order.isSet()
            ? tr("%1 itself chooses an id for the order: %2 (%3).").arg(t.who, t.key, QString::fromUtf8(t.event.order.text().left(13)))
            : tr("%1 itself makes the key %2 (%3).").arg(t.who, t.key, QString::fromUtf8(t.event.key.text().left(13)));
    case EventKind::AttemptStarted:
        if (t.trace.client(t.event.client).external)
            return ofOutside(t);
        if (t.event.previous.isSet())
            return tr("%1 tries again: retry %2.").arg(t.who, QString::number(t.event.number - 1));
        return t.event.purpose == Purpose::IssueKey ? tr("%1 first asks the server for a key.").arg(t.who)
                                                    : tr("%1 makes its attempt.").arg(t.who);
    case EventKind::LibraryResent: return tr("The HTTP library sends the request again by itself; %1 does not know.").arg(t.who);
    case EventKind::ResponseArrived: return tr("The answer %1 reaches %2.").arg(t.event.status).arg(t.who);
    case EventKind::ResponseIgnored:
        return tr("The answer %1 arrives, but %2 is not waiting for it any more.").arg(t.event.status).arg(t.who);
    case EventKind::Disconnected: return tr("%1 sees its connection closed and cannot know what became of the request.").arg(t.who);
    case EventKind::TimedOut:
        if (t.event.purpose == Purpose::IssueKey)
            return tr("After %1 without an answer %2 gives up waiting for a key. Nothing has been ordered so far.")
                .arg(time(t.event.span), t.who);
        return tr("After %1 without an answer %2 gives up waiting. It cannot know whether the order was made.")
            .arg(time(t.event.span), t.who);
    case EventKind::RetryScheduled: return tr("%1 is going to try again in %2.").arg(t.who, time(t.event.span));
    default: return ofOutcome(t);
    }
}

/// A program outside sends a request.
QString Narrator::ofOutside(const EventContext &t) const
{
    const Message *message = messageAt(t.trace, t.position);
    const Request *request = message ? message->request() : nullptr;
    if (t.event.supposed != Supposition::None)
        return supposition(t);
    if (t.event.purpose == Purpose::Invalid && request) {
        if (message->wire.startsWith('\x16'))
            return tr("%1 speaks HTTPS, and here only HTTP is spoken. The address has to begin with http:// instead.").arg(t.who);
        if (t.call.isEmpty())
            return tr("%1 sends something that is no HTTP request.").arg(t.who);
        return tr("%1 sends %2, and it cannot be taken: %3.").arg(t.who, t.call, Vocabulary::problem(request->refusal));
    }
    if (t.event.previous.isSet() && asksForOther(t.trace, t.position))
        return tr("%1 sends %2 under the key or id of an earlier request, and asks for something else.").arg(t.who, t.call);
    if (t.event.previous.isSet())
        return tr("%1 sends %2 again for the same order: retry %3.").arg(t.who, t.call, QString::number(t.event.number - 1));
    return t.call.isEmpty() ? tr("%1 sends a request.").arg(t.who) : tr("%1 sends %2.").arg(t.who, t.call);
}

/// That something is supposed, and why.
QString Narrator::supposition(const EventContext &t) const
{
    const QString what = tr("%1 sends %2. This is supposed to be the same order again (retry %3), since customer and content are the same.")
                             .arg(t.who, t.call, QString::number(t.event.number - 1));
    const auto why = [&t] {
        switch (t.event.supposed) {
        case Supposition::None: return QString();
        case Supposition::Underway: return tr("The request before is still waiting for its answer.");
        case Supposition::TimedOut: return tr("Nobody waited any longer for the answer to the request before.");
        case Supposition::Lost: return tr("The request before, or its answer, was lost.");
        case Supposition::Cut: return tr("The connection of the request before was cut.");
        case Supposition::Failed: return tr("The request before was answered with an error that may pass.");
        case Supposition::Refused: return tr("The request before was turned away before anything was done.");
        }
        Q_UNREACHABLE();
    };
    return Vocabulary::sentences({what, why()});
}

QString Narrator::ofOutcome(const EventContext &t) const
{
    switch (t.event.kind) {
    case EventKind::Settled:
        return tr("%1 tells its user: order %2 is placed.").arg(t.who, QString::fromUtf8(t.event.order.text().left(13)));
    case EventKind::Refused:
        return t.event.problem == Problem::None
            ? tr("%1 tells its user that there is no order (%2).").arg(t.who, QString::number(t.event.status))
            : tr("%1 tells its user that there is no order: %2 (%3).")
                  .arg(t.who, Vocabulary::problem(t.event.problem), QString::number(t.event.status));
    case EventKind::GaveUp: return givenUp(t);
    default: return {};
    }
}

QString Narrator::givenUp(const EventContext &t)
{
    const Event &event = t.event;
    if (event.purpose == Purpose::IssueKey)
        return tr("%1 stops trying. It never got a key, so nothing has been ordered.").arg(t.who);
    if (event.status == 0)
        return tr("%1 stops trying. Its user does not know whether there is an order.").arg(t.who);
    const QString why = Vocabulary::problem(event.problem);
    if (!event.samePayload)
        return tr("%1 tells its user that what was asked for first has got through, and that the change was not made: %2 (%3).")
            .arg(t.who, why, QString::number(event.status));
    return why.isEmpty()
        ? tr("%1 tells its user that it does not know whether there is an order (%2).").arg(t.who, QString::number(event.status))
        : tr("%1 tells its user that it does not know whether there is an order: %2 (%3).").arg(t.who, why, QString::number(event.status));
}

QString Narrator::ofNetwork(const EventContext &t) const
{
    switch (t.event.kind) {
    case EventKind::RequestSent:
        if (t.event.purpose == Purpose::PlaceOrder)
            return t.key.isEmpty() ? tr("%1 sets out to the server without a key.").arg(t.call)
                                   : tr("%1 sets out to the server with the key %2.").arg(t.call, t.key);
        if (t.event.purpose == Purpose::PutOrder)
            return tr("%1 sets out to the server for the id %2.").arg(t.call, t.key);
        return t.call.isEmpty() ? tr("A request sets out to the server.") : tr("%1 sets out to the server.").arg(t.call);
    case EventKind::RequestLost: return tr("The network loses the request. The server never hears of it.");
    case EventKind::RequestDuplicated: return tr("The network makes a copy of the request, which will arrive as well.");
    case EventKind::ResponseLost:
        return t.event.status < 300
            ? tr("The network loses the answer. The server has done its work, and %1 does not learn of it.").arg(t.who)
            : tr("The network loses the answer. %1 does not learn that it was %2.").arg(t.who).arg(t.event.status);
    case EventKind::ConnectionCut:
        return t.event.message.isSet() ? tr("The connection of %1 is cut before the first byte of the answer.").arg(t.who)
                                       : tr("The server is down: the connection of %1 breaks.").arg(t.who);
    case EventKind::FaultSet:
    case EventKind::FaultPlanned:
    case EventKind::FaultSpent: return faultPlan(t);
    default: return {};
    }
}

bool isMilestone(EventKind kind)
{
    switch (kind) {
    case EventKind::Clicked:
    case EventKind::RequestLost:
    case EventKind::ResponseLost:
    case EventKind::ConnectionCut:
    case EventKind::ServerCrashed:
    case EventKind::Settled:
    case EventKind::Refused:
    case EventKind::GaveUp: return true;
    default: return false;
    }
}

} // namespace idemlab::narrate
