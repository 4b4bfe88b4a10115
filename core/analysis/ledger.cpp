// SPDX-License-Identifier: MIT
#include "analysis/ledger.h"

#include "analysis/cause.h"
#include "analysis/fold.h"
#include "sim/engine.h"

#include <algorithm>
#include <optional>

namespace idemlab::analysis {

using namespace model;
using namespace Qt::StringLiterals;

namespace {

/// A walk over so many events takes about a millisecond.
constexpr qsizetype closest = 4096;
/// Each is as large as the books are; of a long run they lie further apart.
constexpr qsizetype mostCheckpoints = 16;

} // namespace

struct Ledger::State
{
    quint64 traceNumber = 0; ///< of the trace that all this is of; 0: none
    std::optional<Fold> fold;
    bool isScrubbed = false; ///< somebody has gone back: checkpoints are worth their copies
    QList<Fold> checkpoints; ///< after 0, checkpointEvery, 2 * checkpointEvery … events
    qsizetype checkpointEvery = closest;
    std::optional<Judgement> judgement; ///< of `fold`

    /// Starts over where @p trace is another one.
    void turnTo(const Trace &trace);
    const Fold &foldAt(const Trace &trace, qsizetype count);
    void keepCheckpoint();
};

void Ledger::State::turnTo(const Trace &trace)
{
    if (traceNumber == trace.number())
        return;
    *this = {};
    traceNumber = trace.number();
}

const Fold &Ledger::State::foldAt(const Trace &trace, qsizetype count)
{
    turnTo(trace);
    if (fold && fold->count() == count)
        return *fold;
    judgement.reset();
    if (checkpoints.isEmpty())
        checkpoints.append(Fold());
    isScrubbed = isScrubbed || (fold && fold->count() > count);
    const Fold &nearest = checkpoints.at(std::min(count / checkpointEvery, checkpoints.size() - 1));
    if (!fold || fold->count() > count || fold->count() < nearest.count())
        fold = nearest;
    while (fold->count() < count) {
        fold->step(trace);
        if (isScrubbed && fold->count() == checkpoints.size() * checkpointEvery)
            keepCheckpoint();
    }
    return *fold;
}

void Ledger::State::keepCheckpoint()
{
    checkpoints.append(*fold);
    if (checkpoints.size() <= mostCheckpoints)
        return;
    QList<Fold> fewer;
    for (qsizetype i = 0; i < checkpoints.size(); i += 2)
        fewer.append(std::move(checkpoints[i]));
    checkpoints = std::move(fewer);
    checkpointEvery *= 2;
}

Ledger::Ledger() : m_state(std::make_unique<State>()) { }
Ledger::~Ledger() = default;
Ledger::Ledger(Ledger &&) noexcept = default;
Ledger &Ledger::operator=(Ledger &&) noexcept = default;

const Books &Ledger::booksAt(const Trace &trace, qsizetype count) { return m_state->foldAt(trace, count).books(); }

const Judgement &Ledger::judgementAt(const Trace &trace, qsizetype count)
{
    const Fold &fold = m_state->foldAt(trace, count);
    if (!m_state->judgement)
        m_state->judgement = judgementOf(trace, fold);
    return *m_state->judgement;
}

Judgement judge(const Trace &trace)
{
    Fold fold;
    while (fold.count() < trace.size())
        fold.step(trace);
    return judgementOf(trace, fold);
}

Trace playedToEnd(const RunPlan &plan, const Script &byHand)
{
    sim::Engine engine(plan, sim::Transport::Memory, byHand);
    engine.runToEnd();
    return engine.trace();
}

QHash<QString, qint64> factsOf(const Trace &trace)
{
    Ledger ledger;
    const Books &books = ledger.booksAt(trace, trace.size());
    const auto count = [&](EventKind kind) { return qint64(std::ranges::count(trace.events(), kind, &Event::kind)); };
    return {{u"intents"_s, books.intents}, {u"clicks"_s, books.clicks}, {u"attempts"_s, books.attempts}, {u"orders"_s, books.orders.size()},
        {u"surplus"_s, books.surplus.size()}, {u"keys"_s, books.keys.size()}, {u"lost-answers"_s, count(EventKind::ResponseLost)},
        {u"meant"_s, books.meant}, {u"charged"_s, books.charged}, {u"overcharged"_s, books.charged - books.meant}};
}

} // namespace idemlab::analysis
