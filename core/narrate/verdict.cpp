// SPDX-License-Identifier: MIT
// The sentence of the banner.
#include "narrate/narrator.h"
#include "narrate/wording.h"

#include <algorithm>

namespace idemlab::narrate {

using analysis::Cause;
using analysis::Judgement;

QString Narrator::score(const Judgement &judgement, const model::ApiWords &api) const
{
    return worded(tr("Intents %1, orders %2").arg(locale().toString(judgement.intents), locale().toString(judgement.orders)), api);
}

QString Narrator::verdict(const model::Trace &trace, const Judgement &judgement) const
{
    const QString sentence = ofIntent(trace, judgement);
    //: %1: a sentence that says what happened and why
    return worded(
        judgement.isSupposed ? tr("%1 That one of the requests is a repeat is only supposed.").arg(sentence) : sentence, trace.api());
}

QString Narrator::ofIntent(const model::Trace &trace, const Judgement &judgement) const
{
    switch (judgement.verdict) {
    case model::Verdict::Exact: return exact(judgement.cause);
    case model::Verdict::Refused: return refused(judgement.cause);
    case model::Verdict::Lost: return lost(judgement.cause);
    case model::Verdict::Duplicate: {
        const auto &events = trace.events();
        const auto orders = std::ranges::count_if(
            events, [&](const model::Event &e) { return e.kind == model::EventKind::OrderCreated && e.intent == judgement.intent; });
        return duplicate(judgement.cause, int(orders));
    }
    case model::Verdict::WrongAnswer:
        return judgement.cause == Cause::OtherClientsAnswer
            ? tr("A customer was given somebody else's order as their own: two clients came to have the same key.")
            : tr("The answer to another order was given as the answer to this one: the key was used again, and nobody compared the "
                 "payloads.");
    }
    Q_UNREACHABLE();
}

QString Narrator::exact(Cause cause)
{
    switch (cause) {
    case Cause::None: return tr("Nothing has been ordered yet. Press Order, or choose a case.");
    case Cause::Underway: return tr("Under way: nothing is decided yet.");
    case Cause::AnswerUnderway: return tr("Under way: the order is made, and the client does not know it yet.");
    case Cause::AnswerMissed:
        return tr("It worked, but it looks like it failed: the order is made, and no answer has got through to the client.");
    case Cause::NeverTold: return tr("One order for each intent, but no answer told the client so: its user does not know of it.");
    case Cause::Smooth: return tr("One order for each intent: every answer came through, and nothing had to be repeated.");
    case Cause::RetryReplayed:
        return tr("One order for each intent: the repeat carried the same key, so the server gave its first answer again.");
    case Cause::RetryHeldBack:
        return tr("One order for each intent: the repeat carried the same key, so the server held it back while the first was at work.");
    case Cause::SameResource:
        return tr("One order for each intent: the repeat put the same order under the same id, which changes nothing.");
    case Cause::RetryWasFirst:
        return tr("One order for each intent: the first try never had an effect, so the retry was the first to count.");
    case Cause::ChangeRefused:
        return tr("One order for each intent: a later request asked for something else under the same key or id, and the server refused "
                  "the change.");
    case Cause::LateCopyRefused:
        return tr("One order for each intent: a late repeat came with a key that was no longer good, and the server refused it.");
    case Cause::UnusedKeyLeft:
        return tr(
            "One order for each intent: the answer that got lost had only brought a key, so an unused key is all that is left behind.");
    default: return tr("One order for each intent.");
    }
}

QString Narrator::duplicate(Cause cause, int orders)
{
    switch (cause) {
    case Cause::NoKey:
        return tr(
            "%n orders for one intent: the second request carried no key, so the server could not tell that it was the same order again.",
            nullptr, orders);
    case Cause::KeyLostWithAnswer:
        return tr("%n orders for one intent: the server made the key, and the key was in the answer that got lost.", nullptr, orders);
    case Cause::KeyIgnored:
        return tr("%n orders for one intent: the repeat carried the same key, but this server has never heard of keys.", nullptr, orders);
    case Cause::KeyIssuedPerRequest:
        return tr("%n orders for one intent: the server made a new key for each request, so each one looked new.", nullptr, orders);
    case Cause::KeyPerAttempt:
        return tr("%n orders for one intent: the client took something new for every attempt, so each retry looked like a new order.",
            nullptr, orders);
    case Cause::KeyPerClick:
        return tr("%n orders for one intent: the second click got a key or id of its own, so it looked like a new order.", nullptr, orders);
    case Cause::ChangeExecuted:
        return tr("%n orders for one intent: a later request asked for something else under the same key, and the server took that for "
                  "another order.",
            nullptr, orders);
    case Cause::LeaseEnded:
        return tr("%n orders for one intent: the first request's claim on the key ran out while it was still at work, so the repeat was "
                  "executed as well.",
            nullptr, orders);
    case Cause::Raced:
        return tr("%n orders for one intent: two requests with the same key were at work at once, and nothing held the second one back.",
            nullptr, orders);
    case Cause::KeyForgotten:
        return tr("%n orders for one intent: the key had expired when the repeat arrived, so it looked like a new order.", nullptr, orders);
    case Cause::CrashForgotKey:
        return tr("%n orders for one intent: the server crashed after it had written the order and before it had written the key.", nullptr,
            orders);
    case Cause::UnknownOutcomeRepeated:
        return tr(
            "%n orders for one intent: the first order was made, the server reported an error and kept nothing, so the retry was executed.",
            nullptr, orders);
    case Cause::LibraryResent:
        return tr("%n orders for one intent: the HTTP library sent the request again by itself, and nothing told the server that it was "
                  "the same.",
            nullptr, orders);
    case Cause::NetworkDoubled:
        return tr("%n orders for one intent: the network delivered the request twice, and nothing told the server that it was the same.",
            nullptr, orders);
    default: return tr("%n orders for one intent.", nullptr, orders);
    }
}

QString Narrator::refused(Cause cause)
{
    switch (cause) {
    case Cause::KeyReused: return tr("Refused: the same key came with another payload, and the server said so.");
    case Cause::IdTaken: return tr("Refused: the id stands for another order, and the server said so.");
    case Cause::ErrorPinned: return tr("Refused: a passing error was stored under the key, and is now given again for every retry.");
    case Cause::KeyTooOld: return tr("Refused: the server did not know the key, or not any more.");
    default: return tr("Refused: the client was told that there is no order, and why.");
    }
}

QString Narrator::lost(Cause cause)
{
    switch (cause) {
    case Cause::StillInProgress:
        return tr("No order, and nobody was told so: the key was marked as in progress until the client stopped trying.");
    case Cause::AnsweredForAnother:
        return tr("No order, and nobody was told so: the last answer says nothing about the attempt before, which stayed without one.");
    default: return tr("No order, and nobody was told why: all attempts stayed without an answer.");
    }
}

} // namespace idemlab::narrate
