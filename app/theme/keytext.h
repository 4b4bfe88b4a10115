// SPDX-License-Identifier: MIT
#pragma once

#include <QKeySequence>
#include <QList>
#include <QStringList>

namespace idemlab::theme {

/// Keys that do the same, as the platform writes them: "Page Down, Right".
[[nodiscard]] inline QString textOf(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &each : keys)
        texts.append(each.toString(QKeySequence::NativeText));
    return texts.join(QLatin1StringView(", "));
}

} // namespace idemlab::theme
