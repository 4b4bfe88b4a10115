// SPDX-License-Identifier: MIT
#include "narrate/searchwords.h"

#include "analysis/ledger.h"
#include "narrate/narrator.h"
#include "narrate/vocabulary.h"

#include <cmath>

namespace idemlab::narrate {

using namespace analysis;
using namespace Qt::StringLiterals;

namespace {

QString number(quint64 value, const QLocale &locale) { return locale.toString(value); }

} // namespace

QString SearchWords::title() { return tr("Can It Ever Happen?"); }

QString SearchWords::bounds(const Bounds &bounds, const QLocale &locale)
{
    const QString losses = bounds.losses ? tr("at most %1").arg(number(*bounds.losses, locale)) : tr("any number");
    return tr("Customers: %1. Presses of Order: at most %2. Tries for each step of a call: at most %3. Messages lost: %4. Messages held "
              "back: at most %5. Requests doubled: at most %6. Failures of the server: at most %7.")
        .arg(number(bounds.customers, locale), number(bounds.presses, locale), number(bounds.tries, locale), losses,
            number(bounds.late, locale), number(bounds.copies, locale), number(bounds.crashes, locale));
}

QString SearchWords::promise(Promise promise)
{
    return promise == Promise::AtMostOne
        ? tr("At most one order for each intent, and nobody is given the answer to another.")
        : tr("Exactly one order for each intent, or its client was told that there is none; and nobody is given the answer to another.");
}

QString SearchWords::finding(const Answer &answer)
{
    switch (answer.finding) {
    case Finding::Duplicate: return tr("Two orders");
    case Finding::WrongAnswer: return tr("Another's answer");
    case Finding::Lost: return tr("No order, and nobody is told");
    case Finding::NoneFound: break;
    }
    if (!answer.isComplete)
        return tr("Not finished");
    return answer.question.promise == Promise::AtMostOne ? tr("Never two orders") : tr("Always exactly one");
}

QString SearchWords::sentence(const Answer &answer, const QLocale &locale)
{
    const QString strategy = Vocabulary::strategy(answer.question.settings.strategy);
    const QString states = number(answer.states, locale);
    const QString steps = number(quint64(answer.depth), locale);
    switch (answer.finding) {
    case Finding::Duplicate: return tr("%1: it can happen. %2 steps are enough for two orders for one intent.").arg(strategy, steps);
    case Finding::WrongAnswer:
        return tr("%1: it can happen. %2 steps are enough for a customer to be given the answer to another order.").arg(strategy, steps);
    case Finding::Lost:
        return tr("%1: it can happen. After %2 steps all is over, there is no order, and the client does not know.").arg(strategy, steps);
    case Finding::NoneFound: break;
    }
    if (!answer.isComplete)
        return tr("%1: not finished. Situations visited: %2, to a depth of %3, and no accident was among them; beyond that nothing is "
                  "known.")
            .arg(strategy, states, steps);
    return answer.question.promise == Promise::AtMostOne
        ? tr("%1: within these bounds there are %2 situations. All were visited, and never are there two orders for one intent.")
              .arg(strategy, states)
        : tr("%1: within these bounds there are %2 situations. All were visited, and each intent ends with exactly one order, or with a "
             "definite no.")
              .arg(strategy, states);
}

QStringList SearchWords::outlived(const Question &question, const QLocale &locale)
{
    QStringList all;
    const model::ServerPolicy &policy = question.settings.server.policy;
    const sim::Grain grain = grainOf(question);
    const auto longer = [&](model::Duration time) { return Vocabulary::duration(time, locale); };
    if (!grain.countsLifetimes)
        all.append(tr("No message is held back longer than something else still goes on, so that no key outlives its lifetime of %1.")
                       .arg(longer(policy.keyLifetime)));
    if (!grain.countsLeases)
        all.append(tr("For the same reason no claim outlives its lease of %1.").arg(longer(policy.claimLease)));
    return all;
}

QStringList SearchWords::notCovered(const QList<Asked> &asked, quint64 states, const QLocale &locale)
{
    QStringList all {tr("Not covered: anything beyond these bounds, settings that change while it runs, connections that are cut, and "
                        "programs outside.")};
    QStringList sentences;
    QList<QStringList> names; // of whom each of them holds
    for (const auto &[name, question] : asked) {
        for (const QString &sentence : outlived(question, locale)) {
            if (!sentences.contains(sentence)) {
                sentences.append(sentence);
                names.append(QStringList());
            }
            names[sentences.indexOf(sentence)].append(name);
        }
    }
    for (qsizetype i = 0; i < sentences.size(); ++i) {
        const bool isOfAll = names.at(i).size() == asked.size();
        //: %1: strategies or rules; %2: a sentence that holds of them
        all.append(isOfAll ? sentences.at(i) : tr("%1: %2").arg(locale.createSeparatedList(names.at(i)), sentences.at(i)));
    }
    const double risk = collisionRisk(states);
    if (risk > 0) {
        all.append(tr("Situations are told apart by digests of 128 bits: that two shared one, so that one was missed, has a probability of "
                      "about 1 in 10^%1.")
                       .arg(int(std::floor(-std::log10(risk)))));
    }
    return all;
}

QStringList SearchWords::story(const Answer &answer)
{
    QStringList story;
    if (!answer.shortest)
        return story;
    const model::Trace trace = playedToEnd(answer.shortest->recording.plan);
    Narrator narrator;
    for (qsizetype i = 0; i < trace.size(); ++i)
        //: %1: a time since the start; %2: a sentence
        story.append(tr("%1: %2").arg(narrator.time(trace.at(i).at), narrator.sentence(trace, i)));
    return story;
}

QString SearchWords::rulesTitle() { return tr("What Each Rule Is For"); }

QString SearchWords::rule(Safeguard safeguard)
{
    switch (safeguard) {
    case Safeguard::KeyPerOrder: return tr("One key for the order, however often it is pressed");
    case Safeguard::KeyKeptForRetries: return tr("The same key for every try");
    case Safeguard::KeyLeavesWithItsOrder: return tr("A new key for a new order");
    case Safeguard::RandomKey: return tr("Keys are random");
    case Safeguard::Claim: return tr("The key is claimed before the work begins");
    case Safeguard::PayloadCompared: return tr("Payloads are compared");
    case Safeguard::KeyPerCustomer: return tr("Keys are looked up for each customer");
    case Safeguard::WrittenTogether: return tr("Order and key are written together");
    case Safeguard::ClaimKeptWhileUnknown: return tr("The claim is kept while the outcome is unknown");
    case Safeguard::MissingKeyRefused: return tr("A request without a key is refused");
    case Safeguard::LifetimeOutlastsRetries: return tr("A key lives longer than the retries go on");
    case Safeguard::LeaseOutlastsWork: return tr("A claim holds longer than the work takes");
    }
    Q_UNREACHABLE();
}

QString SearchWords::removal(Safeguard safeguard)
{
    switch (safeguard) {
    case Safeguard::KeyPerOrder: return tr("a key for each press");
    case Safeguard::KeyKeptForRetries: return tr("a key for each try, and one press");
    case Safeguard::KeyLeavesWithItsOrder: return tr("one key for the page");
    case Safeguard::RandomKey: return tr("a counter, and two customers");
    case Safeguard::Claim: return tr("look up, work, then store");
    case Safeguard::PayloadCompared: return tr("the stored answer, whatever the payload");
    case Safeguard::KeyPerCustomer: return tr("among the keys of all, and two customers");
    case Safeguard::WrittenTogether: return tr("first the order, then the key");
    case Safeguard::ClaimKeptWhileUnknown: return tr("given back after every error");
    case Safeguard::MissingKeyRefused: return tr("it is accepted");
    case Safeguard::LifetimeOutlastsRetries: return tr("1 s");
    case Safeguard::LeaseOutlastsWork: return tr("0.3 s");
    }
    Q_UNREACHABLE();
}

QString SearchWords::accident(const Answer &answer)
{
    if (!answer.shortest)
        return answer.isComplete ? tr("None within these bounds: the other rules still hold.") : tr("None so far; not finished.");
    const model::Trace trace = playedToEnd(answer.shortest->recording.plan);
    return Narrator().verdict(trace, judge(trace));
}

QString SearchWords::histories(double count, const QLocale &locale)
{
    constexpr double longest = 1e15; // in digits: more of them are counted by nobody
    if (count < 1e9)
        return number(quint64(count), locale);
    const int power = int(std::floor(std::log10(count)));
    const double unit = std::pow(10.0, power - 2);
    const double rounded = std::round(count / unit); // three figures
    //: a number that was rounded
    return count < longest ? tr("about %1").arg(number(quint64(rounded * unit), locale))
                           : tr("about %1 × 10^%2").arg(locale.toString(rounded / 100, 'f', 2)).arg(power);
}

QStringList SearchWords::answerHeads()
{
    return {tr("Strategy"), tr("Answer"), tr("Situations"), tr("Steps tried"), tr("Histories, at most"), tr("Depth"), tr("Seconds")};
}

QStringList SearchWords::ruleHeads() { return {tr("Rule"), tr("Instead"), tr("Shortest accident"), tr("Steps")}; }

} // namespace idemlab::narrate
