// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/counterexample.h"
#include "sim/clocks.h"

#include <QSet>

#include <atomic>
#include <chrono>
#include <limits>
#include <optional>

namespace idemlab::analysis {

/// How far a search has come, and whether it is to go on: shared with the thread that waits for it.
struct SearchControl
{
    std::atomic<quint64> states = 0;
    std::atomic<quint64> transitions = 0;
    std::atomic<int> depth = 0;
    std::atomic<qint64> bytes = 0; ///< about how much memory it holds
    std::atomic<bool> isCancelled = false;
};

/// How a search is carried out; what it finds does not depend on it, unless it is cut short.
struct SearchOptions
{
    int threads = 1;
    std::optional<std::chrono::steady_clock::time_point> deadline;
    qint64 mostBytes = std::numeric_limits<qint64>::max(); ///< it stops, not finished, before it goes on from a level with more
    bool keepsEnds = false; ///< for tests
    std::optional<sim::Grain> grain {}; ///< for tests: not as the question asks for
};

/// What a search says. Counts depend on the question alone, where nothing cut it short.
struct Answer
{
    Question question;
    Finding finding = Finding::NoneFound;
    bool hasRunOutOfMemory = false; ///< it stopped at SearchOptions::mostBytes
    bool isComplete = false; ///< all that the bounds allow was visited; false where a finding ended the search
    quint64 states = 0;
    quint64 transitions = 0; ///< ways on from a state that were taken, and where they lead looked up
    quint64 steps = 0; ///< of the engine on those ways; none where it was only decided that something does not come about
    double histories =
        0; ///< ways from the start to an end, at most: ways are counted together where it makes no difference when a press came
    int depth = 0; ///< steps of the longest way that is nobody's detour, or of the counterexample
    double seconds = 0;
    std::optional<Counterexample> shortest; ///< of all there are, and among those the one that is easiest to believe
    QSet<sim::Digest> ends; ///< SearchOptions::keepsEnds: what histories come to

    /// It was stopped before it knew.
    [[nodiscard]] bool isCutShort() const { return finding == Finding::NoneFound && !isComplete; }
};

/// Tries everything, shortest histories first.
[[nodiscard]] Answer search(const Question &question, const SearchOptions &options, SearchControl &control);
[[nodiscard]] Answer search(const Question &question, const SearchOptions &options = {});

/// How probable it is that two of so many states shared a digest, so that one was not visited: n² / 2^129.
[[nodiscard]] double collisionRisk(quint64 states);

} // namespace idemlab::analysis
