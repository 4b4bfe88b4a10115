// SPDX-License-Identifier: MIT
#include "present/question.h"

#include "present/phrases.h"
#include "present/sizes.h"
#include "verdict/verdictstamp.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace idemlab::present {

namespace {

constexpr double inset = 0.6; ///< all lengths in letters' sizes
constexpr double rowGap = 0.35;
constexpr double rowPad = 0.3;
constexpr double keycap = 1.35;
constexpr double barHeight = 0.4;
constexpr double saidHeight = 1.5; ///< "That is what happened"

/// The key that stands for a choice.
void paintKeycap(QPainter &painter, const QRectF &box, const QString &text, int pixels, const diagram::Colors &colors)
{
    painter.setPen(QPen(colors.muted, box.height() / 16));
    painter.setBrush(colors.lane);
    painter.drawRoundedRect(box, box.height() / 5, box.height() / 5);
    painter.setFont(sized(pixels));
    painter.setPen(colors.text);
    painter.drawText(box, Qt::AlignCenter, text);
}

} // namespace

/// Between the key on the left and the count on the right.
QRectF Question::textBox(const QRectF &row, qsizetype choice, int pixels) const
{
    const double pad = rowPad * pixels;
    const QRectF inner = row.adjusted(1.3 * pad, pad, -1.3 * pad, -pad);
    const double count = std::max(QFontMetricsF(sized(pixels, true)).horizontalAdvance(QStringLiteral("000")), 1.0);
    const QRectF wide = inner.adjusted((keycap + 0.4) * pixels, 0, -count - 0.3 * pixels, 0);
    const double height = std::max(wrappedSize(m_choices.at(choice).text, sized(pixels, true), wide.width()).height(), keycap * pixels);
    return {wide.left(), wide.top(), wide.width(), height};
}

double Question::heightOf(qsizetype choice, double width, int pixels) const
{
    const QRectF text = textBox(QRectF(0, 0, width, 1e5), choice, pixels);
    return text.bottom() + (barHeight + 0.1 + rowPad) * pixels;
}

/// Room for the answer is kept from the beginning, so that nothing shrinks when it is revealed.
double Question::leastHeight(double width, int pixels) const
{
    const double inner = width - 2 * inset * pixels;
    double height = 2 * inset * pixels + wrappedSize(m_text, sized(pixels, true), inner).height() + saidHeight * pixels;
    for (qsizetype i = 0; i < m_choices.size(); ++i)
        height += rowGap * pixels + heightOf(i, inner, pixels);
    return height;
}

bool Question::paint(QPainter &painter, const QRectF &box, const Sizes &sizes, const diagram::Colors &colors) const
{
    const int pixels =
        largestThatFits(sizes.strip(), sizes.least(), [&](int each) { return leastHeight(box.width(), each) <= box.height(); });
    const double edge = inset * pixels;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.lane);
    painter.drawRoundedRect(box, edge, edge);
    const QRectF inner = box.adjusted(edge, edge, -edge, -edge);
    painter.setFont(sized(pixels, true));
    painter.setPen(colors.text);
    const QRectF taken = drawWrapped(painter, inner, Qt::AlignLeft | Qt::AlignTop, m_text);
    const double needed = leastHeight(box.width(), pixels);
    const double gap = rowGap * pixels + std::clamp((box.height() - needed) / double(m_choices.size()), 0.0, 1.0 * pixels);
    double top = inner.top() + taken.height();
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        const double height = heightOf(i, inner.width(), pixels) + (m_choices.at(i).isRight ? saidHeight * pixels : 0);
        paintChoice(painter, {inner.left(), top + gap, inner.width(), height}, i, pixels, colors);
        top += gap + height;
    }
    return needed <= box.height();
}

/// Its number on the keyboard, its text, and a bar as long as its share of the hands.
void Question::paintChoice(QPainter &painter, const QRectF &row, qsizetype choice, int pixels, const diagram::Colors &colors) const
{
    const Choice &each = m_choices.at(choice);
    const QColor frame = each.isRight ? colors.good : each.typed.isEmpty() ? colors.muted : colors.accent;
    painter.setPen(QPen(frame, (each.isRight || !each.typed.isEmpty() ? 0.16 : 0.05) * pixels));
    painter.setBrush(colors.background);
    painter.drawRoundedRect(row, 0.3 * pixels, 0.3 * pixels);
    const QRectF text = textBox(row, choice, pixels);
    const double left = text.left() - (keycap + 0.4) * pixels;
    paintKeycap(painter, {left, text.top(), keycap * pixels, keycap * pixels}, QString::number(choice + 1), pixels, colors);
    painter.setFont(sized(pixels, true));
    painter.setPen(colors.text);
    drawWrapped(painter, text, Qt::AlignLeft | Qt::AlignVCenter, each.text);
    const double right = row.right() - 1.3 * rowPad * pixels;
    painter.setPen(each.typed.isEmpty() ? colors.text : colors.accent);
    painter.drawText(QRectF(text.right(), text.top(), right - text.right(), text.height()), Qt::AlignRight | Qt::AlignVCenter,
        each.typed.isEmpty() ? QString::number(each.hands) : each.typed);
    int most = 1;
    for (const Choice &other : m_choices)
        most = std::max(most, other.hands);
    const QRectF track(left, text.bottom() + 0.1 * pixels, right - left, barHeight * pixels);
    painter.fillRect(track, colors.lane);
    painter.fillRect(
        QRectF(track.topLeft(), QSizeF(track.width() * each.hands / most, track.height())), each.isRight ? colors.good : colors.accent);
    if (!each.isRight)
        return;
    const double radius = 0.55 * pixels;
    const QPointF sign(left + radius, track.bottom() + saidHeight * pixels / 2 + 0.1 * pixels);
    verdict::paintSign(painter, sign, radius, diagram::Mood::Good, colors);
    painter.setFont(sized(std::max(int(pixels * 0.9), 1), true));
    painter.setPen(colors.good);
    painter.drawText(QRectF(sign.x() + 1.5 * radius, sign.y() - 1.2 * radius, right - sign.x() - 1.5 * radius, 2.4 * radius),
        Qt::AlignLeft | Qt::AlignVCenter, tr("That is what happened"));
}

} // namespace idemlab::present
