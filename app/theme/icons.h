// SPDX-License-Identifier: MIT
#pragma once

#include <QIcon>
#include <QLatin1StringView>
#include <QPalette>

namespace idemlab::theme {

/// The drawn icon resources/icons/<name>.svg in the palette's text colour; it renews itself when the palette changes.
[[nodiscard]] QIcon icon(QLatin1StringView name);
/// The same in a colour of one's own, for painting by hand.
[[nodiscard]] QPixmap iconPixmap(QLatin1StringView name, const QSize &size, qreal ratio, const QColor &color);
/// A square in the colour of the key with that number (diagram/colors.h), for lists that name keys.
[[nodiscard]] QIcon keyChip(int number, const QPalette &palette);

} // namespace idemlab::theme
