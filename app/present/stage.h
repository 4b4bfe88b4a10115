// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/ledger.h"
#include "diagram/painter.h"
#include "narrate/narrator.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <list>

namespace idemlab::selection {
class Selection;
}
namespace idemlab::session {
class Session;
}

namespace idemlab::present {

/// How large text is, in shares of the picture's height: the last row of a hall has to read all of it.
struct Sizes
{
    explicit Sizes(double height) : whole(height) { }

    double whole;
    [[nodiscard]] int headline() const { return px(19); }
    [[nodiscard]] int strip() const { return px(29); } ///< what a run is and comes to, one of several
    [[nodiscard]] int alone() const { return px(23); } ///< the same of the only one
    [[nodiscard]] int caption() const { return px(27); }
    [[nodiscard]] int title() const { return px(12); } ///< of a card
    [[nodiscard]] int line() const { return px(17); } ///< of a card
    /// Of the timeline, whose notes are a little smaller.
    [[nodiscard]] int diagram() const { return px(37); }

private:
    [[nodiscard]] int px(double share) const { return std::max(1, int(std::ceil(whole / share))); }
};

/// The runs of a session as a hall sees them: each with its outcome in a line, above each other on one axis of time. Where not
/// all find room, the current one is whole and of the others the orders are seen, or of all of them.
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
    };

    void update(const Sizes &sizes, const diagram::Colors &colors);
    void align(double width, const Sizes &sizes, model::Instant expectedEnd);
    [[nodiscard]] const analysis::Judgement &judgementOf(qsizetype strip);
    [[nodiscard]] Part &part(qsizetype strip);
    /// How high each strip is, its line included; less than what is whole: its orders alone.
    [[nodiscard]] QList<double> heightsIn(double room, const Sizes &sizes);
    void paintHead(QPainter &painter, const QRectF &box, qsizetype strip, const Sizes &sizes, const diagram::Colors &colors);

    const session::Session &m_session;
    const selection::Selection &m_selection;
    std::list<Part> m_parts;
};

} // namespace idemlab::present
