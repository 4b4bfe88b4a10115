// SPDX-License-Identifier: MIT
#include "analysis/odds.h"

#include "analysis/oddsformula.h"
#include "analysis/oddshistory.h"

#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <set>

namespace idemlab::analysis {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 customersBetweenLooks = 4096; ///< whether the answer is still wanted

/// Some customers under one strategy, one after the other.
struct Part
{
    quint32 first = 0;
    quint32 end = 0;
    PerFigure<qint64> counts {};
    std::vector<Mishap> mishaps {};
    Histories histories;
};

void count(Part &part, quint32 customer, Listing listing)
{
    const Outcome outcome = part.histories.of(customer);
    part.counts[size_t(Figure::ExactlyOne)] += outcome.orders == 1 ? 1 : 0;
    part.counts[size_t(Figure::Doubled)] += outcome.orders > 1 ? 1 : 0;
    part.counts[size_t(Figure::SurplusOrders)] += std::max(outcome.orders - 1, 0);
    part.counts[size_t(Figure::Unanswered)] += outcome.isAnswered ? 0 : 1;
    if (listing == Listing::Mishaps && (outcome.orders > 1 || !outcome.isAnswered))
        part.mishaps.push_back({customer, outcome.orders, outcome.isAnswered});
}

void play(Part &part, Listing listing, const std::atomic<bool> *isUnwanted)
{
    for (quint32 customer = part.first; customer < part.end; ++customer) {
        if (customer % customersBetweenLooks == 0 && isUnwanted && *isUnwanted)
            return;
        count(part, customer, listing);
    }
}

/// Threads may have played the same history, each for itself: it counts once.
qsizetype historiesOf(std::vector<Part>::const_iterator begin, std::vector<Part>::const_iterator end)
{
    std::set<QByteArray> played;
    for (auto part = begin; part != end; ++part)
        played.insert(part->histories.played().begin(), part->histories.played().end());
    return qsizetype(played.size());
}

void add(StrategyOdds &odds, const Part &part)
{
    for (size_t figure = 0; figure < figures; ++figure)
        odds.counts[figure] += part.counts[figure];
    odds.mishaps.insert(odds.mishaps.end(), part.mishaps.begin(), part.mishaps.end());
}

} // namespace

std::optional<DayOdds> playDay(const OddsQuestion &question, Listing listing, int threads, const std::atomic<bool> *isUnwanted)
{
    const Draw draw(question);
    const auto shares = quint32(std::max(1, threads > 0 ? threads : QThread::idealThreadCount()));
    std::vector<Part> parts;
    for (const model::Strategy strategy : question.strategies) {
        for (quint32 share = 0; share < shares; ++share) {
            const auto edge = [&](quint32 n) { return quint32(quint64(question.customers) * n / shares); };
            parts.push_back({edge(share), edge(share + 1), {}, {}, Histories(question, strategy, draw)});
        }
    }
    QThreadPool pool;
    pool.setMaxThreadCount(int(shares));
    for (Part &part : parts)
        pool.start([&part, listing, isUnwanted] { play(part, listing, isUnwanted); });
    pool.waitForDone();
    if (isUnwanted && *isUnwanted)
        return std::nullopt;

    DayOdds day {question, {}};
    for (auto part = parts.cbegin(); part != parts.cend(); part += shares) {
        StrategyOdds odds;
        odds.strategy = question.strategies.at((part - parts.cbegin()) / shares);
        std::for_each(part, part + shares, [&odds](const Part &each) { add(odds, each); });
        odds.histories = historiesOf(part, part + shares);
        odds.estimates = estimate(question, odds.strategy, question.customers);
        for (quint32 hour = 1; hour <= hours && listing == Listing::Mishaps; ++hour)
            odds.course.push_back(estimate(question, odds.strategy, quint32(quint64(question.customers) * hour / hours)));
        odds.byRetries = estimatesByRetries(question, odds.strategy);
        day.strategies.append(odds);
    }
    return day;
}

model::Recording runOfCustomer(const OddsQuestion &question, model::Strategy strategy, quint32 customer)
{
    return {playCustomer(question, strategy, customer, Draw(question)).plan, {}, {}, {}};
}

QString nameOfCustomer(quint32 customer) { return u"C%1"_s.arg(customer + 1, 5, 10, QLatin1Char('0')); }

} // namespace idemlab::analysis
