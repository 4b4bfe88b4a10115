// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/verdict.h"
#include "model/keyrecord.h"
#include "model/order.h"
#include "model/runplan.h"
#include "model/trace.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <memory>

namespace idemlab::analysis {

/// The server's books and the score, as they stand after some number of events.
struct Books
{
    QList<model::Order> orders; ///< in the order of their making
    QList<model::KeyRecord> keys; ///< rows of the key store by their numbers; released ones are among them, and empty
    qsizetype intents = 0;
    qsizetype clicks = 0;
    qsizetype attempts = 0;
    qint64 meant = 0; ///< yen: what all intents together are for
    qint64 charged = 0; ///< yen: what all orders together are for
    QSet<model::OrderId> surplus; ///< those that are not their intents' first
    bool operator==(const Books &) const = default;

    /// Null where the key store has no row for it.
    [[nodiscard]] const model::KeyRecord *row(const model::IdempotencyKey &key) const;
};

/// Reads a trace into books and judgement, at its end or at any earlier event. Keeps up with a trace that grows; going
/// back costs a walk from the nearest checkpoint, another trace starts it over. Holds nothing that the trace does not say.
class Ledger
{
public:
    Ledger();
    ~Ledger();
    Ledger(Ledger &&) noexcept;
    Ledger &operator=(Ledger &&) noexcept;

    /// The state after the first @p count events (0 to trace.size()). The reference holds until the next call.
    [[nodiscard]] const Books &booksAt(const model::Trace &trace, qsizetype count);
    [[nodiscard]] const Judgement &judgementAt(const model::Trace &trace, qsizetype count);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Judgement of a whole trace, once.
[[nodiscard]] Judgement judge(const model::Trace &trace);

/// The trace of the run that @p plan gives by itself, to its end; @p byHand: what is done to it besides, in the order of time.
[[nodiscard]] model::Trace playedToEnd(const model::RunPlan &plan, const model::Script &byHand = {});

/// The figures of a run by the names that lessons know them by (study::factNames()). Money in yen.
[[nodiscard]] QHash<QString, qint64> factsOf(const model::Trace &trace);

} // namespace idemlab::analysis
