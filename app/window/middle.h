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
    /// A ground of the timeline's colour until it is woken. @p compare is made when there is first something to compare.
    /// @p session outlives the widget.
    Middle(session::Session &session, Docks::Make timeline, Docks::Make compare, QWidget *parent);

    /// Makes the timeline, once; null where there is none.
    QWidget *wake();

private:
    void showStrips();

    session::Session &m_session;
    Docks::Make m_makeTimeline;
    Docks::Make m_makeCompare;
    QWidget *m_timeline = nullptr;
    QWidget *m_compare = nullptr;
};

} // namespace idemlab::window
