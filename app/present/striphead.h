// SPDX-License-Identifier: MIT
#pragma once

#include "diagram/colors.h"
#include "verdict/verdictstamp.h"

#include <QList>
#include <QRectF>
#include <QString>

class QPainter;

namespace idemlab::present {

struct Sizes;

/// What a run is and comes to: verdict and score first, whole; its name gives way, to its short form and then to a line of its own.
class StripHead
{
public:
    struct Texts
    {
        QString verdict; ///< empty while nothing is decided
        QString score;
        QString name;
        QString shortName;
    };

    StripHead() = default;
    /// In letters of @p pixels, or smaller where the width is too little for them.
    StripHead(const Texts &texts, diagram::Mood mood, double width, int pixels, int leastPixels);

    [[nodiscard]] double height() const;
    void paint(QPainter &painter, QPointF topLeft, const diagram::Colors &colors) const;

private:
    struct Word
    {
        QString text;
        bool isBold = false;
        bool isOfMood = false; ///< in its colour
    };
    using Lines = QList<QList<Word>>;

    [[nodiscard]] Lines broken(const QList<Word> &words, double width, int pixels) const;
    [[nodiscard]] bool breakInto(const Texts &texts, double width, qsizetype mostLines);
    [[nodiscard]] static double indent(int pixels) { return 2.3 * pixels; } ///< where words begin, behind the sign

    Lines m_lines;
    diagram::Mood m_mood = diagram::Mood::Waiting;
    int m_pixels = 1;
};

} // namespace idemlab::present
