// SPDX-License-Identifier: MIT
#include "window/adaptiverow.h"

#include "theme/type.h"

#include <QBoxLayout>
#include <QEvent>

#include <algorithm>

namespace idemlab::window {

namespace {

constexpr int aside = 4; ///< units of the theme between groups beside each other

} // namespace

AdaptiveRow::AdaptiveRow(QWidget *parent) : QWidget(parent), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    const int unit = theme::unit();
    m_layout->setContentsMargins(3 * unit, unit, 3 * unit, unit);
    m_layout->setSpacing(aside * unit);
    m_layout->setSizeConstraint(QLayout::SetNoConstraint);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum); // a long sentence takes more lines
}

void AdaptiveRow::add(QWidget *group, int stretch) { m_layout->addWidget(group, stretch); }

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
    arrange();
}

void AdaptiveRow::arrange()
{
    const auto direction = width() < widthSideBySide() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (direction != m_layout->direction()) {
        m_layout->setDirection(direction);
        const bool isStacked = direction == QBoxLayout::TopToBottom; // where room is dear
        m_layout->setSpacing((isStacked ? 1 : aside) * theme::unit());
    }
    updateGeometry();
}

QList<QWidget *> AdaptiveRow::groups() const
{
    QList<QWidget *> all;
    for (int i = 0; i < m_layout->count(); ++i) {
        if (QWidget *group = m_layout->itemAt(i)->widget())
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
    return width + int(std::max<qsizetype>(0, all.size() - 1)) * aside * theme::unit();
}

} // namespace idemlab::window
