// SPDX-License-Identifier: MIT
#pragma once

#include "theme/palette.h"

#include <QGuiApplication>
#include <QStyleHints>
#include <QtGlobal>

#if QT_VERSION >= QT_VERSION_CHECK(6, 12, 0)
#include <QAccessibilityHints>
#endif

namespace idemlab::theme {

/// Whether the desktop asks for less motion. Qt tells it from 6.12 on (QAccessibilityHints::motionPreference); before, nobody does:
/// the effects of QApplication::isEffectEnabled() are not the person's wish on most desktops.
[[nodiscard]] inline bool systemReducesMotion()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 12, 0)
    return int(QGuiApplication::styleHints()->accessibility()->motionPreference()) != 0; // 0: no preference
#else
    return false;
#endif
}

/// Calls @p react whenever the desktop changes its mind; where nobody tells, never.
template<typename React>
void onSystemMotionChange([[maybe_unused]] QObject *context, [[maybe_unused]] React react)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 12, 0)
    QObject::connect(QGuiApplication::styleHints()->accessibility(), &QAccessibilityHints::motionPreferenceChanged, context, react);
#endif
}

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
