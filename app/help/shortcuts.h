// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

class QMenu;
class QMenuBar;

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

} // namespace idemlab::help
