// SPDX-License-Identifier: MIT
#include "window/docks.h"

#include "theme/named.h"
#include "theme/type.h"
#include "window/docktitle.h"
#include "window/panelarea.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QLayout>
#include <QResizeEvent>
#include <QScreen>

#include <algorithm>
#include <utility>

namespace idemlab::window {

using namespace Qt::StringLiterals;

Docks::Docks(QWidget *parent) : QMainWindow(parent, Qt::Widget)
{
    setObjectName(u"middle"_s);
    setDockOptions(AnimatedDocks | AllowTabbedDocks | AllowNestedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setContextMenuPolicy(Qt::PreventContextMenu);
}

void Docks::add(const QString &name, QAction *action, Qt::DockWidgetArea area, int wide, Make make)
{
    auto *dock = theme::named<QDockWidget>(name, this);
    dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    dock->setTitleBarWidget(new DockTitle(dock, action));
    dock->setWindowTitle(action->iconText()); // on a tab, where there is room for little
    dock->hide();
    place(dock, area);
    const qsizetype index = m_panels.size();
    m_panels.append({dock, action, area, wide, std::move(make)});
    connect(action, &QAction::triggered, this, [this, index](bool on) { open(index, on); });
    dock->installEventFilter(this);
    connect(dock, &QDockWidget::dockLocationChanged, this, &Docks::arranged);
    connect(dock, &QDockWidget::visibilityChanged, this, [this, index](bool visible) {
        if (visible)
            fill(index);
    });
    // A panel behind another in a tab is open though it is not visible; the switch says whether it is open.
    connect(dock->toggleViewAction(), &QAction::toggled, action, &QAction::setChecked);
}

/// As a tab beside those that are there: one at a time is tall enough to be read.
void Docks::place(QDockWidget *dock, Qt::DockWidgetArea area)
{
    const auto beside = std::ranges::find_if(std::as_const(m_panels), [&](const Panel &each) { return dockWidgetArea(each.dock) == area; });
    addDockWidget(area, dock);
    if (beside != m_panels.cend())
        tabifyDockWidget(beside->dock, dock);
}

void Docks::open(qsizetype index, bool on)
{
    const Panel &panel = m_panels.at(index);
    const auto area = dockWidgetArea(panel.dock);
    const bool isAlone = std::ranges::none_of(
        std::as_const(m_panels), [&](const Panel &each) { return !each.dock->isHidden() && dockWidgetArea(each.dock) == area; });
    const bool isFirst = panel.make && isAlone;
    panel.dock->setVisible(on);
    if (!on)
        return;
    if (isFirst)
        giveRoom(panel);
    panel.dock->raise();
    // What has just been asked for stays.
    const auto other = area == Qt::LeftDockWidgetArea ? Qt::RightDockWidgetArea : Qt::LeftDockWidgetArea;
    if (wholeWidth() > mostWidth())
        closeAll(other);
}

void Docks::bringForward(const QAction *action)
{
    for (qsizetype i = 0; i < m_panels.size(); ++i) {
        if (m_panels.at(i).action == action)
            open(i, true);
    }
}

bool Docks::restore(const QByteArray &state)
{
    m_wide.clear();
    return restoreState(state);
}

void Docks::reset(const QStringList &open)
{
    m_wide.clear();
    for (const Panel &panel : std::as_const(m_panels))
        removeDockWidget(panel.dock);
    for (const Panel &panel : std::as_const(m_panels))
        place(panel.dock, panel.area);
    for (const QString &name : open) {
        const auto panel =
            std::ranges::find_if(std::as_const(m_panels), [&](const Panel &each) { return each.dock->objectName() == name; });
        panel->dock->show();
        panel->dock->raise();
        giveRoom(*panel);
    }
}

void Docks::giveRoom(const Panel &panel)
{
    const auto area = dockWidgetArea(panel.dock);
    m_wide.remove(panel.dock);
    const bool isBeside = area == Qt::LeftDockWidgetArea || area == Qt::RightDockWidgetArea;
    resizeDocks({panel.dock}, {panel.wide * theme::unit()}, isBeside ? Qt::Horizontal : Qt::Vertical);
}

void Docks::retranslate()
{
    for (const Panel &panel : std::as_const(m_panels))
        panel.dock->setWindowTitle(panel.action->iconText());
}

/// Both sides and the middle at their narrowest.
int Docks::wholeWidth() const
{
    layout()->invalidate(); // what was closed a moment ago tells it later
    return layout()->totalMinimumSize().width();
}

/// A window can be as wide as its screen, and is at times wider.
int Docks::mostWidth() const { return std::max(screen()->availableSize().width(), window()->width()); }

QSize Docks::minimumSizeHint() const
{
    // The panels give way in height before the window does; in width all of them are whole.
    const QSize middle = centralWidget() ? centralWidget()->minimumSizeHint() : QSize();
    const int whole = std::min(layout()->totalMinimumSize().width(), mostWidth());
    return QSize(std::max(60 * theme::unit(), whole), 11 * theme::unit()).expandedTo(middle);
}

void Docks::giveWay()
{
    for (const auto area : {Qt::RightDockWidgetArea, Qt::LeftDockWidgetArea}) {
        if (wholeWidth() > mostWidth())
            closeAll(area);
    }
}

void Docks::closeAll(Qt::DockWidgetArea area)
{
    for (const Panel &each : std::as_const(m_panels)) {
        if (dockWidgetArea(each.dock) == area)
            each.dock->hide();
    }
}

bool Docks::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        if (const auto *dock = qobject_cast<QDockWidget *>(watched))
            noteWidth(dock, static_cast<QResizeEvent *>(event)->oldSize().width());
        Q_EMIT arranged();
    }
    return QMainWindow::eventFilter(watched, event);
}

/// What the window takes from a panel it gives back; what a person drags stays.
void Docks::noteWidth(const QDockWidget *dock, int before)
{
    const bool isByWindow = width() != m_width;
    if (isByWindow && dock->isVisible() && dock->width() < before && !m_wide.contains(dock))
        m_wide.insert(dock, before);
    else if (!isByWindow && (QApplication::mouseButtons() & Qt::LeftButton))
        m_wide.remove(dock);
}

void Docks::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    const bool isWider = std::exchange(m_width, width()) < width();
    QList<QDockWidget *> docks;
    QList<int> widths;
    for (const Panel &panel : std::as_const(m_panels)) {
        if (const int wide = m_wide.value(panel.dock); isWider && panel.dock->isVisible() && wide > panel.dock->width()) {
            docks.append(panel.dock);
            widths.append(wide);
        }
    }
    if (!docks.isEmpty())
        resizeDocks(docks, widths, Qt::Horizontal);
}

void Docks::fill(qsizetype index)
{
    Panel &panel = m_panels[index];
    if (const Make make = std::exchange(panel.make, {}))
        panel.dock->setWidget(new PanelArea(make(panel.dock), panel.dock));
}

} // namespace idemlab::window
