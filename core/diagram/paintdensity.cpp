// SPDX-License-Identifier: MIT
// A run from far away: how much happens in each row, and where it goes wrong.
#include "diagram/brush.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace idemlab::diagram {

using namespace model;

namespace {

RowKind rowOf(ShapeKind kind)
{
    switch (kind) {
    case ShapeKind::Click: return RowKind::User;
    case ShapeKind::Attempt:
    case ShapeKind::Retry:
    case ShapeKind::Outcome: return RowKind::Client;
    case ShapeKind::Request:
    case ShapeKind::Response: return RowKind::Network;
    case ShapeKind::Work:
    case ShapeKind::Waiting:
    case ShapeKind::Down: return RowKind::Server;
    case ShapeKind::Key:
    case ShapeKind::LookUp: return RowKind::Keys;
    case ShapeKind::Order: return RowKind::Orders;
    }
    Q_UNREACHABLE();
}

struct Cell
{
    int count = 0;
    bool isLost = false;
    bool isAlarm = false;
};

/// What is to be seen, counted by rows and columns of some pixels.
struct Density
{
    explicit Density(const Brush &brush)
        : column(std::max(2.0, std::round(brush.em() / 6)))
        , columns(size_t(brush.at.timeLength() / column) + 1)
        , cells(columns * size_t(brush.layout.rows().size()))
    {
        const auto &rows = brush.layout.rows();
        for (qsizetype i = 0; i < rows.size(); ++i) {
            m_rowOfKind[size_t(rows.at(i).kind)] = size_t(i);
            if (rows.at(i).kind == RowKind::Client && rows.at(i).client.value < m_rowOfClient.size())
                m_rowOfClient[rows.at(i).client.value] = size_t(i);
        }
        const Instant end = std::min(brush.at.lastVisible(), brush.picture.view.now);
        brush.layout.visit(brush.at.firstVisible(), end, [&](qsizetype i) { count(brush.at.shape(i), brush.picture.view.mapping); });
    }

    double column; ///< its width in pixels
    size_t columns;
    std::vector<Cell> cells; ///< row by row
    int most = 1; ///< of a cell

private:
    void count(const Shape &shape, const TimeMapping &mapping)
    {
        const double pixel = mapping.pixel(shape.from) / column;
        if (pixel < 0 || size_t(pixel) >= columns)
            return;
        const RowKind kind = rowOf(shape.kind);
        const bool isClient = kind == RowKind::Client && shape.client.value < m_rowOfClient.size();
        const size_t row = isClient ? m_rowOfClient[shape.client.value] : m_rowOfKind[size_t(kind)];
        Cell &cell = cells[row * columns + size_t(pixel)];
        most = std::max(most, ++cell.count);
        cell.isLost = cell.isLost || shape.ending == Ending::Lost || shape.ending == Ending::TimedOut || shape.ending == Ending::Cut;
        cell.isAlarm = cell.isAlarm || shape.isSurplus || shape.isWrong;
    }

    std::array<size_t, 32> m_rowOfClient {};
    std::array<size_t, 6> m_rowOfKind {};
};

} // namespace

void paintDensity(const Brush &brush)
{
    const Density density(brush);
    brush.p.setRenderHint(QPainter::Antialiasing, false);
    for (size_t i = 0; i < density.cells.size(); ++i) {
        const Cell &cell = density.cells[i];
        if (cell.count == 0)
            continue;
        const auto band = brush.at.band(qsizetype(i / density.columns));
        const double room = (band.bottom - band.top) * 0.8;
        const double height = std::max(3.0, room * std::sqrt(double(cell.count) / density.most));
        const QColor &ink = cell.isAlarm ? brush.colors().alarm : cell.isLost ? brush.colors().lost : brush.colors().work;
        const Instant from = brush.picture.view.mapping.instant(double(i % density.columns) * density.column);
        const Instant to = brush.picture.view.mapping.instant(double(i % density.columns + 1) * density.column);
        brush.p.fillRect(brush.at.rect(from, to, band.middle() - height / 2, band.middle() + height / 2).normalized(), ink);
    }
    brush.p.setRenderHint(QPainter::Antialiasing);
}

} // namespace idemlab::diagram
