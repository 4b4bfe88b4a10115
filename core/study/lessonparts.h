// SPDX-License-Identifier: MIT
#pragma once

#include "study/jsonreader.h"
#include "study/lesson.h"

namespace idemlab::study {

// Parts of lesson.json that several kinds of step have. Each gives the value, or complains and gives something harmless.

/// Ids, each once, at least @p least of them.
[[nodiscard]] QStringList readIds(const JsonReader &object, const QString &member, qsizetype least);
/// The member "answer", one of @p choices.
[[nodiscard]] QString readAnswer(const JsonReader &object, const QStringList &choices);
/// Of an object whose members are @p members, those of a run among them.
[[nodiscard]] LessonRun readRun(const JsonReader &object,
    const QStringList &members = {QStringLiteral("case"), QStringLiteral("strategy"), QStringLiteral("settings")});
/// Complains of @p member where @p caseId names no case.
void checkCase(const JsonReader &object, const QString &member, const QString &caseId);
/// One of "goals": which kind it is, its members say.
[[nodiscard]] Goal readGoal(const JsonReader &object);
/// "event": one match, or a list of them.
[[nodiscard]] QList<EventMatch> readMatches(const JsonReader &object);

/// What steps of practice have besides: try, words, code, design, contrast, view.
void readPractice(const JsonReader &object, Step &step);
/// The members that a kind of practice has; empty for the other kinds.
[[nodiscard]] QStringList practiceMembers(StepKind kind);
/// The part of text of each of @p ids: "choice two", or with @p prefix "choice first/two".
[[nodiscard]] QStringList partsFor(const QString &word, const QStringList &ids, const QString &prefix = {});
/// The parts of text that a step of practice must have.
[[nodiscard]] QStringList practiceParts(const Step &step);

} // namespace idemlab::study
