// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace idemlab::present {

/// Breaks @p text for lines of that width, in pixels. Japanese may break between any two of its letters, and Qt does; on the wall its
/// lines end where a reader takes breath: after a particle or a sign, and not within a word or between a number and what it counts.
/// Of other text no word stands alone in the last line. A word or phrase that is longer than a line is left to Qt.
[[nodiscard]] QString inPhrases(const QString &text, const QFont &font, double width);

/// What wrapped text takes.
[[nodiscard]] QSizeF wrappedSize(const QString &text, const QFont &font, double width);
/// Paints wrapped text in the painter's font, and gives what it took.
QRectF drawWrapped(QPainter &painter, const QRectF &box, Qt::Alignment alignment, const QString &text);

} // namespace idemlab::present
