// SPDX-License-Identifier: MIT
#pragma once

#include "session/run.h"

#include <QList>

namespace idemlab::session {

/// A run that was forked, or a fork of one.
struct Branch
{
    qsizetype parent = -1; ///< position in Branches; -1: it began by itself
    model::Instant at; ///< where it leaves its parent
    model::PlannedFault whatIf; ///< what its message met instead
    model::Recording recording; ///< as it was last seen
};

/// The tree of what-ifs. Grows only: no branch is thrown away.
class Branches
{
public:
    [[nodiscard]] const QList<Branch> &all() const { return m_all; }
    qsizetype add(const Branch &branch);
    /// A run that has gone on.
    void note(const Beginning &run);

private:
    QList<Branch> m_all;
};

} // namespace idemlab::session
