// SPDX-License-Identifier: MIT
#include "study/lessonreader.h"

#include "model/complaint.h"
#include "study/lessonparts.h"

namespace idemlab::study {

using namespace Qt::StringLiterals;
using namespace model;

namespace {

/// What a kind of step has besides what all have.
QStringList membersOf(StepKind kind)
{
    switch (kind) {
    case StepKind::Predict: return {u"choices"_s, u"answer"_s};
    case StepKind::Check: return {u"choices"_s, u"answer"_s, u"after"_s};
    case StepKind::Do: return {u"goals"_s};
    case StepKind::Observe: return {u"event"_s};
    case StepKind::Compare: return {u"cases"_s};
    case StepKind::Decide: return {u"questions"_s, u"results"_s};
    case StepKind::Write: return {u"choices"_s};
    case StepKind::Cards: return {u"cards"_s};
    case StepKind::Read:
    case StepKind::Explain:
    case StepKind::Summary: return {};
    case StepKind::Send: return {u"lost"_s};
    default: return practiceMembers(kind);
    }
}

/// What is to be observed must be there to be seen: in a step's own run, or in that of the last step before it.
void inheritRun(const JsonReader &object, const QList<Step> &before, Step &step)
{
    if (step.kind != StepKind::Observe || step.run)
        return;
    for (auto each = before.crbegin(); each != before.crend() && !step.run; ++each) {
        if (each->run && !each->run->caseId.isEmpty())
            step.run = each->run;
    }
    if (!step.run)
        object.complain(Complaint::tr("\"%1\" needs a \"run\": no step before it has one with a case").arg(step.id));
}

void readClaims(const JsonReader &object, Step &step)
{
    for (const JsonReader &claim : object.objects(u"claims"_s)) {
        if (!claim.has(u"case"_s))
            claim.complain(Complaint::tr("a claim names its \"case\""));
        step.claims.append(
            {readRun(claim, {u"case"_s, u"strategy"_s, u"settings"_s, u"verdict"_s}), claim.choice<Verdict>(u"verdict"_s), claim.place()});
    }
}

void readGoals(const JsonReader &object, Step &step)
{
    bool canBeReached = false;
    for (const JsonReader &goal : object.objects(u"goals"_s)) {
        step.goals.append(readGoal(goal));
        canBeReached = canBeReached || step.goals.constLast().kind != Goal::Kind::Intents;
    }
    if (!canBeReached)
        object.complain(u"goals"_s, Complaint::tr("\"goals\" needs at least one that can be reached"));
}

void readQuestions(const JsonReader &object, Step &step)
{
    step.results = readIds(object, u"results"_s, 1);
    QStringList known = step.results;
    const QList<JsonReader> questions = object.objects(u"questions"_s);
    for (const JsonReader &question : questions) {
        question.allowOnly({u"id"_s, u"yes"_s, u"no"_s});
        step.questions.append({question.id(u"id"_s), question.id(u"yes"_s), question.id(u"no"_s)});
        known.append(step.questions.constLast().id);
    }
    if (step.questions.isEmpty())
        object.complain(u"questions"_s, Complaint::tr("\"questions\" needs at least one"));
    // Only what comes later: so every walk comes to an end.
    for (qsizetype i = 0; i < step.questions.size(); ++i) {
        for (const QString &next : {step.questions.at(i).yes, step.questions.at(i).no}) {
            const qsizetype at = known.indexOf(next);
            const bool isLater = at >= 0 && (at < step.results.size() || at - step.results.size() > i);
            if (!isLater)
                questions.at(i).complain(Complaint::tr("\"%1\" is no result and no later question").arg(next));
        }
    }
}

void readByKind(const JsonReader &object, Step &step)
{
    const QStringList members = membersOf(step.kind);
    if (!practiceMembers(step.kind).isEmpty()) {
        readPractice(object, step);
        return;
    }
    if (members.contains(u"choices"_s))
        step.choices = readIds(object, u"choices"_s, 2);
    if (members.contains(u"answer"_s) && (step.kind != StepKind::Check || object.has(u"answer"_s)))
        step.answer = readAnswer(object, step.choices);
    if (object.has(u"after"_s))
        step.after = object.id(u"after"_s);
    step.lost = object.value(u"lost"_s).toBool();
    if (step.kind == StepKind::Do)
        readGoals(object, step);
    if (step.kind == StepKind::Observe)
        step.events = readMatches(object);
    if (step.kind == StepKind::Compare) {
        step.cases = readIds(object, u"cases"_s, 1);
        for (const QString &each : std::as_const(step.cases))
            checkCase(object, u"cases"_s, each);
    }
    if (step.kind == StepKind::Decide)
        readQuestions(object, step);
    if (step.kind == StepKind::Cards)
        step.cards = readIds(object, u"cards"_s, 1);
}

Step readStep(const JsonReader &object)
{
    Step step;
    step.id = object.id(u"id"_s);
    step.kind = object.choice<StepKind>(u"kind"_s);
    object.allowOnly(QStringList {u"id"_s, u"kind"_s, u"run"_s, u"claims"_s, u"point"_s} + membersOf(step.kind));
    if (object.has(u"run"_s))
        step.run = readRun(object.object(u"run"_s));
    if (object.has(u"point"_s)) {
        step.point = object.text(u"point"_s);
        if (const QStringList parts = lessonParts(); !parts.contains(step.point))
            object.complain(u"point"_s, Complaint::tr("there is no control \"%1\"; there are: %2").arg(step.point, parts.join(u", "_s)));
    }
    readClaims(object, step);
    readByKind(object, step);
    return step;
}

Lesson readStructure(const JsonReader &root)
{
    root.allowOnly({u"id"_s, u"steps"_s});
    Lesson lesson;
    lesson.id = root.id(u"id"_s);
    for (const JsonReader &object : root.objects(u"steps"_s)) {
        Step step = readStep(object);
        if (lesson.indexOf(step.id) >= 0)
            object.complain(u"id"_s, Complaint::tr("there is a step \"%1\" already").arg(step.id));
        inheritRun(object, lesson.steps, step);
        lesson.steps.append(std::move(step));
    }
    if (lesson.steps.isEmpty())
        root.complain(u"steps"_s, Complaint::tr("\"steps\" needs at least one step"));
    return lesson;
}

} // namespace

tl::expected<Lesson, FileErrors> readLesson(const QByteArray &text, const QString &fileName)
{
    return readJson(text, fileName, readStructure);
}

} // namespace idemlab::study
