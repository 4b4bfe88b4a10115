// SPDX-License-Identifier: MIT
#pragma once

class QColor;
class QPainter;
class QPalette;
class QRectF;
class QWidget;

namespace idemlab::theme {

/// Whether @p widget has the focus and came by it by keyboard: the mouse needs no ring.
[[nodiscard]] bool showsFocus(const QWidget *widget);
/// The ring that every focused control wears, just inside @p rect.
void drawFocusRing(QPainter *painter, const QRectF &rect, const QPalette &palette);
/// The same round all of @p widget, where it shows its focus.
void drawFocusOf(const QWidget *widget, QPainter *painter);

/// A rounded box with a hairline border inside @p rect.
void drawBox(QPainter *painter, const QRectF &rect, const QColor &ground, const QColor &line);

} // namespace idemlab::theme
