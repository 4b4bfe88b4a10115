// SPDX-License-Identifier: MIT
#pragma once

#include "session/run.h"

#include <QList>

#include <optional>
#include <variant>

namespace idemlab::session {

/// What can be done to a session and taken back.
enum class UndoableChange : quint8 {
    Order,
    Fault, ///< a toggle, or a plan for a message
    Setting,
    Strategy,
    Restart,
    Begin, ///< another case, or a run from a file
    Beside, ///< which runs are shown beside each other
    Fork,
    Meaning, ///< what a request of a program outside was said to mean
};

/// All the runs of a session at one moment of theirs.
struct Snapshot
{
    QList<Beginning> runs;
    qsizetype current = 0;
};

/// How far the runs had got: how many commands each had been given by hand, and when that was.
struct Mark
{
    QList<qsizetype> commands;
    model::Instant at;
};

/// What was done, so that it can be taken back, and done again. Of a command it notes where the runs were; of what puts other
/// runs in their place, those that were there. Keeps the last hundred.
class History
{
public:
    static constexpr qsizetype most = 100;

    // What had been taken back is gone.
    void note(UndoableChange change, const Snapshot &before) { note({change, before}); }
    void note(UndoableChange change, const Mark &before) { note({change, before}); }
    void forgetUndone() { m_undone.clear(); }
    /// What undo() would take back, and redo() do again; empty where there is nothing.
    [[nodiscard]] std::optional<UndoableChange> undoable() const { return last(m_done); }
    [[nodiscard]] std::optional<UndoableChange> redoable() const { return last(m_undone); }
    /// Trades @p present for the moment before, or after. Only where there is one.
    [[nodiscard]] Snapshot undo(const Snapshot &present);
    [[nodiscard]] Snapshot redo(const Snapshot &present);

private:
    /// Commands that were taken back, of each run, and when they had been done.
    struct Tail
    {
        QList<model::Script> commands;
        model::Instant at;
    };
    struct Entry
    {
        UndoableChange change;
        std::variant<Snapshot, Mark, Tail> other;
    };

    void note(const Entry &entry);
    [[nodiscard]] static std::optional<UndoableChange> last(const QList<Entry> &entries);

    QList<Entry> m_done; ///< with a Snapshot or a Mark
    QList<Entry> m_undone; ///< with a Snapshot or a Tail
};

} // namespace idemlab::session
