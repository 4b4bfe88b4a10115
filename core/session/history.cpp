// SPDX-License-Identifier: MIT
#include "session/history.h"

#include <utility>

namespace idemlab::session {

using namespace model;

void History::note(const Entry &entry)
{
    m_undone.clear();
    m_done.append(entry);
    if (m_done.size() > most)
        m_done.removeFirst();
}

std::optional<UndoableChange> History::last(const QList<Entry> &entries)
{
    return entries.isEmpty() ? std::nullopt : std::optional(entries.constLast().change);
}

Snapshot History::undo(const Snapshot &present)
{
    const Entry entry = m_done.takeLast();
    const auto *mark = std::get_if<Mark>(&entry.other);
    if (!mark) {
        m_undone.append({entry.change, present});
        return std::get<Snapshot>(entry.other);
    }
    Snapshot before = present;
    Tail tail {{}, *present.runs.constFirst().recording.moment};
    for (qsizetype i = 0; i < before.runs.size(); ++i) {
        Recording &recording = before.runs[i].recording;
        const qsizetype kept = std::min(mark->commands.at(i), recording.byHand.size());
        tail.commands.append(recording.byHand.sliced(kept));
        recording.byHand.resize(kept);
        recording.moment = mark->at;
    }
    m_undone.append({entry.change, tail});
    return before;
}

Snapshot History::redo(const Snapshot &present)
{
    const Entry entry = m_undone.takeLast();
    const auto *tail = std::get_if<Tail>(&entry.other);
    if (!tail) {
        m_done.append({entry.change, present});
        return std::get<Snapshot>(entry.other);
    }
    Snapshot after = present;
    Mark mark {{}, *present.runs.constFirst().recording.moment};
    for (qsizetype i = 0; i < after.runs.size(); ++i) {
        Recording &recording = after.runs[i].recording;
        mark.commands.append(recording.byHand.size());
        recording.byHand += tail->commands.at(i);
        recording.moment = tail->at;
    }
    m_done.append({entry.change, mark});
    return after;
}

} // namespace idemlab::session
