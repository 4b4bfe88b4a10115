// SPDX-License-Identifier: MIT
#pragma once

#include "diagram/painter.h"
#include "exporting/sheet.h"

#include <list>

namespace idemlab::exporting {

// Needs a QGuiApplication, for its fonts.

/// The font of everything that is written, larger by @p factor.
[[nodiscard]] QFont sized(double factor, bool isBold = false);

/// How much room a sheet has along its axis of time.
struct Room
{
    double widest = 16'000; ///< pixels
    double leastScale = 0; ///< pixels per millisecond: what needs more room is scrolled
};

/// A sheet laid out: how large it is, and how it is painted.
class Page
{
public:
    /// Sheet and colours outlive it.
    Page(const Sheet &sheet, const diagram::Colors &colors, Room room = {});

    struct Part
    {
        const Run &run;
        diagram::Layout layout;
        diagram::Picture picture;
    };

    [[nodiscard]] QSizeF size() const { return m_size; }
    [[nodiscard]] bool isTooLarge() const;
    [[nodiscard]] const std::list<Part> &parts() const { return m_parts; }
    [[nodiscard]] model::Instant end() const { return m_end; } ///< of the longest run
    /// How much time is in sight.
    [[nodiscard]] model::Duration inSight() const;
    /// What comes after @p now is not known yet, verdicts neither; it is in sight.
    void lookAt(model::Instant now);
    /// Puts @p first at the beginning of what is in sight.
    void scrollTo(model::Instant first);
    void paint(QPainter &p) const;

private:
    void add(const Run &run);
    void align(Room room);
    [[nodiscard]] double headHeight() const { return 3.6 * m_em; }
    [[nodiscard]] double titleHeight() const { return m_sheet.title.isEmpty() ? 0 : 2.8 * m_em; }
    void paintHead(QPainter &p, const Part &part, QRectF box, bool isWhole) const;

    const Sheet &m_sheet;
    const diagram::Colors &m_colors;
    double m_em;
    std::list<Part> m_parts;
    QSizeF m_size;
    model::Instant m_end;
    double m_timeWidth = 0;
};

} // namespace idemlab::exporting
