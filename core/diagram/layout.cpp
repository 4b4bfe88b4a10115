// SPDX-License-Identifier: MIT
#include "diagram/layout.h"

#include <algorithm>
#include <utility>

namespace idemlab::diagram {

using namespace model;

namespace {

/// What stands at the instant of @p event.
Shape markOf(ShapeKind kind, const Event &event, qsizetype position)
{
    return {.kind = kind, .ending = Ending::Fine, .from = event.at, .to = event.at, .client = event.client, .event = position};
}

} // namespace

/// What begins at @p event, and lasts until it is closed.
Shape Layout::lastingOf(ShapeKind kind, const Event &event, qsizetype position)
{
    return {.kind = kind, .from = event.at, .to = never, .client = event.client, .event = position};
}

// Not in the header: where GCC 12 inlines the list at -O3, it warns of memory that it believes uninitialised.
QList<Row> Layout::firstRows()
{
    return {{RowKind::User, {}, {}, 1, 1}, {RowKind::Network, {}, {}, 1, 1}, {RowKind::Server, {}, {}, 1, 1}, {RowKind::Keys, {}, {}, 1, 1},
        {RowKind::Orders, {}, {}, 1, 1}};
}

void Layout::update(const Trace &trace)
{
    if (m_trace != trace.number())
        *this = Layout();
    m_trace = trace.number();
    while (m_fold.count() < trace.size()) {
        m_fold.step(trace);
        take(trace, m_fold.count() - 1);
    }
}

void Layout::take(const Trace &trace, qsizetype position)
{
    const Event &event = trace.at(position);
    m_end = std::max(m_end, event.at);
    takeKeys(trace, position);
    switch (event.lane) {
    case Lane::User:
    case Lane::Client: takeOnClientSide(trace, event, position); break;
    case Lane::Network: takeMessage(trace, event, position); break;
    case Lane::Server: takeOnServer(trace, event, position); break;
    }
}

void Layout::takeOnClientSide(const Trace &trace, const Event &event, qsizetype position)
{
    switch (event.kind) {
    case EventKind::ClientJoined:
        if (event.number > 1)
            row(RowKind::Client, event.client).sharedBy = event.number;
        else
            m_rows.insert(m_rows.size() - 4, {RowKind::Client, event.client, trace.client(event.client).name, 1, 1});
        break;
    case EventKind::Clicked: {
        Shape click = markOf(ShapeKind::Click, event, position);
        click.number = ++m_clicksOfIntent[event.intent.value];
        click.amount = event.amount;
        click.intent = event.intent;
        add(click);
        break;
    }
    case EventKind::AttemptStarted: startAttempt(trace, event, position); break;
    case EventKind::ResponseArrived:
        endMessage(event, position, Ending::Fine);
        endAttempt(event, position, event.status >= 400 ? Ending::Failed : Ending::Fine);
        break;
    case EventKind::ResponseIgnored: endMessage(event, position, Ending::Unheard); break;
    case EventKind::TimedOut: endAttempt(event, position, Ending::TimedOut); break;
    case EventKind::Disconnected: endAttempt(event, position, Ending::Cut); break;
    case EventKind::Settled: outcome(event, position, Ending::Fine); break;
    case EventKind::Refused: outcome(event, position, Ending::Failed); break;
    case EventKind::GaveUp: outcome(event, position, Ending::TimedOut); break;
    default: break;
    }
}

void Layout::takeMessage(const Trace &trace, const Event &event, qsizetype position)
{
    switch (event.kind) {
    case EventKind::RequestSent:
    case EventKind::RequestDuplicated: startMessage(trace, event, position, ShapeKind::Request); break;
    case EventKind::RequestLost:
    case EventKind::ResponseLost: endMessage(event, position, Ending::Lost); break;
    case EventKind::ConnectionCut: endMessage(event, position, Ending::Cut); break;
    default: break;
    }
}

void Layout::takeOnServer(const Trace &trace, const Event &event, qsizetype position)
{
    switch (event.kind) {
    case EventKind::RequestArrived: endMessage(event, position, Ending::Fine); break;
    case EventKind::ConnectionCut:
        endMessage(event, position, Ending::Cut);
        endWork(event, position, Ending::Cut);
        break;
    case EventKind::WorkStarted: startWork(ShapeKind::Work, event, position); break;
    case EventKind::WaitingForFirst: startWork(ShapeKind::Waiting, event, position); break;
    case EventKind::OrderCreated: createOrder(trace, event, position); break;
    case EventKind::ResponseSent:
        endWork(event, position, event.status >= 500 ? Ending::Failed : Ending::Fine);
        startMessage(trace, event, position, ShapeKind::Response);
        break;
    case EventKind::ServerCrashed:
        endWork(event, position, Ending::Cut);
        m_down = add({.kind = ShapeKind::Down, .from = event.at, .to = never, .event = position});
        break;
    case EventKind::ServerRestarted:
        if (m_down >= 0)
            close(std::exchange(m_down, -1), event.at, position, Ending::Fine);
        break;
    case EventKind::KeyLookedUp: lookUpKey(trace, event, position); break;
    default: break;
    }
}

void Layout::startWork(ShapeKind kind, const Event &event, qsizetype position)
{
    Shape work = lastingOf(kind, event, position);
    work.attempt = event.attempt;
    work.intent = event.intent;
    work.slot = freeSlot(m_busyServer, event.at, -1);
    row(RowKind::Server).lines = int(m_busyServer.size());
    m_busyServer[work.slot] = never;
    m_work.insert(event.exchange.value, add(work));
}

void Layout::createOrder(const Trace &trace, const Event &event, qsizetype position)
{
    Shape order = markOf(ShapeKind::Order, event, position);
    order.number = int(m_fold.orders());
    order.isSurplus = m_fold.score(event.intent).orders > 1;
    order.amount = event.amount;
    order.intent = event.intent;
    order.attempt = event.attempt;
    order.key = keyNumber(trace, event);
    add(order);
}

void Layout::lookUpKey(const Trace &trace, const Event &event, qsizetype position)
{
    Shape look = markOf(ShapeKind::LookUp, event, position);
    look.key = keyNumber(trace, event);
    look.state = event.state;
    look.slot = m_slotOfKey.value(look.key, int(m_slotOfKey.size())) % 3;
    look.attempt = event.attempt;
    add(look);
}

/// The rows of the key store that the event has changed.
void Layout::takeKeys(const Trace &trace, qsizetype position)
{
    const QList<KeyChange> &changes = trace.keyChanges();
    for (; m_keyChanges < changes.size() && changes.at(m_keyChanges).event == position + trace.forgotten(); ++m_keyChanges) {
        const KeyChange &change = changes.at(m_keyChanges);
        if (const auto lasting = m_keyRows.constFind(change.row); lasting != m_keyRows.constEnd()) {
            const qsizetype shape = *lasting;
            m_keyRows.erase(lasting);
            close(shape, trace.at(position).at, position, Ending::Fine);
            uncover(shape);
        }
        if (change.record.isThere())
            beginKey(trace, change);
    }
}

void Layout::beginKey(const Trace &trace, const KeyChange &change)
{
    const qsizetype position = change.event - trace.forgotten();
    const Event &event = trace.at(position);
    Shape life = lastingOf(ShapeKind::Key, event, position);
    life.key = m_keyNames.number(trace, change.record.key);
    life.state = change.record.state;
    life.status = event.status;
    if (!m_slotOfKey.contains(life.key))
        m_slotOfKey.insert(life.key, int(m_slotOfKey.size()));
    life.slot = m_slotOfKey.value(life.key) % 3;
    row(RowKind::Keys).lines = std::min(3, int(m_slotOfKey.size()));
    const qsizetype key = add(life);
    m_keyRows.insert(change.row, key);
    cover(key);
}

void Layout::startAttempt(const Trace &trace, const Event &event, qsizetype position)
{
    Shape attempt = lastingOf(ShapeKind::Attempt, event, position);
    attempt.key = keyNumber(trace, event);
    attempt.purpose = event.purpose;
    attempt.attempt = event.attempt;
    attempt.intent = event.intent;
    attempt.number = int(event.number);
    const AttemptLook before = m_attempts.value(event.previous.value);
    QList<Instant> &busy = m_busyClients[event.client.value];
    attempt.slot = freeSlot(busy, event.at, before.shape >= 0 ? before.slot : -1);
    busy[attempt.slot] = never;
    row(RowKind::Client, event.client).lines = int(busy.size());
    AttemptLook look {.slot = attempt.slot, .previous = event.previous};
    if (before.shape >= 0) {
        Shape tie = markOf(ShapeKind::Retry, event, position);
        tie.from = std::min(m_shapes.at(before.shape).to, event.at);
        tie.slot = attempt.slot;
        tie.number = int(event.number) - 1;
        tie.attempt = event.attempt;
        look.tie = add(tie);
    }
    look.shape = add(attempt);
    m_attempts.insert(event.attempt.value, look);
}

/// Whether an attempt asks for what the one before it did is known once its request is.
void Layout::compareWithPrevious(const Trace &trace, const Event &event)
{
    const auto attempt = m_attempts.find(event.attempt.value);
    if (attempt == m_attempts.end() || !attempt->payload.isNull())
        return;
    attempt->payload = trace.message(event.message).request()->form.payload();
    const QByteArray before = m_attempts.value(attempt->previous.value).payload;
    if (attempt->tie >= 0 && !before.isEmpty() && !attempt->payload.isEmpty())
        m_shapes[attempt->tie].isChanged = before != attempt->payload;
}

void Layout::startMessage(const Trace &trace, const Event &event, qsizetype position, ShapeKind kind)
{
    Shape message {.kind = kind, .from = event.at, .to = event.at + event.span, .client = event.client, .event = position};
    message.key = keyNumber(trace, event);
    const AttemptLook attempt = m_attempts.value(event.attempt.value);
    if (message.key == 0 && attempt.shape >= 0)
        message.key = m_shapes.at(attempt.shape).key; // an answer goes with the key of its request
    message.slot = attempt.slot;
    message.status = event.status;
    message.fault = event.fault;
    message.purpose = event.purpose;
    message.isReplay = event.replayed;
    message.attempt = event.attempt;
    message.intent = event.intent;
    message.isCopy = event.kind == EventKind::RequestDuplicated
        || (position > 0 && event.kind == EventKind::RequestSent && trace.at(position - 1).kind == EventKind::LibraryResent);
    m_messages.insert(event.message.value, add(message));
    if (event.kind == EventKind::RequestSent)
        compareWithPrevious(trace, event);
}

void Layout::endAttempt(const Event &event, qsizetype position, Ending ending)
{
    const AttemptLook look = m_attempts.value(event.attempt.value);
    if (look.shape < 0 || m_shapes.at(look.shape).ending != Ending::Open)
        return;
    close(look.shape, event.at, position, ending);
    m_shapes[look.shape].status = event.status;
    m_busyClients[event.client.value][look.slot] = event.at;
}

void Layout::endMessage(const Event &event, qsizetype position, Ending ending)
{
    const auto message = m_messages.constFind(event.message.value);
    if (message == m_messages.constEnd())
        return;
    const qsizetype shape = *message;
    m_messages.erase(message);
    if (ending == Ending::Lost || ending == Ending::Cut) {
        // It keeps its slope: `to` stays where it would have arrived.
        m_shapes[shape].ending = ending;
        m_shapes[shape].stopped = event.at;
        m_shapes[shape].endEvent = position;
        m_shapeOfEvent.insert(position, shape);
        return;
    }
    close(shape, event.at, position, ending);
}

void Layout::endWork(const Event &event, qsizetype position, Ending ending)
{
    const auto work = m_work.constFind(event.exchange.value);
    if (work == m_work.constEnd())
        return;
    m_busyServer[m_shapes.at(*work).slot] = event.at;
    close(*work, event.at, position, ending);
    m_work.erase(work);
}

void Layout::outcome(const Event &event, qsizetype position, Ending ending)
{
    Shape shown = markOf(ShapeKind::Outcome, event, position);
    shown.ending = ending;
    shown.slot = m_attempts.value(event.attempt.value).slot;
    shown.status = event.status;
    shown.isWrong = event.intent.isSet() && m_fold.score(event.intent).wrongAt == position;
    shown.attempt = event.attempt;
    shown.intent = event.intent;
    add(shown);
}

int Layout::freeSlot(QList<Instant> &busy, Instant at, int wanted)
{
    if (wanted >= 0 && wanted < busy.size() && busy.at(wanted) <= at)
        return wanted;
    for (int slot = 0; slot < busy.size(); ++slot) {
        if (busy.at(slot) < at)
            return slot;
    }
    busy.append(Instant {});
    return int(busy.size()) - 1;
}

Row &Layout::row(RowKind kind, ClientId client)
{
    return *std::find_if(m_rows.begin(), m_rows.end(),
        [&](const Row &each) { return each.kind == kind && (kind != RowKind::Client || each.client == client); });
}

int Layout::keyNumber(const Trace &trace, const Event &event)
{
    if (event.key.isSet())
        return m_keyNames.number(trace, event.key);
    return event.order.isSet() ? m_keyNames.number(trace, event.order) : 0;
}

} // namespace idemlab::diagram
