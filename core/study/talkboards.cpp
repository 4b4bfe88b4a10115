// SPDX-License-Identifier: MIT
#include "study/talkboards.h"

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
QJsonObject boardOf(JsonFile &file, const QString &path, const QJsonObject &step, const QString &member, const QString &name)
{
    for (const auto &other : {u"stop"_s, u"ask"_s, u"lines"_s, u"run"_s, u"odds"_s, u"matrix"_s, u"prove"_s}) {
        if (other != member && step.contains(other))
            file.complain(
                path + u'/' + member, model::Complaint::tr("%1 has the stage to itself: no \"%2\" beside \"%3\"").arg(name, other, member));
    }
    return file.object(path, step, member);
}

/// A share from 0 to 1; what is not named is @p otherwise.
double readShare(JsonFile &file, const QString &path, const QJsonObject &object, const QString &member, double otherwise)
{
    const QJsonValue value = object.value(member);
    if (value.isUndefined())
        return otherwise;
    if (value.isDouble() && value.toDouble() >= 0 && value.toDouble() <= 1)
        return value.toDouble();
    file.complain(path + u'/' + member, model::Complaint::tr("\"%1\" is a share from 0 to 1, such as 0.01").arg(member));
    return otherwise;
}

/// A number, or empty for any.
std::optional<quint8> readLosses(JsonFile &file, const QString &path, const QJsonObject &object)
{
    const QJsonValue value = object.value("losses"_L1);
    if (value.isUndefined() || value == "any"_L1)
        return std::nullopt;
    if (const int number = value.toInt(-1); number >= 0 && number <= SearchBounds::mostLosses)
        return quint8(number);
    file.complain(path + u"/losses"_s,
        model::Complaint::tr("\"losses\" must be a whole number from 0 to %1, or \"any\"").arg(SearchBounds::mostLosses));
    return std::nullopt;
}

/// The id of a case, which is to have a pitfall where @p hasPitfall says so.
QString readCase(JsonFile &file, const QString &path, const QString &id, bool hasPitfall)
{
    const Case *known = findCase(id);
    if (!known)
        file.complain(path, model::Complaint::tr("there is no case \"%1\"").arg(id));
    else if (hasPitfall && pitfallsIn(known->settingsFor(Strategy::None)).isEmpty())
        file.complain(path, model::Complaint::tr("the case \"%1\" has no pitfall that could be repaired").arg(id));
    return id;
}

} // namespace

OddsQuestion readOdds(JsonFile &file, const QString &path, const QJsonObject &step)
{
    const QString here = path + u"/odds"_s;
    const QJsonObject object = boardOf(file, path, step, u"odds"_s, model::Complaint::tr("a day at the shop"));
    file.allowOnly(here, object,
        {u"lose-request"_s, u"lose-answer"_s, u"slow"_s, u"timeout"_s, u"retries"_s, u"customers"_s, u"outages"_s, u"seed"_s});
    OddsQuestion asked;
    asked.loseRequest = readShare(file, here, object, u"lose-request"_s, asked.loseRequest);
    asked.loseAnswer = readShare(file, here, object, u"lose-answer"_s, asked.loseAnswer);
    asked.slow = readShare(file, here, object, u"slow"_s, asked.slow);
    if (object.contains("timeout"_L1))
        asked.timeout = readDuration(file, here, object, u"timeout"_s, 1h);
    const auto number = [&](const QString &member, auto &into, qint64 least, qint64 most) {
        if (object.contains(member))
            into = std::remove_cvref_t<decltype(into)>(file.number(here, object, member, least, most));
    };
    constexpr qint64 mostShown = 100'000; // is played while the room waits
    number(u"retries"_s, asked.retries, 0, OddsQuestion::mostRetries);
    number(u"customers"_s, asked.customers, 1, mostShown);
    number(u"outages"_s, asked.outages, 0, OddsQuestion::mostOutages);
    number(u"seed"_s, asked.seed, 0, std::numeric_limits<quint32>::max());
    return asked;
}

Search readSearch(JsonFile &file, const QString &path, const QJsonObject &step)
{
    const QString here = path + u"/prove"_s;
    const QJsonObject object = boardOf(file, path, step, u"prove"_s, model::Complaint::tr("a search"));
    QStringList known {u"losses"_s, u"promise"_s, u"settings"_s};
    for (const SearchBound &each : everyBound)
        known.append(each.name);
    file.allowOnly(here, object, known);
    Search search;
    for (const SearchBound &each : everyBound) {
        if (object.contains(each.name))
            search.bounds.*each.number = quint8(file.number(here, object, each.name, each.least, each.most));
    }
    search.bounds.losses = readLosses(file, here, object);
    search.promise = file.choice<Promise>(here, object, u"promise"_s, search.promise);
    if (object.contains("settings"_L1))
        search.settings = readSettings(file, here + u"/settings"_s, file.object(here, object, u"settings"_s));
    return search;
}

Matrix readMatrix(JsonFile &file, const QString &path, const QJsonObject &step)
{
    const QString here = path + u"/matrix"_s;
    const QJsonObject object = boardOf(file, path, step, u"matrix"_s, model::Complaint::tr("the matrix"));
    file.allowOnly(here, object, {u"case"_s, u"strategy"_s, u"repaired"_s, u"settings"_s});
    Matrix matrix;
    if (object.contains("case"_L1))
        matrix.caseId = readCase(file, here + u"/case"_s, file.text(here, object, u"case"_s), false);
    if (object.contains("strategy"_L1))
        matrix.strategy = file.choice<Strategy>(here, object, u"strategy"_s);
    const QJsonArray repaired = file.list(here, object, u"repaired"_s);
    for (qsizetype i = 0; i < repaired.size(); ++i)
        matrix.repaired.append(readCase(file, u"%1/repaired/%2"_s.arg(here).arg(i), repaired.at(i).toString(), true));
    if (object.contains("settings"_L1))
        matrix.settings = readSettings(file, here + u"/settings"_s, file.object(here, object, u"settings"_s));
    return matrix;
}

} // namespace idemlab::study
