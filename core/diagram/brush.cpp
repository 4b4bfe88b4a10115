// SPDX-License-Identifier: MIT
#include "diagram/brush.h"

#include <algorithm>

namespace idemlab::diagram {

QColor Brush::tint(const QColor &color, double share) const
{
    const QColor &paper = colors().background;
    const auto mix = [share](double a, double b) { return float(a * share + b * (1 - share)); };
    return QColor::fromRgbF(mix(color.redF(), paper.redF()), mix(color.greenF(), paper.greenF()), mix(color.blueF(), paper.blueF()));
}

QFont Brush::font(Letters letters, bool isStrong) const
{
    constexpr double small = 0.88;
    QFont font = picture.view.font;
    if (letters == Letters::Small && font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * small);
    else if (letters == Letters::Small)
        font.setPixelSize(std::max(1, qRound(font.pixelSize() * small)));
    font.setWeight(isStrong ? QFont::DemiBold : QFont::Normal);
    return font;
}

void Brush::frame(const QRectF &box, const QColor &ink, double width, const QColor &paper) const
{
    const double half = stroke() * width / 2;
    p.setPen(Qt::NoPen);
    p.setBrush(ink);
    p.drawRect(box.adjusted(-half, -half, half, half));
    p.setBrush(paper);
    p.drawRect(box.adjusted(half, half, -half, -half));
}

QRectF Brush::pillBox(QPointF centre, const QString &text, bool isStrong) const
{
    const QFontMetricsF metrics(font(Letters::Small, isStrong));
    const QSizeF size(metrics.horizontalAdvance(text) + 0.7 * em(), metrics.height() * 1.08);
    return QRectF(centre - QPointF(size.width() / 2, size.height() / 2), size);
}

QRectF Brush::pill(QPointF centre, const QString &text, const QColor &ink, const QColor &paper, bool isStrong) const
{
    const QRectF box = pillBox(centre, text, isStrong);
    p.setFont(font(Letters::Small, isStrong));
    p.setPen(Qt::NoPen);
    p.setBrush(paper);
    p.drawRoundedRect(box, box.height() * 0.35, box.height() * 0.35);
    p.setPen(ink);
    p.drawText(box, Qt::AlignCenter, text);
    return box;
}

bool Brush::label(const QRectF &box, const QStringList &texts, const QColor &ink, const QColor &paper) const
{
    p.setFont(font(Letters::Small));
    const QFontMetricsF metrics(p.font());
    if (box.height() < metrics.height() * 0.8)
        return false;
    const auto text = std::ranges::find_if(texts, [&](const QString &each) { return metrics.horizontalAdvance(each) <= box.width(); });
    if (text == texts.cend())
        return false;
    if (paper.alpha() > 0)
        p.fillRect(
            QRectF(box.left() - 1, box.center().y() - metrics.height() / 2, metrics.horizontalAdvance(*text) + 2, metrics.height()) & box,
            paper);
    p.setPen(ink);
    p.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, *text);
    return true;
}

} // namespace idemlab::diagram
