// SPDX-License-Identifier: MIT
#include "window/middle.h"

#include "session/session.h"

#include <QAction>

namespace idemlab::window {

using namespace Qt::StringLiterals;

Middle::Middle(session::Session &session, const Docks::Make &timeline, Docks::Make compare, QWidget *parent)
    : QStackedWidget(parent), m_session(session), m_timeline(timeline(this)), m_makeCompare(std::move(compare))
{
    addWidget(m_timeline);
    setFocusProxy(m_timeline);
    connect(&session, &session::Session::runsChanged, this, &Middle::showStrips);
}

/// What zooms the one zooms the others.
void Middle::showStrips()
{
    const bool areMany = m_session.stripCount() > 1 && m_makeCompare;
    if (areMany && !m_compare) {
        m_compare = m_makeCompare(this);
        addWidget(m_compare);
        const auto actions = m_timeline->actions();
        for (const char *name : {"zoomIn", "zoomOut", "fit"}) {
            for (QAction *action : actions) {
                if (action->objectName() == QLatin1StringView(name))
                    connect(action, &QAction::triggered, m_compare, [this, name] { QMetaObject::invokeMethod(m_compare, name); });
            }
        }
    }
    setCurrentWidget(areMany ? m_compare : m_timeline);
}

} // namespace idemlab::window
