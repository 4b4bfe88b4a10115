// SPDX-License-Identifier: MIT
#include "share/phonetext.h"

#include "analysis/ledger.h"
#include "diagram/verdictlook.h"
#include "narrate/narrator.h"
#include "narrate/vocabulary.h"
#include "sim/engine.h"
#include "study/case.h"

#include <QLocale>

namespace idemlab::share {

using namespace Qt::StringLiterals;
using model::EventKind;

namespace {

constexpr qsizetype mostBytes = 600; ///< a finer code is read from near by alone

/// Without what lies between, it can still be followed.
bool isTelling(EventKind kind) { return narrate::isMilestone(kind) || kind == EventKind::OrderCreated || kind == EventKind::TimedOut; }

model::Trace traceOf(const model::Recording &recording, model::Strategy strategy)
{
    model::RunPlan plan = recording.plan;
    plan.settings.strategy = strategy;
    sim::Engine engine(plan, sim::Transport::Memory, recording.byHand);
    if (recording.moment)
        engine.runUntil(*recording.moment);
    else
        engine.runToEnd();
    return engine.trace();
}

/// Adds a line where there is room for it and for the sign that something is missing.
bool add(QString &text, const QString &line)
{
    const QString longer = text.isEmpty() ? line : text + u'\n' + line;
    if (longer.toUtf8().size() + 4 > mostBytes)
        return false;
    text = longer;
    return true;
}

} // namespace

QString phoneText(const model::Recording &recording)
{
    narrate::Narrator narrator;
    QString text;
    const study::Case *known = study::findCase(recording.plan.caseId);
    if (known)
        std::ignore = add(text, study::localized(known->title));
    const model::Strategy own = recording.plan.settings.strategy;
    for (const model::Strategy each : recording.beside.isEmpty() ? QList {own} : recording.beside) {
        const analysis::Judgement judgement = analysis::judge(traceOf(recording, each));
        const QString verdict =
            diagram::moodOf(judgement) == diagram::Mood::Waiting ? QString() : u" – "_s + narrate::Vocabulary::verdict(judgement.verdict);
        std::ignore = add(text, narrate::Vocabulary::strategy(each) + u": "_s + narrator.score(judgement) + verdict);
    }
    const model::Trace trace = traceOf(recording, own);
    std::ignore = add(text, narrator.verdict(trace, analysis::judge(trace)));
    for (qsizetype i = 0; i < trace.size(); ++i) {
        if (isTelling(trace.at(i).kind) && !add(text, narrator.time(trace.at(i).at) + u' ' + narrator.sentence(trace, i)))
            return text + u"\n…"_s;
    }
    return text;
}

} // namespace idemlab::share
