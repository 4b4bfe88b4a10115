// SPDX-License-Identifier: MIT
#pragma once

#include "study/lesson.h"
#include "study/progress.h"

#include <QDate>

namespace idemlab::study {

/// Questions that are asked 2 and 9 days after what they are about was learnt (the spacing effect), three at a time. When that
/// was, and when it was asked for, is kept among the answers of Progress under "come-back/…", so that programs of before keep it too.

/// All of them, as checks that name the lesson they are about, and a last step.
[[nodiscard]] const Lesson &comeBackLesson();

/// Notes the day on which each of @p lessons was learnt: no step of it is open or was skipped.
void noteLearnt(const QList<Lesson> &lessons, Progress &progress, QDate today);
/// The three questions whose time has come, each about another lesson; empty: none, or too few.
[[nodiscard]] QStringList dueQuestions(const Progress &progress, QDate today);
/// They were asked, or refused: the next ones come a week later.
void noteComeBack(Progress &progress, QDate today);

} // namespace idemlab::study
