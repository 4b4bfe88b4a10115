// SPDX-License-Identifier: MIT
#include "cli/odds.h"

#include "cli/optionreader.h"

#include <QCommandLineParser>
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
                  "             --outage-length TIME   with --outages (default: 60s)\n"
                  "             --seed S               another day (default: 1)\n"
                  "             --strategy ID,ID,…     which, or all (default: all)\n"
                  "             --threads N            default: as many as there are cores\n"
                  "             --format FORMAT        text, json, csv, svg, markdown or png (default: text)\n"
                  "             --output FILE          where to (default: the terminal)\n");
    }
    static QString noOutages() { return tr("--outage-length is about outages: it goes with --outages N alone, where N is not 0."); }
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

OddsOptions readOdds(OptionReader &reader)
{
    OddsOptions parsed;
    OddsQuestion &question = parsed.question;
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
    if (reader.isSet(u"outage-length"_s) && question.outages == 0)
        reader.fail(Odds::noOutages());
    reader.name(u"format"_s, parsed.format);
    reader.strategies(u"strategy"_s, question.strategies);
    return parsed;
}

QString oddsUsage() { return Odds::usage(); }

QByteArray oddsAnswer(const OddsOptions &parsed)
{
    const Listing listing = exporting::isPainted(parsed.format) ? Listing::Mishaps : Listing::Counts;
    return exporting::write(*playDay(parsed.question, listing, parsed.threads), parsed.format);
}

} // namespace idemlab::cli
