// SPDX-License-Identifier: MIT
#include "window/adaptiverow.h"

#include "theme/type.h"

#include <QBoxLayout>
#include <QEvent>

#include <algorithm>

namespace idemlab::window {

AdaptiveRow::AdaptiveRow(QWidget *parent) : QWidget(parent), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_layout->setSizeConstraint(QLayout::SetNoConstraint);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum); // a long sentence takes more lines
    setTight(false);
}

void AdaptiveRow::add(QWidget *group, int stretch) { m_layout->addWidget(group, stretch); }

void AdaptiveRow::setTight(bool isTight)
{
    m_isTight = isTight;
    const int unit = theme::unit(); // letters may have another size than before
    const int sides = (isTight ? 2 : 3) * unit;
    const int ends = isTight ? unit / 2 : unit;
    m_layout->setContentsMargins(sides, ends, sides, ends);
    arrange();
}

int AdaptiveRow::aside() const { return (m_isTight ? 2 : 4) * theme::unit(); }

QSize AdaptiveRow::sizeHint() const { return minimumSizeHint(); }

QSize AdaptiveRow::minimumSizeHint() const
{
    int widest = 0;
    for (const QWidget *group : groups())
        widest = std::max(widest, group->minimumSizeHint().width());
    const QMargins margins = m_layout->contentsMargins();
    return {widest + margins.left() + margins.right(), m_layout->minimumSize().height()};
}

bool AdaptiveRow::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return done;
}

void AdaptiveRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_hasWidth = true;
    arrange();
}

void AdaptiveRow::arrange()
{
    // A window asks for the least height before it has given its parts their width, and is never lower again by itself.
    const int room = m_hasWidth ? width() : window()->width();
    const auto direction = room < widthSideBySide() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (direction != m_layout->direction())
        m_layout->setDirection(direction);
    // Not again where it is right: each call asks for another layout, which would come back to here without end.
    if (const int spacing = direction == QBoxLayout::TopToBottom ? theme::unit() / (m_isTight ? 2 : 1) : aside();
        spacing != m_layout->spacing())
        m_layout->setSpacing(spacing); // less of it where they are stacked and room is dear
    updateGeometry();
}

QList<QWidget *> AdaptiveRow::groups() const
{
    QList<QWidget *> all;
    for (int i = 0; i < m_layout->count(); ++i) {
        QWidget *group = m_layout->itemAt(i)->widget();
        if (group && !(group->testAttribute(Qt::WA_WState_ExplicitShowHide) && group->isHidden())) // before it is shown, too
            all.append(group);
    }
    return all;
}

int AdaptiveRow::widthSideBySide() const
{
    const QMargins margins = m_layout->contentsMargins();
    int width = margins.left() + margins.right();
    const auto all = groups();
    for (const QWidget *group : all)
        width += group->minimumSizeHint().width();
    return width + int(std::max<qsizetype>(0, all.size() - 1)) * aside();
}

} // namespace idemlab::window
