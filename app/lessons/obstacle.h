// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/goals.h"
#include "selection/forward.h"
#include "study/lesson.h"

#include <QCoreApplication>

namespace idemlab::lessons {

/// What keeps a step from being done as things stand in the window, and what would clear it away.
struct Obstacle
{
    enum class Kind { // with a type behind it, lupdate 6.8 loses the namespace of the class below
        None,
        Beside, ///< several runs are on
        OtherRun, ///< another case, or a run that has not got what is to be found
        Strategy, ///< another than the step is about
        Settings, ///< other than the step is about
        Past, ///< the views show an earlier moment
        Paused, ///< in mid-run
        Over, ///< the run has come to what cannot become what is asked for any more
        NothingDropped, ///< the answer got through: Drop response is off
        NoServer, ///< no program can reach it: the mock server does not listen
    };
    using Settings = QList<std::pair<QString, QString>>; // names and values

    Kind kind = Kind::None;
    model::Strategy wanted = model::Strategy::None; ///< Strategy: what it should be
    Settings settings = {}; ///< Settings: those that differ, and what they should be
    bool operator==(const Obstacle &) const = default;

    /// What is reached there is not what the step is about.
    [[nodiscard]] bool isAnotherRun() const { return kind == Kind::Beside || kind == Kind::OtherRun || kind == Kind::Strategy; }
};

/// The first thing in the way of @p step (of doing, observing or sending). @p report: how far its goals are; @p tries: how often a run has come
/// to its end without them.
[[nodiscard]] Obstacle obstacleFor(const study::Step &step, const session::Session &session, const selection::Selection &selection,
    const analysis::GoalReport &report, int tries);

/// What an obstacle is called, and the button that clears it away.
class ObstacleWords
{
    Q_DECLARE_TR_FUNCTIONS(idemlab::lessons::ObstacleWords)
public:
    /// @p session: whose run it is in the way of.
    [[nodiscard]] static QString sentence(const Obstacle &obstacle, const session::Session &session);
    [[nodiscard]] static QString offer(const Obstacle &obstacle);

private:
    static QString ofSettings(const Obstacle::Settings &settings, const model::RunSettings &now);
};

} // namespace idemlab::lessons
