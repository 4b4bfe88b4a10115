// SPDX-License-Identifier: MIT
#include "lessons/obstacle.h"

#include "analysis/finding.h"
#include "analysis/ledger.h"
#include "model/settings.h"
#include "narrate/vocabulary.h"
#include "selection/selection.h"
#include "session/session.h"

#include <QLocale>

#include <algorithm>

namespace idemlab::lessons {

using namespace Qt::StringLiterals;
using Kind = Obstacle::Kind;
using study::Goal;
using study::StepKind;

namespace {

const Goal *goalOf(const study::Step &step, Goal::Kind kind)
{
    const auto found = std::ranges::find(step.goals, kind, &Goal::kind);
    return found == step.goals.cend() ? nullptr : &*found;
}

/// Those that differ, with what they should be. Settings that the step asks the learner to change are theirs.
Obstacle::Settings otherSettings(const study::LessonRun &run, const study::Step &step, const model::RunSettings &now)
{
    const model::RunSettings wanted = run.settingsOf();
    Obstacle::Settings others;
    for (const model::Setting &setting : model::allSettings()) {
        const bool isAsked = std::ranges::any_of(
            step.goals, [&](const Goal &goal) { return goal.kind == Goal::Kind::Setting && goal.setting == setting.name; });
        if (!isAsked && setting.name != "strategy"_L1 && setting.name != "seed"_L1 && setting.read(now) != setting.read(wanted))
            others.append({setting.name, setting.read(wanted)});
    }
    return others;
}

/// The run of @p step, or what the learner has brought about themselves under the same strategy and settings.
bool isLike(const study::Step &step, const session::Session &session)
{
    const study::LessonRun byHand {{}, step.run->strategy, step.run->settings};
    const study::LessonRun &run = session.plan().caseId.isEmpty() ? byHand : *step.run;
    return session.plan().caseId == run.caseId && session.settings().strategy == run.strategy
        && otherSettings(run, step, session.settings()).isEmpty();
}

Obstacle inObserving(const study::Step &step, const session::Session &session, const selection::Selection &selection)
{
    const auto found = analysis::fitting(step.events, session.trace());
    if (!isLike(step, session) || (found.isEmpty() && session.isQuiet()))
        return {Kind::OtherRun, {}};
    if (found.isEmpty())
        return {session.isPlaying() ? Kind::None : Kind::Paused, {}};
    const qsizetype seen = selection.eventCount(session.trace());
    const bool isSeen = std::ranges::any_of(found, [seen](qsizetype each) { return each < seen; });
    return {isSeen ? Kind::None : Kind::Past, {}};
}

/// Whatever the programs outside send.
Obstacle inSending(const study::Step &step, const session::Session &session)
{
    if (session.port() == 0)
        return {Kind::NoServer, {}};
    if (session.plan().caseId != step.run->caseId)
        return {Kind::OtherRun, {}};
    if (session.settings().strategy != step.run->strategy)
        return {Kind::Strategy, step.run->strategy};
    if (const auto others = otherSettings(*step.run, step, session.settings()); !others.isEmpty())
        return {Kind::Settings, {}, others};
    return {session.isPlaying() || session.isQuiet() ? Kind::None : Kind::Paused, {}};
}

bool isUnreachable(const study::Step &step, const session::Session &session, const analysis::GoalReport &report)
{
    const auto missing = std::ranges::find(step.goals, report.missing, &Goal::id);
    const bool isAtTheEnd = missing != step.goals.cend() && missing->kind == Goal::Kind::Verdict;
    return isAtTheEnd && session.isQuiet() && session.trace().size() > 1 && step.run->caseId.isEmpty()
        && std::ranges::any_of(session.trace().events(),
            [](const model::Event &e) { return e.kind == model::EventKind::AttemptStarted; }); // by the form, or by a program outside
}

} // namespace

Obstacle obstacleFor(const study::Step &step, const session::Session &session, const selection::Selection &selection,
    const analysis::GoalReport &report, int tries)
{
    if (!step.run || (step.kind != StepKind::Do && step.kind != StepKind::Observe && step.kind != StepKind::Send))
        return {};
    if (session.stripCount() > 1)
        return {Kind::Beside, {}};
    if (step.kind == StepKind::Observe)
        return inObserving(step, session, selection);
    if (step.kind == StepKind::Send)
        return inSending(step, session);
    if (session.plan().caseId != step.run->caseId)
        return {Kind::OtherRun, {}};
    const Goal *strategy = goalOf(step, Goal::Kind::Strategy);
    const model::Strategy now = session.settings().strategy;
    if (now != step.run->strategy && !(strategy && (strategy->strategies.contains(now) || strategy->id == report.missing)))
        return {Kind::Strategy, step.run->strategy};
    if (const auto others = otherSettings(*step.run, step, session.settings()); !others.isEmpty())
        return {Kind::Settings, {}, others};
    if (!selection.isLive())
        return {Kind::Past, {}};
    if (!session.isPlaying() && !session.isQuiet())
        return {Kind::Paused, {}};
    if (!report.slip.isEmpty())
        return {};
    if (isUnreachable(step, session, report))
        return {Kind::Over, {}};
    const auto missing = std::ranges::find(step.goals, report.missing, &Goal::id);
    const bool wantsLoss =
        missing != step.goals.cend() && missing->kind == Goal::Kind::Event && missing->event == model::EventKind::ResponseLost;
    const bool isOff = session.faultMode(model::FaultKind::DropResponse) == model::FaultMode::Off;
    const bool hasOrdered = tries > 0 && session.isQuiet();
    return {wantsLoss && isOff && hasOrdered ? Kind::NothingDropped : Kind::None, {}};
}

QString ObstacleWords::sentence(const Obstacle &obstacle, const session::Session &session)
{
    switch (obstacle.kind) {
    case Kind::None: return {};
    case Kind::Beside: return tr("Several runs are shown side by side, and this step is about one.");
    case Kind::OtherRun: return tr("The run on the timeline is not the one that this step is about.");
    case Kind::Strategy:
        return tr("The strategy is now %1, and this step is about %2.")
            .arg(narrate::Vocabulary::quoted(narrate::Vocabulary::strategy(session.settings().strategy)),
                narrate::Vocabulary::quoted(narrate::Vocabulary::strategy(obstacle.wanted)));
    case Kind::Settings: return ofSettings(obstacle.settings, session.settings());
    case Kind::Past: return tr("The window shows an earlier moment of the run.");
    case Kind::Paused: return tr("The run is paused.");
    case Kind::Over:
        return tr("This run ended with %1, which is not what the step asks for.")
            .arg(narrate::Vocabulary::quoted(narrate::Vocabulary::verdict(analysis::judge(session.trace()).verdict)));
    case Kind::NothingDropped: return tr("That answer got through: Drop response was off.");
    case Kind::NoServer: return tr("The mock server could not be started.");
    }
    Q_UNREACHABLE();
}

/// Each by its name, as long as they are few.
QString ObstacleWords::ofSettings(const Obstacle::Settings &settings, const model::RunSettings &now)
{
    using narrate::Vocabulary;
    constexpr qsizetype mostNamed = 2;
    if (settings.size() > mostNamed)
        return tr("Some advanced settings differ from those that this step is about, so it may come out otherwise.");
    QStringList sentences;
    for (const auto &[name, wanted] : settings) {
        const model::Setting &setting = *model::findSetting(name);
        const QLocale locale;
        //: %1: a setting; %2 and %3: values of it
        sentences.append(tr("%1 is set to %2; this step needs %3.")
                             .arg(Vocabulary::quoted(Vocabulary::settingName(setting)),
                                 Vocabulary::value(setting, setting.read(now), locale), Vocabulary::value(setting, wanted, locale)));
    }
    return Vocabulary::sentences(sentences);
}

QString ObstacleWords::offer(const Obstacle &obstacle)
{
    switch (obstacle.kind) {
    case Kind::None: return {};
    case Kind::Beside:
    case Kind::OtherRun: return tr("Show the run of this step");
    case Kind::Strategy: return tr("Choose %1").arg(narrate::Vocabulary::quoted(narrate::Vocabulary::strategy(obstacle.wanted)));
    case Kind::Settings: return tr("Set them as this step needs them");
    case Kind::Past: return tr("Go to now");
    case Kind::Paused: return tr("Play on");
    case Kind::Over: return tr("Begin again");
    case Kind::NothingDropped: return tr("Switch on Drop response");
    case Kind::NoServer: return tr("Start it");
    }
    Q_UNREACHABLE();
}

} // namespace idemlab::lessons
