// SPDX-License-Identifier: MIT
#include "exporting/svg.h"

#include "diagram/painter.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace idemlab::exporting {

QByteArray svg(const Run &run, const diagram::Colors &colors)
{
    constexpr double scale = 0.2; ///< pixels per millisecond, while the picture does not get wider than a wall
    constexpr double mostWidth = 16'000;
    diagram::Layout layout;
    layout.update(run.trace);
    diagram::Picture picture;
    picture.colors = colors;
    picture.words = narrate::diagramWords();
    picture.rowNames = diagram::rowNames(layout, run.trace, picture.words);
    picture.view.font = QGuiApplication::font();
    picture.view.isCalm = true;
    picture.view.now = std::max(run.trace.end(), layout.end());
    const double em = QFontMetricsF(picture.view.font).height();
    const double gutter = diagram::Geometry::gutterFor(picture.view.font, Qt::Horizontal, picture.rowNames);
    const double spanMs = model::toMs(picture.view.now);
    const double width = std::clamp(spanMs * scale + 8 * em, 60 * em - gutter, mostWidth);
    picture.view.mapping.scale = std::min(scale, (width - 8 * em) / std::max(spanMs, 1.0));
    picture.view.mapping.origin = model::Instant() - model::Duration(qint64(2 * em / picture.view.mapping.scale * 1000));
    picture.view.size = {gutter + width, 0};
    picture.view.size.setHeight(std::ceil(diagram::geometryOf(layout, picture).neededAcross() * 1.15));

    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(picture.view.size.toSize());
    generator.setViewBox(QRectF({}, picture.view.size));
    generator.setTitle(run.caseId.isEmpty() ? QStringLiteral("Idempotency Lab") : QStringLiteral("Idempotency Lab: ") + run.caseId);
    QPainter painter(&generator);
    diagram::paint(painter, layout, picture);
    painter.end();
    return bytes;
}

} // namespace idemlab::exporting
