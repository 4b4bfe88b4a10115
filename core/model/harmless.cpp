// SPDX-License-Identifier: MIT
#include "model/harmless.h"

#include <algorithm>

namespace idemlab::model {

namespace {

constexpr QChar isolate(0x2068);
constexpr QChar endOfIsolate(0x2069);

/// Marks, embeddings, overrides and isolates (UAX #9, 2); our own isolates among them.
bool isDirection(QChar c)
{
    const char16_t u = c.unicode();
    return u == 0x61c || u == 0x200e || u == 0x200f || (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069);
}

bool isRightToLeft(QChar c)
{
    return c.isSurrogate() || c.direction() == QChar::DirR || c.direction() == QChar::DirAL || c.direction() == QChar::DirAN;
}

bool isControl(QChar c)
{
    const auto category = c.category();
    return category == QChar::Other_Control || category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
}

bool isHalf(const QString &text, qsizetype at)
{
    const QChar c = text.at(at);
    return c.isHighSurrogate() ? at + 1 == text.size() || !text.at(at + 1).isLowSurrogate()
                               : c.isLowSurrogate() && (at == 0 || !text.at(at - 1).isHighSurrogate());
}

QChar pictureOf(QChar control)
{
    const char16_t u = control.unicode();
    return u < 0x20 ? QChar(0x2400 + u) : u == 0x7f ? QChar(0x2421) : QChar(QChar::ReplacementCharacter);
}

} // namespace

QString harmless(QString text, QStringView kept)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (kept.contains(c))
            continue;
        if (isControl(c))
            text[i] = pictureOf(c);
        else if (isDirection(c) || isHalf(text, i))
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

QString isolated(const QString &name)
{
    const QString shown = harmless(name);
    return std::ranges::any_of(shown, isRightToLeft) ? isolate + shown + endOfIsolate : shown;
}

} // namespace idemlab::model
