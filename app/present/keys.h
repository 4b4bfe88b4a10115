// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

class QKeyEvent;

namespace idemlab::present {

class Presenter;

/// Does what a key of the clicker or of the keyboard means; false where it means nothing here.
bool pressKey(Presenter &presenter, const QKeyEvent &event);

struct KeyHelp
{
    QString what; ///< "Next step"
    QString keys; ///< "Page Down, Right, …", as the platform writes it
};

/// The keys, for the list of shortcuts.
[[nodiscard]] QList<KeyHelp> keyHelp();

} // namespace idemlab::present
