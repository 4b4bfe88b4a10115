// SPDX-License-Identifier: MIT
#include "narrate/oddswords.h"

#include "analysis/oddsformula.h"
#include "narrate/vocabulary.h"

#include <algorithm>
#include <cmath>

namespace idemlab::narrate {

using namespace analysis;
using namespace Qt::StringLiterals;
using model::Strategy;

namespace {

QString percent(double share, const QLocale &locale) { return locale.toString(share * 100, 'g', 4); }

} // namespace

QString OddsWords::title() { return tr("A Day at the Shop"); }

QString OddsWords::figure(Figure figure)
{
    switch (figure) {
    case Figure::ExactlyOne: return tr("Exactly one order");
    case Figure::Doubled: return tr("Charged more than once");
    case Figure::SurplusOrders: return tr("Surplus orders");
    case Figure::Unanswered: return tr("Without an answer");
    }
    Q_UNREACHABLE();
}

QString OddsWords::question(const OddsQuestion &question, const QLocale &locale)
{
    QStringList parts {tr("Customers: %1; each presses Order once.").arg(locale.toString(question.customers)),
        tr("Requests lost: %1 %.").arg(percent(question.loseRequest, locale)),
        tr("Answers lost: %1 %.").arg(percent(question.loseAnswer, locale)), tr("Retries: %1.").arg(question.retries)};
    if (question.slow > 0)
        parts.append(
            tr("Slow orders: %1 %, and %2 % answered after the timeout of %3.")
                .arg(percent(question.slow, locale), percent(lateShare(question), locale), Vocabulary::duration(question.timeout, locale)));
    else if (lateShare(question) > 0)
        parts.append(tr("Timeout: %1, and %2 % answered after it.")
                         .arg(Vocabulary::duration(question.timeout, locale), percent(lateShare(question), locale)));
    else if (question.timeout != OddsQuestion().timeout)
        parts.append(tr("Timeout: %1.").arg(Vocabulary::duration(question.timeout, locale)));
    if (question.outages > 0)
        parts.append(tr("Outages: %1 a day, of %2 each.")
                         .arg(locale.toString(question.outages), Vocabulary::duration(question.outageLength, locale)));
    return Vocabulary::sentences(parts);
}

QString OddsWords::money(const DayOdds &day, const StrategyOdds &odds, const QLocale &locale)
{
    return tr("%1 charged too much today").arg(Vocabulary::money(odds.count(Figure::SurplusOrders) * day.question.amount, locale));
}

QString OddsWords::trade(const DayOdds &day, const QLocale &locale)
{
    const OddsQuestion &question = day.question;
    const auto count = [&](Strategy strategy, Figure figure) {
        const auto found = std::ranges::find(day.strategies, strategy, &StrategyOdds::strategy);
        return found == day.strategies.cend() ? QString() : locale.toString(found->count(figure));
    };
    const QString first = locale.toString(std::llround(firstAnswersMissed(question)));
    const QString told =
        tr("Without a key %1 customers are charged more than once and %2 never get an answer; with the client's key it is %3 and %4.")
            .arg(count(Strategy::None, Figure::Doubled), count(Strategy::None, Figure::Unanswered),
                count(Strategy::Client, Figure::Doubled), count(Strategy::Client, Figure::Unanswered));
    //: %1: how many; %2: the sentence about customers with and without a key
    return question.outages > 0 ? told
                                : tr("For about %1 customers the first try makes an order whose answer they miss. %2").arg(first, told);
}

QString OddsWords::overRetries(const DayOdds &day, const QLocale &locale)
{
    const auto none = std::ranges::find(day.strategies, Strategy::None, &StrategyOdds::strategy);
    if (none == day.strategies.cend() || day.question.outages > 0)
        return {};
    const auto at = [&](size_t retries, Figure figure) {
        return locale.toString(std::llround(none->byRetries[retries][size_t(figure)]->expected));
    };
    const auto both = [&](size_t retries) {
        //: %1: customers, %2: customers
        return tr("%1 are charged more than once and %2 never get an answer")
            .arg(at(retries, Figure::Doubled), at(retries, Figure::Unanswered));
    };
    //: %1, %2 and %4 are as "990 are charged more than once and 8 never get an answer"
    return tr("By formula, of the customers without a key: without a retry %1; with one retry %2; with %3 retries %4.")
        .arg(both(0), both(1))
        .arg(OddsQuestion::mostRetries)
        .arg(both(OddsQuestion::mostRetries));
}

QString OddsWords::retries(quint32 retries) { return tr("%n retry(ies)", nullptr, int(retries)); }

QStringList OddsWords::twoEstimates(const Estimates &estimates, const QLocale &locale)
{
    const auto inShort = [&](QChar sign, const std::optional<Estimate> &estimate) {
        if (!estimate)
            return QString(u"%1 ?"_s.arg(sign));
        const QString expected = locale.toString(std::llround(estimate->expected));
        const QString number = u"%1 %2"_s.arg(sign).arg(expected);
        const QString band = Vocabulary::range(locale.toString(estimate->low), locale.toString(estimate->high));
        return estimate->low == estimate->high ? number : Vocabulary::withDetail(number, band);
    };
    return {inShort(doubledSign, estimates[size_t(Figure::Doubled)]), inShort(unansweredSign, estimates[size_t(Figure::Unanswered)])};
}

QString OddsWords::expected(double number, const QLocale &locale)
{
    return number == double(qint64(number)) ? locale.toString(qint64(number)) : locale.toString(number, 'f', number < 10 ? 2 : 1);
}

QString OddsWords::estimate(const std::optional<Estimate> &estimate, const QLocale &locale)
{
    if (!estimate)
        return tr("no formula");
    const QString low = locale.toString(estimate->low);
    if (estimate->isCertain())
        return tr("exactly %1", "a number that nothing is left to chance in").arg(low);
    if (estimate->low == estimate->high)
        return tr("very likely %1", "a number that another one hardly ever comes in place of").arg(low);
    //: a number, and the ends of its 95 % band
    return tr("%1; %2 to %3").arg(expected(estimate->expected, locale), low, locale.toString(estimate->high));
}

QStringList OddsWords::notes(const OddsQuestion &question, const QLocale &)
{
    QStringList notes;
    if (question.outages > 0)
        notes.append(noFormula());
    else if (lateShare(question) > 0)
        notes.append(
            tr("For customers without an answer there is no formula where a key, or an id, meets an order that is still at work."));
    notes.append(noStatistics());
    return notes;
}

QString OddsWords::noStatistics()
{
    return tr("You set the rates: nobody has published how often answers are lost, as far as we have found (November 2026).");
}

QString OddsWords::noFormula()
{
    return tr(
        "Losses come in bursts here. The formula takes each loss to be independent of the others, so it does not hold and is not drawn.");
}

QString OddsWords::mishap(const OddsQuestion &question, const Mishap &mishap, const QLocale &locale)
{
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(timeOfCustomer(question, mishap.customer)).count();
    const QString time = u"%1:%2"_s.arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
    const QString orders = locale.toString(mishap.orders);
    //: a customer's number, the time of day, how many orders
    return mishap.isAnswered ? tr("%1, %2: orders made: %3").arg(nameOfCustomer(mishap.customer), time, orders)
                             : tr("%1, %2: orders made: %3; never told").arg(nameOfCustomer(mishap.customer), time, orders);
}

QString OddsWords::strategyHead() { return tr("Strategy"); }
QString OddsWords::moneyHead() { return tr("Charged too much"); }
QString OddsWords::timeOfDay() { return tr("Time of day: customers come evenly"); }
QString OddsWords::byRetries() { return tr("By number of retries"); }
QString OddsWords::retriesAxis() { return tr("Number of retries"); }
QString OddsWords::dashes() { return tr("Dashed: order made, first answer missed"); }
QString OddsWords::signs()
{
    //: each figure after its sign
    return tr("%1 %2, %3 %4").arg(doubledSign).arg(figure(Figure::Doubled)).arg(unansweredSign).arg(figure(Figure::Unanswered));
}
QString OddsWords::brackets() { return tr("Played; in brackets what the formula says and its 95 % band."); }
QString OddsWords::byFormula() { return tr("By formula; in brackets its 95 % band."); }
QString OddsWords::customersSoFar() { return tr("Customers so far"); }
QStringList OddsWords::legend(const OddsQuestion &question)
{
    const QString dots = tr("Dots: played; each is a customer, or one of many.");
    return question.outages > 0 ? QStringList {dots} : QStringList {tr("Line: by formula."), tr("Shade: 95 % band."), dots};
}

} // namespace idemlab::narrate
