// SPDX-License-Identifier: MIT
#include "study/talkboards.h"

#include "model/complaint.h"
#include "model/pitfalls.h"
#include "study/case.h"
#include "study/scriptjson.h"
#include "study/texts.h"

#include <limits>

namespace idemlab::study {

using namespace Qt::StringLiterals;
using namespace model;
using namespace std::chrono_literals;

namespace {

/// The member of @p step, which stands alone there.
JsonReader boardOf(const JsonReader &step, const QString &member, const QString &name)
{
    for (const auto &other : {u"stop"_s, u"ask"_s, u"lines"_s, u"run"_s, u"odds"_s, u"matrix"_s, u"prove"_s}) {
        if (other != member && step.has(other))
            step.complain(member, Complaint::tr("%1 has the stage to itself: no \"%2\" beside \"%3\"").arg(name, other, member));
    }
    return step.object(member);
}

/// A share from 0 to 1; what is not named is @p otherwise.
double readShare(const JsonReader &object, const QString &member, double otherwise)
{
    const QJsonValue value = object.value(member);
    if (value.isUndefined())
        return otherwise;
    if (value.isDouble() && value.toDouble() >= 0 && value.toDouble() <= 1)
        return value.toDouble();
    object.complain(member, Complaint::tr("\"%1\" is a share from 0 to 1, such as 0.01").arg(member));
    return otherwise;
}

/// A number, or empty for any.
std::optional<quint8> readLosses(const JsonReader &object)
{
    const QJsonValue value = object.value(u"losses"_s);
    if (value.isUndefined() || value == "any"_L1)
        return std::nullopt;
    if (const int number = value.toInt(-1); number >= 0 && number <= SearchBounds::mostLosses)
        return quint8(number);
    object.complain(u"losses"_s, Complaint::tr("\"losses\" must be a whole number from 0 to %1, or \"any\"").arg(SearchBounds::mostLosses));
    return std::nullopt;
}

/// Complains of @p member where @p caseId names no case, or one that has no pitfall where @p hasPitfall says so.
void checkCase(const JsonReader &object, const QString &member, const QString &caseId, bool hasPitfall)
{
    const Case *known = findCase(caseId);
    if (!known)
        object.complain(member, Complaint::tr("there is no case \"%1\"").arg(caseId));
    else if (hasPitfall && pitfallsIn(known->settingsFor(Strategy::None)).isEmpty())
        object.complain(member, Complaint::tr("the case \"%1\" has no pitfall that could be repaired").arg(caseId));
}

} // namespace

OddsQuestion readOdds(const JsonReader &step)
{
    const JsonReader object = boardOf(step, u"odds"_s, Complaint::tr("a day at the shop"));
    object.allowOnly({u"lose-request"_s, u"lose-answer"_s, u"slow"_s, u"timeout"_s, u"retries"_s, u"customers"_s, u"outages"_s, u"seed"_s});
    constexpr qint64 mostShown = 100'000; // customers: it is played while the room waits
    OddsQuestion asked;
    asked.loseRequest = readShare(object, u"lose-request"_s, asked.loseRequest);
    asked.loseAnswer = readShare(object, u"lose-answer"_s, asked.loseAnswer);
    asked.slow = readShare(object, u"slow"_s, asked.slow);
    if (object.has(u"timeout"_s))
        asked.timeout = readDuration(object, u"timeout"_s, 1h);
    asked.retries = quint32(object.number(u"retries"_s, 0, OddsQuestion::mostRetries, asked.retries));
    asked.customers = quint32(object.number(u"customers"_s, 1, mostShown, asked.customers));
    asked.outages = quint32(object.number(u"outages"_s, 0, OddsQuestion::mostOutages, asked.outages));
    asked.seed = quint64(object.number(u"seed"_s, 0, std::numeric_limits<quint32>::max(), qint64(asked.seed)));
    return asked;
}

Search readSearch(const JsonReader &step)
{
    const JsonReader object = boardOf(step, u"prove"_s, Complaint::tr("a search"));
    QStringList known {u"losses"_s, u"promise"_s, u"settings"_s};
    Search search;
    for (const SearchBound &each : everyBound) {
        known.append(each.name);
        search.bounds.*each.number = quint8(object.number(each.name, each.least, each.most, search.bounds.*each.number));
    }
    object.allowOnly(known);
    search.bounds.losses = readLosses(object);
    search.promise = object.choice<Promise>(u"promise"_s, search.promise);
    search.settings = settingsIn(object);
    return search;
}

Matrix readMatrix(const JsonReader &step)
{
    const JsonReader object = boardOf(step, u"matrix"_s, Complaint::tr("the matrix"));
    object.allowOnly({u"case"_s, u"strategy"_s, u"repaired"_s, u"settings"_s});
    Matrix matrix;
    if (object.has(u"case"_s)) {
        matrix.caseId = object.text(u"case"_s);
        checkCase(object, u"case"_s, matrix.caseId, false);
    }
    matrix.strategy = object.optionalChoice<Strategy>(u"strategy"_s);
    matrix.repaired = object.texts(u"repaired"_s);
    for (qsizetype i = 0; i < matrix.repaired.size(); ++i)
        checkCase(object, u"repaired/%1"_s.arg(i), matrix.repaired.at(i), true);
    matrix.settings = settingsIn(object);
    return matrix;
}

} // namespace idemlab::study
