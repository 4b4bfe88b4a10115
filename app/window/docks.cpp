// SPDX-License-Identifier: MIT
#include "window/docks.h"

#include "theme/type.h"
#include "window/docktitle.h"

#include <QAction>
#include <QDataStream>
#include <QDockWidget>
#include <QIODevice>

#include <algorithm>

namespace idemlab::window {

using namespace Qt::StringLiterals;

namespace {

/// Qt's own states begin with another number.
constexpr quint32 stateMark = 0x1de3f0c1;

} // namespace

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
    const qsizetype index = m_panels.size();
    m_panels.append({name, action, area, wide, std::move(make)});
    connect(action, &QAction::triggered, this, [this, index](bool on) { open(index, on); });
}

bool Docks::frame(qsizetype index)
{
    Panel &panel = m_panels[index];
    if (panel.dock)
        return false;
    auto *dock = new QDockWidget(this);
    panel.dock = dock;
    dock->setObjectName(panel.name);
    dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    dock->setTitleBarWidget(new DockTitle(dock, panel.action));
    dock->setWindowTitle(panel.action->iconText()); // on a tab, where there is room for little
    dock->hide();
    connect(dock, &QDockWidget::visibilityChanged, this, [this, index](bool visible) {
        if (visible)
            fill(index);
    });
    // A panel behind another in a tab is open though it is not visible; the switch says whether it is open.
    connect(dock->toggleViewAction(), &QAction::toggled, panel.action, &QAction::setChecked);
    return place(panel);
}

bool Docks::place(const Panel &panel)
{
    const auto beside = std::find_if(m_panels.cbegin(), m_panels.cend(),
        [&](const Panel &each) { return each.dock && each.dock != panel.dock && dockWidgetArea(each.dock) == panel.area; });
    addDockWidget(panel.area, panel.dock);
    if (beside == m_panels.cend())
        return true;
    tabifyDockWidget(beside->dock, panel.dock); // one at a time is tall enough to be read
    return false;
}

void Docks::open(qsizetype index, bool on)
{
    if (!on && !m_panels.at(index).dock)
        return;
    if (frame(index))
        giveRoom(m_panels.at(index));
    QDockWidget *dock = m_panels.at(index).dock;
    dock->setVisible(on);
    if (on)
        dock->raise();
}

void Docks::wake()
{
    m_isAwake = true;
    for (qsizetype i = 0; i < m_panels.size(); ++i) {
        if (m_panels.at(i).dock && m_panels.at(i).dock->isVisible())
            fill(i);
    }
}

QByteArray Docks::state() const
{
    QByteArrayList names;
    for (const Panel &panel : m_panels) {
        if (panel.dock)
            names.append(panel.name.toUtf8());
    }
    QByteArray all;
    QDataStream stream(&all, QIODevice::WriteOnly);
    stream << stateMark << names.join(',') << saveState();
    return all;
}

bool Docks::restore(const QByteArray &state)
{
    quint32 mark = 0;
    QByteArray names; // not a list: what a damaged file says of its length would be believed
    QByteArray places;
    QDataStream stream(state);
    stream >> mark >> names >> places;
    const bool isOld = mark != stateMark; // written when every panel had a frame from the start
    const QByteArrayList opened = names.split(',');
    for (qsizetype i = 0; i < m_panels.size(); ++i) {
        if (isOld ? !state.isEmpty() : opened.contains(m_panels.at(i).name.toUtf8()))
            frame(i);
    }
    return restoreState(isOld ? state : places);
}

void Docks::arrange()
{
    for (const Panel &panel : std::as_const(m_panels)) {
        if (panel.dock)
            giveRoom(panel);
    }
}

void Docks::giveRoom(const Panel &panel)
{
    const auto area = dockWidgetArea(panel.dock);
    const bool isBeside = area == Qt::LeftDockWidgetArea || area == Qt::RightDockWidgetArea;
    resizeDocks({panel.dock}, {panel.wide * theme::unit()}, isBeside ? Qt::Horizontal : Qt::Vertical);
}

void Docks::retranslate()
{
    for (const Panel &panel : std::as_const(m_panels)) {
        if (panel.dock)
            panel.dock->setWindowTitle(panel.action->iconText());
    }
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
