// SPDX-License-Identifier: MIT
// Why a run ends as it does: read from the events of the intent that decides.
#include "analysis/cause.h"

#include <algorithm>
#include <functional>

namespace idemlab::analysis {

using namespace model;

namespace {

/// The events of one intent, by position.
class Story
{
public:
    Story(const Trace &trace, qsizetype count, IntentId intent) : m_trace(trace)
    {
        for (qsizetype i = 0; i < count; ++i) {
            if (trace.at(i).intent == intent)
                m_positions.append(i);
        }
    }

    /// Position of the first event that fits; -1 where none does.
    [[nodiscard]] qsizetype find(const std::function<bool(const Event &)> &fits, qsizetype after = -1) const
    {
        for (const qsizetype position : m_positions) {
            if (position > after && fits(m_trace.at(position)))
                return position;
        }
        return -1;
    }
    [[nodiscard]] qsizetype find(EventKind kind, qsizetype after = -1) const
    {
        return find([kind](const Event &e) { return e.kind == kind; }, after);
    }
    [[nodiscard]] qsizetype findRule(std::initializer_list<Rule> rules) const
    {
        return find(
            [rules](const Event &e) { return e.kind == EventKind::ResponseSent && std::ranges::find(rules, e.rule) != rules.end(); });
    }
    /// Position of the last event of that kind; -1 where there is none.
    [[nodiscard]] qsizetype last(EventKind kind) const
    {
        const auto isIt = [&](qsizetype position) { return m_trace.at(position).kind == kind; };
        const auto found = std::find_if(m_positions.crbegin(), m_positions.crend(), isIt);
        return found == m_positions.crend() ? -1 : *found;
    }
    /// The event of that kind in that exchange.
    [[nodiscard]] qsizetype in(ExchangeId exchange, EventKind kind) const
    {
        return find([=](const Event &e) { return e.kind == kind && e.exchange == exchange; });
    }
    [[nodiscard]] qsizetype of(AttemptId attempt, EventKind kind) const
    {
        return find([=](const Event &e) { return e.kind == kind && e.attempt == attempt; });
    }
    [[nodiscard]] const Event &at(qsizetype position) const { return m_trace.at(position); }

private:
    const Trace &m_trace;
    QList<qsizetype> m_positions;
};

struct Reason
{
    Cause cause = Cause::None;
    QList<qsizetype> evidence;
};

Reason because(Cause cause, std::initializer_list<qsizetype> evidence)
{
    Reason reason {cause, {}};
    std::ranges::copy_if(evidence, std::back_inserter(reason.evidence), [](qsizetype at) { return at >= 0; });
    std::ranges::sort(reason.evidence);
    return reason;
}

Rule ruleOf(const Story &story, ExchangeId exchange)
{
    const qsizetype answer = story.in(exchange, EventKind::ResponseSent);
    return answer < 0 ? Rule::None : story.at(answer).rule;
}

/// Two orders of one intent, and the second carried no key, or with PUT another id.
Reason withoutSharedKey(const Story &story, const Event &one, const Event &two, qsizetype first, qsizetype second)
{
    const qsizetype resent = story.of(two.attempt, EventKind::LibraryResent);
    if (one.attempt == two.attempt && resent >= 0)
        return because(Cause::LibraryResent, {first, resent, second});
    if (one.attempt == two.attempt)
        return because(Cause::NetworkDoubled, {first, story.of(two.attempt, EventKind::RequestDuplicated), second});
    const qsizetype issued = story.in(one.exchange, EventKind::KeyIssued);
    if (issued < 0)
        return because(Cause::NoKey, {first, second});
    const bool isRetry = story.find([&](const Event &e) {
        return e.kind == EventKind::AttemptStarted && e.attempt == two.attempt && e.previous.isSet();
    }) >= 0;
    return because(isRetry ? Cause::KeyLostWithAnswer : Cause::KeyIssuedPerRequest, {issued, first, second});
}

/// Two orders under one key.
Reason withSharedKey(const Story &story, const Event &one, const Event &two, qsizetype first, qsizetype second)
{
    const qsizetype lookedUp = story.in(two.exchange, EventKind::KeyLookedUp);
    if (lookedUp < 0)
        return because(Cause::KeyIgnored, {first, story.in(two.exchange, EventKind::RequestArrived), second});
    if (ruleOf(story, two.exchange) == Rule::ExpiredKeyExecuted)
        return because(Cause::KeyForgotten, {first, story.in(two.exchange, EventKind::KeyExpired), second});
    if (const qsizetype changed = story.find([](const Event &e) { return e.kind == EventKind::Clicked && !e.samePayload; });
        changed >= 0 && ruleOf(story, two.exchange) == Rule::OtherPayloadExecuted)
        return because(Cause::ChangeExecuted, {first, changed, second});
    if (const qsizetype crashed = story.in(one.exchange, EventKind::ServerCrashed); crashed >= 0)
        return because(Cause::CrashForgotKey, {first, crashed, second});
    for (const ExchangeId exchange : {one.exchange, two.exchange}) {
        if (const qsizetype ended = story.in(exchange, EventKind::LeaseEnded); ended >= 0)
            return because(Cause::LeaseEnded, {ended, first, second});
    }
    if (const qsizetype failed = story.in(one.exchange, EventKind::ServerFailed); failed >= 0)
        return because(Cause::UnknownOutcomeRepeated, {first, failed, second});
    return because(Cause::Raced, {story.in(one.exchange, EventKind::KeyLookedUp), lookedUp, first, second});
}

Reason whyDuplicate(const Story &story)
{
    const qsizetype first = story.find(EventKind::OrderCreated);
    const qsizetype second = story.find(EventKind::OrderCreated, first);
    const Event &one = story.at(first);
    const Event &two = story.at(second);
    const qsizetype startedOne = story.of(one.attempt, EventKind::AttemptStarted);
    const qsizetype startedTwo = story.of(two.attempt, EventKind::AttemptStarted);
    const IdempotencyKey keyOne = startedOne < 0 ? IdempotencyKey() : story.at(startedOne).key;
    const IdempotencyKey keyTwo = startedTwo < 0 ? IdempotencyKey() : story.at(startedTwo).key;
    const bool isPut = two.purpose == Purpose::PutOrder;

    if (!isPut && (!keyOne.isSet() || !keyTwo.isSet()))
        return withoutSharedKey(story, one, two, first, second);
    if (isPut || keyOne != keyTwo) {
        const bool isSameClick = startedOne >= 0 && startedTwo >= 0 && story.at(startedOne).click == story.at(startedTwo).click;
        return because(isSameClick ? Cause::KeyPerAttempt : Cause::KeyPerClick, {first, startedTwo, second});
    }
    return withSharedKey(story, one, two, first, second);
}

Reason whyWrong(const Trace &trace, const Fold &fold, const IntentScore &score)
{
    const Event &settled = trace.at(score.wrongAt);
    const auto &orders = fold.books().orders;
    const auto order = std::ranges::find(orders, settled.order, &Order::id);
    qsizetype made = -1;
    for (qsizetype i = 0; i < fold.count() && made < 0; ++i) {
        if (trace.at(i).kind == EventKind::OrderCreated && trace.at(i).order == settled.order)
            made = i;
    }
    const bool isOthers = order != orders.cend() && made >= 0 && trace.at(made).client != settled.client;
    return because(isOthers ? Cause::OtherClientsAnswer : Cause::OtherPayloadsAnswer, {made, score.wrongAt});
}

Reason whyRefused(const Story &story, const IntentScore &score)
{
    const Event &refused = story.at(score.refusedAt);
    const qsizetype answer = story.of(refused.attempt, EventKind::ResponseArrived);
    const bool wasReplayed = answer >= 0 && story.at(answer).replayed;
    switch (refused.problem) {
    case Problem::PayloadMismatch: return because(Cause::KeyReused, {answer, score.refusedAt});
    case Problem::IdConflict: return because(Cause::IdTaken, {answer, score.refusedAt});
    case Problem::KeyUnknown: return because(Cause::KeyTooOld, {answer, score.refusedAt});
    case Problem::ServerError:
    case Problem::OutcomeUnknown:
        if (wasReplayed)
            return because(Cause::ErrorPinned, {story.find(EventKind::KeyStored), answer, score.refusedAt});
        break;
    default: break;
    }
    return because(Cause::RefusedOtherwise, {answer, score.refusedAt});
}

/// No order, and the client does not know it.
Reason whyLost(const Story &story)
{
    const qsizetype end = story.last(EventKind::GaveUp);
    if (end < 0 || story.at(end).status == 0)
        return because(Cause::NobodyAnswered, {end});
    const bool isHeld = story.at(end).problem == Problem::InProgress;
    const qsizetype answer = story.of(story.at(end).attempt, EventKind::ResponseArrived);
    return because(isHeld ? Cause::StillInProgress : Cause::AnsweredForAnother, {answer, end});
}

/// One order is made; what follows from the rules that met its repeats.
Reason becauseOfRepeat(const Story &story, qsizetype order)
{
    if (const qsizetype held = story.findRule({Rule::InProgressRefused, Rule::WaitedReplayed}); held >= 0)
        return because(Cause::RetryHeldBack, {order, held});
    if (const qsizetype replayed = story.findRule({Rule::Replayed}); replayed >= 0)
        return because(Cause::RetryReplayed, {order, replayed});
    if (const qsizetype repeated = story.findRule({Rule::IdRepeated}); repeated >= 0)
        return because(Cause::SameResource, {order, repeated});
    if (const qsizetype changed = story.findRule({Rule::OtherPayloadRefused, Rule::IdConflict}); changed >= 0)
        return because(Cause::ChangeRefused, {order, changed});
    if (const qsizetype late = story.findRule({Rule::ExpiredKeyRefused, Rule::UnknownKeyRefused}); late >= 0)
        return because(Cause::LateCopyRefused, {order, late});
    return {};
}

bool missesAnswer(const Event &event)
{
    switch (event.kind) {
    case EventKind::ResponseLost:
    case EventKind::ConnectionCut:
    case EventKind::TimedOut:
    case EventKind::Disconnected: return true;
    default: return false;
    }
}

/// One order is made, and a client has not shown an outcome so far.
Reason whyNotYet(const Story &story, qsizetype order)
{
    if (story.find(EventKind::Settled) >= 0)
        return because(Cause::Underway, {});
    const qsizetype missed = story.find(missesAnswer, order);
    return missed < 0 ? because(Cause::AnswerUnderway, {order}) : because(Cause::AnswerMissed, {order, missed});
}

/// Causes of a good end, from the plainest to the one that teaches most.
Reason whyExact(const Story &story, bool isOpen)
{
    const qsizetype order = story.find(EventKind::OrderCreated);
    if (!isOpen && story.find(EventKind::Settled) < 0) {
        const auto stops = [](const Event &e) { return e.kind == EventKind::GaveUp || e.kind == EventKind::Refused || missesAnswer(e); };
        return because(Cause::NeverTold, {order, story.find(stops, order)});
    }
    if (isOpen) // also where the server has met the repeat: its client does not know that so far
        return whyNotYet(story, order);
    if (const Reason repeat = becauseOfRepeat(story, order); repeat.cause != Cause::None)
        return repeat;
    const qsizetype retried = story.find([](const Event &e) { return e.kind == EventKind::AttemptStarted && e.previous.isSet(); });
    const qsizetype repeat = retried >= 0 ? retried : story.find(EventKind::LibraryResent);
    if (repeat < 0 || repeat > order)
        return because(Cause::Smooth, {order});
    const bool isForKey = story.at(repeat).purpose == Purpose::IssueKey;
    return because(isForKey ? Cause::UnusedKeyLeft : Cause::RetryWasFirst, {repeat, order});
}

Verdict verdictOf(const IntentScore &score)
{
    if (score.wrongAt >= 0)
        return Verdict::WrongAnswer;
    if (score.orders > 1)
        return Verdict::Duplicate;
    if (score.orders == 1 || score.open > 0)
        return Verdict::Exact;
    return score.refusedAt >= 0 ? Verdict::Refused : Verdict::Lost;
}

bool isUndecided(const IntentScore &score) { return score.orders == 0 && score.open > 0; }

Reason reasonOf(const Trace &trace, const Fold &fold, const IntentScore &score)
{
    const Story story(trace, fold.count(), score.id);
    switch (verdictOf(score)) {
    case Verdict::WrongAnswer: return whyWrong(trace, fold, score);
    case Verdict::Duplicate: return whyDuplicate(story);
    case Verdict::Refused: return whyRefused(story, score);
    case Verdict::Lost: return whyLost(story);
    case Verdict::Exact: return isUndecided(score) ? Reason {Cause::Underway, {}} : whyExact(story, score.open > 0);
    }
    Q_UNREACHABLE();
}

/// Of those that share the verdict: the first, where it went wrong. Where all is well so far, the last that is under way, or else
/// the last that has something to teach, or else the first. Null where nobody has ordered.
const IntentScore *decidingOf(const QList<IntentScore> &scores, Verdict verdict)
{
    const auto find = [&](auto from, auto to, const auto &fits) {
        const auto found = std::find_if(from, to, [&](const IntentScore &score) { return verdictOf(score) == verdict && fits(score); });
        return found == to ? nullptr : &*found;
    };
    if (verdict == Verdict::Exact) {
        if (const auto *open = find(scores.crbegin(), scores.crend(), [](const IntentScore &score) { return score.open > 0; }))
            return open;
        if (const auto *eventful = find(scores.crbegin(), scores.crend(), [](const IntentScore &score) { return !score.isPlain; }))
            return eventful;
    }
    return find(scores.cbegin(), scores.cend(), [](const IntentScore &) { return true; });
}

} // namespace

Judgement totalsOf(const Fold &fold)
{
    Judgement judgement;
    judgement.intents = fold.scores().size();
    judgement.orders = fold.orders();
    for (const IntentScore &score : fold.scores()) {
        const Verdict verdict = verdictOf(score);
        if (verdict >= judgement.verdict)
            judgement.isSupposed = score.isSupposed || (verdict == judgement.verdict && judgement.isSupposed);
        judgement.verdict = std::max(judgement.verdict, verdict);
        judgement.isOpen = judgement.isOpen || score.open > 0;
    }
    return judgement;
}

Judgement judgementOf(const Trace &trace, const Fold &fold)
{
    Judgement judgement = totalsOf(fold);
    if (const IntentScore *deciding = decidingOf(fold.scores(), judgement.verdict)) {
        const Reason reason = reasonOf(trace, fold, *deciding);
        judgement.intent = deciding->id;
        judgement.isSupposed = deciding->isSupposed;
        judgement.cause = reason.cause;
        judgement.evidence = reason.evidence;
    }
    return judgement;
}

} // namespace idemlab::analysis
