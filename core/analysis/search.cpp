// SPDX-License-Identifier: MIT
#include "analysis/search.h"

#include "analysis/levels.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <thread>

namespace idemlab::analysis {

using namespace model;

namespace {

using SteadyClock = std::chrono::steady_clock;

/// One search, by any number of threads: each takes some states of a level at a time, and all wait for each other at its end.
class Search
{
public:
    /// @p mergesZones: quicker, but what is found has no times; only where the grain has zones.
    Search(const Question &question, const sim::Grain &grain, const SearchOptions &options, SearchControl &control, bool mergesZones)
        : m_question(question)
        , m_options(options)
        , m_control(control)
        , m_mergesZones(mergesZones)
        , m_explorer(question, grain)
        , m_levels(m_explorer.start(), meaningOf(m_explorer, m_explorer.start()), mergesZones)
    {
        m_control.transitions = 0;
        for (int i = 0; i < std::max(options.threads, 1); ++i) {
            m_explorers.push_back(std::make_unique<Explorer>(question, grain));
            m_shares.emplace_back();
        }
    }

    Answer run();

private:
    static constexpr size_t batch = 32; ///< states that a thread takes at a time
    static constexpr size_t worthAThread = 256; ///< states of a level

    /// Of a level: the states that one thread has made, which it goes on from first. Threads that handed them to each other would wait
    /// for each other at the memory that these hold.
    struct Share
    {
        std::vector<size_t> positions;
        std::atomic<size_t> next = 0;
    };

    void goOn();
    void work(size_t thread, Levels::Findings &findings);
    /// Says how many ways on there are.
    quint64 expand(size_t thread, size_t position, Levels::Findings &findings);
    [[nodiscard]] Meaning meaningOf(const Explorer &explorer, const Situation &situation) const;
    void report(const Breach &breach);
    [[nodiscard]] bool isStopped() const;

    Question m_question;
    SearchOptions m_options;
    SearchControl &m_control;
    bool m_mergesZones;
    Explorer m_explorer;
    std::vector<std::unique_ptr<Explorer>> m_explorers;
    Levels m_levels;
    std::deque<Share> m_shares; ///< by thread
    std::atomic<bool> m_isCutShort = false;
    bool m_hasRunOut = false;
    std::mutex m_mutex; ///< for what follows
    std::optional<Breach> m_breach;
    QSet<sim::Digest> m_ends;
};

Meaning Search::meaningOf(const Explorer &explorer, const Situation &situation) const
{
    return m_mergesZones ? explorer.meaningOf(situation) : Meaning {explorer.digestOf(situation), {}};
}

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

quint64 Search::expand(size_t thread, size_t position, Levels::Findings &findings)
{
    Explorer &explorer = *m_explorers[thread];
    auto [situation, number, place, cells, finder] = m_levels.take(position); // gone when it has been gone on from
    sim::Clocks clocks = explorer.clocksOf(*situation);
    if (m_mergesZones)
        Explorer::setZone(*situation, clocks, cells);
    Choices choices;
    explorer.choicesAt(*situation, clocks, choices);
    const bool goesOn = !choices.isEmpty() && choices.first().kind == Choice::Kind::Happen;
    const bool isOver = !goesOn && explorer.isOver(*situation, clocks);
    if (m_options.keepsEnds && isOver) {
        const std::scoped_lock lock(m_mutex);
        m_ends.insert(explorer.endOf(*situation));
    }
    Levels::Findings::Span span {number, isOver ? 1u : 0u, findings.children.size(), 0};
    std::unique_ptr<Situation> next;
    for (quint16 i = 0; i < choices.size(); ++i) {
        if (i + 1 == choices.size())
            next = std::move(situation); // what it need not share it need not copy
        else if (next)
            *next = *situation;
        else
            next = std::make_unique<Situation>(*situation);
        explorer.take(*next, choices.at(i));
        if (explorer.finding() != Finding::NoneFound) {
            report({explorer.finding(), next->oddity, number, i});
            ++span.ends;
            continue;
        }
        const Meaning meaning = meaningOf(explorer, *next);
        const Levels::Arrival arrival {next->oddity, number, i};
        const Levels::Child child = m_levels.add(next, meaning, arrival, thread);
        if (child.place != place) // else a key ran out of which nothing to come can know: no step
            findings.children.push_back(child);
    }
    span.end = findings.children.size();
    findings.spans.push_back(span);
    return quint64(choices.size());
}

void Search::work(size_t thread, Levels::Findings &findings)
{
    for (size_t i = 0; i < m_shares.size(); ++i) {
        Share &share = m_shares[(thread + i) % m_shares.size()]; // its own, then what others have not done yet
        const size_t count = share.positions.size();
        for (size_t begin = share.next.fetch_add(batch); begin < count; begin = share.next.fetch_add(batch)) {
            if (isStopped()) {
                m_isCutShort = true;
                return;
            }
            quint64 transitions = 0;
            for (size_t at = begin; at < std::min(begin + batch, count); ++at)
                transitions += expand(thread, share.positions[at], findings);
            m_control.transitions.fetch_add(transitions, std::memory_order_relaxed);
        }
    }
}

/// From one level to the next.
void Search::goOn()
{
    for (Share &share : m_shares) {
        share.positions.clear();
        share.next = 0;
    }
    for (size_t position = 0; position < m_levels.levelSize(); ++position)
        m_shares[m_levels.finderOf(position)].positions.push_back(position);
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
    for (const auto &explorer : m_explorers)
        answer.steps += explorer->steps();
    answer.histories = m_levels.histories();
    if (m_breach) {
        answer.finding = m_breach->finding;
        if (!m_mergesZones)
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
    const sim::Grain grain = options.grain.value_or(grainOf(question));
    if (grain.hasZones) {
        Answer answer = Search(question, grain, options, control, true).run();
        if (answer.finding == Finding::NoneFound)
            return answer;
    }
    return Search(question, grain, options, control, false).run();
}

Answer search(const Question &question, const SearchOptions &options)
{
    SearchControl control;
    return search(question, options, control);
}

double collisionRisk(quint64 states) { return std::ldexp(double(states) * double(states), -129); }

} // namespace idemlab::analysis
