// SPDX-License-Identifier: MIT
#include "help/shortcuts.h"

#include "help/shortcutsdialog.h"
#include "theme/mnemonic.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

namespace idemlab::help {

using namespace Qt::StringLiterals;

namespace {

void collect(const QMenu *menu, const QString &name, QList<Shortcut> &found)
{
    const auto actions = menu->actions();
    for (const QAction *action : actions) {
        if (const QMenu *inner = action->menu()) {
            collect(inner, name, found);
            continue;
        }
        const auto keys = action->shortcuts();
        if (keys.isEmpty())
            continue;
        QStringList texts;
        for (const QKeySequence &each : keys)
            texts.append(each.toString(QKeySequence::NativeText));
        found.append({name, theme::withoutMnemonic(action->text()), texts.join(u", "_s)});
    }
}

} // namespace

QList<Shortcut> shortcutsOf(const QMenuBar *bar)
{
    QList<Shortcut> found;
    const auto actions = bar->actions();
    for (const QAction *action : actions) {
        if (const QMenu *menu = action->menu())
            collect(menu, theme::withoutMnemonic(action->text()), found);
    }
    return found;
}

void showShortcuts(const QMenuBar *bar, QWidget *parent)
{
    auto *dialog = new ShortcutsDialog(bar, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

} // namespace idemlab::help
