// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/search.h"

#include <QList>

#include <memory>

namespace idemlab::prove {

/// What was found out for good while the program runs: no question is searched twice. Everybody who shows an answer shares it.
class Answers
{
public:
    using Known = std::shared_ptr<const analysis::Answer>;

    /// Whether nothing more would come of asking again.
    [[nodiscard]] static bool isFinal(const analysis::Answer &answer) { return !answer.isCutShort() || answer.hasRunOutOfMemory; }
    /// Null where it is not known.
    [[nodiscard]] Known find(const analysis::Question &question) const;
    /// What is not final is not kept.
    void keep(const Known &answer);

private:
    QList<Known> m_all;
};

} // namespace idemlab::prove
