// SPDX-License-Identifier: MIT
#include "study/lessonparts.h"

#include "model/complaint.h"
#include "study/texts.h"

#include <QSet>

namespace idemlab::study {

using namespace Qt::StringLiterals;
using namespace model;

QStringList readIds(const JsonReader &object, const QString &member, qsizetype least)
{
    const QStringList all = object.texts(member);
    if (all.contains(QString()) || QSet(all.cbegin(), all.cend()).size() < all.size())
        object.complain(member, Complaint::tr("\"%1\" names ids, each once").arg(member));
    if (all.size() < least)
        object.complain(member, Complaint::tr("\"%1\" needs at least %2").arg(member).arg(least));
    return all;
}

QString readAnswer(const JsonReader &object, const QStringList &choices)
{
    const QString answer = object.text(u"answer"_s);
    if (!answer.isEmpty() && !choices.contains(answer))
        object.complain(u"answer"_s, Complaint::tr("\"%1\" is none of the choices: %2").arg(answer, choices.join(u", "_s)));
    return answer;
}

void checkCase(const JsonReader &object, const QString &member, const QString &caseId)
{
    if (!findCase(caseId) && !isCaseFile(caseId)) // a file is read once all of the lesson is
        object.complain(
            member, Complaint::tr("there is no case \"%1\"; a file of your own ends in .json and stands beside lesson.json").arg(caseId));
}

LessonRun readRun(const JsonReader &object, const QStringList &members)
{
    object.allowOnly(members);
    LessonRun run;
    run.strategy = object.choice<Strategy>(u"strategy"_s);
    if (object.has(u"case"_s)) {
        run.caseId = object.text(u"case"_s);
        checkCase(object, u"case"_s, run.caseId);
    }
    run.settings = settingsIn(object);
    return run;
}

namespace {

/// A text, or a list of texts: "one of these".
QStringList oneOrMore(const JsonReader &object, const QString &member)
{
    return object.value(member).isArray() ? readIds(object, member, 1) : QStringList {object.text(member)};
}

/// The same of ids of an enum.
template<typename E>
QList<E> choices(const JsonReader &object, const QString &member)
{
    QList<E> all;
    for (const QString &each : oneOrMore(object, member))
        all.append(object.fromId<E>(member, each));
    return all;
}

EventMatch readMatch(const JsonReader &object)
{
    object.allowOnly({u"kind"_s, u"number"_s, u"status"_s, u"replayed"_s, u"same-payload"_s, u"found"_s});
    EventMatch match;
    match.kind = object.choice<EventKind>(u"kind"_s);
    match.number = int(object.number(u"number"_s, 1, 1000, match.number));
    match.status = quint16(object.number(u"status"_s, 100, 599, match.status));
    if (object.has(u"replayed"_s))
        match.replayed = object.value(u"replayed"_s).toBool();
    if (object.has(u"same-payload"_s))
        match.samePayload = object.value(u"same-payload"_s).toBool();
    match.found = object.optionalChoice<KeyState>(u"found"_s);
    return match;
}

} // namespace

QList<EventMatch> readMatches(const JsonReader &object)
{
    if (!object.value(u"event"_s).isArray())
        return {readMatch(object.object(u"event"_s))};
    QList<EventMatch> all;
    for (const JsonReader &match : object.objects(u"event"_s))
        all.append(readMatch(match));
    if (all.isEmpty())
        object.complain(u"event"_s, Complaint::tr("\"event\" needs at least one"));
    return all;
}

Goal readGoal(const JsonReader &object)
{
    Goal goal;
    goal.id = object.id(u"id"_s);
    if (object.has(u"event"_s)) {
        object.allowOnly({u"id"_s, u"event"_s, u"count"_s});
        goal.event = object.choice<EventKind>(u"event"_s);
        goal.count = int(object.number(u"count"_s, 1, 1000, goal.count));
    } else if (object.has(u"verdict"_s)) {
        object.allowOnly({u"id"_s, u"verdict"_s});
        goal.kind = Goal::Kind::Verdict;
        goal.verdicts = choices<Verdict>(object, u"verdict"_s);
    } else if (object.has(u"strategy"_s)) {
        object.allowOnly({u"id"_s, u"strategy"_s});
        goal.kind = Goal::Kind::Strategy;
        goal.strategies = choices<Strategy>(object, u"strategy"_s);
    } else if (object.has(u"setting"_s)) {
        object.allowOnly({u"id"_s, u"setting"_s, u"value"_s});
        goal.kind = Goal::Kind::Setting;
        goal.setting = object.text(u"setting"_s);
        goal.values = oneOrMore(object, u"value"_s);
        for (const QString &value : std::as_const(goal.values)) {
            if (const auto added = SettingList().add(goal.setting, value); !added)
                object.complain(added.error());
        }
    } else {
        object.allowOnly({u"id"_s, u"intents"_s});
        goal.kind = Goal::Kind::Intents;
        goal.count = int(object.number(u"intents"_s, 1, 1000));
    }
    return goal;
}

} // namespace idemlab::study
