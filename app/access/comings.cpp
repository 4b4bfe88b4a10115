// SPDX-License-Identifier: MIT
#include "access/comings.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QTimer>

#include <algorithm>

namespace idemlab::access {

namespace {

void tell(QAccessibleInterface *child, QAccessible::Event what)
{
    if (!child)
        return;
    QAccessibleEvent event(child, what);
    QAccessible::updateAccessibility(&event);
}

/// Of the last rows alone where many come or go.
void tellRows(QAbstractItemView *view, int first, int last, void (*tellOne)(QAccessibleInterface *))
{
    if (!QAccessible::isActive())
        return;
    QAccessibleInterface *whole = QAccessible::queryAccessibleInterface(view);
    QAccessibleTableInterface *table = whole ? whole->tableInterface() : nullptr;
    const int columns = view->model()->columnCount();
    const int end = table ? std::min(last + 1, table->rowCount()) : 0; // of what is not laid out there are none
    for (int row = std::max(first, last - mostComings + 1); row < end; ++row) {
        for (int column = 0; column < columns; ++column)
            tellOne(table->cellAt(row, column));
    }
}

} // namespace

void tellCome(QAccessibleInterface *child) { tell(child, QAccessible::ObjectCreated); }
void tellGone(QAccessibleInterface *child) { tell(child, QAccessible::ObjectDestroyed); }

void tellOfRows(QAbstractItemView *view)
{
    const QAbstractItemModel *model = view->model();
    QObject::connect(model, &QAbstractItemModel::rowsInserted, view, [view](const QModelIndex &, int first, int last) {
        QTimer::singleShot(0, view, [=] { tellRows(view, first, last, tellCome); }); // once they are laid out
    });
    QObject::connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, view,
        [view](const QModelIndex &, int first, int last) { tellRows(view, first, last, tellGone); });
}

} // namespace idemlab::access
