// SPDX-License-Identifier: MIT
#pragma once

#include "model/harmless.h"
#include "model/trace.h"

#include <QLocale>
#include <QString>

namespace idemlab::narrate {

/// The few words in a diagram of a run. The defaults are English.
struct DiagramWords
{
    QString user = QStringLiteral("User");
    QString network = QStringLiteral("Network");
    QString server = QStringLiteral("Server");
    QString keys = QStringLiteral("Key store");
    QString orders = QStringLiteral("Orders");
    QString lost = QStringLiteral("lost");
    QString cut = QStringLiteral("cut");
    QString timeout = QStringLiteral("timeout");
    QString retry = QStringLiteral("retry %1");
    QString changed = QStringLiteral("changed");
    QString resent = QStringLiteral("sent again by the library");
    QString copy = QStringLiteral("copy");
    QString down = QStringLiteral("down");
    QString noKey = QStringLiteral("no key");
    QString working = QStringLiteral("working");
    QString waiting = QStringLiteral("waiting for the first");
    QString difference = QStringLiteral("first difference");
    QString others = QStringLiteral("Others (%1)");
    QString nextRequest = QStringLiteral("next request");
    QString nextResponse = QStringLiteral("next answer");
    QString amount; ///< what a press asks for, in the place of its money; empty: the money
    QString whatIf = QStringLiteral("what if?");
    QString seconds = QStringLiteral("%1 s"); ///< on the axis
    QLocale locale = QLocale(QLocale::English);

    /// Of a client lane: whose it is, or how many programs share it.
    [[nodiscard]] QString lane(const QString &name, quint32 sharedBy) const
    {
        return sharedBy > 1 ? others.arg(locale.toString(sharedBy)) : model::isolated(name);
    }
    /// "¥1,200", or what the API says instead.
    [[nodiscard]] QString money(qint64 yen) const { return amount.isEmpty() ? QStringLiteral("¥") + locale.toString(yen) : amount; }
};

/// In the language of the installed translators.
[[nodiscard]] DiagramWords diagramWords(const QLocale &locale = QLocale());
/// The same in the words of an API.
[[nodiscard]] DiagramWords diagramWords(const model::ApiWords &api);
/// The same as DiagramWords::lane().
[[nodiscard]] QString laneName(const model::ClientInfo &client, const QLocale &locale = QLocale());

} // namespace idemlab::narrate
