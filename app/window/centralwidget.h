// SPDX-License-Identifier: MIT
#pragma once

#include "selection/forward.h"

#include <QStackedWidget>

namespace idemlab::compare {
class CompareView;
}
namespace idemlab::timeline {
class TimelineView;
}

namespace idemlab::window {

/// The largest thing in the window: the timeline of one run, or several runs above each other.
class CentralWidget : public QStackedWidget
{
    Q_OBJECT
public:
    /// All three outlive the widget.
    CentralWidget(session::Session &session, selection::Selection &selection, narrate::Narrator &narrator, QWidget *parent);

    [[nodiscard]] timeline::TimelineView *timeline() const { return m_timeline; }

private:
    void showStrips();

    session::Session &m_session;
    selection::Selection &m_selection;
    timeline::TimelineView *m_timeline;
    compare::CompareView *m_compare = nullptr; ///< made when there is first something to compare
};

} // namespace idemlab::window
