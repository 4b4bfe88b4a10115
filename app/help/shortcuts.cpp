// SPDX-License-Identifier: MIT
#include "help/shortcuts.h"

#include "present/keys.h"
#include "theme/mnemonic.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

namespace idemlab::help {

using namespace Qt::StringLiterals;

namespace {

void collect(const QMenu *menu, const QString &name, QList<Shortcut> &found)
{
    for (const auto actions = menu->actions(); const QAction *action : actions) {
        if (const QMenu *inner = action->menu()) {
            collect(inner, name, found);
            continue;
        }
        const auto keys = action->shortcuts();
        if (keys.isEmpty())
            continue;
        found.append({name, theme::withoutMnemonic(action->text()), theme::textOf(keys)});
    }
}

/// Keys that are no action's: those of timeline/timelineinput.cpp and of present/keys.cpp.
class OtherKeys
{
    Q_DECLARE_TR_FUNCTIONS(idemlab::help::OtherKeys)
public:
    static QList<Shortcut> all()
    {
        const QString name = tr("On the timeline");
        return {
            {name, tr("Select the event before, the event after"), theme::textOf({Qt::Key_Left, Qt::Key_Right})},
            {name, tr("Select the first event, the last event"), theme::textOf({Qt::Key_Home, Qt::Key_End})},
            {name, tr("Show the state at the selected event"), theme::textOf({Qt::Key_P})},
            {name, tr("Plan what the network does with the selected message, or with the next answer"),
                theme::textOf({Qt::Key_Return, Qt::Key_Menu})},
            {name, tr("Move back and forth in time"), theme::textOf({Qt::SHIFT | Qt::Key_Left, Qt::SHIFT | Qt::Key_Right})},
            {name, tr("Select nothing and follow the run"), theme::textOf({Qt::Key_Escape})},
        };
    }
    static QList<Shortcut> presenting()
    {
        QList<Shortcut> all;
        for (const auto help = present::keyHelp(); const present::KeyHelp &each : help)
            all.append({tr("While presenting"), each.what, each.keys});
        return all;
    }
};

} // namespace

QList<Shortcut> shortcutsOf(const QMenuBar *bar)
{
    QList<Shortcut> found;
    for (const auto actions = bar->actions(); const QAction *action : actions) {
        if (const QMenu *menu = action->menu())
            collect(menu, theme::withoutMnemonic(action->text()), found);
    }
    return found + OtherKeys::all() + OtherKeys::presenting();
}

} // namespace idemlab::help
