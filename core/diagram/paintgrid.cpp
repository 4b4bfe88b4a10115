// SPDX-License-Identifier: MIT
// What stands around all that happens: the rows and their names, and the axis of time.
#include "diagram/brush.h"

#include <algorithm>

namespace idemlab::diagram {

using namespace model;
using namespace Qt::StringLiterals;

namespace {

constexpr Duration longest = std::chrono::hours(2); ///< that is told in seconds

/// @p end: what is to be seen ends there. So late in a run it is hours, minutes and seconds, as clocks have them.
QString tickText(const narrate::DiagramWords &words, Instant t, Duration step, Instant end)
{
    const bool isLate = end - Instant {} >= longest;
    const qint64 minutes = isLate ? std::chrono::duration_cast<std::chrono::minutes>(t - Instant {}).count() : 0;
    const double seconds = toMs(t) / 1000.0 - double(minutes) * 60;
    const int digits = step >= std::chrono::seconds(1) ? 0
        : step >= std::chrono::milliseconds(100)       ? 1
        : step >= std::chrono::milliseconds(10)        ? 2
                                                       : 3;
    const QString number = words.locale.toString(seconds, 'f', digits);
    if (!isLate)
        return words.seconds.arg(number);
    const QString padded = seconds < 10 ? words.locale.zeroDigit() + number : number;
    return u"%1:%2:%3"_s.arg(words.locale.toString(minutes / 60)).arg(minutes % 60, 2, 10, QLatin1Char('0')).arg(padded);
}

} // namespace

void paintRows(const Brush &brush)
{
    QPainter &p = brush.p;
    for (qsizetype i = 0; i < brush.layout.rows().size(); ++i) {
        const RowKind kind = brush.layout.rows().at(i).kind;
        if (kind == RowKind::Network || kind == RowKind::Keys)
            p.fillRect(brush.at.bandRect(i), brush.colors().lane);
    }
    p.setPen(QPen(brush.colors().grid, 1));
    for (const RowKind kind : {RowKind::Server}) {
        const auto band = brush.at.bandOf(kind);
        p.drawLine(brush.at.point(brush.at.firstVisible(), band.top), brush.at.point(brush.at.lastVisible(), band.top));
    }
}

void paintRuler(const Brush &brush)
{
    QPainter &p = brush.p;
    const bool isRight = brush.picture.view.orientation == Qt::Horizontal;
    const Duration step = brush.picture.view.mapping.tickStep((isRight ? 5.5 : 2.6) * brush.em());
    const double size = brush.at.rulerSize();
    p.fillRect(brush.at.rulerRect(), brush.colors().background);
    p.setFont(brush.font(Letters::Small));
    const auto first = std::max<qint64>(0, brush.at.firstVisible().time_since_epoch() / step);
    for (Instant t = Instant(first * step); t <= brush.at.lastVisible(); t += step) {
        p.setPen(QPen(brush.colors().grid, 1));
        p.drawLine(
            brush.at.point(t, size), brush.at.point(t, isRight ? brush.picture.view.size.height() : brush.picture.view.size.width()));
        if (!brush.picture.view.hasRuler)
            continue;
        p.setPen(brush.colors().muted);
        const QPointF at = brush.at.point(t, 0);
        const QRectF box = isRight ? QRectF(at.x() - 3 * brush.em(), 0, 6 * brush.em(), size * 0.95)
                                   : QRectF(0, at.y() - 0.6 * brush.em(), size * 0.95, 1.2 * brush.em());
        const QString text = tickText(brush.picture.words, t, step, brush.at.lastVisible());
        const double half = (isRight ? p.fontMetrics().horizontalAdvance(text) : p.fontMetrics().height()) / 2.0;
        const double along = isRight ? at.x() : at.y();
        if (along - half >= brush.at.gutter() && along + half <= brush.at.gutter() + brush.at.timeLength()) // whole, or not at all
            p.drawText(box, Qt::AlignCenter, text);
    }
}

void paintGutter(const Brush &brush, std::optional<RowKind> only)
{
    QPainter &p = brush.p;
    const bool isRight = brush.picture.view.orientation == Qt::Horizontal;
    const QSizeF size = brush.picture.view.size;
    const QRectF gutter = isRight ? QRectF(0, 0, brush.at.gutter(), size.height()) : QRectF(0, 0, size.width(), brush.at.gutter());
    p.fillRect(gutter, brush.colors().background);
    for (qsizetype i = 0; i < brush.layout.rows().size(); ++i) {
        const RowKind kind = brush.layout.rows().at(i).kind;
        if (only && kind != *only)
            continue;
        const QRectF band = brush.at.bandRect(i) & (isRight ? gutter.adjusted(0, brush.at.rulerSize(), 0, 0) : gutter);
        const bool isMain = kind == RowKind::Client || kind == RowKind::Server;
        const double indent = kind == RowKind::Keys || kind == RowKind::Orders ? 1.5 : 0.7;
        p.setFont(brush.font(isMain ? Letters::Normal : Letters::Small, isMain));
        p.setPen(isMain ? brush.colors().text : brush.colors().muted);
        const QRectF box = band.adjusted(isRight ? indent * brush.em() : 2, 0, -2, 0);
        p.drawText(box, int((isRight ? Qt::AlignLeft : Qt::AlignHCenter) | Qt::AlignVCenter),
            QFontMetricsF(p.font()).elidedText(brush.picture.rowNames.value(i), Qt::ElideRight, box.width()));
    }
    p.setPen(QPen(brush.colors().grid, 1));
    p.drawLine(isRight ? gutter.topRight() : gutter.bottomLeft(), gutter.bottomRight());
}

} // namespace idemlab::diagram
