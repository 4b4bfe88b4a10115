// SPDX-License-Identifier: MIT
#include "window/classroom.h"

#include "window/actions.h"

#include <utility>

namespace idemlab::window {

Classroom::Classroom(Actions &actions, QObject *parent) : QObject(parent), m_actions(actions)
{
    connect(actions[Do::Classroom], &QAction::toggled, this, [this](bool on) { on ? begin() : end(); });
}

void Classroom::begin()
{
    for (const Do each : {Do::ShowLessons, Do::ShowBooks, Do::ShowStory, Do::ShowInspector, Do::ShowAdvanced}) {
        QAction *panel = m_actions[each];
        if (!panel->isChecked())
            continue;
        panel->trigger();
        m_closed.append(panel);
    }
}

void Classroom::end()
{
    for (QAction *panel : std::exchange(m_closed, {})) {
        if (!panel->isChecked())
            panel->trigger();
    }
}

} // namespace idemlab::window
