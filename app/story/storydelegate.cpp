// SPDX-License-Identifier: MIT
#include "story/storydelegate.h"

#include "story/storymodel.h"
#include "theme/type.h"

#include <QListView>
#include <QPainter>

namespace idemlab::story {

namespace {

/// Room for the time: "100.00 s".
int timeWidth(const QFontMetrics &metrics) { return metrics.horizontalAdvance(QStringLiteral("000.00 s")) + 2 * theme::unit(); }

QRect sentenceRect(const QRect &row, const QFontMetrics &metrics)
{
    return row.adjusted(timeWidth(metrics) + 3 * theme::unit(), theme::unit(), -2 * theme::unit(), -theme::unit());
}

} // namespace

QSize StoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const QRect room = sentenceRect(QRect(0, 0, std::max(width, 40 * theme::unit()), 1000), option.fontMetrics);
    const QRect text = option.fontMetrics.boundingRect(room, Qt::TextWordWrap, index.data().toString());
    return {width, text.height() + 2 * theme::unit()};
}

void StoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isAhead = index.data(StoryModel::AheadRole).toBool();
    const auto group = isAhead ? QPalette::Disabled : QPalette::Normal;
    painter->save();
    if (isSelected)
        painter->fillRect(option.rect, option.palette.color(QPalette::Highlight));
    const QColor ink = option.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text);
    if (const auto mark = index.data(StoryModel::MarkRole).value<QColor>(); mark.isValid() && !isSelected && !isAhead)
        painter->fillRect(QRect(option.rect.left(), option.rect.top() + 2, theme::unit(), option.rect.height() - 4), mark);
    painter->setFont(option.font);
    painter->setPen(isSelected ? ink : option.palette.color(group, isAhead ? QPalette::Text : QPalette::PlaceholderText));
    const QRect time(option.rect.left() + 2 * theme::unit(), option.rect.top() + theme::unit(),
        timeWidth(option.fontMetrics) - theme::unit(), option.rect.height());
    painter->drawText(time, Qt::AlignRight | Qt::AlignTop, index.data(StoryModel::TimeRole).toString());
    painter->setPen(ink);
    painter->drawText(sentenceRect(option.rect, option.fontMetrics), Qt::TextWordWrap, index.data().toString());
    painter->restore();
}

} // namespace idemlab::story
