// SPDX-License-Identifier: MIT
#pragma once

#include "diagram/painter.h"

#include <optional>

namespace idemlab::diagram {

/// The diagram has two sizes of letters. Each more would cost a font engine of its own, which takes longer to make than
/// the whole picture to paint.
enum class Letters : quint8 {
    Small, ///< of the notes, 0.88 of the normal: as the captions of the window that it stands in
    Normal ///< the view's font
};

/// What one call of paint() works with.
struct Brush
{
    QPainter &p;
    const Layout &layout;
    const Picture &picture;
    const Geometry &at;

    [[nodiscard]] const Colors &colors() const { return picture.colors; }
    [[nodiscard]] double em() const { return at.em(); }
    [[nodiscard]] double stroke() const { return em() * 0.11; }
    [[nodiscard]] QPen pen(const QColor &color, double width = 1.0, Qt::PenStyle style = Qt::SolidLine) const
    {
        // Lines with round caps are stroked as curves, and take five times as long.
        return QPen(color, stroke() * width, style, style == Qt::SolidLine ? Qt::SquareCap : Qt::FlatCap, Qt::RoundJoin);
    }
    /// A thinned colour for areas, over the background.
    [[nodiscard]] QColor tint(const QColor &color, double share) const;
    /// A filled box with a line around it: as drawRect() does with pen and brush, in a fraction of the time.
    void frame(const QRectF &box, const QColor &ink, double width, const QColor &paper) const;
    /// The room that a pill() takes.
    [[nodiscard]] QRectF pillBox(QPointF centre, const QString &text, bool isStrong = false) const;
    /// Text in a rounded box, centred at @p centre. Gives the box.
    QRectF pill(QPointF centre, const QString &text, const QColor &ink, const QColor &paper, bool isStrong = false) const;
    /// A note within @p box, left aligned: the first of @p texts that fits. False where none does. On @p paper, where what lies behind
    /// it would be read with it.
    bool label(const QRectF &box, const QStringList &texts, const QColor &ink, const QColor &paper = Qt::transparent) const;
    [[nodiscard]] QFont font(Letters letters = Letters::Normal, bool isStrong = false) const;
};

void paintRows(const Brush &brush);
void paintRuler(const Brush &brush);
/// The names of the rows, over what has been scrolled away; of @p only that kind where a single row is shown.
void paintGutter(const Brush &brush, std::optional<RowKind> only = {});
/// The ties of messages to those who wait for them.
void paintStems(const Brush &brush, const QList<qsizetype> &shapes);
void paintBars(const Brush &brush, const QList<qsizetype> &shapes);
void paintMessages(const Brush &brush, const QList<qsizetype> &shapes);
/// What stands in the bars of the attempts: the lines of messages pass behind it.
void paintCalls(const Brush &brush, const QList<qsizetype> &shapes);
/// A cross for every message that was lost or cut off, at that place across, clear of @p marks.
void paintStops(const Brush &brush, const QList<qsizetype> &marks, double across);
void paintMarks(const Brush &brush, const QList<qsizetype> &shapes);
/// Instead of those above, where too many shapes are in view.
void paintDensity(const Brush &brush);

} // namespace idemlab::diagram
