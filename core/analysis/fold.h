// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/ledger.h"

#include <QHash>
#include <QSet>

namespace idemlab::analysis {

/// What the events so far say of one intent.
struct IntentScore
{
    model::IntentId id;
    model::ClientId client;
    qint64 amount = 0;
    qsizetype orders = 0;
    qsizetype open = 0; ///< clicks, or attempts of a program outside, of which no outcome was shown
    qsizetype refusedAt = -1; ///< position of the event that showed why there is no order
    qsizetype wrongAt = -1; ///< position of the event that showed somebody else's order as its own
    bool isSupposed = false; ///< a request of a program outside is only supposed to mean it
    bool isPlain = true; ///< nothing of it was repeated, held back, refused or given up
    bool operator==(const IntentScore &) const = default;
};

/// How much a walk keeps.
enum class Detail : quint8 {
    Books,
    Scores, ///< the scores alone: for a server that runs for days, whose trace forgets what rows and orders are read from
};

/// The state of a walk over a trace: books and scores. A value, so that a copy is a checkpoint.
class Fold
{
public:
    Fold() = default;
    explicit Fold(Detail detail) : m_detail(detail) { }

    /// Takes in the run's event number count(), which the trace has not forgotten, and moves on.
    void step(const model::Trace &trace);
    [[nodiscard]] qsizetype count() const { return m_count; }
    [[nodiscard]] const Books &books() const { return m_books; }
    [[nodiscard]] qsizetype orders() const { return m_intentOfOrder.size(); }
    [[nodiscard]] const QList<IntentScore> &scores() const { return m_scores; } ///< in the order of their first appearance
    /// Of an intent that an event of the walk was about.
    [[nodiscard]] const IntentScore &score(model::IntentId intent) const { return m_scores.at(m_scoreOfIntent.value(intent.value)); }

private:
    void takeKeys(const model::Trace &trace);
    void orderCreated(const model::Trace &trace, const model::Event &event);
    void outcome(const model::Event &event);
    void startAttempt(const model::Trace &trace, const model::Event &event);
    void becomesEventful(const model::Event &event);
    [[nodiscard]] IntentScore &scoreOf(const model::Event &event);

    qsizetype m_count = 0;
    Detail m_detail = Detail::Books;
    qsizetype m_keyChanges = 0; ///< how many of the trace's are in the books
    Books m_books;
    QList<IntentScore> m_scores;
    QHash<quint32, qsizetype> m_scoreOfIntent;
    QHash<quint32, model::MessageId> m_requests; ///< of exchanges without an answer so far
    QHash<model::OrderId, model::IntentId> m_intentOfOrder;
};

} // namespace idemlab::analysis
