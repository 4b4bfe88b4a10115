// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/ledger.h"
#include "diagram/painter.h"
#include "narrate/narrator.h"
#include "present/sizes.h"
#include "present/striphead.h"
#include "selection/forward.h"

#include <QCoreApplication>

#include <list>

namespace idemlab::present {

/// The runs of a session as a hall sees them: each with its verdict and its score, above each other on one axis of time. One
/// and two are whole; of more the current one is, and the others are rows of orders and losses.
class Stage
{
    Q_DECLARE_TR_FUNCTIONS(idemlab::present::Stage)
public:
    /// Both outlive it.
    Stage(const session::Session &session, const selection::Selection &selection);

    /// @p expectedEnd: how far the axis goes at least.
    void paint(QPainter &painter, const QRectF &box, const Sizes &sizes, const diagram::Colors &colors, model::Instant expectedEnd);
    /// What has just happened in the current run; at its end, what it comes to.
    [[nodiscard]] QString caption();
    /// What is going to happen next in the current run, as far as it has been played; empty at its end.
    [[nodiscard]] QString upcoming();
    /// "Key from the client: Exactly one. Intents 1, orders 1", a line a run.
    [[nodiscard]] QString outcomes();

private:
    struct Part
    {
        diagram::Layout layout;
        diagram::Picture picture;
        analysis::Ledger ledger;
        narrate::Narrator narrator;
        StripHead head;
        double height = 0; ///< of all of it, its head included
        bool isWhole = true;
    };

    void update(const Sizes &sizes, const diagram::Colors &colors, double width);
    void markDifference();
    void align(double width, model::Instant expectedEnd);
    [[nodiscard]] const analysis::Judgement &judgementOf(qsizetype strip);
    [[nodiscard]] Part &part(qsizetype strip);
    /// Which runs are whole, how high each is, and how large the letters of the diagrams.
    void arrange(double room, const Sizes &sizes);
    [[nodiscard]] bool fits(double room, const QFont &font, double squeeze);

    const session::Session &m_session;
    const selection::Selection &m_selection;
    std::list<Part> m_parts;
};

} // namespace idemlab::present
