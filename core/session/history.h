// SPDX-License-Identifier: MIT
#pragma once

#include "session/strip.h"

#include <QList>

#include <optional>

namespace idemlab::session {

/// What can be done to a session and taken back.
enum class Deed : quint8 {
    Order,
    Fault, ///< a toggle, or a plan for a message
    Setting,
    Strategy,
    Restart,
    Begin, ///< another case, or a run from a file
    Beside, ///< which runs are shown beside each other
    Fork,
};

/// All the runs of a session at one moment of theirs.
struct Moment
{
    QList<Run> runs;
    qsizetype current = 0;
};

/// The moments before what was done, so that it can be taken back, and done again. Keeps the last hundred.
class History
{
public:
    static constexpr qsizetype most = 100;

    /// @p before it was done. What had been taken back is gone.
    void note(Deed deed, const Moment &before);
    /// What undo() would take back, and redo() do again; empty where there is nothing.
    [[nodiscard]] std::optional<Deed> undoable() const { return last(m_done); }
    [[nodiscard]] std::optional<Deed> redoable() const { return last(m_undone); }
    /// Trades @p present for the moment before, or after. Only where there is one.
    [[nodiscard]] Moment undo(const Moment &present) { return trade(m_done, m_undone, present); }
    [[nodiscard]] Moment redo(const Moment &present) { return trade(m_undone, m_done, present); }

private:
    struct Entry
    {
        Deed deed;
        Moment moment;
    };

    [[nodiscard]] static std::optional<Deed> last(const QList<Entry> &entries);
    [[nodiscard]] static Moment trade(QList<Entry> &from, QList<Entry> &to, const Moment &present);

    QList<Entry> m_done;
    QList<Entry> m_undone;
};

} // namespace idemlab::session
