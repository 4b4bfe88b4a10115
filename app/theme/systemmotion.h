// SPDX-License-Identifier: MIT
#pragma once

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

} // namespace idemlab::theme
