// SPDX-License-Identifier: MIT
#include "odds/oddstable.h"

#include "narrate/oddswords.h"
#include "theme/type.h"

#include <QHeaderView>
#include <QResizeEvent>

#include <algorithm>
#include <numeric>

namespace idemlab::odds {

using namespace Qt::StringLiterals;
using narrate::OddsWords;

OddsTable::OddsTable(QWidget *parent) : QTableView(parent), m_model(new OddsModel(this))
{
    setObjectName(u"oddsTable"_s);
    setModel(m_model);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setSelectionMode(SingleSelection);
    setCornerButtonEnabled(false);
    viewport()->setAutoFillBackground(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter | Qt::Alignment(Qt::TextWordWrap));
    for (QHeaderView *header : {horizontalHeader(), verticalHeader()}) {
        header->setSectionResizeMode(QHeaderView::Fixed);
        header->setHighlightSections(false);
    }
    verticalHeader()->setMinimumSectionSize(QFontMetrics(font()).height() + theme::unit());
    verticalHeader()->setDefaultSectionSize(verticalHeader()->minimumSectionSize());
    // All of it is there; what it stands on scrolls.
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void OddsTable::showDay(const Day &day)
{
    m_model->showDay(day);
    fit();
}

void OddsTable::setRows(OddsModel::Rows rows)
{
    m_model->setRows(rows);
    retranslate();
}

/// What the signs in its cells mean is said by its name.
void OddsTable::retranslate()
{
    m_model->retranslate();
    setAccessibleName(m_model->rows() == OddsModel::Rows::Retries
            //: %1: what the signs in the cells mean
            ? tr("By formula, a number of retries a row: %1").arg(OddsWords::signs())
            : tr("Counts of the day, a strategy a row"));
    fit();
}

void OddsTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit();
}

/// Of the name of a line, and of each figure: what its longest word takes.
QList<int> OddsTable::leastWidths() const
{
    const QFontMetrics metrics(font());
    const int aside = 2 * theme::unit();
    QList<int> widths {0};
    for (int line = 0; line < m_model->lines(); ++line)
        widths.first() = std::max(widths.constFirst(), metrics.horizontalAdvance(m_model->name(line)) + aside);
    for (int figure = 0; figure < m_model->figuresInLine(); ++figure) {
        int width = 0;
        for (const QStringList words = m_model->head(figure).split(u' '); const QString &word : words)
            width = std::max(width, metrics.horizontalAdvance(word));
        for (int line = 0; line < m_model->lines(); ++line)
            width = std::max(width, metrics.size(0, m_model->text(line, figure)).width());
        widths.append(width + aside);
    }
    return widths;
}

/// Columns where there is room for them; else all cells stand below each other. As high as it is, since the page scrolls.
void OddsTable::fit()
{
    if (m_model->lines() == 0)
        return;
    const QList<int> widths = leastWidths();
    m_model->setFolded(std::accumulate(widths.cbegin(), widths.cend(), 0) > width());
    for (QHeaderView *header : {horizontalHeader(), verticalHeader()})
        header->setHidden(m_model->isFolded());
    setWordWrap(true);
    if (m_model->isFolded()) {
        horizontalHeader()->resizeSection(0, width());
        resizeRowsToContents();
    } else {
        fitColumns(widths, width());
    }
    const int heads = m_model->isFolded() ? 0 : horizontalHeader()->height();
    setFixedHeight(heads + verticalHeader()->length() + 2 * frameWidth());
}

/// As wide as the room; heads take more lines where they must.
void OddsTable::fitColumns(const QList<int> &widths, int room)
{
    const QFontMetrics metrics(font());
    const int aside = 2 * theme::unit();
    const int spare = std::max(0, room - std::accumulate(widths.cbegin(), widths.cend(), 0)) / std::max(1, int(widths.size()) - 1);
    QHeaderView *header = horizontalHeader();
    verticalHeader()->setFixedWidth(widths.constFirst());
    int highest = 0;
    for (int figure = 0; figure < m_model->figuresInLine(); ++figure) {
        int width = widths.at(figure + 1) + spare;
        if (const int line = metrics.horizontalAdvance(m_model->head(figure)); line + aside <= width && line + 2 * aside > width)
            width = std::max(widths.at(figure + 1), line + aside - 1); // in two lines rather than against its neighbour's
        header->resizeSection(figure, width);
        highest = std::max(highest, metrics.boundingRect(0, 0, width - aside, 0, Qt::TextWordWrap, m_model->head(figure)).height());
    }
    header->setFixedHeight(highest + 2 * theme::unit());
    for (int line = 0; line < m_model->lines(); ++line)
        setRowHeight(line, metrics.size(0, m_model->text(line, 0)).height() + theme::unit());
}

} // namespace idemlab::odds
