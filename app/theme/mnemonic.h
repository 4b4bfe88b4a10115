// SPDX-License-Identifier: MIT
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>
#include <QStringList>

namespace idemlab::theme {

/// The text of a command as plain words: "Run" of "&Run", "実行" of "実行(&R)".
[[nodiscard]] QString withoutMnemonic(QString text);
/// The other way: a name that is shown as it stands, "R&D" too.
[[nodiscard]] inline QString escaped(QString name) { return name.replace(u'&', QLatin1StringView("&&")); }

/// Keys that do the same, as the platform writes them: "Page Down, Right".
[[nodiscard]] inline QString textOf(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &each : keys)
        texts.append(each.toString(QKeySequence::NativeText));
    return texts.join(QLatin1StringView(", "));
}

} // namespace idemlab::theme
