// SPDX-License-Identifier: MIT
#include "present/matrixboard.h"

#include "narrate/vocabulary.h"
#include "present/phrases.h"
#include "present/sizes.h"
#include "verdict/verdictstamp.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace idemlab::present {

using namespace Qt::StringLiterals;
using analysis::MatrixCell;
using model::Strategy;
using narrate::Vocabulary;

namespace {

constexpr auto &strategies = model::allNames<Strategy>;
constexpr double headLines = 2; ///< for the name of a strategy
constexpr double otherLines = headLines + 1; ///< and what the signs mean
constexpr double leastRow = 1.25; ///< all lengths in letters' sizes
constexpr double pad = 0.5;
constexpr double signRadius = 0.5;
constexpr double wordGap = 1.2; ///< between words of the legend

double widthOf(const QString &text, int pixels, bool isBold) { return QFontMetricsF(sized(pixels, isBold)).horizontalAdvance(text); }

} // namespace

/// Where everything stands: the names of the strategies, the rows, and below them what the signs mean.
struct MatrixBoard::Grid
{
    QRectF box;
    int pixels = 1;
    double titles = 0; ///< their width
    double row = 0; ///< height
    bool isWhole = false; ///< everything fits in letters of that size

    [[nodiscard]] double column() const { return (box.width() - titles) / double(strategies.size()); }
    [[nodiscard]] QRectF titleAt(qsizetype line) const { return {box.left(), box.top() + (headLines + double(line)) * row, titles, row}; }
    [[nodiscard]] QRectF cellAt(qsizetype line, qsizetype strategy) const
    {
        return {box.left() + titles + double(strategy) * column(), titleAt(line).top(), column(), row};
    }
    /// Of a strategy, above its column.
    [[nodiscard]] QRectF headAt(qsizetype strategy) const { return {cellAt(0, strategy).left(), box.top(), column(), headLines * row}; }
};

MatrixBoard::MatrixBoard(const study::Matrix &asked) : m_cells(analysis::runMatrix(asked.settings, asked.repaired))
{
    int cases = 0;
    for (qsizetype i = 0; i < m_cells.size(); i += qsizetype(strategies.size())) {
        const bool hasPitfall = !m_cells.at(i).pitfalls.isEmpty();
        if (m_rows.isEmpty() || m_rows.constLast().hasPitfall != hasPitfall)
            m_rows.append({i, true, hasPitfall});
        m_rows.append({i, false, hasPitfall});
        if (m_cells.at(i).caseId == asked.caseId)
            m_case = cases;
        ++cases;
    }
    for (size_t i = 0; asked.strategy && i < strategies.size(); ++i) {
        if (strategies.at(i).value == *asked.strategy)
            m_strategy = int(i);
    }
}

void MatrixBoard::moveMark(int cases, int strategy)
{
    const int count = int(strategies.size());
    m_case = std::clamp(m_case + cases, -1, int(m_cells.size()) / count - 1);
    m_strategy = std::clamp(m_strategy + strategy, -1, count - 1);
}

const MatrixCell &MatrixBoard::cellAt(qsizetype caseRow, qsizetype strategy) const
{
    return m_cells.at(caseRow * qsizetype(strategies.size()) + strategy);
}

QString MatrixBoard::title(const Row &row) const
{
    if (row.isHead)
        return Vocabulary::matrixGroup(row.hasPitfall);
    const MatrixCell &first = m_cells.at(row.cell);
    //: a case whose pitfall is switched off
    return first.isRepaired ? tr("%1 (repaired)").arg(study::localized(first.title)) : study::localized(first.title);
}

QString MatrixBoard::sum(const Row &head, qsizetype strategy) const
{
    const analysis::MatrixSum sum = analysis::sumOf(m_cells, strategies.at(size_t(strategy)).value, head.hasPitfall);
    return Vocabulary::matrixSum().arg(sum.exact).arg(sum.cases);
}

QList<model::Verdict> MatrixBoard::verdicts() const
{
    QList<model::Verdict> found;
    for (const MatrixCell &each : m_cells) {
        if (!found.contains(each.judgement.verdict))
            found.append(each.judgement.verdict);
    }
    std::ranges::sort(found);
    return found;
}

QString MatrixBoard::caption() const
{
    if (m_case >= 0 && m_strategy >= 0) {
        const MatrixCell &cell = cellAt(m_case, m_strategy);
        return m_narrator.verdict(cell.trace, cell.judgement);
    }
    if (m_case >= 0)
        return study::localized(cellAt(m_case, 0).summary);
    if (m_strategy < 0)
        return tr("Each cell: how many orders there are, and how many there should be.");
    QStringList sums {Vocabulary::strategy(strategies.at(size_t(m_strategy)).value)};
    for (const Row &row : m_rows) {
        if (row.isHead)
            //: a group of cases, and how many of them are well
            sums.append(tr("%1: %2").arg(title(row), sum(row, m_strategy)));
    }
    return sums.join(u" · "_s);
}

QStringList MatrixBoard::words() const
{
    QStringList lines;
    for (const Row &row : m_rows) {
        for (size_t i = 0; row.isHead && i < strategies.size(); ++i)
            //: a group of cases, a strategy, and how many of the cases are well under it
            lines.append(tr("%1, %2: %3").arg(title(row), Vocabulary::strategy(strategies.at(i).value), sum(row, qsizetype(i))));
    }
    return lines;
}

MatrixBoard::Grid MatrixBoard::gridFor(const QRectF &box, int pixels) const
{
    Grid grid {box, pixels, 0, box.height() / (double(m_rows.size()) + otherLines)};
    for (const Row &row : m_rows)
        grid.titles = std::max(grid.titles, widthOf(title(row), pixels, row.isHead) + 2 * pad * pixels);
    double least = 0;
    for (size_t i = 0; i < strategies.size(); ++i) {
        for (const Row &row : m_rows)
            least = std::max(least, row.isHead ? widthOf(sum(row, qsizetype(i)), pixels, true) : 0);
    }
    double legend = 0;
    for (const auto all = verdicts(); const model::Verdict each : all)
        legend += widthOf(Vocabulary::verdict(each), pixels, false) + (2 * signRadius + pad + wordGap) * pixels;
    const auto isNamed = [&](const auto &strategy) {
        const QRectF head = grid.headAt(0);
        const QSizeF taken = wrappedSize(Vocabulary::shortStrategy(strategy.value), sized(pixels, true), head.width());
        return taken.width() <= head.width() && taken.height() <= head.height();
    };
    grid.isWhole = std::ranges::all_of(strategies, isNamed) && grid.row >= leastRow * pixels && grid.column() >= least + pad * pixels
        && box.width() >= legend;
    return grid;
}

bool MatrixBoard::paint(QPainter &painter, const QRectF &box, const Sizes &sizes, const diagram::Colors &colors) const
{
    const int pixels = largestThatFits(sizes.diagram(), sizes.least(), [&](int each) { return gridFor(box, each).isWhole; });
    const Grid grid = gridFor(box, pixels);
    painter.setFont(sized(pixels, true));
    for (size_t i = 0; i < strategies.size(); ++i) {
        painter.setPen(m_strategy == int(i) ? colors.accent : colors.text);
        drawWrapped(painter, grid.headAt(qsizetype(i)), Qt::AlignCenter, Vocabulary::shortStrategy(strategies.at(i).value));
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        paintRow(painter, grid, i, colors);
    paintLegend(painter, grid, colors);
    paintMark(painter, grid, colors);
    return grid.isWhole;
}

/// A cell says it by sign, colour and score.
void MatrixBoard::paintRow(QPainter &painter, const Grid &grid, qsizetype at, const diagram::Colors &colors) const
{
    const Row &row = m_rows.at(at);
    const int pixels = grid.pixels;
    const bool isMarked = !row.isHead && m_case >= 0 && row.cell == m_case * qsizetype(strategies.size());
    painter.setFont(sized(pixels, row.isHead));
    painter.setPen(isMarked ? colors.accent : colors.text);
    painter.drawText(grid.titleAt(at).adjusted(pad * pixels, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, title(row));
    for (qsizetype i = 0; i < qsizetype(strategies.size()); ++i) {
        const QRectF box = grid.cellAt(at, i);
        if (row.isHead) {
            painter.setPen(colors.text);
            painter.drawText(box, Qt::AlignCenter, sum(row, i));
            continue;
        }
        const analysis::Judgement &judgement = m_cells.at(row.cell + i).judgement;
        const double edge = 0.06 * grid.row;
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.lane);
        painter.drawRoundedRect(box.adjusted(2 * edge, edge, -2 * edge, -edge), 0.2 * pixels, 0.2 * pixels);
        const double left = box.center().x() - 1.4 * pixels;
        verdict::paintSign(
            painter, {left + signRadius * pixels, box.center().y()}, signRadius * pixels, diagram::moodOf(judgement), colors);
        painter.setPen(colors.text);
        painter.setFont(sized(pixels));
        painter.drawText(QRectF(left + (2 * signRadius + 0.35) * pixels, box.top(), 3 * pixels, box.height()),
            Qt::AlignLeft | Qt::AlignVCenter, Vocabulary::matrixScore(judgement));
    }
}

void MatrixBoard::paintLegend(QPainter &painter, const Grid &grid, const diagram::Colors &colors) const
{
    const int pixels = grid.pixels;
    const QRectF line = grid.titleAt(m_rows.size());
    double left = line.left() + pad * pixels;
    painter.setFont(sized(pixels));
    for (const auto all = verdicts(); const model::Verdict each : all) {
        verdict::paintSign(painter, {left + signRadius * pixels, line.center().y()}, signRadius * pixels, diagram::moodOf(each), colors);
        left += (2 * signRadius + pad) * pixels;
        const QString word = Vocabulary::verdict(each);
        painter.setPen(colors.text);
        painter.drawText(
            QRectF(left, line.top(), widthOf(word, pixels, false) + pixels, line.height()), Qt::AlignLeft | Qt::AlignVCenter, word);
        left += widthOf(word, pixels, false) + wordGap * pixels;
    }
}

/// A frame around the row, the column, or the cell.
void MatrixBoard::paintMark(QPainter &painter, const Grid &grid, const diagram::Colors &colors) const
{
    if (m_case < 0 && m_strategy < 0)
        return;
    qsizetype line = 0;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (!m_rows.at(i).isHead && m_rows.at(i).cell == m_case * qsizetype(strategies.size()))
            line = i;
    }
    QRectF frame = grid.cellAt(line, std::max(m_strategy, 0));
    if (m_case < 0)
        frame = grid.headAt(m_strategy) | grid.cellAt(m_rows.size() - 1, m_strategy);
    if (m_strategy < 0)
        frame = grid.titleAt(line) | grid.cellAt(line, qsizetype(strategies.size()) - 1);
    const double thick = std::max(2.0, 0.16 * grid.pixels);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.accent, thick));
    const double above = m_case < 0 ? thick / 2 : -thick / 2; // outside of the cells, which are no higher than their letters
    painter.drawRoundedRect(frame.adjusted(thick / 2, above, -thick / 2, thick / 2), 0.2 * grid.pixels, 0.2 * grid.pixels);
}

} // namespace idemlab::present
