// SPDX-License-Identifier: MIT
#include "theme/mnemonic.h"

#include <QRegularExpression>

namespace idemlab::theme {

QString withoutMnemonic(QString text)
{
    static const QRegularExpression trailing(QStringLiteral("\\(&.\\)"));
    text.remove(trailing);
    return text.remove(u'&').remove(u'…').trimmed();
}

} // namespace idemlab::theme
