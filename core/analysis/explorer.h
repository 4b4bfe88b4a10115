// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/choice.h"
#include "analysis/grain.h"
#include "sim/canonicalform.h"
#include "sim/engine.h"

namespace idemlab::analysis {

/// Where a history has come to.
struct Situation
{
    sim::World world;
    quint8 presses = 0; ///< of Order that are left
    quint8 joined = 0; ///< customers that have pressed; they begin in their order
    Budget left;
    sim::Zone zone; ///< how far all that goes back to the last press may still be moved
    model::Duration moved {}; ///< and was, since then
    quint16 oddity = 0; ///< how hard it is to believe that all this has happened: among histories of one length, lower ones come first
    quint32 refused = 0; ///< Promise::ExactlyOne: the intents, as bits, whose client was told that they have no order
};

/// What a situation means, apart from its zone, and that: situations of one digest go on alike in the cells that both have.
struct Meaning
{
    sim::Digest digest;
    sim::Cells cells;
};

/// The customers of a search, by position.
[[nodiscard]] model::OrderForm formOf(quint8 customer);

/// Goes through the histories that a question asks for, one step at a time, on the engine that everything else runs on. One a thread.
class Explorer
{
public:
    explicit Explorer(const Question &question, const sim::Grain &grain);
    explicit Explorer(const Question &question) : Explorer(question, grainOf(question)) { }

    /// Nobody has pressed Order.
    [[nodiscard]] const Situation &start() const { return m_start; }
    /// What is still to come there, and when.
    [[nodiscard]] sim::Clocks clocksOf(const Situation &situation, bool mayPress = true) const
    {
        return {situation.world, m_grain, mayPress, situation.zone};
    }
    /// All ways on, in an order that depends on what @p from means alone. None: the history is over. @p clocks: of @p from.
    void choicesAt(const Situation &from, const sim::Clocks &clocks, Choices &choices);
    void choicesAt(const Situation &from, Choices &choices) { choicesAt(from, clocksOf(from), choices); }
    /// Lets happen what nobody has a choice in (Grain::countsMoot), one thing, where it is due before @p choice takes effect; false
    /// where nothing is. trace() tells of it.
    bool letPass(Situation &situation, const Choice &choice);
    /// Goes one step on, after all that letPass() does. finding() and trace() tell of it.
    void take(Situation &situation, const Choice &choice);
    /// What the last step has broken of the promise.
    [[nodiscard]] Finding finding() const { return m_finding; }
    /// The events of the last step; none where it was only decided that something does not come about.
    [[nodiscard]] const model::Trace &trace() const { return m_hasStepped ? m_engine.trace() : m_silence; }
    /// Nothing happens any more unless a user presses Order: a history may end here.
    [[nodiscard]] bool isOver(const Situation &situation, const sim::Clocks &clocks) const;
    [[nodiscard]] bool isOver(const Situation &situation) const { return isOver(situation, clocksOf(situation)); }
    [[nodiscard]] Meaning meaningOf(const Situation &situation) const;
    /// Equal for situations that go on alike.
    [[nodiscard]] sim::Digest digestOf(const Situation &situation) const;
    /// Equal for histories that are over and have come to the same, whenever it was.
    [[nodiscard]] sim::Digest endOf(const Situation &situation) const;
    /// Gives it, and its @p clocks, the zone that @p cells say.
    static void setZone(Situation &situation, sim::Clocks &clocks, const sim::Cells &cells);
    /// How often it has let the engine take a step.
    [[nodiscard]] quint64 steps() const { return m_steps; }
    /// Some choice had no moment left for it: the space is not searched through though nothing was cut short.
    [[nodiscard]] bool hasSkipped() const { return m_hasSkipped; }

private:
    void addFates(const Situation &from, const sim::Clocks::Next &next, Choices &choices);
    void addPresses(const Situation &from, const sim::Clocks &clocks, Choices &choices);
    void addReleases(const Situation &from, const sim::Clocks &clocks, Choices &choices);
    [[nodiscard]] bool isDecided(const Situation &situation) const;
    static void settle(Situation &situation, const sim::Zone &zone);
    void step(sim::World &world);
    void stepKeepingCopy(sim::World &world, model::MessageId message);
    void tidy(Situation &situation);
    [[nodiscard]] bool isPointless(const Situation &situation, const sim::Flight &flight) const;
    void judge(Situation &situation);
    void describe(sim::CanonicalForm &form, const Situation &situation) const;

    Question m_question;
    sim::Grain m_grain;
    Situation m_start;
    sim::Engine m_engine;
    const model::Trace m_silence;
    QList<sim::WireTask> m_wire; ///< empty, with room
    quint64 m_steps = 0;
    bool m_hasStepped = false;
    Finding m_finding = Finding::NoneFound;
    bool m_hasSkipped = false;
};

} // namespace idemlab::analysis
