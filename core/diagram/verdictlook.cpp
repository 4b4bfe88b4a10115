// SPDX-License-Identifier: MIT
#include "diagram/verdictlook.h"

namespace idemlab::diagram {

using namespace Qt::StringLiterals;
using model::Verdict;

Mood moodOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Exact: return Mood::Good;
    case Verdict::Refused: return Mood::Refused;
    case Verdict::Lost: return Mood::Lost;
    case Verdict::Duplicate: return Mood::Alarm;
    case Verdict::WrongAnswer: return Mood::WrongAnswer;
    }
    Q_UNREACHABLE();
}

Mood moodOf(const analysis::Judgement &judgement)
{
    return judgement.verdict == Verdict::Exact && !judgement.isDecided() ? Mood::Waiting : moodOf(judgement.verdict);
}

const Look &lookOf(Mood mood)
{
    static constexpr std::array looks {
        Look {&Colors::muted, "muted"_L1, u'…'},
        Look {&Colors::good, "good"_L1, u'✓'},
        Look {&Colors::warning, "warning"_L1, u'–'},
        Look {&Colors::lost, "lost"_L1, u'✕'},
        Look {&Colors::alarm, "alarm"_L1, u'!'},
        Look {&Colors::alarm, "alarm"_L1, u'≠'},
    };
    return looks[size_t(mood)];
}

} // namespace idemlab::diagram
