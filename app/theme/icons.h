// SPDX-License-Identifier: MIT
#pragma once

#include <QIcon>
#include <QLatin1StringView>

namespace idemlab::theme {

/// The drawn icon resources/icons/<name>.svg in the palette's text colour; it renews itself when the palette changes.
[[nodiscard]] QIcon icon(QLatin1StringView name);
/// The same in a colour of one's own, for painting by hand.
[[nodiscard]] QPixmap iconPixmap(QLatin1StringView name, const QSize &size, qreal ratio, const QColor &color);

} // namespace idemlab::theme
