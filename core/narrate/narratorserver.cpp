// SPDX-License-Identifier: MIT
// What happens at the server, and why it answers as it does.
#include "narrate/eventcontext.h"
#include "narrate/vocabulary.h"
#include "narrate/wording.h"

namespace idemlab::narrate {

using namespace model;

QString Narrator::ofServer(const EventContext &t)
{
    switch (t.event.kind) {
    case EventKind::RequestArrived:
        return t.call.isEmpty() ? tr("A request reaches the server.") : tr("%1 reaches the server.").arg(t.call);
    case EventKind::WorkStarted: return tr("The server begins to work on the order.");
    case EventKind::OrderCreated: {
        const analysis::Books &before = m_ledger.booksAt(t.trace, t.position);
        const bool isSurplus = std::ranges::any_of(before.orders, [&](const Order &each) { return each.intent == t.event.intent; });
        const QString id = QString::fromUtf8(t.event.order.text().left(13));
        return isSurplus ? tr("The server makes one more order for the same intent: %1 for %2. That is one too many.")
                               .arg(id, amount(t.trace, t.event.amount))
                         : tr("The server makes the order %1 for %2.").arg(id, amount(t.trace, t.event.amount));
    }
    case EventKind::ServerFailed:
    case EventKind::ServerCrashed: return failure(t);
    case EventKind::ServerRestarted: return tr("The server is up again.");
    case EventKind::ResponseSent: return answer(t);
    case EventKind::ConnectionCut: return tr("The server is down: the connection of %1 breaks.").arg(t.who);
    default: return ofKeyStore(t);
    }
}

QString Narrator::ofKeyStore(const EventContext &t) const
{
    switch (t.event.kind) {
    case EventKind::KeyLookedUp: return lookUp(t);
    case EventKind::KeyClaimed: return tr("The server notes that %1 is in progress.").arg(t.key);
    case EventKind::KeyIssued:
        return tr("The server makes the key %1 (%2), good for %3.")
            .arg(t.key, QString::fromUtf8(t.event.key.text().left(13)), time(t.event.span));
    case EventKind::KeyStored: return tr("The server stores its answer %1 under %2.").arg(t.event.status).arg(t.key);
    case EventKind::KeyReleased: return tr("The server lets go of %1: the key can be used again.").arg(t.key);
    case EventKind::LeaseEnded: return tr("The claim on %1 has run out, and nobody has finished: the key looks free again.").arg(t.key);
    case EventKind::KeyExpired: return tr("%1 has expired. The server has forgotten what it stood for.").arg(t.key);
    case EventKind::WaitingForFirst: return tr("The request waits until the first one with %1 is done.").arg(t.key);
    default: return {};
    }
}

QString Narrator::lookUp(const EventContext &t) const
{
    if (!t.event.samePayload)
        return tr("The server looks up %1 and finds it, but with another payload.").arg(t.key);
    switch (t.event.state) {
    case KeyState::Absent: return tr("The server looks up %1 and does not find it: this looks like a new order.").arg(t.key);
    case KeyState::Issued: return tr("The server looks up %1 and finds it given out and not used yet.").arg(t.key);
    case KeyState::InProgress: return tr("The server looks up %1 and finds that its first request is still in progress.").arg(t.key);
    case KeyState::Stored: return tr("The server looks up %1 and finds the answer to its first request.").arg(t.key);
    case KeyState::Expired: return tr("The server looks up %1 and finds that it has expired.").arg(t.key);
    }
    Q_UNREACHABLE();
}

QString Narrator::answer(const EventContext &t) const
{
    const int status = t.event.status;
    if (t.event.replayed)
        return tr("The server answers %1: the first answer again, from the key store.").arg(status);
    if (t.event.problem != Problem::None)
        return tr("The server answers %1: %2.").arg(status).arg(Vocabulary::problem(t.event.problem));
    if (t.event.rule == Rule::KeyIssuedOnReceipt)
        return tr("The server answers %1 and tells the key %2 for the first time.").arg(status).arg(t.key);
    if (t.event.rule == Rule::KeyHandedOut)
        return tr("The server answers %1 and hands out the key %2.").arg(status).arg(t.key);
    if (t.event.rule == Rule::IdRepeated)
        return tr("The server answers %1: this order is there already, and stays as it is.").arg(status);
    return tr("The server answers %1.").arg(status);
}

QString Narrator::failure(const EventContext &t) const
{
    switch (t.event.incident) {
    case IncidentKind::None: return {};
    case IncidentKind::ErrorBefore: return tr("The server fails before it has done anything.");
    case IncidentKind::Declined: return tr("The shop declines the order. Nothing was done.");
    case IncidentKind::ErrorAfter: return tr("The order is made, but then the server fails and cannot say so.");
    case IncidentKind::CrashAfterClaim: return tr("The server crashes. The key was noted as in progress, and no order was made.");
    case IncidentKind::CrashAfterOrder: return tr("The server crashes. The order was written, and the key was not.");
    }
    Q_UNREACHABLE();
}

QString Narrator::rule(Rule rule)
{
    switch (rule) {
    case Rule::None: return {};
    case Rule::NoKeyExecuted: return tr("There was no key, and this server asks for none: whatever comes is executed.");
    case Rule::KeyIgnored:
        return tr("There was a key, and this server has never heard of keys: it did not look at it, and executed the request as it "
                  "executes whatever comes.");
    case Rule::NoKeysHere: return tr("This server has never heard of keys, so it has none to give.");
    case Rule::KeyMissing: return tr("This server asks for a key, and the request had none.");
    case Rule::KeyMalformed:
        return tr("A key is printable ASCII in one header field, and no longer than this server takes; this one did not fit.");
    case Rule::KeyIssuedOnReceipt:
        return tr("There was no key, so the server took the request for a new order and made a key for it. The client learns that key only "
                  "if this answer arrives.");
    case Rule::KeyHandedOut:
        return tr("The client asked for a key and got one. Nothing is ordered yet, so nothing is lost if this answer is.");
    case Rule::NewKeyExecuted: return tr("The key had not been used before: this is a new operation, so it is executed.");
    case Rule::ExpiredKeyExecuted:
        return tr("The key was known once but has expired, so it looks like a new one, and the request is executed.");
    case Rule::LeaseEndedExecuted:
        return tr("An earlier request had claimed the key, but its claim had run out before it was finished. So the key looked free, and "
                  "this request is executed.");
    case Rule::RacedExecuted:
        return tr(
            "Another request with the same key was at work, and nothing held this one back: look up, work and store were not one step.");
    case Rule::Replayed: return tr("Key and payload were known: nothing is executed, and the first answer is given again, byte for byte.");
    case Rule::WaitedReplayed:
        return tr("The first request with this key was in progress. This one waited for it and got the same answer.");
    case Rule::OtherPayloadRefused:
        return tr("The key was known, but for another payload. One key stands for one operation, so this is refused.");
    case Rule::OtherPayloadReplayed:
        return tr("The key was known, and this server does not compare payloads: it gives the answer to a different order.");
    case Rule::OtherPayloadExecuted:
        return tr("The key was known for another payload. This server counts key and payload together, so it is a new operation.");
    case Rule::InProgressRefused: return tr("The first request with this key is still in progress. The client may ask again later.");
    case Rule::UnknownKeyRefused: return tr("This server takes only keys that it gave out itself, and it never gave out this one.");
    case Rule::ExpiredKeyRefused: return tr("The server gave out this key, but too long ago. It refuses rather than risk a second order.");
    case Rule::IdCreated: return tr("There was no order with this id, so it is made under the id that the client chose.");
    case Rule::IdRepeated: return tr("The order with this id is there already, with the same content: to put it again changes nothing.");
    case Rule::IdConflict: return tr("The order with this id is there already, with other content.");
    case Rule::Incident: return tr("The server failed while it worked.");
    case Rule::Answered: return tr("A request that only reads: it changes nothing, however often it comes.");
    case Rule::Rejected: return tr("The request was not understood, and never got as far as the shop.");
    }
    Q_UNREACHABLE();
}

QStringList Narrator::why(const Trace &trace, const analysis::Explanation &explanation)
{
    QStringList lines;
    switch (explanation.requestFault) {
    case FaultKind::DropRequest: lines.append(tr("The network lost the request (fault: drop request), so the server never saw it.")); break;
    case FaultKind::DelayRequest: lines.append(tr("The network delivered the request late (fault: delay request).")); break;
    case FaultKind::DuplicateRequest: lines.append(tr("The network delivered the request twice (fault: duplicate request).")); break;
    default: break;
    }
    if (explanation.hasLookedUp) {
        const QString key = nameOf(trace, explanation.key);
        lines.append(explanation.samePayload
                ? tr("In the key store %1 was: %2.").arg(key, Vocabulary::keyState(explanation.found))
                : tr("In the key store %1 was: %2, with another payload.").arg(key, Vocabulary::keyState(explanation.found)));
    }
    if (explanation.incident != IncidentKind::None) {
        Event event;
        event.incident = explanation.incident;
        lines.append(failure({trace, event, 0, {}, {}, {}}));
    }
    if (const QString text = rule(explanation.rule); !text.isEmpty() && explanation.rule != Rule::Incident)
        lines.append(text);
    switch (explanation.responseFault) {
    case FaultKind::DropResponse: lines.append(tr("The network lost this answer (fault: drop response).")); break;
    case FaultKind::DelayResponse: lines.append(tr("The network delivered this answer late (fault: delay response).")); break;
    case FaultKind::CutConnection:
        lines.append(tr("The connection was cut before the first byte of this answer (fault: cut the connection)."));
        break;
    default: break;
    }
    if (lines.isEmpty()
        || (explanation.rule == Rule::None && explanation.requestFault == FaultKind::None && explanation.incident == IncidentKind::None))
        lines.append(tr("There is no answer yet."));
    for (QString &line : lines)
        line = worded(line, trace.api());
    return lines;
}

} // namespace idemlab::narrate
