// SPDX-License-Identifier: MIT
#include "cli/prove.h"

#include "analysis/search.h"
#include "cli/optionreader.h"
#include "model/settings.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>
#include <future>
#include <thread>

namespace idemlab::cli {

using namespace analysis;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

class Prove
{
    Q_DECLARE_TR_FUNCTIONS(idemlab::cli::Prove)
public:
    static QString usage()
    {
        return tr("  prove    tries every history: can an order ever be doubled?\n"
                  "             --strategy ID,ID,…     which, or all (default: all)\n"
                  "             --set NAME=VALUE       a setting; may be given more than once\n"
                  "             --presses N            of Order, 1 to 4 (default: 2)\n"
                  "             --customers N          1 or 2 (default: 1)\n"
                  "             --tries N              for each step of a call, 1 to 6 (default: 3)\n"
                  "             --copies N             requests that are doubled, 0 to 4 (default: 1)\n"
                  "             --crashes N            failures of the server, 0 to 4 (default: 1)\n"
                  "             --late N               messages that are held back, 0 to 4 (default: 2)\n"
                  "             --losses N             messages that are lost, 0 to 100, or any (default: any)\n"
                  "             --promise PROMISE      at-most-one or exactly-one (default: at-most-one)\n"
                  "             --rules                what each rule is for (then by default --tries 2 --late 1)\n"
                  "             --threads N            default: as many as there are cores\n"
                  "             --seconds S            give up after that time, shared among all\n"
                  "             --format FORMAT        text, json or markdown (default: text)\n"
                  "             --output FILE          where to (default: the terminal)\n");
    }
    static QString notATime(const QString &what) { return tr("--seconds takes a number above 0, and \"%1\" is none.").arg(what); }
    static QString notWithRules(const QString &option)
    {
        return tr("--rules is about the recommended policy, so --%1 does not go with it.").arg(option);
    }
    static QString needsMemory() { return tr("This takes more than 1 GB of memory; --seconds or narrower bounds keep it smaller."); }
};

void readBounds(OptionReader &reader, Bounds &bounds)
{
    for (const model::SearchBound &each : model::everyBound)
        reader.number(each.name, bounds.*each.number, each.least, each.most);
    reader.number(u"losses"_s, bounds.losses, 0, Bounds::mostLosses, u"any"_s);
}

void readSettings(OptionReader &reader, Question &question)
{
    reader.settings([&](const QString &name, const QString &value) { return model::applySetting(question.settings, name, value); });
    constexpr quint32 mostRetries = 5;
    const quint32 retries = question.settings.client.retries;
    if (!reader.isSet(u"tries"_s) && retries != model::ClientSettings().retries)
        question.bounds.tries = quint8(std::min(retries, mostRetries) + 1);
}

void readTime(OptionReader &reader, ProveRequest &request)
{
    if (!reader.isSet(u"seconds"_s))
        return;
    bool isNumber = false;
    const double seconds = reader.value(u"seconds"_s).toDouble(&isNumber);
    if (isNumber && seconds > 0 && seconds <= 1e6)
        request.time = std::chrono::milliseconds(qint64(seconds * 1000));
    else
        reader.fail(Prove::notATime(reader.value(u"seconds"_s)));
}

/// Asks one question after the other. Of the time that is left each has an equal share, so that none is never begun.
class Asking
{
public:
    Asking(const ProveRequest &request, qsizetype questions) : m_left(questions)
    {
        m_options.threads = request.threads > 0 ? request.threads : int(std::max(1u, std::thread::hardware_concurrency()));
        if (request.time)
            m_end = Clock::now() + *request.time;
    }

    Answer ask(const Question &question)
    {
        if (m_end)
            m_options.deadline = Clock::now() + std::max(*m_end - Clock::now(), Clock::duration::zero()) / std::max<qsizetype>(m_left--, 1);
        constexpr qint64 aGigabyte = 1'000'000'000;
        SearchControl control;
        auto searching = std::async(std::launch::async, [&] { return search(question, m_options, control); });
        while (searching.wait_for(100ms) != std::future_status::ready) {
            if (control.bytes > aGigabyte * 9 / 10 && !std::exchange(m_hasWarned, true))
                std::fprintf(stderr, "idemlab: %s\n", Prove::needsMemory().toUtf8().constData());
        }
        return searching.get();
    }

private:
    using Clock = std::chrono::steady_clock;

    SearchOptions m_options;
    std::optional<Clock::time_point> m_end; ///< of them all
    qsizetype m_left; ///< questions
    bool m_hasWarned = false;
};

Proof proveRules(const ProveRequest &request)
{
    Asking asking(request, qsizetype(model::allNames<Safeguard>.size()));
    QList<exporting::RuleAnswer> answers;
    for (const auto &each : model::allNames<Safeguard>)
        answers.append({each.value, asking.ask(without(each.value, request.question.bounds, request.question.promise))});
    const bool isCutShort = std::ranges::any_of(answers, [](const auto &each) { return each.answer.isCutShort(); });
    return {exporting::write(answers, request.format), isCutShort ? Failed : Done};
}

} // namespace

void addProveOptions(QCommandLineParser &parser)
{
    for (const QString &option :
        {u"presses"_s, u"customers"_s, u"tries"_s, u"copies"_s, u"crashes"_s, u"late"_s, u"threads"_s, u"seconds"_s, u"output"_s})
        parser.addOption({option, {}, u"value"_s});
    parser.addOptions({{u"losses"_s, {}, u"number"_s, u"any"_s}, {u"set"_s, {}, u"name=value"_s}, {u"strategy"_s, {}, u"ids"_s, u"all"_s},
        {u"promise"_s, {}, u"promise"_s, u"at-most-one"_s}, {u"rules"_s, {}}, {u"format"_s, {}, u"format"_s, u"text"_s}});
}

ProveRequest readProve(OptionReader &reader)
{
    ProveRequest request;
    request.asksForRules = reader.isSet(u"rules"_s);
    if (request.asksForRules) {
        request.question.bounds = boundsForSafeguards();
        for (const QString &other : {u"strategy"_s, u"set"_s, u"customers"_s}) {
            if (reader.isSet(other))
                reader.fail(Prove::notWithRules(other));
        }
    }
    readBounds(reader, request.question.bounds);
    readSettings(reader, request.question);
    reader.strategies(u"strategy"_s, request.strategies);
    readTime(reader, request);
    reader.number(u"threads"_s, request.threads, 1, 256);
    reader.name(u"promise"_s, request.question.promise);
    reader.name(u"format"_s, request.format);
    return request;
}

QString proveUsage() { return Prove::usage(); }

Proof prove(const ProveRequest &request)
{
    if (request.asksForRules)
        return proveRules(request);
    Asking asking(request, request.strategies.size());
    QList<Answer> answers;
    for (const model::Strategy strategy : request.strategies) {
        Question question = request.question;
        question.settings.strategy = strategy;
        answers.append(asking.ask(question));
    }
    const auto isFound = [](const Answer &answer) { return answer.finding != Finding::NoneFound; };
    const auto isUnknown = [](const Answer &answer) { return answer.isCutShort(); };
    const Exit status = std::ranges::any_of(answers, isFound) ? Found : std::ranges::any_of(answers, isUnknown) ? Failed : Done;
    return {exporting::write(answers, request.format), status};
}

} // namespace idemlab::cli
