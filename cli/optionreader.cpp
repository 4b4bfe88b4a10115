// SPDX-License-Identifier: MIT
#include "cli/optionreader.h"

#include "model/settings.h"

#include <QCommandLineParser>

namespace idemlab::cli {

using namespace Qt::StringLiterals;

bool OptionReader::isSet(const QString &option) const { return m_parser.isSet(option); }
QString OptionReader::value(const QString &option) const { return m_parser.value(option); }

bool OptionReader::isGiven(const QString &option) const { return m_error.isEmpty() && m_parser.isSet(option); }

void OptionReader::share(const QString &option, double &into)
{
    if (!isGiven(option))
        return;
    const QString text = value(option);
    const bool isPercent = text.endsWith(u'%');
    bool isNumber = false;
    const double share = (isPercent ? text.chopped(1) : text).toDouble(&isNumber) / (isPercent ? 100 : 1);
    if (isNumber && share >= 0 && share <= 1)
        into = share;
    else
        fail(tr("--%1 takes a share from 0 to 1, or from 0% to 100%, and \"%2\" is none.").arg(option, text));
}

std::optional<qint64> OptionReader::readNumber(const QString &option, qint64 least, qint64 most, const QString &word)
{
    if (!isGiven(option))
        return std::nullopt;
    bool isNumber = false;
    const qint64 number = value(option).toLongLong(&isNumber);
    if (isNumber && number >= least && number <= most)
        return number;
    const QString from = QString::number(least);
    const QString to = QString::number(most);
    fail(word.isEmpty()
            ? tr("--%1 takes a whole number from %3 to %4, and \"%2\" is none.").arg(option, value(option), from, to)
            : tr("--%1 takes a whole number from %3 to %4, or \"%5\", and \"%2\" is neither.").arg(option, value(option), from, to, word));
    return std::nullopt;
}

std::optional<model::Duration> OptionReader::readTime(const QString &option, model::Duration least)
{
    if (!isGiven(option))
        return std::nullopt;
    const auto time = model::parseDuration(value(option));
    if (time && *time >= least && *time <= std::chrono::hours(1))
        return time;
    fail(tr("--%1 takes a time such as 500ms or 2s, up to an hour, and \"%2\" is none.").arg(option, value(option)));
    return std::nullopt;
}

void OptionReader::strategies(const QString &option, QList<model::Strategy> &into)
{
    into.clear();
    const QString wanted = value(option);
    const QStringList ids = wanted == "all"_L1 ? model::idsOf<model::Strategy>() : wanted.split(u',');
    for (const QString &id : ids) {
        const auto strategy = named<model::Strategy>(option, id);
        if (strategy && !into.contains(*strategy))
            into.append(*strategy);
    }
}

void OptionReader::settings(const std::function<tl::expected<void, QString>(const QString &name, const QString &value)> &apply)
{
    for (const QString &text : m_parser.values(u"set"_s)) {
        const qsizetype at = text.indexOf(u'=');
        if (at <= 0)
            fail(tr("--set takes NAME=VALUE, and \"%1\" is not of that form.").arg(text));
        else if (text.first(at) == "strategy"_L1)
            fail(tr("--set takes no strategy: which one is said by an option of its own, see --help."));
        else if (const auto applied = apply(text.first(at), text.sliced(at + 1)); !applied)
            fail(u"--set %1: %2"_s.arg(text, applied.error()));
    }
}

} // namespace idemlab::cli
