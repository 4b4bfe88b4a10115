// SPDX-License-Identifier: MIT
#include "http/target.h"

#include <algorithm>

namespace idemlab::http {

Target::Target(QByteArrayView target)
{
    constexpr QByteArrayView scheme("http://");
    if (target.first(std::min(target.size(), scheme.size())).compare(scheme, Qt::CaseInsensitive) == 0) {
        target = target.sliced(scheme.size());
        const auto end = std::ranges::find_if(target, [](char c) { return c == '/' || c == '?'; });
        host = target.first(end - target.cbegin());
        target = target.sliced(host->size());
    }
    const qsizetype question = target.indexOf('?');
    path = target.first(question < 0 ? target.size() : question).toByteArray();
    if (question >= 0)
        query = target.sliced(question + 1).toByteArray();
    if (host && path.isEmpty())
        path = "/";
}

} // namespace idemlab::http
