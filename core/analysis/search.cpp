// SPDX-License-Identifier: MIT
#include "analysis/search.h"

#include "analysis/levels.h"

#include <algorithm>
#include <cmath>
#include <thread>

namespace idemlab::analysis {

using namespace model;

namespace {

using SteadyClock = std::chrono::steady_clock;

/// One search, by any number of threads: each takes some places of a level at a time, and all wait for each other at its end.
class Search
{
public:
    Search(const Question &question, const SearchOptions &options, SearchControl &control)
        : m_question(question)
        , m_options(options)
        , m_control(control)
        , m_explorer(question)
        , m_levels(m_explorer.start(), m_explorer.digestOf(m_explorer.start()))
    {
        for (int i = 0; i < std::max(options.threads, 1); ++i)
            m_explorers.push_back(std::make_unique<Explorer>(question));
    }

    Answer run();

private:
    static constexpr size_t batch = 32; ///< places that a thread takes at a time
    static constexpr size_t worthAThread = 256; ///< places of a level

    void goOn();
    void work(size_t thread, Levels::Findings &findings);
    /// What follows a state.
    struct Ways
    {
        std::vector<quint32> children;
        quint32 ends = 0;
        quint16 choices = 0; ///< that were open to it so far
    };
    void follow(Explorer &explorer, const Levels::Place &place, const Choice &choice, std::vector<Ways> &ways);
    void expand(Explorer &explorer, size_t position, Levels::Findings &findings);
    void report(const Breach &breach);
    [[nodiscard]] bool isStopped() const;

    Question m_question;
    SearchOptions m_options;
    SearchControl &m_control;
    Explorer m_explorer;
    std::vector<std::unique_ptr<Explorer>> m_explorers;
    Levels m_levels;
    std::atomic<size_t> m_next = 0; ///< position in the level
    std::atomic<bool> m_isCutShort = false;
    bool m_hasRunOut = false;
    std::mutex m_mutex; ///< for what follows
    std::optional<Breach> m_breach;
    QSet<sim::Digest> m_ends;
};

bool Search::isStopped() const
{
    return m_control.isCancelled.load(std::memory_order_relaxed) || (m_options.deadline && SteadyClock::now() >= *m_options.deadline);
}

/// Of breaches of one level, the one that is easiest to believe counts.
void Search::report(const Breach &breach)
{
    const auto rank = [](const Breach &each) { return std::tuple(each.oddity, each.parent, each.choice); };
    const std::scoped_lock lock(m_mutex);
    if (!m_breach || rank(breach) < rank(*m_breach))
        m_breach = breach;
}

/// What a choice comes to for all states of a place to which it is open.
void Search::follow(Explorer &explorer, const Levels::Place &place, const Choice &choice, std::vector<Ways> &ways)
{
    Levels::Arrivals arrivals;
    QVarLengthArray<size_t, 16> whose;
    for (size_t i = 0; i < place.states.size(); ++i) {
        const Levels::State &state = place.states[i];
        if (!allows(state.left, choice))
            continue;
        Levels::Arrival &arrival =
            arrivals.emplace_back(Levels::Arrival {state.left, quint16(state.oddity + oddityOf(choice)), ways[i].choices++, state.number});
        spend(arrival.left, choice);
        whose.append(i);
    }
    m_control.transitions.fetch_add(quint64(arrivals.size()), std::memory_order_relaxed);
    Situation next = explorer.take(*place.situation, choice);
    if (explorer.finding() == Finding::NoneFound) {
        const sim::Digest digest = explorer.digestOf(next);
        m_levels.add(std::move(next), digest, arrivals);
    }
    for (qsizetype i = 0; i < arrivals.size(); ++i) {
        const Levels::Arrival &arrival = arrivals.at(i);
        Ways &own = ways[whose.at(i)];
        if (explorer.finding() == Finding::NoneFound) {
            if (arrival.number != arrival.parent) // a key ran out of which nothing to come can know: no step
                own.children.push_back(arrival.number);
        } else {
            report({explorer.finding(), arrival.oddity, arrival.parent, arrival.choice});
            ++own.ends;
        }
    }
}

void Search::expand(Explorer &explorer, size_t position, Levels::Findings &findings)
{
    const Levels::Place place = m_levels.take(position); // gone when it has been gone on from
    Choices choices;
    explorer.choicesAt(*place.situation, choices);
    const bool isOver = explorer.isOver(*place.situation);
    std::vector<Ways> ways(place.states.size());
    for (const Choice &choice : choices)
        follow(explorer, place, choice, ways);
    for (size_t i = 0; i < ways.size(); ++i) {
        const size_t begin = findings.children.size();
        findings.children.insert(findings.children.end(), ways[i].children.cbegin(), ways[i].children.cend());
        findings.spans.push_back({place.states[i].number, ways[i].ends + (isOver ? 1 : 0), begin, findings.children.size()});
        if (m_options.keepsEnds && isOver) {
            const std::scoped_lock lock(m_mutex);
            m_ends.insert(Explorer::digestWith(explorer.digestOf(*place.situation), place.states[i].left));
        }
    }
}

void Search::work(size_t thread, Levels::Findings &findings)
{
    const size_t count = m_levels.levelSize();
    for (size_t begin = m_next.fetch_add(batch); begin < count; begin = m_next.fetch_add(batch)) {
        if (isStopped()) {
            m_isCutShort = true;
            return;
        }
        for (size_t position = begin; position < std::min(begin + batch, count); ++position)
            expand(*m_explorers[thread], position, findings);
    }
}

/// From one level to the next.
void Search::goOn()
{
    m_next = 0;
    const size_t threads = m_levels.levelSize() < worthAThread ? 1 : m_explorers.size();
    std::vector<Levels::Findings> findings(threads);
    std::vector<std::thread> helpers;
    for (size_t i = 1; i < threads; ++i)
        helpers.emplace_back([this, i, &findings] { work(i, findings[i]); });
    work(0, findings[0]);
    for (std::thread &helper : helpers)
        helper.join();
    if (m_isCutShort)
        return;
    m_levels.close(findings);
    m_control.states = m_levels.count();
    m_control.bytes = m_levels.bytes();
    m_hasRunOut = m_control.bytes > m_options.mostBytes && m_levels.levelSize() > 0;
    m_isCutShort = m_hasRunOut;
}

Answer Search::run()
{
    const auto begin = SteadyClock::now();
    Answer answer;
    answer.question = m_question;
    for (; m_levels.levelSize() > 0 && !m_breach && !m_isCutShort; ++answer.depth) {
        m_control.depth = answer.depth;
        goOn();
    }
    answer.states = m_levels.count();
    answer.transitions = m_control.transitions;
    answer.histories = m_levels.histories();
    if (m_breach) {
        answer.finding = m_breach->finding;
        answer.shortest = counterexample(m_explorer, m_levels.pathTo(m_breach->parent), m_breach->finding);
    } else {
        --answer.depth; // the last level led nowhere
    }
    const bool hasSkipped = std::any_of(m_explorers.cbegin(), m_explorers.cend(), [](const auto &each) { return each->hasSkipped(); });
    answer.hasRunOutOfMemory = m_hasRunOut;
    answer.isComplete = !m_breach && !m_isCutShort && !hasSkipped;
    answer.ends = m_ends;
    answer.seconds = std::chrono::duration<double>(SteadyClock::now() - begin).count();
    return answer;
}

} // namespace

Answer search(const Question &question, const SearchOptions &options, SearchControl &control)
{
    return Search(question, options, control).run();
}

Answer search(const Question &question, const SearchOptions &options)
{
    SearchControl control;
    return search(question, options, control);
}

double collisionRisk(quint64 states) { return std::ldexp(double(states) * double(states), -129); }

} // namespace idemlab::analysis
