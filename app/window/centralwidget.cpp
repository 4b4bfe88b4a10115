// SPDX-License-Identifier: MIT
#include "window/centralwidget.h"

#include "compare/compareview.h"
#include "session/session.h"
#include "timeline/timelineview.h"

#include <QAction>

#include <utility>

namespace idemlab::window {

using namespace Qt::StringLiterals;
using compare::CompareView;
using timeline::TimelineView;

CentralWidget::CentralWidget(session::Session &session, selection::Selection &selection, narrate::Narrator &narrator, QWidget *parent)
    : QStackedWidget(parent), m_session(session), m_selection(selection), m_timeline(new TimelineView(session, selection, narrator, this))
{
    addWidget(m_timeline);
    setFocusProxy(m_timeline);
    connect(&session, &session::Session::runsChanged, this, &CentralWidget::showStrips);
}

/// What zooms the one zooms the others.
void CentralWidget::showStrips()
{
    const bool areMany = m_session.stripCount() > 1;
    if (areMany && !m_compare) {
        m_compare = new CompareView(m_session, m_selection, this);
        addWidget(m_compare);
        for (const auto &[name, zoom] : {std::pair {u"zoomIn"_s, &CompareView::zoomIn}, std::pair {u"zoomOut"_s, &CompareView::zoomOut},
                 std::pair {u"fit"_s, &CompareView::fit}})
            connect(m_timeline->findChild<QAction *>(name, Qt::FindDirectChildrenOnly), &QAction::triggered, m_compare, zoom);
    }
    setCurrentWidget(areMany ? static_cast<QWidget *>(m_compare) : m_timeline);
}

} // namespace idemlab::window
