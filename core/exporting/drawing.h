// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QSizeF>
#include <QString>

#include <tl/expected.hpp>

#include <functional>

class QPainter;

namespace idemlab::exporting {

constexpr int dotsPerInch = 96; ///< of all devices, so that fonts are measured and painted alike

/// What @p paint paints, as SVG: well-formed XML 1.0, whatever texts it holds. @p words tell of it those who do not see it. Needs a
/// QGuiApplication, for its fonts.
[[nodiscard]] QByteArray drawing(
    QSizeF size, const QString &title, const std::function<void(QPainter &)> &paint, const QString &words = {});

/// The same as PNG, @p ratio pixels a point.
[[nodiscard]] QByteArray pixels(QSizeF size, int ratio, const std::function<void(QPainter &)> &paint);

/// A PDF with a page for each of @p drawings, as large as it. Its text can be searched and copied. The error says why there is none.
[[nodiscard]] tl::expected<QByteArray, QString> pdfOf(const QList<QByteArray> &drawings, const QString &title);

} // namespace idemlab::exporting
