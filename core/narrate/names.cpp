// SPDX-License-Identifier: MIT
#include "narrate/names.h"

#include <algorithm>

namespace idemlab::narrate {

namespace {

constexpr QChar isolate(0x2068);
constexpr QChar endOfIsolate(0x2069);

bool isRightToLeft(QChar c)
{
    return c.isSurrogate() || c.direction() == QChar::DirR || c.direction() == QChar::DirAL || c.direction() == QChar::DirAN;
}

} // namespace

QString isolated(const QString &name)
{
    const QString shown = harmless(name);
    return std::any_of(shown.cbegin(), shown.cend(), isRightToLeft) ? isolate + shown + endOfIsolate : shown;
}

} // namespace idemlab::narrate
