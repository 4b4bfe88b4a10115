// SPDX-License-Identifier: MIT
#include "study/lessonwording.h"

#include "model/complaint.h"
#include "study/lessonparts.h"
#include "study/placeholders.h"

namespace idemlab::study {

using namespace Qt::StringLiterals;
using model::Complaint;

QStringList partsFor(const QString &word, const QStringList &ids, const QString &prefix)
{
    QStringList all;
    for (const QString &id : ids)
        all.append(word + u' ' + prefix + id);
    return all;
}

namespace {

/// The parts that a step must have.
QStringList partsOf(const Step &step)
{
    switch (step.kind) {
    case StepKind::Predict:
    case StepKind::Check: return partsFor(u"choice"_s, step.choices);
    case StepKind::Do: {
        QStringList parts {u"done"_s};
        for (const Goal &goal : step.goals)
            parts.append((goal.kind == Goal::Kind::Intents ? u"slip "_s : u"missing "_s) + goal.id);
        return parts;
    }
    case StepKind::Observe: return {u"right"_s, u"wrong"_s};
    case StepKind::Compare: return partsFor(u"row"_s, step.cases);
    case StepKind::Decide: {
        QStringList questions;
        for (const Question &question : step.questions)
            questions.append(question.id);
        return partsFor(u"question"_s, questions) + partsFor(u"result"_s, step.results);
    }
    case StepKind::Write: return partsFor(u"choice"_s, step.choices) + QStringList {u"prompt"_s};
    case StepKind::Send: return {u"missing"_s, u"done"_s};
    case StepKind::Cards: return partsFor(u"card"_s, step.cards);
    case StepKind::Read:
    case StepKind::Explain:
    case StepKind::Summary: return {};
    default: return practiceParts(step);
    }
}

/// Parts that help and need not be there.
bool mayHave(const Step &step, const QString &part)
{
    const QString word = part.section(u' ', 0, 0);
    const QString id = part.section(u' ', 1);
    if (step.kind == StepKind::Observe)
        return word == "wrong"_L1 && model::fromName<model::EventKind>(id).has_value();
    if (step.kind == StepKind::Code)
        return word == "line"_L1 && id.toInt() >= 1 && id.toInt() <= step.code.size();
    if (step.kind == StepKind::Send)
        return QStringList {u"form"_s, u"once"_s, u"no-key"_s, u"two-keys"_s, u"payload"_s, u"customer"_s, u"program"_s, u"not-lost"_s}
            .contains(part);
    if (step.kind != StepKind::Do)
        return false;
    const auto isOf = [&](const Goal &goal) { return goal.id == id; };
    if (word == "hint"_L1 || word == "value"_L1)
        return std::ranges::any_of(step.goals, isOf);
    return word == "wrong"_L1 && std::ranges::any_of(step.goals, [&](const Goal &goal) {
        return goal.kind == Goal::Kind::Setting && id.section(u'=', 0, 0) == goal.setting;
    });
}

void checkFigures(const StepText &text, const QString &file, FileErrors &errors)
{
    for (auto part = text.parts.constBegin(); part != text.parts.constEnd(); ++part) {
        for (const QStringList unknown = unknownFacts(part->whole()); const QString &name : unknown)
            errors.append(
                {file, part->at, Complaint::tr("there is no figure \"{%1}\"; there are: %2").arg(name, factNames().join(u", "_s))});
    }
}

} // namespace

FileErrors wrongWording(const Lesson &lesson, const LessonText &text)
{
    FileErrors errors;
    for (const Step &step : lesson.steps) {
        const auto found = text.steps.constFind(step.id);
        if (found == text.steps.constEnd()) {
            errors.append({text.file, 0, Complaint::tr("the step \"%1\" has no text: \"## %1\" is missing").arg(step.id)});
            continue;
        }
        if (found->body.isEmpty())
            errors.append({text.file, found->at, Complaint::tr("the step \"%1\" has no text").arg(step.id)});
        if (step.kind == StepKind::Do)
            checkFigures(*found, text.file, errors);
        const QStringList wanted = partsOf(step);
        for (const QString &part : wanted) {
            if (!found->parts.contains(part))
                errors.append({text.file, found->at, Complaint::tr("in the step \"%1\" \"### %2\" is missing").arg(step.id, part)});
        }
        for (auto part = found->parts.constBegin(); part != found->parts.constEnd(); ++part) {
            if (!wanted.contains(part.key()) && !mayHave(step, part.key()))
                errors.append(
                    {text.file, part->at, Complaint::tr("\"### %1\" belongs to nothing in the step \"%2\"").arg(part.key(), step.id)});
        }
    }
    for (auto each = text.steps.constBegin(); each != text.steps.constEnd(); ++each) {
        if (lesson.indexOf(each.key()) < 0)
            errors.append({text.file, each->at, Complaint::tr("there is no step \"%1\" in the lesson").arg(each.key())});
    }
    return errors;
}

} // namespace idemlab::study
