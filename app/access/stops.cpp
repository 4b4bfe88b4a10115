// SPDX-License-Identifier: MIT
#include "access/stops.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QScrollArea>

#include <algorithm>

namespace idemlab::access {

namespace {

/// A widget with the stops in it, and where it stands in its parent.
struct Part
{
    QRect place;
    QList<QWidget *> stops;
};

using Parts = QList<Part>;

/// Cuts @p parts where a straight line along one axis meets none of them. @p begin and @p end are the edges across that line.
template<typename Edge>
QList<Parts> cut(Parts parts, Edge begin, Edge end)
{
    std::ranges::stable_sort(parts, {}, [begin](const Part &each) { return (each.place.*begin)(); });
    QList<Parts> pieces;
    int reach = 0;
    for (const Part &part : std::as_const(parts)) {
        if (pieces.isEmpty() || (part.place.*begin)() > reach)
            pieces.append(Parts());
        reach = pieces.constLast().isEmpty() ? (part.place.*end)() : std::max(reach, (part.place.*end)());
        pieces.last().append(part);
    }
    return pieces;
}

/// Rows from above, in each of them columns, in each of those rows, and so on (the recursive XY cut of page layouts).
QList<QWidget *> inReadingOrder(const Parts &parts)
{
    QList<Parts> pieces = cut(parts, &QRect::top, &QRect::bottom);
    if (pieces.size() < 2)
        pieces = cut(parts, &QRect::left, &QRect::right);
    QList<QWidget *> stops;
    for (const Parts &piece : std::as_const(pieces)) {
        if (pieces.size() > 1 && piece.size() > 1) {
            stops += inReadingOrder(piece);
            continue;
        }
        for (const Part &part : piece)
            stops += part.stops;
    }
    return stops;
}

QList<QAbstractButton *> rivalsOf(QAbstractButton *button)
{
    if (const QButtonGroup *group = button->group())
        return group->exclusive() ? group->buttons() : QList<QAbstractButton *>();
    return button->autoExclusive() ? button->parentWidget()->findChildren<QAbstractButton *>(Qt::FindDirectChildrenOnly)
                                   : QList<QAbstractButton *>();
}

/// Qt takes the other choices' policy away when one has the focus.
bool isStop(QWidget *widget)
{
    if (!widget->isEnabled() || widget->focusProxy())
        return false;
    auto *button = qobject_cast<QAbstractButton *>(widget);
    const auto rivals = button && button->isCheckable() ? rivalsOf(button) : QList<QAbstractButton *>();
    if (rivals.size() < 2)
        return (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
    const auto isChosen = [](const QAbstractButton *each) { return each->isChecked() && each->isVisible() && each->isEnabled(); };
    const auto canBe = [](const QAbstractButton *each) { return each->isCheckable() && each->isVisible() && each->isEnabled(); };
    auto chosen = std::ranges::find_if(rivals, isChosen);
    if (chosen == rivals.cend())
        chosen = std::ranges::find_if(rivals, canBe);
    return *chosen == widget;
}

bool isOnePiece(const QWidget *widget) { return qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QComboBox *>(widget); }

/// Those in @p widget and itself. @p seen: what of it can be seen, in its own coordinates.
QList<QWidget *> stopsWithin(QWidget *widget, const QRect &seen)
{
    QList<QWidget *> stops;
    if (!widget->isWindow() && isStop(widget))
        stops.append(widget);
    if (isOnePiece(widget))
        return stops;
    Parts parts;
    for (QObject *object : widget->children()) {
        auto *child = qobject_cast<QWidget *>(object);
        if (!child || child->isWindow() || !child->isVisible())
            continue;
        const auto *area = qobject_cast<const QScrollArea *>(widget->parentWidget());
        const bool isScrolled = area && area->widget() == child;
        const QRect within = isScrolled ? child->rect() : (child->geometry() & seen).translated(-child->pos());
        if (within.isEmpty())
            continue; // panels behind others in a tab stand outside of the window
        if (const auto inside = stopsWithin(child, within); !inside.isEmpty())
            parts.append({child->geometry(), inside});
    }
    return stops + inReadingOrder(parts);
}

/// What is higher than its area is read from its beginning.
void scrollTo(QWidget *stop)
{
    for (QWidget *each = stop->parentWidget(); each; each = each->parentWidget()) {
        auto *area = qobject_cast<QScrollArea *>(each);
        if (!area || !area->widget() || !area->widget()->isAncestorOf(stop))
            continue;
        const QPoint corner = stop->mapTo(area->widget(), QPoint());
        if (stop->height() < area->viewport()->height())
            area->ensureWidgetVisible(stop, 0, 4);
        else
            area->ensureVisible(corner.x(), corner.y() + area->viewport()->height() / 2, 0, area->viewport()->height() / 2);
    }
}

} // namespace

QList<QWidget *> stopsIn(QWidget *window) { return stopsWithin(window, window->rect()); }

bool moveFocus(QWidget *window, bool forward)
{
    const QList<QWidget *> stops = stopsIn(window);
    if (stops.isEmpty())
        return false;
    const QWidget *now = window->focusWidget();
    qsizetype at = -1;
    for (qsizetype i = 0; i < stops.size() && now; ++i) {
        if (stops.at(i) == now || stops.at(i)->isAncestorOf(now))
            at = i;
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(now); button && at < 0) {
        for (QAbstractButton *rival : rivalsOf(const_cast<QAbstractButton *>(button)))
            at = std::max(at, stops.indexOf(rival)); // arrow keys have gone from the choice that counts as the stop
    }
    const qsizetype next = at < 0 ? (forward ? 0 : stops.size() - 1) : (at + (forward ? 1 : stops.size() - 1)) % stops.size();
    scrollTo(stops.at(next));
    stops.at(next)->setFocus(forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace idemlab::access
