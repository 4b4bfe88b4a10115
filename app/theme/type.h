// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QSize>

class QWidget;

namespace idemlab::theme {

/// The one type scale; each step is a fixed share of the application's font.
enum class Type : quint8 {
    Caption, ///< what may be overlooked
    Body,
    Strong, ///< body size, heavier
    Heading, ///< the name of a group, the label of the big button
    Verdict, ///< readable from the last row
    Code, ///< letters of one width, as small as a caption
};

[[nodiscard]] QFont font(Type type);
/// The room that a line of @p text takes, in pixels. Letters that another font has to lend (Japanese ones where the system's font
/// is Latin) stand higher than the metrics of the font say.
[[nodiscard]] QSize sizeOf(const QString &text, Type type);
/// The one spacing unit in pixels: a quarter of a line. Every gap is a whole number of these.
[[nodiscard]] int unit();
/// Radius of rounded corners, pixels.
[[nodiscard]] int radius();
/// Gives @p widget a step of the scale.
void setType(QWidget *widget, Type type);
/// How long a motion on @p widget lasts, milliseconds; 0 where motion is reduced.
[[nodiscard]] int motionMs(const QWidget *widget);

} // namespace idemlab::theme
