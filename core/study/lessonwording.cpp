// SPDX-License-Identifier: MIT
#include "study/lessonwording.h"

namespace idemlab::study {

using namespace Qt::StringLiterals;

namespace {

QStringList prefixed(const QString &word, const QStringList &ids)
{
    QStringList all;
    for (const QString &id : ids)
        all.append(word + u' ' + id);
    return all;
}

/// The parts that a step must have.
QStringList partsOf(const Step &step)
{
    switch (step.kind) {
    case StepKind::Predict:
    case StepKind::Check: return prefixed(u"choice"_s, step.choices);
    case StepKind::Do: {
        QStringList parts {u"done"_s};
        for (const Goal &goal : step.goals)
            parts.append((goal.kind == Goal::Kind::Intents ? u"slip "_s : u"missing "_s) + goal.id);
        return parts;
    }
    case StepKind::Observe: return {u"right"_s, u"wrong"_s};
    case StepKind::Compare: return prefixed(u"row"_s, step.cases);
    case StepKind::Decide: {
        QStringList questions;
        for (const Question &question : step.questions)
            questions.append(question.id);
        return prefixed(u"question"_s, questions) + prefixed(u"result"_s, step.results);
    }
    case StepKind::Write: return prefixed(u"choice"_s, step.choices) + QStringList {u"prompt"_s};
    case StepKind::Send: return {u"missing"_s, u"done"_s};
    case StepKind::Cards: return prefixed(u"card"_s, step.cards);
    case StepKind::Read:
    case StepKind::Explain:
    case StepKind::Summary: return {};
    }
    Q_UNREACHABLE();
}

bool mayHave(const Step &step, const QString &part)
{
    return step.kind == StepKind::Observe && part.startsWith("wrong "_L1) && model::fromName<model::EventKind>(part.sliced(6)).has_value();
}

} // namespace

FileErrors wrongWording(const Lesson &lesson, const LessonText &text)
{
    FileErrors errors;
    for (const Step &step : lesson.steps) {
        const auto found = text.steps.constFind(step.id);
        if (found == text.steps.constEnd()) {
            errors.append({text.file, 0, u"the step \"%1\" has no text: \"## %1\" is missing"_s.arg(step.id)});
            continue;
        }
        if (found->body.isEmpty())
            errors.append({text.file, found->at, u"the step \"%1\" has no text"_s.arg(step.id)});
        const QStringList wanted = partsOf(step);
        for (const QString &part : wanted) {
            if (!found->parts.contains(part))
                errors.append({text.file, found->at, u"in the step \"%1\" \"### %2\" is missing"_s.arg(step.id, part)});
        }
        for (auto part = found->parts.constBegin(); part != found->parts.constEnd(); ++part) {
            if (!wanted.contains(part.key()) && !mayHave(step, part.key()))
                errors.append({text.file, part->at, u"\"### %1\" belongs to nothing in the step \"%2\""_s.arg(part.key(), step.id)});
        }
    }
    for (auto each = text.steps.constBegin(); each != text.steps.constEnd(); ++each) {
        if (lesson.indexOf(each.key()) < 0)
            errors.append({text.file, each->at, u"there is no step \"%1\" in the lesson"_s.arg(each.key())});
    }
    return errors;
}

} // namespace idemlab::study
