// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/odds.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace idemlab::narrate {

/// A day at the shop in the viewer's language.
class OddsWords
{
    Q_DECLARE_TR_FUNCTIONS(idemlab::narrate::OddsWords)
public:
    [[nodiscard]] static QString title();
    /// "Charged more than once"
    [[nodiscard]] static QString figure(analysis::Figure figure);
    /// What was asked: "100,000 customers, each presses Order once. Requests lost: 1 %. …"
    [[nodiscard]] static QString question(const analysis::OddsQuestion &question, const QLocale &locale);
    /// "¥1,212,000 charged too much today"
    [[nodiscard]] static QString money(const analysis::DayOdds &day, const analysis::StrategyOdds &odds, const QLocale &locale);
    /// What retries trade: answers for surplus orders, unless there is a key. Of a day with all strategies.
    [[nodiscard]] static QString trade(const analysis::DayOdds &day, const QLocale &locale);
    /// What comes of no retry, of one and of the most, without a key, by formula. Empty where there is no formula.
    [[nodiscard]] static QString overRetries(const analysis::DayOdds &day, const QLocale &locale);
    /// "3 retries"
    [[nodiscard]] static QString retries(quint32 retries);
    /// "◆ 990 (912–1,070)  ○ 8 (1–18)": doubled and unanswered, each with its band. signs() says what is what.
    [[nodiscard]] static QStringList twoEstimates(const analysis::Estimates &estimates, const QLocale &locale);
    static constexpr QChar doubledSign {u'◆'};
    static constexpr QChar unansweredSign {u'○'};
    /// "about 10,000, from 9,770 to 10,231": what the formula says
    [[nodiscard]] static QString estimate(const std::optional<analysis::Estimate> &estimate, const QLocale &locale);
    /// "9,995.2", with a digit after the point where there are few
    [[nodiscard]] static QString expected(double number, const QLocale &locale);
    /// Where the rates come from, and where there is no formula and why: whole sentences.
    [[nodiscard]] static QStringList notes(const analysis::OddsQuestion &question, const QLocale &locale);
    [[nodiscard]] static QString noStatistics();
    [[nodiscard]] static QString noFormula();
    /// "customer C00042, 10:15: 2 orders, no answer"
    [[nodiscard]] static QString mishap(const analysis::OddsQuestion &question, const analysis::Mishap &mishap, const QLocale &locale);

    // Of the table and the chart
    [[nodiscard]] static QString strategyHead();
    [[nodiscard]] static QString moneyHead();
    [[nodiscard]] static QString timeOfDay();
    [[nodiscard]] static QString customersSoFar();
    [[nodiscard]] static QString byRetries();
    [[nodiscard]] static QString retriesAxis();
    [[nodiscard]] static QString dashes(); ///< of a line at the number of customers who miss the answer to a first try that made an order
    [[nodiscard]] static QString signs(); ///< of twoEstimates()
    [[nodiscard]] static QString brackets(); ///< what the numbers of the table are
    [[nodiscard]] static QString byFormula(); ///< what those of twoEstimates() are
    [[nodiscard]] static QStringList legend(const analysis::OddsQuestion &question); ///< what lines, bands and dots are, a sentence each
};

} // namespace idemlab::narrate
