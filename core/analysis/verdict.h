// SPDX-License-Identifier: MIT
#pragma once

#include "model/trace.h"
#include "model/verdict.h"

namespace idemlab::analysis {

/// What brought the verdict about; each is one sentence in the banner.
enum class Cause : quint8 {
    None, ///< nothing has been ordered yet
    Underway, ///< nothing is decided yet: a client is still waiting or trying
    AnswerUnderway, ///< the order is made, and its client waits for the answer
    AnswerMissed, ///< the order is made, and its answer did not get through: "it worked, but it looks like it failed"
    Smooth, ///< exact: no attempt had to be repeated
    RetryReplayed, ///< exact: a repeated request was known by its key and got the first answer
    RetryHeldBack, ///< exact: a repeated request was turned away while the first was at work (409) or waited for it
    SameResource, ///< exact: a repeated PUT named the same order
    RetryWasFirst, ///< exact: an attempt failed before the server did anything, so the retry was the first to count
    ChangeRefused, ///< exact: a later request changed what it asked for under the same key or id, and was refused
    LateCopyRefused, ///< exact: a late copy carried a key that the server no longer took
    NeverTold, ///< exact: the order is made, and its client stopped without having been told so
    UnusedKeyLeft, ///< exact: the answer that got lost only brought a key, and another was fetched
    NoKey, ///< duplicate: the repeated request carried nothing to know it by
    KeyLostWithAnswer, ///< duplicate: the server made the key, and it was in the answer that got lost
    KeyIgnored, ///< duplicate: the repeat carried its key, and the server has never heard of keys
    KeyIssuedPerRequest, ///< duplicate: the server made a key for each request, so each looked new
    KeyPerAttempt, ///< duplicate: the client (or its id, with PUT) was new for every attempt
    KeyPerClick, ///< duplicate: new for every click
    ChangeExecuted, ///< duplicate: a later request changed what it asked for, and the server counts key and payload together
    LeaseEnded, ///< duplicate: the claim ran out while the first request was at work
    Raced, ///< duplicate: two requests were at work at once and nothing held the second back
    KeyForgotten, ///< duplicate: the key had expired when the repeat arrived
    CrashForgotKey, ///< duplicate: the server crashed after the order was made and before the key was
    UnknownOutcomeRepeated, ///< duplicate: an error whose outcome was unknown was not kept, and the retry ran again
    LibraryResent, ///< duplicate: the library sent the request again by itself and nothing told the two apart
    NetworkDoubled, ///< duplicate: the network delivered a request without key twice
    OtherClientsAnswer, ///< wrong answer: two clients had the same key
    OtherPayloadsAnswer, ///< wrong answer: the same key was used for another payload, and payloads were not compared
    KeyReused, ///< refused: the same key came with another payload
    IdTaken, ///< refused: PUT with an id that stands for another order
    ErrorPinned, ///< refused: a passing error was stored and is replayed for good
    KeyTooOld, ///< refused: the key was unknown or had expired
    RefusedOtherwise, ///< refused: for any other reason that the answer gave
    StillInProgress, ///< lost: the key was held (409) until the client stopped trying
    AnsweredForAnother, ///< lost: the last answer was about that request alone and says nothing of an attempt before it, which had none
    NobodyAnswered, ///< lost: all attempts were without an answer
};

/// What a run, or its beginning, comes to, and why.
struct Judgement
{
    model::Verdict verdict = model::Verdict::Exact;
    Cause cause = Cause::None;
    model::IntentId intent; ///< the one that decided
    qsizetype intents = 0;
    qsizetype orders = 0;
    bool isOpen = false; ///< a client is still waiting or trying: an intent of its without an order is not judged yet
    bool isSupposed = false; ///< the verdict rests on what a program outside is only supposed to mean
    QList<qsizetype> evidence; ///< positions of the events that decided, in the order of the trace
    bool operator==(const Judgement &) const = default;

    /// False where nothing has been ordered, and where a client still waits for what it will be told.
    [[nodiscard]] bool isDecided() const { return cause > Cause::AnswerMissed; }
};

} // namespace idemlab::analysis
