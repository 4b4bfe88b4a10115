// SPDX-License-Identifier: MIT
#pragma once

#include "theme/type.h"

#include <QColor>
#include <QString>

#include <optional>

class QLabel;
class QWidget;

namespace idemlab::theme {

/// In the small letters and the colour of what may be overlooked.
void makeQuiet(QLabel *label);
/// Gives the text of @p widget a colour of its own, or takes it back.
void setInk(QWidget *widget, const std::optional<QColor> &ink);
/// What it shows is rich text: links open in the browser when they are clicked, and the keyboard reaches them.
void showLinks(QLabel *label);
/// Such a link.
[[nodiscard]] QString link(const QString &address, const QString &title);

} // namespace idemlab::theme
