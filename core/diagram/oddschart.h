// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/odds.h"
#include "diagram/colors.h"

#include <QFont>
#include <QPolygonF>
#include <QRectF>

class QPainter;

namespace idemlab::diagram {

/// A day at the shop as curves, the strategies above each other on one scale: how many customers have been charged more than
/// once so far, and how many are without an answer; beside them what the same day comes to after any number of retries. Laid out once,
/// and painted by the same code on the screen and into files.
class OddsChart
{
public:
    enum class Titled : quint8 {
        No,
        Yes, ///< with what was asked, and with the notes: for a picture that goes out alone
    };
    struct Frame
    {
        QRectF box;
        QFont font;
        Titled titled = Titled::No;
    };
    /// A customer: a mishap of one of the day's strategies.
    struct Customer
    {
        qsizetype strategy = 0;
        size_t mishap = 0; ///< position in its mishaps
        bool operator==(const Customer &) const = default;
    };

    /// @p day must outlive it.
    OddsChart(const analysis::DayOdds &day, const Frame &frame);

    void paint(QPainter &p, const Colors &colors) const;
    /// A ring around one customer.
    void paintMark(QPainter &p, const Colors &colors, const Customer &customer) const;
    /// All that the ring may cover.
    [[nodiscard]] QRectF markOf(const Customer &customer) const;

    /// The customer whose dot, painted or covered by its neighbours, is next to @p point; empty where none is near.
    [[nodiscard]] std::optional<Customer> customerAt(QPointF point) const;
    [[nodiscard]] QPointF placeOf(const Customer &customer) const;
    /// Where the curves of a strategy are.
    [[nodiscard]] QRectF panel(qsizetype strategy) const;
    /// Where its curves over the number of retries are; empty where there is no room for them.
    [[nodiscard]] QRectF retriesPanel(qsizetype strategy) const;
    /// Where a count stands there.
    [[nodiscard]] QPointF placeByRetries(qsizetype strategy, quint32 retries, double count) const;
    /// So high it must be at its width to be read, in the painter's units.
    [[nodiscard]] double leastHeight() const;

private:
    enum class Curve : quint8 { Doubled, Unanswered };
    static constexpr std::array curves {Curve::Doubled, Curve::Unanswered};
    [[nodiscard]] static analysis::Figure figureOf(Curve curve);
    [[nodiscard]] static bool isOn(Curve curve, const analysis::Mishap &mishap);

    struct Series
    {
        std::vector<size_t> mishaps; ///< positions, in the order of the day
        QPolygonF dots; ///< as many as can be told apart
    };

    /// Of the lines above the curves: what stands where.
    struct Entry
    {
        QRectF box;
        QString text;
        std::optional<Curve> curve = {}; ///< a dot of which stands before it
    };

    void measure();
    void measureAcross();
    void layLegend(double top);
    void layCaptions();
    void paintEntries(QPainter &p, const Colors &colors) const;
    [[nodiscard]] double em() const { return m_em; }
    [[nodiscard]] double radius() const { return 0.17 * m_em; }
    [[nodiscard]] Series seriesOf(qsizetype strategy, Curve curve) const;
    [[nodiscard]] QPointF place(qsizetype strategy, double customers, double count) const;
    void paintTitle(QPainter &p, const Colors &colors) const;
    void paintPanel(QPainter &p, const Colors &colors, qsizetype strategy) const;
    void paintScale(QPainter &p, const Colors &colors, qsizetype strategy) const;
    void paintFormula(QPainter &p, const QColor &ink, const QColor &paper, qsizetype strategy, Curve curve) const;
    void paintTotals(QPainter &p, const Colors &colors, qsizetype strategy) const;
    void paintDay(QPainter &p, const Colors &colors) const;
    void paintRetries(QPainter &p, const Colors &colors, qsizetype strategy) const;
    void paintRetriesGround(QPainter &p, const Colors &colors, qsizetype strategy) const;
    void paintRetriesFormula(QPainter &p, const QColor &ink, const QColor &paper, qsizetype strategy, Curve curve) const;
    void paintRetriesAxis(QPainter &p, const Colors &colors) const;
    [[nodiscard]] static QColor inkOf(Curve curve, const Colors &colors);
    [[nodiscard]] static QColor shade(const QColor &ink, const QColor &paper); ///< of a band
    void paintDot(QPainter &p, QPointF at, Curve curve, const QColor &ink, const QColor &paper, double scale = 1) const;
    [[nodiscard]] QFont sized(double factor, bool isBold = false) const;

    const analysis::DayOdds &m_day;
    Frame m_frame;
    double m_em;
    double m_most = 1; ///< at the top of the scale
    double m_mostByRetries = 1; ///< the same of the curves over retries
    bool m_isStacked = false;
    double m_head = 0; ///< of a panel, above its curves
    std::vector<Entry> m_legend;
    std::vector<Entry> m_captions;
    QRectF m_plots; ///< all panels
    QRectF m_retries; ///< those over retries
    std::vector<std::array<Series, curves.size()>> m_series;
};

} // namespace idemlab::diagram
