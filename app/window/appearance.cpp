// SPDX-License-Identifier: MIT
#include "window/appearance.h"

#include "theme/thememanager.h"
#include "window/actions.h"

#include <utility>

namespace idemlab::window {

using theme::ThemeManager;

namespace {

/// For a class that looks at the window: lessons, books and the other panels are closed while it is on, and come back afterwards.
void connectClassroom(Actions &actions)
{
    QObject::connect(actions[Do::Classroom], &QAction::toggled, &actions, [&actions, closed = QList<QAction *>()](bool isOn) mutable {
        if (isOn) {
            for (const Do each : {Do::ShowLessons, Do::ShowBooks, Do::ShowStory, Do::ShowInspector, Do::ShowAdvanced}) {
                if (actions[each]->isChecked())
                    closed.append(actions[each]);
            }
        }
        for (QAction *panel : isOn ? closed : std::exchange(closed, {})) {
            if (panel->isChecked() == isOn)
                panel->trigger();
        }
    });
}

} // namespace

void connectAppearance(ThemeManager &theme, Actions &actions)
{
    for (Do each : {Do::SchemeSystem, Do::SchemeLight, Do::SchemeDark}) {
        const auto scheme = theme::Scheme(quint8(each) - quint8(Do::SchemeSystem));
        QObject::connect(actions[each], &QAction::triggered, &theme, [&theme, scheme] { theme.setScheme(scheme); });
    }
    actions[Do(quint8(Do::SchemeSystem) + quint8(theme.scheme()))]->setChecked(true);
    for (const auto &[each, steps] : {std::pair(Do::LargerText, 1), std::pair(Do::SmallerText, -1), std::pair(Do::NormalText, 0)})
        QObject::connect(actions[each], &QAction::triggered, &theme, [&theme, by = steps] { theme.changeTextSize(by); });
    QAction *motion = actions[Do::ReduceMotion];
    QObject::connect(motion, &QAction::triggered, &theme, &ThemeManager::setMotionReduced);
    const auto showMotion = [motion, &theme] {
        motion->setChecked(theme.isMotionReduced());
        motion->setEnabled(!theme.isMotionReducedBySystem()); // who has asked all programs need not ask this one
    };
    QObject::connect(&theme, &ThemeManager::motionChanged, motion, showMotion);
    showMotion();
    connectClassroom(actions);
}

} // namespace idemlab::window
