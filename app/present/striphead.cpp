// SPDX-License-Identifier: MIT
#include "present/striphead.h"

#include "present/sizes.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>

namespace idemlab::present {

namespace {

constexpr double lineHeight = 1.3; ///< of the letters' size
constexpr double margin = 0.2; ///< above and below
constexpr double gap = 0.9; ///< between words that are read one by one

} // namespace

QFont sized(int pixels, bool isBold)
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(pixels);
    font.setWeight(isBold ? QFont::DemiBold : QFont::Normal);
    return font;
}

StripHead::StripHead(const Texts &texts, diagram::Mood mood, double width, int pixels, int leastPixels) : m_mood(mood)
{
    for (m_pixels = pixels; m_pixels > leastPixels; --m_pixels) {
        if (breakInto(texts, width, 2))
            return;
    }
    std::ignore = breakInto(texts, width, 3);
}

/// False, and in the most lines that it takes, where it does not fit.
bool StripHead::breakInto(const Texts &texts, double width, qsizetype mostLines)
{
    QList<Word> words {{texts.score, false, false}};
    if (!texts.verdict.isEmpty())
        words.prepend({texts.verdict, true, true});
    const double room = width - indent(m_pixels);
    for (qsizetype lines = 1; lines <= mostLines; ++lines) {
        for (const QString &name : {texts.name, texts.shortName}) {
            m_lines = broken(words + QList<Word> {{name, true, false}}, room, m_pixels);
            if (!m_lines.isEmpty() && m_lines.size() <= lines)
                return true;
        }
    }
    if (m_lines.isEmpty()) // a word that no line holds stands there all the same
        m_lines = {words, {{texts.shortName, true, false}}};
    return false;
}

/// As many lines as it takes; none where a word is longer than a line.
StripHead::Lines StripHead::broken(const QList<Word> &words, double width, int pixels) const
{
    Lines lines {{}};
    double left = 0;
    for (const Word &word : words) {
        const double advance = QFontMetricsF(sized(pixels, word.isBold)).horizontalAdvance(word.text);
        if (advance > width)
            return {};
        if (left > 0 && left + advance > width) {
            lines.append(QList<Word> {});
            left = 0;
        }
        lines.last().append(word);
        left += advance + gap * pixels;
    }
    return lines;
}

double StripHead::height() const { return (lineHeight * double(m_lines.size()) + margin) * m_pixels; }

void StripHead::paint(QPainter &painter, QPointF topLeft, const diagram::Colors &colors) const
{
    const QColor ink = diagram::colorOf(m_mood, colors);
    const double radius = 0.6 * m_pixels;
    double top = topLeft.y() + margin / 2 * m_pixels;
    verdict::paintSign(painter, QPointF(topLeft.x() + 0.6 * m_pixels + radius, top + lineHeight * m_pixels / 2), radius, m_mood, colors);
    for (const QList<Word> &line : m_lines) {
        double left = topLeft.x() + indent(m_pixels);
        for (const Word &word : line) {
            const QFont font = sized(m_pixels, word.isBold);
            const double advance = QFontMetricsF(font).horizontalAdvance(word.text);
            painter.setFont(font);
            painter.setPen(word.isOfMood ? ink : colors.text);
            painter.drawText(QRectF(left, top, advance + m_pixels, lineHeight * m_pixels), Qt::AlignLeft | Qt::AlignVCenter, word.text);
            left += advance + gap * m_pixels;
        }
        top += lineHeight * m_pixels;
    }
}

} // namespace idemlab::present
