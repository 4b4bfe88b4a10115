// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/matrix.h"
#include "narrate/narrator.h"
#include "study/talk.h"

#include <QCoreApplication>
#include <QRectF>

class QPainter;

namespace idemlab::diagram {
struct Colors;
}

namespace idemlab::present {

struct Sizes;

/// Every case under every strategy as a hall sees it: a case a row, those in which the server does it right apart from those with
/// a pitfall, each group with its sums. A row, a column or the cell where they meet is marked.
class MatrixBoard
{
    Q_DECLARE_TR_FUNCTIONS(idemlab::present::MatrixBoard)
public:
    explicit MatrixBoard(const study::Matrix &asked);

    /// By so many rows and columns. Before the first of them none is marked.
    void moveMark(int cases, int strategies);
    /// What is to be said of the mark: why a cell is as it is, how often a strategy holds, what happens in a case.
    [[nodiscard]] QString caption() const;
    /// The sums, for those who cannot see it.
    [[nodiscard]] QStringList words() const;
    /// False where not even the smallest letters leave room for all of it.
    bool paint(QPainter &painter, const QRectF &box, const Sizes &sizes, const diagram::Colors &colors) const;

private:
    struct Row
    {
        qsizetype cell; ///< position of its first
        bool isHead; ///< of the group that begins with that cell
        bool hasPitfall;
    };
    struct Grid;

    [[nodiscard]] const analysis::MatrixCell &cellAt(qsizetype caseRow, qsizetype strategy) const;
    [[nodiscard]] QString title(const Row &row) const;
    [[nodiscard]] QString sum(const Row &head, qsizetype strategy) const;
    [[nodiscard]] QList<model::Verdict> verdicts() const; ///< that are in it
    [[nodiscard]] Grid gridFor(const QRectF &box, int pixels) const;
    void paintLegend(QPainter &painter, const Grid &grid, const diagram::Colors &colors) const;
    void paintRow(QPainter &painter, const Grid &grid, qsizetype at, const diagram::Colors &colors) const;
    void paintMark(QPainter &painter, const Grid &grid, const diagram::Colors &colors) const;

    QList<analysis::MatrixCell> m_cells;
    QList<Row> m_rows;
    narrate::Narrator m_narrator;
    int m_case = -1; ///< marked: position among the cases, as they stand
    int m_strategy = -1; ///< and among the strategies
};

} // namespace idemlab::present
