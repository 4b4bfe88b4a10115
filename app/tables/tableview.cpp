// SPDX-License-Identifier: MIT
#include "tables/tableview.h"

#include "access/comings.h"
#include "tables/tablemodel.h"
#include "theme/type.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>

namespace idemlab::tables {

TableView::TableView(TableModel *model, QWidget *parent) : QTreeView(parent)
{
    setModel(model);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setTabKeyNavigation(false);
    setIconSize(QSize(3, 3) * theme::unit());
    header()->setSectionsMovable(false);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setStretchLastSection(true);
    header()->setResizeContentsPrecision(0); // what is seen is measured, or each new row would measure all before it
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumHeight(12 * theme::unit()); // the header and a row: it scrolls
    connect(model, &TableModel::rowsSet, this, &TableView::showWhatFits);
    QScrollBar *bar = verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, [this, bar](int value) { m_isAtEnd = value == bar->maximum(); });
    connect(bar, &QScrollBar::rangeChanged, this, [this, bar] { // rows have come, or the view is another size
        if (m_isAtEnd)
            bar->setValue(bar->maximum());
    });
    connect(model, &TableModel::headerDataChanged, this, &TableView::showWhatFits);
    connect(model, &TableModel::modelReset, this, &TableView::showWhatFits);
    access::tellOfRows(this);
}

void TableView::setUsualRow(const QList<Cell> &cells)
{
    m_usual = cells;
    showWhatFits();
}

/// As wide as the delegate would make it.
int TableView::usualWidth(int column) const
{
    if (column >= m_usual.size())
        return 0;
    const Cell &cell = m_usual.at(column);
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.features |= QStyleOptionViewItem::HasDisplay;
    option.text = cell.text;
    option.font.setBold(cell.isBold);
    option.fontMetrics = QFontMetrics(option.font);
    if (!cell.icon.isNull()) {
        option.features |= QStyleOptionViewItem::HasDecoration;
        option.icon = cell.icon;
    }
    return style()->sizeFromContents(QStyle::CT_ItemViewItem, &option, {}, this).width();
}

void TableView::showWhatFits()
{
    constexpr int always = 2;
    const int columns = model()->columnCount();
    for (int column = 0; column < columns; ++column)
        setColumnHidden(column, false); // what is hidden has no size
    int width = 0;
    for (int column = 0; column < columns; ++column) {
        width += std::max({sizeHintForColumn(column), header()->sectionSizeHint(column), usualWidth(column)});
        setColumnHidden(column, column >= always && width > viewport()->width());
    }
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    showWhatFits();
}

void TableView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        showWhatFits();
}

} // namespace idemlab::tables
