// SPDX-License-Identifier: MIT
#include "theme/mnemonic.h"

#include <QRegularExpression>

namespace idemlab::theme {

using namespace Qt::StringLiterals;

QString withoutMnemonic(QString text)
{
    static const QRegularExpression inBrackets(u"\\(&.\\)"_s); // as in Japanese: "(&R)"
    return text.remove(inBrackets).remove(u'&').remove(u'…').trimmed();
}

} // namespace idemlab::theme
