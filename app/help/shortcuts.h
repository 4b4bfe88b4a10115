// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

class QMenu;
class QMenuBar;
class QWidget;

namespace idemlab::help {

struct Shortcut
{
    QString menu; ///< "Run"
    QString text; ///< "Restart"
    QString keys; ///< "Ctrl+R", as the platform writes it
};

/// Every action with a shortcut that the menus of @p bar lead to, in their order; then what keys do on the timeline while it
/// has the focus, and while presenting.
[[nodiscard]] QList<Shortcut> shortcutsOf(const QMenuBar *bar);
/// A window that lists them; it deletes itself when closed.
void showShortcuts(const QMenuBar *bar, QWidget *parent);

} // namespace idemlab::help
