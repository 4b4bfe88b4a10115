// SPDX-License-Identifier: MIT
#include "controls/pitfallchip.h"

#include "model/pitfalls.h"
#include "narrate/vocabulary.h"
#include "theme/icons.h"

#include <QLocale>
#include <QMenu>

namespace idemlab::controls {

using namespace Qt::StringLiterals;
using narrate::Vocabulary;

PitfallChip::PitfallChip(QWidget *parent) : Translated(parent), m_menu(new QMenu(this))
{
    setObjectName(u"pitfallChip"_s);
    setIcon(theme::icon("warning"_L1));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(QToolButton::InstantPopup);
    connect(this, &QToolButton::clicked, this, [this] {
        if (const auto pitfalls = model::pitfallsIn(m_settings); pitfalls.size() == 1)
            Q_EMIT repairAsked(pitfalls.constFirst()->name, pitfalls.constFirst()->read(model::RunSettings()));
    });
    hide();
}

void PitfallChip::showSettings(const model::RunSettings &settings)
{
    if (settings == m_settings)
        return;
    m_settings = settings;
    retranslateUi();
}

void PitfallChip::retranslateUi()
{
    const auto pitfalls = model::pitfallsIn(m_settings);
    setVisible(!pitfalls.isEmpty());
    m_menu->clear();
    setMenu(pitfalls.size() > 1 ? m_menu : nullptr);
    if (pitfalls.isEmpty())
        return;
    QStringList names;
    for (const model::Setting *each : pitfalls) {
        names.append(Vocabulary::pitfalls({each}, m_settings));
        //: a command: %1 is a setting and its value, a pitfall
        QAction *action = m_menu->addAction(tr("Put back: %1").arg(names.constLast()));
        action->setObjectName(u"repair-"_s + each->name);
        // Later, since the menu is filled anew by it.
        connect(
            action, &QAction::triggered, this, [this, each] { Q_EMIT repairAsked(each->name, each->read(model::RunSettings())); },
            Qt::QueuedConnection);
    }
    setText(QLocale().toString(pitfalls.size())); // their names would cut the other texts of the row
    const QString what = pitfalls.size() == 1 ? tr("A pitfall is on. A click puts it back.") : tr("Pitfalls are on. A click shows them.");
    setToolTip(names.join(u'\n') + u'\n' + what);
    //: %1: "Pitfalls: 1", %2: their names
    setAccessibleName(tr("%1. %2").arg(tr("Pitfalls: %n", "how many are switched on", int(pitfalls.size())), names.join(u", "_s)));
    setAccessibleDescription(what);
    updateGeometry();
}

} // namespace idemlab::controls
