// SPDX-License-Identifier: MIT
#include "session/branches.h"

namespace idemlab::session {

qsizetype Branches::add(const Branch &branch)
{
    m_all.append(branch);
    return m_all.size() - 1;
}

void Branches::note(const Beginning &run)
{
    if (run.branch >= 0)
        m_all[run.branch].recording = run.recording;
}

} // namespace idemlab::session
