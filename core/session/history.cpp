// SPDX-License-Identifier: MIT
#include "session/history.h"

namespace idemlab::session {

void History::note(Deed deed, const Moment &before)
{
    m_undone.clear();
    m_done.append({deed, before});
    if (m_done.size() > most)
        m_done.removeFirst();
}

std::optional<Deed> History::last(const QList<Entry> &entries)
{
    return entries.isEmpty() ? std::nullopt : std::optional(entries.constLast().deed);
}

Moment History::trade(QList<Entry> &from, QList<Entry> &to, const Moment &present)
{
    const Entry entry = from.takeLast();
    to.append({entry.deed, present});
    return entry.moment;
}

} // namespace idemlab::session
