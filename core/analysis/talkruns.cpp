// SPDX-License-Identifier: MIT
#include "analysis/talkruns.h"

#include "analysis/ledger.h"
#include "model/complaint.h"

#include <algorithm>

namespace idemlab::analysis {

using namespace Qt::StringLiterals;
using namespace model;
using study::FileError;
using study::FileErrors;
using study::Stop;

namespace {

/// The run as it goes by itself, to its end. Of several the one that is looked at.
Trace played(const Recording &recording)
{
    const Recording run = runsIn(recording).at(shownIn(recording));
    return playedToEnd(run.plan, run.byHand);
}

std::optional<Instant> instantIn(const Trace &trace, const Stop &stop)
{
    if (stop.kind == Stop::Kind::Stay)
        return std::nullopt;
    if (stop.kind == Stop::Kind::End)
        return trace.end();
    int seen = 0;
    for (const Event &event : trace.events()) {
        if (event.kind == stop.event && ++seen == stop.number)
            return event.at;
    }
    return std::nullopt;
}

FileError errorAt(const study::TalkStep &step, const QString &what)
{
    return {step.place.section(u':', 0, -2), step.place.section(u':', -1).toInt(),
        model::Complaint::tr("the step \"%1\": %2").arg(step.id, what)};
}

} // namespace

std::optional<Instant> instantOf(const Stop &stop, const Recording &run) { return instantIn(played(run), stop); }

Instant endOf(const Recording &run)
{
    Instant end;
    for (const Recording &each : runsIn(run))
        end = std::max(end, played(each).end());
    return end;
}

std::optional<qsizetype> outcomeOf(const study::Ask &ask, const Judgement &judgement)
{
    const auto right = std::ranges::find_if(ask.choices, [&](const study::Choice &choice) {
        return (!choice.orders || *choice.orders == judgement.orders) && choice.verdict.value_or(judgement.verdict) == judgement.verdict;
    });
    if (right == ask.choices.cend())
        return std::nullopt;
    return right - ask.choices.cbegin();
}

FileErrors wrongClaims(const study::Talk &talk)
{
    FileErrors errors;
    Trace trace;
    Instant reached;
    for (const study::TalkStep &step : talk.steps) {
        if (step.run) {
            trace = played(*step.run);
            reached = step.run->moment.value_or(Instant {});
        }
        const auto at = instantIn(trace, step.stop);
        if (step.stop.kind != Stop::Kind::Stay && !at)
            errors.append(errorAt(step,
                model::Complaint::tr("the run never comes to \"%1\" number %2").arg(model::nameOf(step.stop.event)).arg(step.stop.number)));
        else if (at && *at < reached)
            errors.append(errorAt(step, model::Complaint::tr("its stop lies before the one that the run has come to already")));
        reached = at.value_or(reached);
        if (step.ask && !outcomeOf(*step.ask, judge(trace)))
            errors.append(errorAt(step,
                model::Complaint::tr("none of its choices is right: the run comes to \"%1\" with %2 orders")
                    .arg(model::nameOf(judge(trace).verdict))
                    .arg(judge(trace).orders)));
    }
    return errors;
}

} // namespace idemlab::analysis
