// SPDX-License-Identifier: MIT
#include "window/docks.h"

#include "theme/type.h"
#include "window/docktitle.h"

#include <QAction>
#include <QDockWidget>

#include <algorithm>

namespace idemlab::window {

using namespace Qt::StringLiterals;

Docks::Docks(QWidget *parent)
    : QMainWindow(parent, Qt::Widget)
{
    setObjectName(u"middle"_s);
    setDockOptions(AnimatedDocks | AllowTabbedDocks | AllowNestedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setContextMenuPolicy(Qt::PreventContextMenu);
}

void Docks::add(const QString &name, QAction *action, Qt::DockWidgetArea area, int wide, Make make)
{
    auto *dock = new QDockWidget(this);
    dock->setObjectName(name);
    dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    dock->setTitleBarWidget(new DockTitle(dock, action));
    addDockWidget(area, dock);
    const auto beside = std::find_if(m_panels.cbegin(), m_panels.cend(), [&](const Panel &each) { return dockWidgetArea(each.dock) == area; });
    if (beside != m_panels.cend())
        tabifyDockWidget(beside->dock, dock); // one at a time is tall enough to be read
    dock->hide();
    m_panels.append({dock, action, wide, std::move(make)});
    const qsizetype index = m_panels.size() - 1;
    connect(dock, &QDockWidget::visibilityChanged, this, [this, index](bool visible) {
        if (visible)
            fill(index);
    });
    // A panel behind another in a tab is open though it is not visible; the switch says whether it is open.
    connect(dock->toggleViewAction(), &QAction::toggled, action, &QAction::setChecked);
    connect(action, &QAction::triggered, dock, [dock](bool on) {
        dock->setVisible(on);
        if (on)
            dock->raise();
    });
}

void Docks::wake()
{
    m_isAwake = true;
    for (qsizetype i = 0; i < m_panels.size(); ++i) {
        if (m_panels.at(i).dock->isVisible())
            fill(i);
    }
}

void Docks::arrange()
{
    for (const Panel &panel : std::as_const(m_panels)) {
        const auto area = dockWidgetArea(panel.dock);
        const bool isBeside = area == Qt::LeftDockWidgetArea || area == Qt::RightDockWidgetArea;
        resizeDocks({panel.dock}, {panel.wide * theme::unit()}, isBeside ? Qt::Horizontal : Qt::Vertical);
    }
}

void Docks::retranslate()
{
    for (const Panel &panel : std::as_const(m_panels))
        panel.dock->setWindowTitle(panel.action->iconText()); // on a tab, where there is room for little
}

QSize Docks::minimumSizeHint() const
{
    // The panels give way before the window does.
    const QSize middle = centralWidget() ? centralWidget()->minimumSizeHint() : QSize();
    return QSize(60 * theme::unit(), 30 * theme::unit()).expandedTo(middle);
}

void Docks::fill(qsizetype index)
{
    Panel &panel = m_panels[index];
    if (!panel.make || !m_isAwake)
        return;
    panel.dock->setWidget(panel.make(panel.dock));
    panel.make = {};
}

} // namespace idemlab::window
