// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/fold.h"
#include "analysis/keynames.h"
#include "diagram/shape.h"

#include <QHash>

#include <array>
#include <functional>
#include <map>
#include <utility>

namespace idemlab::diagram {

/// A trace as shapes. Grows with the trace; finds by time. Holds nothing that the trace does not say.
class Layout
{
public:
    /// Takes in what has come since the last call; starts over where it is another trace.
    void update(const model::Trace &trace);

    [[nodiscard]] const QList<Shape> &shapes() const { return m_shapes; }
    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    [[nodiscard]] model::Instant end() const { return m_end; } ///< of the last thing that ends, or is expected to
    /// Calls @p visitor with the position of each shape that is to be seen between @p from and @p to, in the order of their
    /// beginnings. A key's row is not to be seen while a later one lies on it.
    void visit(model::Instant from, model::Instant to, const std::function<void(qsizetype)> &visitor) const;
    /// How many visit() would meet, counted in blocks: quick, and never too low.
    [[nodiscard]] qsizetype countBetween(model::Instant from, model::Instant to) const;
    /// When a shape ends, or, of a key's row, when a later row comes to lie on it.
    [[nodiscard]] model::Instant seenUntil(qsizetype shape) const;
    /// Whether the shape was to be seen by @p now.
    [[nodiscard]] bool hasBegun(qsizetype shape, model::Instant now) const;
    /// The shape as it was known by @p now: what came later has not ended it.
    [[nodiscard]] Shape asOf(qsizetype shape, model::Instant now) const;
    /// The shape that stands for an event; -1 where none does.
    [[nodiscard]] qsizetype shapeOf(qsizetype event) const;

private:
    static constexpr qsizetype blockSize = 128;
    static constexpr model::Instant never = model::Instant::max(); ///< the end of what has not ended so far

    struct Block
    {
        model::Instant from; ///< the first beginning
        model::Instant to {}; ///< the last end of those that have one, or later
        int open = 0; ///< those without an end
        [[nodiscard]] bool touches(model::Instant first, model::Instant last) const { return from <= last && (open > 0 || to >= first); }
    };
    struct AttemptLook
    {
        qsizetype shape = -1;
        int slot = 0;
        model::AttemptId previous {};
        qsizetype tie = -1; ///< to the previous one
        QByteArray payload {}; ///< of its first request
    };

    [[nodiscard]] static QList<Row> firstRows();
    [[nodiscard]] static Shape lastingOf(ShapeKind kind, const model::Event &event, qsizetype position);
    void take(const model::Trace &trace, qsizetype position);
    void takeOnClientSide(const model::Trace &trace, const model::Event &event, qsizetype position);
    void takeMessage(const model::Trace &trace, const model::Event &event, qsizetype position);
    void takeOnServer(const model::Trace &trace, const model::Event &event, qsizetype position);
    void startWork(ShapeKind kind, const model::Event &event, qsizetype position);
    void createOrder(const model::Trace &trace, const model::Event &event, qsizetype position);
    void lookUpKey(const model::Trace &trace, const model::Event &event, qsizetype position);
    void takeKeys(const model::Trace &trace, qsizetype position);
    void beginKey(const model::Trace &trace, const model::KeyChange &change);
    void startAttempt(const model::Trace &trace, const model::Event &event, qsizetype position);
    void compareWithPrevious(const model::Trace &trace, const model::Event &event);
    void startMessage(const model::Trace &trace, const model::Event &event, qsizetype position, ShapeKind kind);
    void endAttempt(const model::Event &event, qsizetype position, Ending ending);
    void endMessage(const model::Event &event, qsizetype position, Ending ending);
    void endWork(const model::Event &event, qsizetype position, Ending ending);
    void outcome(const model::Event &event, qsizetype position, Ending ending);
    qsizetype add(Shape shape);
    [[nodiscard]] int placeBeside(const Shape &mark);
    void cover(qsizetype key);
    void uncover(qsizetype key);
    void seenChanged(qsizetype shape, model::Instant before);
    void close(qsizetype shape, model::Instant at, qsizetype position, Ending ending);
    [[nodiscard]] int freeSlot(QList<model::Instant> &busy, model::Instant at, int wanted);
    [[nodiscard]] Row &row(RowKind kind, model::ClientId client = {});
    [[nodiscard]] int keyNumber(const model::Trace &trace, const model::Event &event);

    quint64 m_trace = 0; ///< the number of the trace that it shows; 0: none
    analysis::Fold m_fold {analysis::Detail::Scores}; ///< of the events that were taken in
    QList<Shape> m_shapes;
    QList<Block> m_blocks;
    QList<Row> m_rows = firstRows();
    model::Instant m_end;
    analysis::KeyNames m_keyNames;
    QHash<qsizetype, qsizetype> m_shapeOfEvent;
    QHash<quint32, AttemptLook> m_attempts;
    QHash<quint32, qsizetype> m_messages; ///< under way, by message
    QHash<quint32, qsizetype> m_work; ///< by exchange
    QHash<model::KeyRowId, qsizetype> m_keyRows; ///< rows of the key store that last
    qsizetype m_keyChanges = 0; ///< how many of the trace's were taken in
    QHash<quint32, int> m_clicksOfIntent;
    QHash<quint32, QList<model::Instant>> m_busyClients;
    QList<model::Instant> m_busyServer;
    QHash<int, int> m_slotOfKey;
    QHash<qsizetype, qsizetype> m_below; ///< by the shape of a key: the one that it lies on
    /// By slot. Rows of the key store last for hours, and their lines are few: the later lies on the earlier.
    std::array<qsizetype, 3> m_topKeys {-1, -1, -1};
    std::map<std::pair<ShapeKind, int>, qsizetype> m_lastMarks; ///< by kind and slot
    qsizetype m_down = -1;
};

} // namespace idemlab::diagram
