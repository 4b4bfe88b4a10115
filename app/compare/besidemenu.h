// SPDX-License-Identifier: MIT
#pragma once

#include "language/translated.h"
#include "session/forward.h"

#include <QMenu>

namespace idemlab::compare {

/// Which strategies are shown beside each other. It shows what the session has and asks it for what is picked.
class BesideMenu : public language::Translated<QMenu>
{
    Q_OBJECT
public:
    /// @p session outlives the menu.
    explicit BesideMenu(session::Session &session, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    bool tick();
    void retranslateUi() override;
    void showState();
    void toggle(int strategy);

    session::Session &m_session;
    QList<QAction *> m_strategies;
    QAction *m_all;
    QAction *m_alone;
};

} // namespace idemlab::compare
