// SPDX-License-Identifier: MIT
#pragma once

#include "exporting/page.h"
#include "narrate/narrator.h"

#include <QByteArray>

#include <tl/expected.hpp>

namespace idemlab::exporting {

/// A slide of a talk on which runs are seen as far as they have come, 16 to 9. Needs a QGuiApplication, for its fonts.
class Slide
{
public:
    static constexpr QSizeF size {1280, 720}; ///< pixels

    /// Sheet and colours outlive it.
    Slide(const Sheet &sheet, const diagram::Colors &colors);

    [[nodiscard]] model::Instant end() const { return m_page.end(); } ///< of the longest run
    /// @p lines: below the timelines. @p corner: below at the right. @p note: above, at the right.
    void paint(QPainter &p, model::Instant now, const QStringList &lines, const QString &corner, const QString &note = {});

private:
    const diagram::Colors &m_colors;
    Page m_page;
};

/// The run as a PDF with a page for each instant at which something happens, or several where that is much: what has happened so far,
/// told and numbered.
[[nodiscard]] tl::expected<QByteArray, QString> slides(const Sheet &sheet, narrate::Narrator &narrator);

} // namespace idemlab::exporting
