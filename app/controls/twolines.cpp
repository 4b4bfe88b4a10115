// SPDX-License-Identifier: MIT
#include "controls/twolines.h"

#include "theme/palette.h"
#include "theme/type.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QPainter>

#include <algorithm>

namespace idemlab::controls {

void TwoLines::add(QComboBox *box, const QString &id, const QString &title, const QString &summary)
{
    box->addItem(title, id);
    box->setItemData(box->count() - 1, summary, summaryRole);
    box->setItemData(box->count() - 1, summary, Qt::AccessibleDescriptionRole);
}

void TwoLines::widen(QComboBox *box)
{
    int widest = 0;
    for (int i = 0; i < box->count(); ++i)
        widest = std::max(widest, box->itemDelegate()->sizeHint({}, box->model()->index(i, 0)).width());
    box->view()->setMinimumWidth(widest + 4 * theme::unit());
}

QSize TwoLines::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QFontMetrics title(theme::font(theme::Type::Strong));
    const QFontMetrics small(theme::font(theme::Type::Caption));
    const QString summary = index.data(summaryRole).toString();
    const int unit = theme::unit();
    return {std::max(title.horizontalAdvance(index.data().toString()), small.horizontalAdvance(summary)) + 6 * unit,
        title.height() + (summary.isEmpty() ? 0 : small.height()) + 3 * unit};
}

void TwoLines::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        painter->fillRect(option.rect, option.palette.brush(QPalette::Highlight));
    const QColor ink = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const int unit = theme::unit();
    QRect line = option.rect.adjusted(3 * unit, (3 * unit) / 2, -2 * unit, 0);
    const QFont title = theme::font(theme::Type::Strong);
    painter->setPen(ink);
    painter->setFont(title);
    painter->drawText(line, int(Qt::AlignTop | Qt::AlignLeading), index.data().toString());
    line.setTop(line.top() + QFontMetrics(title).height());
    painter->setPen(selected ? ink : theme::color(theme::Meaning::Quiet, option.palette));
    painter->setFont(theme::font(theme::Type::Caption));
    painter->drawText(line, int(Qt::AlignTop | Qt::AlignLeading), index.data(summaryRole).toString());
    painter->restore();
}

} // namespace idemlab::controls
