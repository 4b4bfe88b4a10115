// SPDX-License-Identifier: MIT
#include "study/lessonparts.h"

#include "study/texts.h"

#include <QRegularExpression>

namespace idemlab::study {

using namespace Qt::StringLiterals;
using namespace model;

QString readId(JsonFile &file, const QString &path, const QJsonObject &object, const QString &member)
{
    static const QRegularExpression form(u"^[a-z0-9][a-z0-9-]{0,63}$"_s);
    const QString text = file.text(path, object, member);
    if (!text.isEmpty() && !form.match(text).hasMatch())
        file.complain(path.isEmpty() ? member : path + u'/' + member,
            model::Complaint::tr("an id is made of a to z, 0 to 9 and -, at most 64 of them"));
    return text;
}

QStringList readIds(JsonFile &file, const QString &path, const QJsonObject &object, const QString &member, qsizetype least)
{
    QStringList all;
    const QJsonArray list = file.list(path, object, member);
    for (const QJsonValue each : list) {
        if (all.contains(each.toString()) || each.toString().isEmpty())
            file.complain(path + u'/' + member, model::Complaint::tr("\"%1\" names ids, each once").arg(member));
        all.append(each.toString());
    }
    if (all.size() < least)
        file.complain(path + u'/' + member, model::Complaint::tr("\"%1\" needs at least %2").arg(member).arg(least));
    return all;
}

QString readAnswer(JsonFile &file, const QString &path, const QJsonObject &object, const QStringList &choices)
{
    const QString answer = file.text(path, object, u"answer"_s);
    if (!answer.isEmpty() && !choices.contains(answer))
        file.complain(path + u"/answer"_s, model::Complaint::tr("\"%1\" is none of the choices: %2").arg(answer, choices.join(u", "_s)));
    return answer;
}

void checkCase(JsonFile &file, const QString &path, const QString &caseId)
{
    if (!findCase(caseId) && !isCaseFile(caseId)) // a file is read once all of the lesson is
        file.complain(path,
            model::Complaint::tr("there is no case \"%1\"; a file of your own ends in .json and stands beside lesson.json").arg(caseId));
}

LessonRun readRun(JsonFile &file, const QString &path, const QJsonObject &object, const QStringList &members)
{
    file.allowOnly(path, object, members);
    LessonRun run;
    run.strategy = file.choice<Strategy>(path, object, u"strategy"_s);
    if (object.contains("case"_L1)) {
        run.caseId = file.text(path, object, u"case"_s);
        checkCase(file, path + u"/case"_s, run.caseId);
    }
    if (object.contains("settings"_L1))
        run.settings = readSettings(file, path + u"/settings"_s, file.object(path, object, u"settings"_s));
    return run;
}

namespace {

/// A text, or a list of texts: "one of these".
QStringList oneOrMore(JsonFile &file, const QString &path, const QJsonObject &object, const QString &member)
{
    if (!object.value(member).isArray())
        return {file.text(path, object, member)};
    return readIds(file, path, object, member, 1);
}

EventMatch readMatch(JsonFile &file, const QString &path, const QJsonObject &object)
{
    file.allowOnly(path, object, {u"kind"_s, u"number"_s, u"status"_s, u"replayed"_s, u"same-payload"_s, u"found"_s});
    EventMatch match;
    match.kind = file.choice<EventKind>(path, object, u"kind"_s);
    if (object.contains("number"_L1))
        match.number = int(file.number(path, object, u"number"_s, 1, 1000));
    if (object.contains("status"_L1))
        match.status = quint16(file.number(path, object, u"status"_s, 100, 599));
    if (object.contains("replayed"_L1))
        match.replayed = object.value("replayed"_L1).toBool();
    if (object.contains("same-payload"_L1))
        match.samePayload = object.value("same-payload"_L1).toBool();
    if (object.contains("found"_L1))
        match.found = file.choice<KeyState>(path, object, u"found"_s);
    return match;
}

} // namespace

QList<EventMatch> readMatches(JsonFile &file, const QString &path, const QJsonObject &object)
{
    if (!object.value("event"_L1).isArray())
        return {readMatch(file, path + u"/event"_s, file.object(path, object, u"event"_s))};
    QList<EventMatch> all;
    for (const auto &[here, match] : file.objects(path, object, u"event"_s))
        all.append(readMatch(file, here, match));
    if (all.isEmpty())
        file.complain(path + u"/event"_s, model::Complaint::tr("\"event\" needs at least one"));
    return all;
}

Goal readGoal(JsonFile &file, const QString &path, const QJsonObject &object)
{
    Goal goal;
    goal.id = readId(file, path, object, u"id"_s);
    if (object.contains("event"_L1)) {
        file.allowOnly(path, object, {u"id"_s, u"event"_s, u"count"_s});
        goal.event = file.choice<EventKind>(path, object, u"event"_s);
        if (object.contains("count"_L1))
            goal.count = int(file.number(path, object, u"count"_s, 1, 1000));
    } else if (object.contains("verdict"_L1)) {
        file.allowOnly(path, object, {u"id"_s, u"verdict"_s});
        goal.kind = Goal::Kind::Verdict;
        for (const QString &each : oneOrMore(file, path, object, u"verdict"_s))
            goal.verdicts.append(file.fromId<Verdict>(path + u"/verdict"_s, u"verdict"_s, each));
    } else if (object.contains("strategy"_L1)) {
        file.allowOnly(path, object, {u"id"_s, u"strategy"_s});
        goal.kind = Goal::Kind::Strategy;
        for (const QString &each : oneOrMore(file, path, object, u"strategy"_s))
            goal.strategies.append(file.fromId<Strategy>(path + u"/strategy"_s, u"strategy"_s, each));
    } else if (object.contains("setting"_L1)) {
        file.allowOnly(path, object, {u"id"_s, u"setting"_s, u"value"_s});
        goal.kind = Goal::Kind::Setting;
        goal.setting = file.text(path, object, u"setting"_s);
        goal.values = oneOrMore(file, path, object, u"value"_s);
        for (const QString &value : std::as_const(goal.values)) {
            RunSettings scratch;
            if (const auto applied = applySetting(scratch, goal.setting, value); !applied)
                file.complain(path, applied.error());
        }
    } else {
        file.allowOnly(path, object, {u"id"_s, u"intents"_s});
        goal.kind = Goal::Kind::Intents;
        goal.count = int(file.number(path, object, u"intents"_s, 1, 1000));
    }
    return goal;
}

} // namespace idemlab::study
