// SPDX-License-Identifier: MIT
#pragma once

#include "window/docks.h"

#include <QStackedWidget>

namespace idemlab::session {
class Session;
}

namespace idemlab::window {

/// The largest thing in the window: the timeline of one run, or several runs above each other.
class Middle : public QStackedWidget
{
    Q_OBJECT
public:
    /// @p compare is made when there is first something to compare. @p session outlives the widget.
    Middle(session::Session &session, const Docks::Make &timeline, Docks::Make compare, QWidget *parent);

    [[nodiscard]] QWidget *timeline() const { return m_timeline; }

private:
    void showStrips();

    session::Session &m_session;
    QWidget *m_timeline;
    Docks::Make m_makeCompare;
    QWidget *m_compare = nullptr;
};

} // namespace idemlab::window
