// SPDX-License-Identifier: MIT
#include "window/appearance.h"

#include "theme/thememanager.h"
#include "window/actions.h"
#include "window/classroom.h"

namespace idemlab::window {

using theme::ThemeManager;

Appearance::Appearance(ThemeManager &theme, Actions &actions, QObject *parent) : QObject(parent), m_theme(theme), m_actions(actions)
{
    for (Do each : {Do::SchemeSystem, Do::SchemeLight, Do::SchemeDark}) {
        const auto scheme = theme::Scheme(quint8(each) - quint8(Do::SchemeSystem));
        connect(actions[each], &QAction::triggered, this, [this, scheme] { m_theme.setScheme(scheme); });
    }
    actions[Do(quint8(Do::SchemeSystem) + quint8(theme.scheme()))]->setChecked(true);
    for (const auto &[each, steps] : {std::pair(Do::LargerText, 1), std::pair(Do::SmallerText, -1), std::pair(Do::NormalText, 0)}) {
        connect(actions[each], &QAction::triggered, this, [this, by = steps] { m_theme.changeTextSize(by); });
    }
    connect(actions[Do::ReduceMotion], &QAction::triggered, &theme, &ThemeManager::setMotionReduced);
    connect(&theme, &ThemeManager::motionChanged, this, &Appearance::showMotion);
    showMotion();
    new Classroom(actions, this);
}

/// Who has asked all programs need not ask this one.
void Appearance::showMotion()
{
    m_actions[Do::ReduceMotion]->setChecked(m_theme.isMotionReduced());
    m_actions[Do::ReduceMotion]->setEnabled(!m_theme.isMotionReducedBySystem());
}

} // namespace idemlab::window
