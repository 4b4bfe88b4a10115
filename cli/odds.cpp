// SPDX-License-Identifier: MIT
#include "cli/odds.h"

#include "model/settings.h"

#include <QCoreApplication>

namespace idemlab::cli {

using namespace analysis;
using namespace Qt::StringLiterals;

namespace {

class Odds
{
    Q_DECLARE_TR_FUNCTIONS(idemlab::cli::Odds)
public:
    static QString usage()
    {
        return tr("  odds     plays a day at the shop: how many customers are charged twice?\n"
                  "             --lose-request P       a request is lost, 0 to 1 or 5% (default: 0.01)\n"
                  "             --lose-answer P        an answer is lost (default: 0.01)\n"
                  "             --retries N            tries after the first, 0 to 10 (default: 3)\n"
                  "             --customers N          1 to 10000000 (default: 100000)\n"
                  "             --slow P               orders that take twice as long, of these as many again, … (default: 0)\n"
                  "             --timeout TIME         how long the client waits (default: 2s)\n"
                  "             --outages N            a day, and nothing gets through (default: 0)\n"
                  "             --outage-length TIME   (default: 60s)\n"
                  "             --seed S               another day (default: 1)\n"
                  "             --strategy ID,ID,…     which, or all (default: all)\n"
                  "             --threads N            default: as many as there are cores\n"
                  "             --format FORMAT        text, json, csv, svg, markdown or png (default: text)\n"
                  "             --output FILE          where to (default: the terminal)\n");
    }
    static QString notAShare(const QString &option, const QString &what)
    {
        return tr("--%1 takes a share from 0 to 1, or from 0% to 100%, and \"%2\" is none.").arg(option, what);
    }
    static QString notANumber(const QString &option, const QString &what, qint64 least, qint64 most)
    {
        return tr("--%1 takes a whole number from %3 to %4, and \"%2\" is none.").arg(option, what).arg(least).arg(most);
    }
    static QString notATime(const QString &option, const QString &what)
    {
        return tr("--%1 takes a time such as 500ms or 2s, up to an hour, and \"%2\" is none.").arg(option, what);
    }
    static QString unknown(const QString &what, const QStringList &known)
    {
        return tr("There is no \"%1\" for this; there are: %2.").arg(what, known.join(u", "_s));
    }
};

/// Reads one option after the other, until one is wrong.
class Reader
{
public:
    explicit Reader(const QCommandLineParser &parser) : m_parser(parser) { }
    [[nodiscard]] const QString &error() const { return m_error; }

    void share(const QString &option, double &into)
    {
        take(option, [&](QString text) {
            const bool isPercent = text.endsWith(u'%');
            bool isNumber = false;
            const double value = (isPercent ? text.chopped(1) : text).toDouble(&isNumber) / (isPercent ? 100 : 1);
            if (isNumber && value >= 0 && value <= 1)
                into = value;
            else
                m_error = Odds::notAShare(option, text);
        });
    }
    template<typename Number>
    void number(const QString &option, Number &into, qint64 least, qint64 most)
    {
        take(option, [&](const QString &text) {
            bool isNumber = false;
            const qint64 value = text.toLongLong(&isNumber);
            if (isNumber && value >= least && value <= most)
                into = Number(value);
            else
                m_error = Odds::notANumber(option, text, least, most);
        });
    }
    template<typename Duration>
    void time(const QString &option, Duration &into)
    {
        take(option, [&](const QString &text) {
            const auto time = model::parseDuration(text);
            if (time && *time >= Duration(1) && *time <= std::chrono::hours(1))
                into = std::chrono::duration_cast<Duration>(*time);
            else
                m_error = Odds::notATime(option, text);
        });
    }
    template<typename E>
    void name(const QString &text, E &into)
    {
        if (const auto value = model::fromName<E>(text)) {
            into = *value;
        } else if (m_error.isEmpty()) {
            QStringList known;
            for (const auto &each : model::Names<E>::all)
                known.append(each.id);
            m_error = Odds::unknown(text, known);
        }
    }

private:
    template<typename Take>
    void take(const QString &option, Take take)
    {
        if (m_error.isEmpty() && m_parser.isSet(option))
            take(m_parser.value(option));
    }

    const QCommandLineParser &m_parser;
    QString m_error;
};

} // namespace

void addOddsOptions(QCommandLineParser &parser)
{
    for (const QString &option : {u"lose-request"_s, u"lose-answer"_s, u"retries"_s, u"customers"_s, u"slow"_s, u"timeout"_s, u"outages"_s,
             u"outage-length"_s, u"seed"_s, u"threads"_s, u"output"_s})
        parser.addOption({option, {}, u"value"_s});
    parser.addOption({u"strategy"_s, {}, u"ids"_s, u"all"_s});
    parser.addOption({u"format"_s, {}, u"format"_s, u"text"_s});
}

tl::expected<OddsOptions, QString> readOdds(const QCommandLineParser &parser)
{
    OddsOptions parsed;
    OddsQuestion &question = parsed.question;
    Reader reader(parser);
    reader.share(u"lose-request"_s, question.loseRequest);
    reader.share(u"lose-answer"_s, question.loseAnswer);
    reader.share(u"slow"_s, question.slow);
    reader.number(u"retries"_s, question.retries, 0, OddsQuestion::mostRetries);
    reader.number(u"customers"_s, question.customers, 1, OddsQuestion::mostCustomers);
    reader.number(u"outages"_s, question.outages, 0, OddsQuestion::mostOutages);
    reader.number(u"seed"_s, question.seed, 0, std::numeric_limits<quint32>::max());
    reader.number(u"threads"_s, parsed.threads, 1, 256);
    reader.time(u"timeout"_s, question.timeout);
    reader.time(u"outage-length"_s, question.outageLength);
    reader.name(parser.value(u"format"_s), parsed.format);
    if (const QString strategies = parser.value(u"strategy"_s); strategies != "all"_L1) {
        question.strategies.clear();
        for (const QString &each : strategies.split(u',')) {
            model::Strategy strategy = model::Strategy::None;
            reader.name(each, strategy);
            if (!question.strategies.contains(strategy))
                question.strategies.append(strategy);
        }
    }
    return reader.error().isEmpty() ? tl::expected<OddsOptions, QString>(parsed) : tl::unexpected(reader.error());
}

QString oddsUsage() { return Odds::usage(); }

QByteArray oddsAnswer(const OddsOptions &parsed)
{
    const Listing listing = exporting::isPainted(parsed.format) ? Listing::Mishaps : Listing::Counts;
    return exporting::write(*playDay(parsed.question, listing, parsed.threads), parsed.format);
}

} // namespace idemlab::cli
