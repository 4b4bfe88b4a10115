// SPDX-License-Identifier: MIT
#include "controls/casepicker.h"

#include "access/spokenname.h"

#include <QStyleOptionComboBox>

#include <algorithm>
#include <utility>

namespace idemlab::controls {

using namespace Qt::StringLiterals;

namespace {

constexpr int fileRole = Qt::UserRole + 2;
constexpr int mostLetters = 40; ///< of a title that is shown whole

} // namespace

CasePicker::CasePicker(QWidget *parent) : Translated(parent)
{
    setFocusPolicy(Qt::TabFocus); // after a pick with the mouse the keys are the run's again
    setMinimumContentsLength(16);
    setMaxVisibleItems(16);
    connect(this, &QComboBox::activated, this, [this](int index) {
        const bool isFile = itemData(index, fileRole).toBool();
        const QString id = itemData(index).toString();
        showCase(m_current); // until it really is another one
        if (isFile)
            Q_EMIT fileWanted();
        else
            Q_EMIT casePicked(id);
    });
    retranslateUi();
}

QSize CasePicker::minimumSizeHint() const
{
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const QFontMetrics metrics = fontMetrics();
    const int most = mostLetters * metrics.averageCharWidth(); // a longer title ends in three points, and the tool tip has it
    const QSize title(std::min(metrics.horizontalAdvance(currentText()) + metrics.averageCharWidth(), most), metrics.height());
    return TwoLineBox::minimumSizeHint().expandedTo(style()->sizeFromContents(QStyle::CT_ComboBox, &option, title, this));
}

void CasePicker::setCases(const QList<CaseItem> &cases)
{
    m_cases = cases;
    fill();
}

void CasePicker::showCase(const CaseItem &item)
{
    const bool wasForeign = findData(m_current.id) >= 0 && !m_current.id.isEmpty()
        && std::ranges::none_of(std::as_const(m_cases), [this](const CaseItem &each) { return each.id == m_current.id; });
    m_current = item;
    if (wasForeign || findData(item.id) < 0)
        fill();
    setCurrentIndex(findData(item.id));
    explain();
    updateGeometry();
}

void CasePicker::fill()
{
    QList<CaseItem> items {{{}, tr("Free play"), tr("Nothing happens by itself: press Order and interfere as you like.")}};
    items += m_cases;
    const auto isCurrent = [this](const CaseItem &each) { return each.id == m_current.id; };
    if (std::ranges::none_of(items, isCurrent))
        items.append(m_current);
    clear();
    for (const CaseItem &item : items)
        add(item.id, item.title, item.summary);
    insertSeparator(count());
    add(u"?"_s, tr("Open case file…"), tr("A case that you wrote yourself, as a JSON file."));
    setItemData(count() - 1, true, fileRole);
    setCurrentIndex(findData(m_current.id));
}

void CasePicker::explain()
{
    const QString what = tr("A case is a small script of orders and faults that plays by itself.");
    setToolTip(currentText().size() > mostLetters / 2 ? currentText() + u"\n\n"_s + what : what);
}

void CasePicker::retranslateUi()
{
    access::setSpokenName(this, tr("Case"));
    fill();
    explain();
}

} // namespace idemlab::controls
