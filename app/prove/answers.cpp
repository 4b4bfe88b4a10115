// SPDX-License-Identifier: MIT
#include "prove/answers.h"

#include <algorithm>

namespace idemlab::prove {

Answers::Known Answers::find(const analysis::Question &question) const
{
    const auto known = std::find_if(m_all.cbegin(), m_all.cend(), [&question](const Known &each) { return each->question == question; });
    return known == m_all.cend() ? nullptr : *known;
}

void Answers::keep(const Known &answer)
{
    if (isFinal(*answer) && !find(answer->question))
        m_all.append(answer);
}

} // namespace idemlab::prove
