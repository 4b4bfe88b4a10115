// SPDX-License-Identifier: MIT
#include "theme/mnemonic.h"

namespace idemlab::theme {

using namespace Qt::StringLiterals;

QString withoutMnemonic(QString text)
{
    constexpr qsizetype length = 4; // "(&R)", by hand: the window needs this at start, and a pattern must be compiled first
    const qsizetype at = text.indexOf("(&"_L1);
    if (at >= 0 && text.size() >= at + length && text.at(at + length - 1) == u')')
        text.remove(at, length);
    return text.remove(u'&').remove(u'…').trimmed();
}

} // namespace idemlab::theme
