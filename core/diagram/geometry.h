// SPDX-License-Identifier: MIT
#pragma once

#include "diagram/layout.h"
#include "diagram/mapping.h"

#include <QFont>
#include <QFontMetricsF>
#include <QLineF>
#include <QPointF>
#include <QRectF>

#include <initializer_list>
#include <optional>

namespace idemlab::diagram {

/// What of a layout is to be seen, and how large.
struct View
{
    QSizeF size; ///< of the whole picture, in pixels
    QFont font; ///< every length is taken from it
    TimeMapping mapping; ///< along the time axis, from the end of the gutter
    Qt::Orientation orientation = Qt::Horizontal; ///< of the time axis: right or down
    double scrolled = 0; ///< pixels across the rows
    model::Instant now; ///< nothing is known that comes later; what is under way has come so far
    std::optional<model::Instant> playhead; ///< empty: the views follow the run
    bool fadesLater = false; ///< what lies between the playhead and `now` is to be seen, but faintly
    qsizetype selected = -1; ///< position of a shape
    qsizetype hovered = -1;
    bool hasFocus = false;
    bool isCalm = false; ///< nothing moves that need not
    bool isDense = false; ///< where room is short, or diagrams stand above each other: rows are as low as they can be read
    QList<double> nameWidths; ///< pixels, by row: where time runs down, no row is narrower than its name; see Geometry::nameWidths()
    double squeeze = 1; ///< of the rows' least height, where diagrams above each other must find room
    bool isTerse = false; ///< presses and orders are smaller, and orders do not say their amounts
    bool hasRuler = true;
    bool hasNext = false; ///< the places of the messages to come are shown
    double leastGutter = 0; ///< pixels: diagrams above each other begin their time at one place
    std::optional<model::Instant> difference; ///< where this run parts from the one beside it
    QString handle; ///< on the button beside the selected shape; empty: there is none
};

/// What stands at a point.
struct Hit
{
    enum class Kind : quint8 { Nothing, Shape, Ruler, NextRequest, NextResponse, Handle };
    Kind kind = Kind::Nothing;
    qsizetype shape = -1;
    bool operator==(const Hit &) const = default;
};

/// The one place that decides where things stand: painting, the mouse, tool tips, screen readers and tests read it. Made anew
/// for every frame, which is cheap.
class Geometry
{
public:
    Geometry(const Layout &layout, const View &view, double gutter);

    /// What all rows take at their lowest, in pixels, with the ruler.
    [[nodiscard]] static double leastAcross(const Layout &layout, const View &view);
    /// What the name of each row takes in a line; longer ones of programs are cut.
    [[nodiscard]] static QList<double> nameWidths(const QFont &font, const QStringList &names);
    /// How much room the names of the rows need.
    [[nodiscard]] static double gutterFor(const QFont &font, Qt::Orientation orientation, const QStringList &names);

    [[nodiscard]] double em() const { return m_em; } ///< the height of a line of text
    [[nodiscard]] double gutter() const { return m_gutter; }
    [[nodiscard]] double rulerSize() const { return m_view.hasRuler ? 1.7 * m_em : 0; }
    [[nodiscard]] double neededAcross() const { return m_needed; } ///< pixels that ruler and rows take at least
    /// Pixels along the time axis that show time.
    [[nodiscard]] double timeLength() const;
    /// Where time is shown: all but the names of the rows.
    [[nodiscard]] QRectF timeRect() const;
    /// Where what happens is shown: all of that but the ruler.
    [[nodiscard]] QRectF runRect() const;

    [[nodiscard]] QPointF point(model::Instant t, double across) const;
    [[nodiscard]] QRectF rect(model::Instant from, model::Instant to, double top, double bottom) const;
    [[nodiscard]] model::Instant instantAt(QPointF point) const;
    [[nodiscard]] model::Instant firstVisible() const;
    [[nodiscard]] model::Instant lastVisible() const;
    /// How far from its instant a shape or its text may stand.
    [[nodiscard]] model::Duration overhang() const;

    struct Band
    {
        double top = 0;
        double bottom = 0;
        [[nodiscard]] double middle() const { return (top + bottom) / 2; }
    };
    [[nodiscard]] const Band &band(qsizetype row) const { return m_bands.at(row); }
    [[nodiscard]] Band bandOf(RowKind kind, model::ClientId client = {}) const;
    /// Where a slot of a row stands within its band.
    [[nodiscard]] Band slotOf(RowKind kind, model::ClientId client, int slot) const;
    /// Whether a word stands in that slot: where very many wait above each other, their bars are thin.
    [[nodiscard]] bool hasWords(RowKind kind, model::ClientId client, int slot) const;
    [[nodiscard]] QRectF bandRect(qsizetype row) const;
    [[nodiscard]] QRectF rulerRect() const;

    /// The shape at that position of the layout, as it is known by `now`.
    [[nodiscard]] Shape shape(qsizetype position) const { return m_layout.asOf(position, m_view.now); }

    /// The whole line of a message through the network's row.
    [[nodiscard]] QLineF messageLine(const Shape &message) const;
    /// What ties that to the waiting of its client, past whatever stands between: from there for a request, to there for an answer.
    [[nodiscard]] QLineF stem(const Shape &message) const;
    /// How much of its line a message has put behind it, 0 to 1.
    [[nodiscard]] double travelled(const Shape &message) const;
    /// Where a message says what it carries, 0 to 1 of its line: in the network's row, and not at the height of its neighbour's.
    [[nodiscard]] double labelAt(const Shape &message) const;
    /// Where a mark stands, or a bar: what a click on the shape must hit, and what the focus frames.
    [[nodiscard]] QRectF bounds(const Shape &shape) const;
    /// How wide the places of the messages to come are: where time has little room, they leave it that.
    [[nodiscard]] double nextWidth() const;
    /// Pixels behind the end of the run that are kept for them, and for what is written beside the last mark.
    [[nodiscard]] double roomBehind() const;
    /// The place of the message that comes next; empty where it is not to be seen.
    [[nodiscard]] QRectF nextSlot(model::Direction direction) const;
    /// The button beside the selected shape: clear of that, large enough for a finger, and all of it to be seen. Empty where there is none.
    [[nodiscard]] QRectF handle() const;
    /// Where @p text tells of the difference, at the foot of its line or its head, clear of orders and clicks.
    [[nodiscard]] QRectF differenceBox(const QString &text) const;
    /// Where the number of a retry stands, in a box of that @p size: over the arc that ties it, beside what others have come to there.
    [[nodiscard]] QRectF retryBox(const Shape &retry, const QSizeF &size) const;
    [[nodiscard]] Hit hit(QPointF point) const;
    /// The end of a shape as it is now: an open one grows.
    [[nodiscard]] model::Instant endOf(const Shape &shape) const;

private:
    void placeRows();
    [[nodiscard]] double clearOfStops(double along, const QRectF &slot) const;
    [[nodiscard]] bool isClearOf(std::initializer_list<ShapeKind> marks, const QRectF &box) const;

    const Layout &m_layout;
    View m_view;
    double m_em = 0;
    double m_gutter = 0;
    double m_needed = 0;
    QList<Band> m_bands;
};

} // namespace idemlab::diagram
