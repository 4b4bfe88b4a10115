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
        if (!m_actions[each]->isChecked())
            continue;
        m_actions[each]->trigger();
        m_closed.append(each);
    }
}

void Classroom::end()
{
    const QList<Do> closed = std::exchange(m_closed, {});
    for (const Do each : closed) {
        if (!m_actions[each]->isChecked())
            m_actions[each]->trigger();
    }
}

} // namespace idemlab::window
