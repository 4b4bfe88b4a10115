// SPDX-License-Identifier: MIT
#include "theme/flowlayout.h"

#include <QWidget>

#include <algorithm>

namespace idemlab::theme {

FlowLayout::FlowLayout(int gap, QWidget *parent) : QLayout(parent), m_gap(gap) { setContentsMargins(0, 0, 0, 0); }

FlowLayout::~FlowLayout() { qDeleteAll(m_items); }

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + (width > 0 ? m_gap : 0);
        height = std::max(height, item->sizeHint().height());
    }
    return {width, height};
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    QRect place = rect;
    if (alignment() & Qt::AlignRight)
        place.setLeft(std::max(rect.left(), rect.right() + 1 - sizeHint().width()));
    arrange(place, true);
}

/// The height that it takes in the width of @p rect; @p isMeant: the items are moved there.
int FlowLayout::arrange(const QRect &rect, bool isMeant) const
{
    int x = 0;
    int y = 0;
    int tall = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        QSize size = item->sizeHint();
        if (size.width() > rect.width() && item->hasHeightForWidth())
            size = QSize(rect.width(), item->heightForWidth(rect.width()));
        if (x > 0 && x + size.width() > rect.width()) {
            x = 0;
            y += tall + m_gap;
            tall = 0;
        }
        if (isMeant)
            item->setGeometry(QRect(QPoint(rect.x() + x, rect.y() + y), size));
        x += size.width() + m_gap;
        tall = std::max(tall, size.height());
    }
    return y + tall;
}

} // namespace idemlab::theme
