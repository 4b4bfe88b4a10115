// SPDX-License-Identifier: MIT
#include "analysis/choice.h"

namespace idemlab::analysis {

void spend(Budget &left, const Choice &choice)
{
    switch (choice.kind) {
    case Choice::Kind::Lose: left.losses -= left.losses == Budget::any ? 0 : 1; break;
    case Choice::Kind::Release: --left.late; break;
    case Choice::Kind::Repeat: --left.copies; break;
    case Choice::Kind::Befall: --left.crashes; break;
    case Choice::Kind::Press:
    case Choice::Kind::Happen:
    case Choice::Kind::Expire: break;
    }
}

quint16 oddityOf(const Choice &choice)
{
    switch (choice.kind) {
    case Choice::Kind::Lose: return 1;
    case Choice::Kind::Press: return 2;
    case Choice::Kind::Befall: return 3;
    case Choice::Kind::Repeat: return 4;
    case Choice::Kind::Release: return 5;
    case Choice::Kind::Happen:
    case Choice::Kind::Expire: return 0;
    }
    Q_UNREACHABLE();
}

} // namespace idemlab::analysis
