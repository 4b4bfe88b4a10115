// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QString>

namespace idemlab::session {
class Session;
}

namespace idemlab::compare {

/// What tells a strip from the others, in the viewer's language.
class StripName
{
    Q_DECLARE_TR_FUNCTIONS(idemlab::compare::StripName)
public:
    /// Its strategy and, for a fork, its what-if.
    [[nodiscard]] static QString of(const session::Session &session, qsizetype strip);
};

} // namespace idemlab::compare
