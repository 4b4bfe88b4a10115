// SPDX-License-Identifier: MIT
#pragma once

#include "language/translated.h"
#include "session/forward.h"

#include <QMenu>

namespace idemlab::compare {

/// The tree of what-ifs: every run that was forked and every fork, to go back to.
class BranchMenu : public language::Translated<QMenu>
{
    Q_OBJECT
public:
    /// @p session outlives the menu.
    explicit BranchMenu(session::Session &session, QWidget *parent = nullptr);

private:
    void retranslateUi() override;
    void fill();
    void addBranch(qsizetype branch, int depth);
    [[nodiscard]] QString textOf(qsizetype branch) const;

    session::Session &m_session;
};

} // namespace idemlab::compare
