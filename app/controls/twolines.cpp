// SPDX-License-Identifier: MIT
#include "controls/twolines.h"

#include "theme/palette.h"
#include "theme/type.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

namespace idemlab::controls {

QSize TwoLines::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QSize title = theme::sizeOf(index.data().toString(), theme::Type::Strong);
    const QString summary = index.data(summaryRole).toString();
    const QSize caption = summary.isEmpty() ? QSize(0, 0) : theme::sizeOf(summary, theme::Type::Caption);
    const int unit = theme::unit();
    return {std::min(std::max(title.width(), caption.width()) + 6 * unit, 240 * unit), title.height() + caption.height() + 3 * unit};
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
    const QString title = index.data().toString();
    painter->setPen(ink);
    painter->setFont(theme::font(theme::Type::Strong));
    const auto draw = [&](const QString &text) {
        const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, line.width());
        painter->drawText(line, int(Qt::AlignTop | Qt::AlignLeading), shown);
    };
    draw(title);
    line.setTop(line.top() + theme::sizeOf(title, theme::Type::Strong).height());
    painter->setPen(selected ? ink : theme::color(theme::Meaning::Quiet, option.palette));
    painter->setFont(theme::font(theme::Type::Caption));
    draw(index.data(summaryRole).toString());
    painter->restore();
}

TwoLineBox::TwoLineBox(QWidget *parent) : QComboBox(parent) { }

/// As AdjustToMinimumContentsLengthWithIcon has it; but to set a policy makes the list, which nobody has opened yet.
QSize TwoLineBox::sizeHint() const
{
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const QFontMetrics metrics = fontMetrics();
    const QSize contents(minimumContentsLength() * metrics.horizontalAdvance(u'X') + iconSize().width() + 4, metrics.height());
    return style()->sizeFromContents(QStyle::CT_ComboBox, &option, contents, this);
}

void TwoLineBox::add(const QString &id, const QString &title, const QString &summary)
{
    addItem(title, id);
    setItemData(count() - 1, summary, TwoLines::summaryRole);
    setItemData(count() - 1, summary, Qt::AccessibleDescriptionRole);
}

void TwoLineBox::showPopup()
{
    if (!qobject_cast<TwoLines *>(itemDelegate()))
        setItemDelegate(new TwoLines(this)); // now, because to have a delegate is to have a list
    int widest = 0;
    for (int i = 0; i < count(); ++i)
        widest = std::max(widest, itemDelegate()->sizeHint({}, model()->index(i, 0)).width());
    view()->setMinimumWidth(widest + 4 * theme::unit());
    QComboBox::showPopup();
}

} // namespace idemlab::controls
