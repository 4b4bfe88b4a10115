// SPDX-License-Identifier: MIT
#include "exporting/odds.h"

#include "diagram/oddschart.h"
#include "exporting/drawing.h"
#include "exporting/table.h"
#include "narrate/oddswords.h"
#include "narrate/vocabulary.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>

namespace idemlab::exporting {

using namespace analysis;
using namespace Qt::StringLiterals;
using narrate::OddsWords;

namespace {

constexpr QSizeF pictureSize(1200, 780);

QJsonObject questionJson(const OddsQuestion &question)
{
    return {{u"lose_request"_s, question.loseRequest}, {u"lose_answer"_s, question.loseAnswer}, {u"slow"_s, question.slow},
        {u"timeout_ms"_s, model::toMs(question.timeout)}, {u"retries"_s, qint64(question.retries)},
        {u"customers"_s, qint64(question.customers)}, {u"outages"_s, qint64(question.outages)},
        {u"outage_s"_s, qint64(question.outageLength.count())}, {u"seed"_s, qint64(question.seed)}, {u"amount"_s, question.amount}};
}

/// Null where there is no formula.
void insertEstimates(QJsonObject &json, const Estimates &estimates)
{
    QJsonObject expected;
    QJsonObject band;
    for (const auto &figure : model::allNames<Figure>) {
        const auto &estimate = estimates[size_t(figure.value)];
        expected.insert(figure.id, estimate ? QJsonValue(estimate->expected) : QJsonValue());
        band.insert(figure.id, estimate ? QJsonValue(QJsonArray {estimate->low, estimate->high}) : QJsonValue());
    }
    json.insert("expected"_L1, expected);
    json.insert("band"_L1, band);
}

QJsonObject oddsJson(const OddsQuestion &question, const StrategyOdds &odds)
{
    QJsonObject json {{u"strategy"_s, model::nameOf(odds.strategy)}};
    for (const auto &figure : model::allNames<Figure>)
        json.insert(figure.id, odds.count(figure.value));
    insertEstimates(json, odds.estimates);
    json.insert("charged_too_much"_L1, odds.count(Figure::SurplusOrders) * question.amount);
    json.insert("histories"_L1, qint64(odds.histories));
    QJsonArray byRetries;
    for (size_t retries = 0; retries < odds.byRetries.size(); ++retries) {
        QJsonObject each {{u"retries"_s, qint64(retries)}};
        insertEstimates(each, odds.byRetries[retries]);
        byRetries.append(each);
    }
    json.insert("by_retries"_L1, byRetries);
    return json;
}

QByteArray json(const DayOdds &day)
{
    QJsonArray answers;
    for (const StrategyOdds &odds : day.strategies)
        answers.append(oddsJson(day.question, odds));
    return QJsonDocument(QJsonObject {{u"question"_s, questionJson(day.question)}, {u"answers"_s, answers}}).toJson();
}

/// RFC 4180, a figure a line: first those that were played, then the others by formula for each number of retries. Empty where there
/// is no formula, and where nothing was played.
QByteArray csv(const DayOdds &day)
{
    const auto number = [](double value) { return QString::number(value, 'g', QLocale::FloatingPointShortest); };
    const OddsQuestion &question = day.question;
    QString text =
        u"strategy,figure,count,expected,band_low,band_high,lose_request,lose_answer,slow,retries,customers,outages,seed,timeout_ms,outage_s\r\n"_s;
    const auto add = [&](const StrategyOdds &odds, const Estimates &estimates, quint32 retries, bool isPlayed) {
        for (const auto &figure : model::allNames<Figure>) {
            const auto &estimate = estimates[size_t(figure.value)];
            QStringList cells {QString(model::nameOf(odds.strategy)), QString(figure.id),
                isPlayed ? QString::number(odds.count(figure.value)) : QString()};
            if (estimate)
                cells += {number(estimate->expected), QString::number(estimate->low), QString::number(estimate->high)};
            else
                cells += {QString(), QString(), QString()};
            cells += {number(question.loseRequest), number(question.loseAnswer), number(question.slow), QString::number(retries),
                QString::number(question.customers), QString::number(question.outages), QString::number(question.seed),
                number(model::toMs(question.timeout)), QString::number(question.outageLength.count())};
            text += cells.join(u',') + u"\r\n"_s;
        }
    };
    for (const StrategyOdds &odds : day.strategies)
        add(odds, odds.estimates, question.retries, true);
    for (const StrategyOdds &odds : day.strategies) {
        for (quint32 retries = 0; retries < odds.byRetries.size() && question.outages == 0; ++retries) {
            if (retries != question.retries)
                add(odds, odds.byRetries[retries], retries, false);
        }
    }
    return text.toUtf8();
}

/// What people read: each count, and what the formula says of it.
Table tableOf(const DayOdds &day, const QLocale &locale)
{
    Table table {{OddsWords::strategyHead()}, {}};
    for (const auto &figure : model::allNames<Figure>)
        table.header.append(OddsWords::figure(figure.value));
    table.header.append(OddsWords::moneyHead());
    for (const StrategyOdds &odds : day.strategies) {
        QStringList row {narrate::Vocabulary::strategy(odds.strategy)};
        for (const auto &figure : model::allNames<Figure>)
            row.append(narrate::Vocabulary::withDetail(
                locale.toString(odds.count(figure.value)), OddsWords::estimate(odds.estimate(figure.value), locale)));
        row.append(narrate::Vocabulary::money(odds.count(Figure::SurplusOrders) * day.question.amount, locale));
        table.rows.append(row);
    }
    return table;
}

/// The curves over retries: a number of retries a row, a strategy a column.
Table byRetriesOf(const DayOdds &day, const QLocale &locale)
{
    Table table {{OddsWords::retriesAxis()}, {}};
    for (const StrategyOdds &odds : day.strategies)
        table.header.append(narrate::Vocabulary::shortStrategy(odds.strategy));
    for (quint32 retries = 0; retries <= OddsQuestion::mostRetries; ++retries) {
        QStringList row {locale.toString(retries)};
        for (const StrategyOdds &odds : day.strategies)
            row.append(OddsWords::twoEstimates(odds.byRetries[retries], locale).join(u"  "_s));
        table.rows.append(row);
    }
    return table;
}

QByteArray inWords(const DayOdds &day, OddsFormat format)
{
    const QLocale locale;
    const bool isMarkdown = format == OddsFormat::Markdown;
    const auto inFormat = [isMarkdown](const Table &table) { return isMarkdown ? markdownOf(table) : textOf(table); };
    const QString heading = isMarkdown ? u"# "_s : QString();
    const bool hasFormula = day.question.outages == 0;
    const QString legend = hasFormula ? OddsWords::brackets() + u"\n\n"_s : QString();
    QString text = u"%1%2\n\n%3\n\n%4%5\n"_s.arg(
        heading, OddsWords::title(), OddsWords::question(day.question, locale), legend, inFormat(tableOf(day, locale)));
    if (hasFormula)
        text += u"%1%2\n\n%3\n\n%4\n\n%5\n"_s.arg(isMarkdown ? u"## "_s : QString(), OddsWords::byRetries(), OddsWords::byFormula(),
            OddsWords::signs(), inFormat(byRetriesOf(day, locale)));
    return (text + OddsWords::notes(day.question, locale).join(isMarkdown ? u"\n\n"_s : u"\n"_s) + u'\n').toUtf8();
}

void paint(QPainter &p, const DayOdds &day, const diagram::Colors &colors)
{
    p.fillRect(QRectF({}, pictureSize), colors.background);
    const diagram::OddsChart chart(day, {QRectF({}, pictureSize), QGuiApplication::font(), diagram::OddsChart::Titled::Yes});
    chart.paint(p, colors);
}

} // namespace

QLatin1StringView suffixOf(OddsFormat format)
{
    switch (format) {
    case OddsFormat::Text: return "txt"_L1;
    case OddsFormat::Markdown: return "md"_L1;
    default: return model::nameOf(format);
    }
}

QByteArray write(const DayOdds &day, OddsFormat format, const diagram::Colors &colors)
{
    const auto painted = [&](QPainter &p) { paint(p, day, colors); };
    switch (format) {
    case OddsFormat::Json: return json(day);
    case OddsFormat::Csv: return csv(day);
    case OddsFormat::Svg: return drawing(pictureSize, OddsWords::title(), painted, QString::fromUtf8(inWords(day, OddsFormat::Text)));
    case OddsFormat::Png: return pixels(pictureSize, 2, painted); // it stays sharp on a slide
    case OddsFormat::Text:
    case OddsFormat::Markdown: break;
    }
    return inWords(day, format);
}

} // namespace idemlab::exporting
