// SPDX-License-Identifier: MIT
#include "controls/casepicker.h"

#include "theme/palette.h"
#include "theme/type.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace idemlab::controls {

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int summaryRole = Qt::UserRole + 1;
constexpr int fileRole = Qt::UserRole + 2;

/// Title above, summary below it in small letters.
class CaseDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const QFontMetrics title(theme::font(theme::Type::Strong));
        const QFontMetrics small(theme::font(theme::Type::Caption));
        const QString summary = index.data(summaryRole).toString();
        const int unit = theme::unit();
        return {std::max(title.horizontalAdvance(index.data().toString()), small.horizontalAdvance(summary)) + 6 * unit,
            title.height() + (summary.isEmpty() ? 0 : small.height()) + 3 * unit};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const bool selected = option.state & QStyle::State_Selected;
        if (selected)
            painter->fillRect(option.rect, option.palette.brush(QPalette::Highlight));
        const QColor ink = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
        const QFontMetrics title(theme::font(theme::Type::Strong));
        QRect line = option.rect.adjusted(3 * theme::unit(), 0, -2 * theme::unit(), 0);
        line.setTop(line.top() + (3 * theme::unit()) / 2);
        painter->setPen(ink);
        painter->setFont(theme::font(theme::Type::Strong));
        painter->drawText(line, int(Qt::AlignTop | Qt::AlignLeading), index.data().toString());
        line.setTop(line.top() + title.height());
        painter->setPen(selected ? ink : theme::color(theme::Meaning::Quiet, option.palette));
        painter->setFont(theme::font(theme::Type::Caption));
        painter->drawText(line, int(Qt::AlignTop | Qt::AlignLeading), index.data(summaryRole).toString());
        painter->restore();
    }
};

} // namespace

CasePicker::CasePicker(QWidget *parent)
    : QComboBox(parent)
{
    setItemDelegate(new CaseDelegate(this));
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(16);
    setMaxVisibleItems(16);
    connect(this, &QComboBox::activated, this, [this](int index) {
        const bool isFile = itemData(index, fileRole).toBool();
        const QString id = itemData(index, idRole).toString();
        showCase(m_current); // until it really is another one
        if (isFile)
            Q_EMIT fileWanted();
        else
            Q_EMIT casePicked(id);
    });
    retranslateUi();
}

void CasePicker::setCases(const QList<CaseItem> &cases)
{
    m_cases = cases;
    fill();
}

void CasePicker::showCase(const CaseItem &item)
{
    const bool wasForeign = findData(m_current.id, idRole) >= 0 && !m_current.id.isEmpty()
        && std::none_of(m_cases.cbegin(), m_cases.cend(), [this](const CaseItem &each) { return each.id == m_current.id; });
    m_current = item;
    if (wasForeign || findData(item.id, idRole) < 0)
        fill();
    setCurrentIndex(findData(item.id, idRole));
}

void CasePicker::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::PaletteChange)
        view()->viewport()->update();
}

void CasePicker::fill()
{
    QList<CaseItem> items {{{}, tr("Free play"), tr("Nothing happens by itself: press Order and interfere as you like.")}};
    items += m_cases;
    const auto isCurrent = [this](const CaseItem &each) { return each.id == m_current.id; };
    if (std::none_of(items.cbegin(), items.cend(), isCurrent))
        items.append(m_current);
    clear();
    for (const CaseItem &item : items) {
        addItem(item.title, item.id);
        setItemData(count() - 1, item.summary, summaryRole);
        setItemData(count() - 1, item.summary, Qt::AccessibleDescriptionRole);
    }
    insertSeparator(count());
    addItem(tr("Open case file…"));
    setItemData(count() - 1, true, fileRole);
    setItemData(count() - 1, tr("A case that you wrote yourself, as a JSON file."), summaryRole);
    int widest = 0;
    for (int i = 0; i < count(); ++i)
        widest = std::max(widest, itemDelegate()->sizeHint({}, model()->index(i, 0)).width());
    view()->setMinimumWidth(widest + 4 * theme::unit());
    setCurrentIndex(findData(m_current.id, idRole));
}

void CasePicker::retranslateUi()
{
    setAccessibleName(tr("Case"));
    setToolTip(tr("A case is a small script of orders and faults that plays by itself."));
    fill();
}

} // namespace idemlab::controls
