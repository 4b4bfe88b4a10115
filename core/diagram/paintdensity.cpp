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

} // namespace

void paintDensity(const Brush &brush)
{
    const auto &rows = brush.layout.rows();
    const double column = std::max(2.0, std::round(brush.em() / 6));
    const auto columns = size_t(brush.at.timeLength() / column) + 1;
    std::vector<Cell> cells(columns * size_t(rows.size()));
    std::vector<size_t> rowOfClient(32, 0);
    std::array<size_t, 6> rowOfKind {};
    for (qsizetype i = 0; i < rows.size(); ++i) {
        rowOfKind[size_t(rows.at(i).kind)] = size_t(i);
        if (rows.at(i).kind == RowKind::Client && rows.at(i).client.value < rowOfClient.size())
            rowOfClient[rows.at(i).client.value] = size_t(i);
    }
    int most = 1;
    brush.layout.visit(brush.at.firstVisible(), std::min(brush.at.lastVisible(), brush.picture.view.now), [&](qsizetype i) {
        const Shape shape = brush.at.shape(i);
        const double pixel = brush.picture.view.mapping.pixel(shape.from) / column;
        if (pixel < 0 || size_t(pixel) >= columns)
            return;
        const RowKind kind = rowOf(shape.kind);
        const size_t row =
            kind == RowKind::Client && shape.client.value < rowOfClient.size() ? rowOfClient[shape.client.value] : rowOfKind[size_t(kind)];
        Cell &cell = cells[row * columns + size_t(pixel)];
        most = std::max(most, ++cell.count);
        cell.isLost = cell.isLost || shape.ending == Ending::Lost || shape.ending == Ending::TimedOut || shape.ending == Ending::Cut;
        cell.isAlarm = cell.isAlarm || shape.isSurplus || shape.isWrong;
    });
    brush.p.setRenderHint(QPainter::Antialiasing, false);
    for (size_t row = 0; row < size_t(rows.size()); ++row) {
        const auto band = brush.at.band(qsizetype(row));
        const double room = (band.bottom - band.top) * 0.8;
        for (size_t c = 0; c < columns; ++c) {
            const Cell &cell = cells[row * columns + c];
            if (cell.count == 0)
                continue;
            const double height = std::max(3.0, room * std::sqrt(double(cell.count) / most));
            const QColor &ink = cell.isAlarm ? brush.colors().alarm : cell.isLost ? brush.colors().lost : brush.colors().work;
            const Instant from = brush.picture.view.mapping.instant(double(c) * column);
            const Instant to = brush.picture.view.mapping.instant(double(c + 1) * column);
            brush.p.fillRect(brush.at.rect(from, to, band.middle() - height / 2, band.middle() + height / 2).normalized(), ink);
        }
    }
    brush.p.setRenderHint(QPainter::Antialiasing);
}

} // namespace idemlab::diagram
