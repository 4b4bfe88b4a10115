// SPDX-License-Identifier: MIT
#pragma once

#include "theme/palette.h"

#include <QGuiApplication>
#include <QStyleHints>

namespace idemlab::theme {

/// Whether the desktop asks for dark windows. Newer Qt knows; on Qt 6.4 the palette with which the program was
/// started tells, which is why it must be taken before a palette of our own is set.
[[nodiscard]] inline bool systemIsDark(const QPalette &startPalette)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
    return scheme == Qt::ColorScheme::Unknown ? isDark(startPalette) : scheme == Qt::ColorScheme::Dark;
#else
    return isDark(startPalette);
#endif
}

/// Calls @p react whenever the desktop changes its mind; on Qt 6.4 never.
template<typename React>
void onSystemSchemeChange([[maybe_unused]] QObject *context, [[maybe_unused]] React react)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, context, react);
#endif
}

} // namespace idemlab::theme
