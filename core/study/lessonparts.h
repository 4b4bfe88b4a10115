// SPDX-License-Identifier: MIT
#pragma once

#include "study/lesson.h"

namespace idemlab::study {

// Parts of lesson.json that several kinds of step have. Each gives the value, or complains and gives something harmless.

[[nodiscard]] QString readId(JsonFile &file, const QString &path, const QJsonObject &object, const QString &member);
/// Ids, each once, at least @p least of them.
[[nodiscard]] QStringList readIds(JsonFile &file, const QString &path, const QJsonObject &object, const QString &member, qsizetype least);
/// One of @p choices.
[[nodiscard]] QString readAnswer(JsonFile &file, const QString &path, const QJsonObject &object, const QStringList &choices);
/// Of an object whose members are @p members, those of a run among them.
[[nodiscard]] LessonRun readRun(JsonFile &file, const QString &path, const QJsonObject &object,
    const QStringList &members = {QStringLiteral("case"), QStringLiteral("strategy"), QStringLiteral("settings")});
void checkCase(JsonFile &file, const QString &path, const QString &caseId);
[[nodiscard]] Goal readGoal(JsonFile &file, const QString &path, const QJsonObject &object);
/// "event": one match, or a list of them.
[[nodiscard]] QList<EventMatch> readMatches(JsonFile &file, const QString &path, const QJsonObject &object);

/// What steps of practice have besides: try, words, code, design, contrast, view.
void readPractice(JsonFile &file, const QString &path, const QJsonObject &object, Step &step);
/// The members that a kind of practice has; empty for the other kinds.
[[nodiscard]] QStringList practiceMembers(StepKind kind);
/// The parts of text that a step of practice must have.
[[nodiscard]] QStringList practiceParts(const Step &step);

} // namespace idemlab::study
