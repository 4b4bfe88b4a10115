// SPDX-License-Identifier: MIT
#include "sim/externalintents.h"

#include "sim/canonicalform.h"

#include <algorithm>

namespace idemlab::sim {

using namespace model;

namespace {

/// How long a request without an answer makes the next one of its kind its repeat.
constexpr std::chrono::minutes repeatedWithin(1);

/// Of customers and payloads, so that memory is bounded whatever programs send.
constexpr qsizetype mostRemembered = 500;

/// A request that the API does not take asks for an order where it can be seen which one.
bool asksForOrder(const Request &request)
{
    switch (request.purpose) {
    case Purpose::PlaceOrder:
    case Purpose::PutOrder: return true;
    case Purpose::Invalid:
        return !request.intentWord.isEmpty() || request.key.isSet() || request.orderId.isSet() || !request.form.payload().isEmpty();
    default: return false;
    }
}

bool isPut(const Request &request) { return request.purpose == Purpose::PutOrder || request.orderId.isSet(); }

/// What an answer leaves open.
Supposition openAfter(const Response &response)
{
    switch (response.problem) {
    case Problem::KeyMissing:
    case Problem::KeyMalformed:
    case Problem::KeyUnknown: return Supposition::Refused;
    case Problem::InProgress: return Supposition::Failed;
    default: return response.status >= 500 ? Supposition::Failed : Supposition::None;
    }
}

} // namespace

Meaning ExternalIntents::take(const ReceiveExternal &external, AttemptId attempt, KeyLookup lookup, Instant now, Numbering &numbers)
{
    const Request &request = external.request;
    if (!asksForOrder(request))
        return {};
    Meaning meaning;
    if (external.meant == IntentChoice::Same) {
        meaning.intent = lastOf(request).value_or(IntentId());
    } else if (external.meant == IntentChoice::Auto) {
        if (const auto known = named(external, lookup)) {
            meaning.intent = *known;
        } else if (const Asked *before = openRepeat(request, now)) {
            meaning.intent = before->intent;
            meaning.supposed = before->open;
        }
    }
    meaning.isNew = !meaning.intent.isSet();
    if (meaning.isNew)
        meaning.intent = numbers.nextIntent();
    Tries &tries = m_tries[meaning.intent];
    meaning.number = ++tries.count;
    meaning.tellsAmount = !tries.hasAmount && request.form.amount() > 0;
    tries.hasAmount |= meaning.tellsAmount;
    meaning.previous = std::exchange(tries.last, attempt);
    nameIt(external, meaning.intent);
    remember(request, attempt, meaning.intent, now);
    return meaning;
}

/// Rules 1 to 3: an intent that is not set is a new one. Empty where they do not decide.
std::optional<IntentId> ExternalIntents::named(const ReceiveExternal &external, KeyLookup lookup) const
{
    const Request &request = external.request;
    if (!request.intentWord.isEmpty())
        return m_names.value({Name::Kind::Word, {}, request.intentWord}).intent;
    if (isPut(request))
        return m_names.value({Name::Kind::Id, external.client, request.orderId.text()}).intent;
    if (request.key.isSet())
        return ofKey(request, lookup);
    return std::nullopt;
}

/// A malformed request does not tell its customer: it means the last order under its key, and the first customer who uses a key
/// that only such a request has used means the same order.
std::optional<IntentId> ExternalIntents::ofKey(const Request &request, KeyLookup lookup) const
{
    const QByteArray key = request.key.text();
    const QString customer = request.form.customer();
    const auto ofAnybody = m_names.constFind({Name::Kind::Key, {}, key});
    if (ofAnybody == m_names.constEnd())
        return std::nullopt;
    if (lookup == KeyLookup::Global || customer.isEmpty() || !ofAnybody->isClaimed)
        return ofAnybody->intent;
    const auto own = m_names.constFind({Name::Kind::Key, customer, key});
    return own == m_names.constEnd() ? std::nullopt : std::optional(own->intent);
}

/// Rule 4.
const ExternalIntents::Asked *ExternalIntents::openRepeat(const Request &request, Instant now) const
{
    const QByteArray &payload = request.form.payload();
    if (payload.isEmpty())
        return nullptr;
    for (auto before = m_asked.crbegin(); before != m_asked.crend() && now - before->at <= repeatedWithin; ++before) {
        if (before->payload == payload && before->customer == request.form.customer())
            return before->open == Supposition::None ? nullptr : &*before;
    }
    return nullptr;
}

/// The customer's last intent with that payload, or else with any.
std::optional<IntentId> ExternalIntents::lastOf(const Request &request) const
{
    const auto isCustomers = [&](const Asked &before) { return before.customer == request.form.customer(); };
    auto last = std::find_if(m_asked.crbegin(), m_asked.crend(),
        [&](const Asked &before) { return before.payload == request.form.payload() && isCustomers(before); });
    if (last == m_asked.crend())
        last = std::find_if(m_asked.crbegin(), m_asked.crend(), isCustomers);
    return last == m_asked.crend() ? std::nullopt : std::optional(last->intent);
}

void ExternalIntents::nameIt(const ReceiveExternal &external, IntentId intent)
{
    const Request &request = external.request;
    if (!request.intentWord.isEmpty())
        m_names.insert({Name::Kind::Word, {}, request.intentWord}, {intent});
    if (isPut(request)) {
        m_names.insert({Name::Kind::Id, external.client, request.orderId.text()}, {intent});
    } else if (request.key.isSet()) {
        const QByteArray key = request.key.text();
        const QString customer = request.form.customer();
        Use &ofAnybody = m_names[{Name::Kind::Key, {}, key}];
        ofAnybody = {intent, !customer.isEmpty() || (ofAnybody.intent.isSet() && ofAnybody.isClaimed)};
        if (!customer.isEmpty())
            m_names.insert({Name::Kind::Key, customer, key}, {intent});
    }
}

void ExternalIntents::remember(const Request &request, AttemptId attempt, IntentId intent, Instant now)
{
    const QByteArray &payload = request.form.payload();
    if (isPut(request) || payload.isEmpty())
        return;
    m_asked.removeIf([&](const Asked &each) { return each.payload == payload && each.customer == request.form.customer(); });
    if (m_asked.size() == mostRemembered)
        m_asked.removeFirst();
    m_asked.append({request.form.customer(), payload, attempt, intent, now, Supposition::Underway});
}

void ExternalIntents::answered(AttemptId attempt, const Response &response)
{
    if (Asked *it = asked(attempt))
        it->open = openAfter(response);
}

void ExternalIntents::unanswered(AttemptId attempt, Supposition why)
{
    if (Asked *it = asked(attempt); it && it->open == Supposition::Underway)
        it->open = why;
}

void ExternalIntents::describe(CanonicalForm &form) const
{
    std::ignore = form.addUnordered(m_names.keys(), [&](const Name &name) {
        form.add(name.kind);
        form.add(name.whose);
        form.add(name.text);
        const Use use = m_names.value(name);
        form.add(use.intent);
        form.add(use.isClaimed);
    });
    std::ignore = form.addUnordered(m_tries.keys(), [&](IntentId intent) {
        const Tries tries = m_tries.value(intent);
        form.add(intent);
        form.add(tries.count);
        form.add(tries.last);
        form.add(tries.hasAmount);
    });
    for (const Asked &each : m_asked) {
        form.add(each.customer);
        form.add(each.payload);
        form.add(each.attempt);
        form.add(each.intent);
        form.add(each.at + repeatedWithin);
        form.add(each.open);
    }
}

/// As a rule one of the latest. Null where another request has taken its place.
ExternalIntents::Asked *ExternalIntents::asked(AttemptId attempt)
{
    const auto it = std::find_if(m_asked.rbegin(), m_asked.rend(), [attempt](const Asked &each) { return each.attempt == attempt; });
    return it == m_asked.rend() ? nullptr : &*it;
}

} // namespace idemlab::sim
