// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/oddsdraw.h"

#include <QByteArray>

#include <vector>

namespace idemlab::analysis {

/// What a customer's history comes to.
struct Outcome
{
    quint16 orders = 0;
    bool isAnswered = false;
    bool operator==(const Outcome &) const = default;
};

/// A message of a history, and what befell it.
struct Turn
{
    NthMessage message;
    Lot lot = passes;
};

/// A customer's run as the engine has played it.
struct History
{
    model::RunPlan plan; ///< with all its faults
    QList<Turn> turns; ///< in the order of sending
    Outcome outcome;
};

/// Plays one customer's run.
[[nodiscard]] History playCustomer(const OddsQuestion &question, model::Strategy strategy, quint32 customer, const Draw &draw);

/// The histories that were played so far, as a tree: what befell the first message leads to the second, and so on.
class Histories
{
public:
    Histories(const OddsQuestion &question, model::Strategy strategy, const Draw &draw)
        : m_question(question), m_strategy(strategy), m_draw(draw)
    { }

    /// What the day comes to for that customer; the engine plays it where nobody before had the same lots.
    [[nodiscard]] Outcome of(quint32 customer);
    [[nodiscard]] const std::vector<QByteArray> &played() const { return m_played; } ///< the lots of each history, one after the other

private:
    /// Where a lot leads: to another message, to the end of a history, or to where nobody has been.
    struct Link
    {
        enum class To : quint8 { Unknown, Message, Outcome };
        To to = To::Unknown;
        quint32 position = 0;
    };
    struct Node
    {
        NthMessage message;
        std::array<Link, lots> links {};
    };

    [[nodiscard]] Outcome add(const History &history);

    const OddsQuestion &m_question;
    model::Strategy m_strategy;
    const Draw &m_draw;
    std::vector<Node> m_nodes; ///< the first message of all is the first
    std::vector<Outcome> m_outcomes;
    std::vector<QByteArray> m_played; ///< beside the outcomes
};

} // namespace idemlab::analysis
