// SPDX-License-Identifier: MIT
// A day at the shop: what the formula says, and what the engine makes of it.
#include "analysis/ledger.h"
#include "analysis/odds.h"
#include "analysis/oddsformula.h"
#include "analysis/oddshistory.h"
#include "core/session/shop.h"
#include "study/recording.h"
#include "suite.h"

#include <QTest>

#include <cmath>
#include <map>
#include <numeric>
#include <set>

using namespace idemlab;
using namespace idemlab::analysis;
using model::Strategy;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

OddsQuestion asked(double p, double r, quint32 retries, quint32 customers = 100'000)
{
    OddsQuestion question;
    question.loseRequest = p;
    question.loseAnswer = r;
    question.retries = retries;
    question.customers = customers;
    return question;
}

double expected(const OddsQuestion &question, Strategy strategy, Figure figure)
{
    return estimate(question, strategy, question.customers)[size_t(figure)]->expected;
}

bool isIn(const Estimate &band, qint64 count) { return band.low <= count && count <= band.high; }

DayOdds played(const OddsQuestion &question, int threads = 2) { return *playDay(question, Listing::Mishaps, threads); }

/// "What, p, r, n": with the name of a strategy where a row is one of a strategy's.
QByteArray rowName(const OddsQuestion &question, QByteArray what = {})
{
    return what + " p=" + QByteArray::number(question.loseRequest) + " r=" + QByteArray::number(question.loseAnswer)
        + " n=" + QByteArray::number(question.retries);
}

} // namespace

class TestOdds : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void table_data();
    void table();
    void closedForms();
    void theCountFallsIntoTheBand_data();
    void theCountFallsIntoTheBand();
    void theBandIsExactWhereNothingIsLeftToChance();
    void theBandHoldsItsChance_data();
    void theBandHoldsItsChance();
    void keysLeaveNoneDoubled();
    void sameFaultsUnderAllStrategies();
    void threadsMakeNoDifference();
    void aKeyThatComesTooLate();
    void everyCustomerPlayedAlone_data();
    void everyCustomerPlayedAlone();
    void aCustomersRunOpens_data();
    void aCustomersRunOpens();
    void slowAnswers();
    void overRetries();
    void outages();
    void stops();
};

/// The table of the facts to be taught, of 100,000 customers.
void TestOdds::table_data()
{
    QTest::addColumn<double>("p");
    QTest::addColumn<double>("r");
    QTest::addColumn<quint32>("retries");
    QTest::addColumn<QList<double>>("counts"); // doubled, surplus, unanswered
    const auto row = [](double p, double r, quint32 n, const QList<double> &counts) {
        QTest::newRow(rowName(asked(p, r, n)).constData()) << p << r << n << counts;
    };
    row(0, 0.001, 0, {0, 0, 100});
    row(0, 0.001, 1, {100, 100, 0.1});
    row(0, 0.001, 3, {100, 100, 0});
    row(0.01, 0.01, 0, {0, 0, 1990});
    row(0.01, 0.01, 1, {980, 980, 39.6});
    row(0.01, 0.01, 3, {1000, 1010, 0.02});
    row(0.02, 0.02, 0, {0, 0, 3960});
    row(0.02, 0.02, 1, {1921, 1921, 157});
    row(0.02, 0.02, 3, {2000, 2041, 0.25});
    row(0.05, 0.10, 0, {0, 0, 14500});
    row(0.05, 0.10, 1, {9025, 9025, 2103});
    row(0.05, 0.10, 3, {9995.2, 11062.6, 44.2});
}

void TestOdds::table()
{
    QFETCH(double, p);
    QFETCH(double, r);
    QFETCH(quint32, retries);
    QFETCH(QList<double>, counts);
    const OddsQuestion question = asked(p, r, retries);
    const std::array shown {Figure::Doubled, Figure::SurplusOrders, Figure::Unanswered};
    for (size_t i = 0; i < shown.size(); ++i) {
        const double wanted = counts.at(qsizetype(i));
        const double tolerance = wanted == std::floor(wanted) ? 0.501 : 0.0501; // as they are rounded in the table
        const double is = expected(question, Strategy::None, shown[i]);
        QVERIFY2(std::abs(is - wanted) <= tolerance, qPrintable(u"%1 is %2, not %3"_s.arg(model::nameOf(shown[i])).arg(is).arg(wanted)));
    }
    QCOMPARE(expected(question, Strategy::Client, Figure::Doubled), 0.0);
}

void TestOdds::closedForms()
{
    for (const double p : {0.0, 0.003, 0.2, 0.9, 1.0}) {
        for (const double r : {0.0, 0.01, 0.35, 1.0}) {
            for (const quint32 n : {0u, 1u, 2u, 5u, 10u}) {
                const OddsQuestion question = asked(p, r, n, 1'000);
                const double a = 1 - p;
                const double s = a * (1 - r);
                const double f = 1 - s;
                const double none = std::pow(p, n + 1);
                const double one = (1 - r) * (1 - none) + (n + 1) * std::pow(p, n) * a * r;
                const double orders = s > 0 ? a * (1 - std::pow(f, n + 1)) / s : a * (n + 1);
                const auto isNear = [&](Figure figure, double share) {
                    return std::abs(expected(question, Strategy::None, figure) - 1000 * share) < 1e-6;
                };
                QVERIFY2(isNear(Figure::ExactlyOne, one), rowName(question).constData());
                QVERIFY2(isNear(Figure::Doubled, 1 - none - one), rowName(question).constData());
                QVERIFY2(isNear(Figure::SurplusOrders, orders - (1 - none)), rowName(question).constData());
                QVERIFY2(isNear(Figure::Unanswered, std::pow(f, n + 1)), rowName(question).constData());
            }
        }
    }
}

void TestOdds::theCountFallsIntoTheBand_data()
{
    QTest::addColumn<OddsQuestion>("question");
    for (const OddsQuestion &question : {asked(0.05, 0.10, 3, 400), asked(0.01, 0.01, 1, 600), asked(0, 0.001, 3, 2'000),
             asked(0.3, 0.4, 6, 20), asked(0.02, 0.02, 0, 1'000), asked(0.5, 0.5, 10, 5)})
        QTest::newRow(rowName(question).constData()) << question;
    OddsQuestion slow = asked(0.01, 0.01, 3, 150);
    slow.slow = 0.3;
    QTest::newRow("slow answers") << slow;
}

/// In 100 seeds, under every strategy.
void TestOdds::theCountFallsIntoTheBand()
{
    QFETCH(OddsQuestion, question);
    std::map<std::pair<Strategy, Figure>, int> hits;
    for (question.seed = 1; question.seed <= 100; ++question.seed) {
        for (const StrategyOdds &odds : played(question).strategies) {
            for (const auto &figure : model::allNames<Figure>) {
                const auto &estimate = odds.estimate(figure.value);
                hits[{odds.strategy, figure.value}] += !estimate || isIn(*estimate, odds.count(figure.value)) ? 1 : 0;
            }
        }
    }
    QCOMPARE(hits.size(), size_t(20));
    for (const auto &[what, count] : hits)
        QVERIFY2(count >= 95, qPrintable(u"%1 %2: %3"_s.arg(model::nameOf(what.first), model::nameOf(what.second)).arg(count)));
}

void TestOdds::theBandIsExactWhereNothingIsLeftToChance()
{
    for (const StrategyOdds &odds : played(asked(0, 0, 3)).strategies) {
        QCOMPARE(odds.counts, (PerFigure<qint64> {100'000, 0, 0, 0}));
        for (const auto &figure : model::allNames<Figure>) {
            const auto count = odds.count(figure.value);
            QCOMPARE(odds.estimate(figure.value), std::optional(Estimate {double(count), count, count}));
        }
        QCOMPARE(odds.histories, qsizetype(1));
    }
    for (const StrategyOdds &odds : played(asked(0.1, 0.2, 0)).strategies) { // without a retry nothing is doubled
        for (const Figure figure : {Figure::Doubled, Figure::SurplusOrders}) {
            QCOMPARE(odds.count(figure), 0);
            QCOMPARE(odds.estimate(figure), std::optional(Estimate {}));
        }
    }
    for (const StrategyOdds &odds : played(asked(1, 1, 2, 100)).strategies)
        QCOMPARE(odds.counts, (PerFigure<qint64> {0, 0, 0, 100}));
}

void TestOdds::theBandHoldsItsChance_data()
{
    QTest::addColumn<std::vector<double>>("chances");
    QTest::addColumn<quint32>("count");
    QTest::newRow("few") << std::vector {0.5, 0.3, 0.2} << 20u;
    QTest::newRow("rare") << std::vector {0.97, 0.02, 0.006, 0.004} << 1'000u;
    QTest::newRow("rare, and then many") << std::vector {0.995, 0.0, 0.0, 0.0, 0.005} << 400u;
    QTest::newRow("seldom not") << std::vector {0.01, 0.99} << 800u;
    QTest::newRow("many") << std::vector {0.3, 0.3, 0.4} << 900u;
}

/// Against the distribution itself, worked out value by value.
void TestOdds::theBandHoldsItsChance()
{
    QFETCH(std::vector<double>, chances);
    QFETCH(quint32, count);
    std::vector<double> sums {1};
    for (quint32 i = 0; i < count; ++i) {
        std::vector<double> next(sums.size() + chances.size() - 1, 0.0);
        for (size_t sum = 0; sum < sums.size(); ++sum) {
            for (size_t value = 0; value < chances.size(); ++value)
                next[sum + value] += sums[sum] * chances[value];
        }
        sums = next;
    }
    const Estimate band = bandOfSum(chances, count);
    const auto chanceOf = [&sums](qint64 from, qint64 to) { return std::accumulate(sums.begin() + from, sums.begin() + to, 0.0); };
    QVERIFY(chanceOf(0, band.low) <= 0.00626);
    QVERIFY(chanceOf(band.high + 1, qint64(sums.size())) <= 0.00626);
    QVERIFY(chanceOf(0, std::min<qint64>(band.low + 3, qint64(sums.size()))) > 0.00624); // and is not wider than that
    QVERIFY(chanceOf(std::max<qint64>(band.high - 2, 0), qint64(sums.size())) > 0.00624);
}

void TestOdds::keysLeaveNoneDoubled()
{
    const DayOdds day = played(asked(0.05, 0.1, 3));
    const auto &odds = day.strategies;
    QCOMPARE(odds.at(1).strategy, Strategy::Client);
    for (const Strategy safe : {Strategy::Client, Strategy::ServerInAdvance, Strategy::ResourceId}) {
        const StrategyOdds &each = odds.at(qsizetype(safe));
        QCOMPARE(each.strategy, safe);
        QCOMPARE(each.count(Figure::Doubled), 0);
        QCOMPARE(each.count(Figure::SurplusOrders), 0);
    }
    QVERIFY(odds.at(0).count(Figure::Doubled) > 9'500);
    QVERIFY2(odds.at(0).histories < 100, "each is played once, for 100,000 customers");
}

/// Under "none" and "on receipt" the same customers are doubled.
void TestOdds::sameFaultsUnderAllStrategies()
{
    for (const double slow : {0.0, 0.4}) {
        OddsQuestion question = asked(0.05, 0.1, 3, 30'000);
        question.slow = slow;
        const DayOdds day = played(question);
        QCOMPARE(day.strategies.at(0).strategy, Strategy::None);
        QCOMPARE(day.strategies.at(2).strategy, Strategy::ServerOnReceipt);
        QVERIFY(!day.strategies.at(0).mishaps.empty());
        QCOMPARE(day.strategies.at(0).mishaps, day.strategies.at(2).mishaps);
        if (slow == 0) // else a key is told to wait, and a PUT finds its order made
            QCOMPARE(day.strategies.at(1).mishaps, day.strategies.at(4).mishaps);
        question.strategies = {Strategy::Client}; // whichever are asked about
        QCOMPARE(played(question).strategies.at(0).mishaps, day.strategies.at(1).mishaps);
    }
}

void TestOdds::threadsMakeNoDifference()
{
    OddsQuestion question = asked(0.05, 0.1, 3, 10'001);
    question.slow = 0.2;
    question.outages = 5;
    const DayOdds one = played(question, 1);
    for (const int threads : {2, 3, 7, 0}) {
        QCOMPARE(played(question, threads), one);
    }
    question.seed = 2;
    QVERIFY(played(question, 2).strategies.at(0).mishaps != one.strategies.at(0).mishaps);
}

/// No key comes in time where the client gives up before it has been there and back, so nobody orders.
void TestOdds::aKeyThatComesTooLate()
{
    for (const auto &[timeout, canCome] : {std::pair(100ms, false), {800ms, false}, {801ms, true}, {2000ms, true}}) {
        OddsQuestion question = asked(0, 0, 3, 50);
        question.timeout = timeout;
        for (const StrategyOdds &odds : played(question).strategies) {
            if (odds.strategy != Strategy::ServerInAdvance)
                continue;
            QCOMPARE(odds.count(Figure::ExactlyOne), canCome ? 50 : 0);
            QVERIFY(odds.estimate(Figure::ExactlyOne)->isCertain());
            QCOMPARE(odds.estimate(Figure::ExactlyOne)->low, canCome ? 50 : 0);
        }
    }
}

void TestOdds::everyCustomerPlayedAlone_data()
{
    QTest::addColumn<OddsQuestion>("question");
    QTest::newRow("losses") << asked(0.1, 0.2, 3, 500);
    OddsQuestion slow = asked(0.05, 0.1, 2, 500);
    slow.slow = 0.5;
    QTest::newRow("slow answers") << slow;
    slow.timeout = 700ms; // nobody is ever answered in time
    QTest::newRow("a short timeout") << slow;
    OddsQuestion out = asked(0.05, 0.1, 3, 500);
    out.outages = 200;
    out.outageLength = 180s;
    QTest::newRow("outages") << out;
}

/// A history that counts for all who have it is what the engine would have played for each of them.
void TestOdds::everyCustomerPlayedAlone()
{
    QFETCH(OddsQuestion, question);
    for (const StrategyOdds &odds : played(question).strategies) {
        PerFigure<qint64> counts {};
        std::vector<Mishap> mishaps;
        for (quint32 customer = 0; customer < question.customers; ++customer) {
            sim::Engine engine(runOfCustomer(question, odds.strategy, customer).plan);
            engine.runToEnd();
            const auto &events = engine.trace().events();
            const auto orders = std::ranges::count(events, model::EventKind::OrderCreated, &model::Event::kind);
            const bool isAnswered =
                std::ranges::any_of(events, [](const model::Event &event) { return event.kind == model::EventKind::Settled; });
            counts[0] += orders == 1 ? 1 : 0;
            counts[1] += orders > 1 ? 1 : 0;
            counts[2] += std::max<qint64>(orders - 1, 0);
            counts[3] += isAnswered ? 0 : 1;
            if (orders > 1 || !isAnswered)
                mishaps.push_back({customer, quint16(orders), isAnswered});
        }
        QCOMPARE(odds.counts, counts);
        QCOMPARE(odds.mishaps, mishaps);
    }
}

void TestOdds::aCustomersRunOpens_data()
{
    QTest::addColumn<Strategy>("strategy");
    for (const auto &each : model::allNames<Strategy>)
        QTest::newRow(each.id.data()) << each.value;
}

/// From a file and a link, directly and over HTTP: event by event as it was counted.
void TestOdds::aCustomersRunOpens()
{
    QFETCH(Strategy, strategy);
    OddsQuestion question = asked(0.2, 0.3, 3, 300);
    question.slow = 0.3;
    question.outages = 50;
    const DayOdds day = played(question);
    const StrategyOdds &odds = day.strategies.at(qsizetype(strategy));
    QVERIFY(odds.mishaps.size() > 5);
    const Draw draw(question);
    test::Shop shop(strategy);
    for (size_t i = 0; i < 5; ++i) {
        const Mishap &mishap = odds.mishaps[i * odds.mishaps.size() / 5];
        const model::Recording run = runOfCustomer(question, strategy, mishap.customer);
        QCOMPARE(run.plan, playCustomer(question, strategy, mishap.customer, draw).plan);
        const auto fromFile = study::readRecording(study::toFile(run), u"run.idemlab"_s);
        QVERIFY2(fromFile, fromFile ? "" : qPrintable(fromFile.error().constFirst().text()));
        QCOMPARE(*fromFile, run);
        QCOMPARE(study::readLink(study::toLink(run)).value(), run);

        sim::Engine engine(run.plan);
        engine.runToEnd();
        const Judgement judgement = judge(engine.trace());
        QCOMPARE(judgement.orders, qsizetype(mishap.orders));
        QCOMPARE(judgement.intents, qsizetype(1));
        session::Session direct;
        direct.open(*fromFile);
        QCOMPARE(direct.trace(), engine.trace());
        QCOMPARE(direct.trace().client(model::ClientId {1}).name, nameOfCustomer(mishap.customer));
        shop.session.open(*fromFile);
        QTRY_VERIFY(!shop.session.isPlaying());
        QCOMPARE(shop.session.trace(), engine.trace());
    }
    QCOMPARE(shop.failures.size(), 0);
}

void TestOdds::slowAnswers()
{
    OddsQuestion question = asked(0, 0, 1, 100'000);
    question.slow = 0.1; // 1 s: in time; 2 s, one in a hundred: late
    QCOMPARE(lateShare(question), 0.1 * 0.1);
    const DayOdds day = played(question);
    QVERIFY(isIn(*day.strategies.at(0).estimate(Figure::Doubled), day.strategies.at(0).count(Figure::Doubled)));
    QVERIFY(day.strategies.at(0).count(Figure::Doubled) > 800);
    QCOMPARE(day.strategies.at(1).count(Figure::Doubled), 0);
    QVERIFY(!day.strategies.at(1).estimate(Figure::Unanswered)); // no formula for those who are told to wait
    question.timeout = 100s;
    QCOMPARE(lateShare(question), 0.0);
    QCOMPARE(played(question).strategies.at(0).count(Figure::Doubled), 0);
    question.timeout = 1s;
    QCOMPARE(lateShare(question), 1.0);
    QCOMPARE(played(question).strategies.at(0).count(Figure::Doubled), 100'000);
}

/// The surprise: from the first retry on about as many are doubled as miss the answer to their first try, nearly whatever n; and what was
/// asked is one of the points.
void TestOdds::overRetries()
{
    OddsQuestion question;
    question.loseRequest = 0.05;
    question.loseAnswer = 0.1;
    const DayOdds day = *playDay(question, Listing::Counts);
    for (const StrategyOdds &odds : day.strategies) {
        QCOMPARE(odds.byRetries.size(), size_t(OddsQuestion::mostRetries) + 1);
        QCOMPARE(odds.byRetries[question.retries], odds.estimates);
        const bool canTell = odds.strategy != Strategy::None && odds.strategy != Strategy::ServerOnReceipt;
        const auto at = [&](size_t retries, Figure figure) { return odds.byRetries[retries][size_t(figure)]->expected; };
        QCOMPARE(at(0, Figure::Doubled), 0.0);
        const double missed = firstAnswersMissed(question);
        for (size_t retries = 1; retries < odds.byRetries.size(); ++retries) {
            QVERIFY(at(retries, Figure::Unanswered) < at(retries - 1, Figure::Unanswered));
            const double doubled = at(retries, Figure::Doubled);
            QVERIFY2(canTell ? doubled == 0 : doubled > 0.9 * missed && doubled < 1.1 * missed, qPrintable(QString::number(doubled)));
        }
    }
    question.outages = 3;
    QVERIFY(!estimatesByRetries(question, Strategy::None).at(2)[size_t(Figure::Doubled)]); // losses in bursts have no formula
}

/// Losses in bursts: whoever comes meanwhile has no order, and nobody has two, unless the outage is shorter than the tries.
void TestOdds::outages()
{
    OddsQuestion question = asked(0, 0, 3, 86'400); // one a second
    question.outages = 10;
    question.outageLength = 60s;
    const StrategyOdds none = played(question).strategies.at(0);
    for (const auto &figure : model::allNames<Figure>)
        QVERIFY(!none.estimate(figure.value));
    QVERIFY(none.count(Figure::Unanswered) > 300 && none.count(Figure::Unanswered) <= 610);
    QCOMPARE(none.count(Figure::Doubled), 0);
    std::set<quint32> seconds;
    for (const Mishap &mishap : none.mishaps)
        seconds.insert(mishap.customer);
    qsizetype neighbours = 0;
    for (const quint32 second : seconds)
        neighbours += seconds.contains(second + 1) ? 1 : 0;
    QVERIFY(neighbours > qsizetype(seconds.size()) * 9 / 10);
    question.outages = 100;
    question.outageLength = 5s;
    QVERIFY(played(question).strategies.at(0).count(Figure::Doubled) > 20);
}

void TestOdds::stops()
{
    const std::atomic<bool> isUnwanted = true;
    QVERIFY(!playDay(asked(0.1, 0.1, 3, OddsQuestion::mostCustomers), Listing::Counts, 2, &isUnwanted));
    QVERIFY(played(asked(0.1, 0.1, 3, 1)).strategies.size() == 5);
    const auto counts = playDay(asked(0.1, 0.1, 3, 1000), Listing::Counts, 2);
    QVERIFY(counts->strategies.at(0).mishaps.empty() && counts->strategies.at(0).count(Figure::Doubled) > 0);
}

QTEST_GUILESS_MAIN(TestOdds)
#include "tst_odds.moc"
