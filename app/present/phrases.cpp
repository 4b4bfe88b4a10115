// SPDX-License-Identifier: MIT
#include "present/phrases.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace idemlab::present {

using namespace Qt::StringLiterals;

namespace {

bool isHiragana(QChar c) { return c.script() == QChar::Script_Hiragana; }
bool isKanji(QChar c) { return c.script() == QChar::Script_Han; }
bool isJapanese(QChar c) { return isHiragana(c) || isKanji(c) || c.script() == QChar::Script_Katakana; }

/// Whether the kana before @p at stands within a word: 受け取る, 2つ目, お客さま, もう一度.
bool isWithinWord(QStringView text, qsizetype at)
{
    if (text.first(at).endsWith(u"もう"_s) && text.sliced(at).startsWith(u"一度"_s))
        return true;
    const QChar kana = text.at(at - 1);
    const bool isAlone = at < 2 || !isHiragana(text.at(at - 2));
    if (isAlone && u"おご"_s.contains(kana))
        return true;
    const bool isBetween = at >= 2 && (isKanji(text.at(at - 2)) || text.at(at - 2).isDigit()) && isKanji(text.at(at));
    return isBetween && u"いえきけげしせちつねべみめりれ"_s.contains(kana);
}

/// Whether a line may begin at @p at, which is not the beginning.
bool mayBegin(QStringView text, qsizetype at)
{
    const QChar before = text.at(at - 1);
    const QChar next = text.at(at);
    if (next.isSpace() || u"、。！？）」：；・…"_s.contains(next))
        return false;
    if (before.isSpace())
        return !isHiragana(next) && !next.isDigit(); // a particle belongs to the Latin word before it
    if (u"、。！？）」；"_s.contains(before))
        return true;
    if (u"（「"_s.contains(next))
        return !u"（「：・"_s.contains(before);
    return isHiragana(before) && !isHiragana(next) && !isWithinWord(text, at);
}

/// As Qt does it, but no word stands alone in the last line where another one can go with it.
QString inWords(const QString &text, const QFontMetricsF &metrics, double width)
{
    QList<QStringList> lines {{}};
    for (const QStringList words = text.split(u' '); const QString &word : words) {
        if (!lines.constLast().isEmpty() && metrics.horizontalAdvance((lines.constLast() + QStringList {word}).join(u' ')) > width)
            lines.append(QStringList());
        lines.last().append(word);
    }
    if (lines.size() > 1 && lines.constLast().size() == 1 && lines.at(lines.size() - 2).size() > 2)
        lines.last().prepend(lines[lines.size() - 2].takeLast());
    QStringList joined;
    for (const QStringList &line : std::as_const(lines))
        joined.append(line.join(u' '));
    return joined.join(u'\n');
}

} // namespace

QString inPhrases(const QString &text, const QFont &font, double width)
{
    const QFontMetricsF metrics(font);
    if (metrics.horizontalAdvance(text) <= width || text.contains(u'\n'))
        return text;
    if (std::ranges::none_of(text, isJapanese))
        return inWords(text, metrics, width);
    QString broken;
    qsizetype begin = 0; // of the line
    qsizetype possible = 0; // end of what fits on it
    for (qsizetype at = 1; at <= text.size(); ++at) {
        if (at < text.size() && !mayBegin(text, at))
            continue;
        if (metrics.horizontalAdvance(text.mid(possible, at - possible).trimmed()) > width - 1)
            return text;
        if (possible > begin && metrics.horizontalAdvance(text.mid(begin, at - begin).trimmed()) > width - 1) {
            broken += text.mid(begin, possible - begin).trimmed() + u'\n';
            begin = possible;
        }
        possible = at;
    }
    return broken + text.mid(begin);
}

QSizeF wrappedSize(const QString &text, const QFont &font, double width)
{
    const QRectF room(0, 0, std::max(width, 1.0), 1e6);
    return QFontMetricsF(font).boundingRect(room, Qt::TextWordWrap, inPhrases(text, font, width)).size();
}

QRectF drawWrapped(QPainter &painter, const QRectF &box, Qt::Alignment alignment, const QString &text)
{
    QRectF taken;
    painter.drawText(box, int(alignment) | Qt::TextWordWrap, inPhrases(text, painter.font(), box.width()), &taken);
    return taken;
}

} // namespace idemlab::present
