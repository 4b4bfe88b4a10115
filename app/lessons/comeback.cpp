// SPDX-License-Identifier: MIT
// How the guide asks about what was learnt some days ago.
#include "study/comeback.h"

#include "lessons/lessonguide.h"

#include <algorithm>
#include <utility>

namespace idemlab::lessons {

bool LessonGuide::isComingBack() const { return isAwake() && lesson().id == study::comeBackLesson().id; }

bool LessonGuide::hasNext() const
{
    if (m_step + 1 < lesson().steps.size() || isComingBack())
        return true;
    return m_lesson + 1 < m_lessons.size() && m_lessons.at(m_lesson + 1).id != study::comeBackLesson().id;
}

bool LessonGuide::isComeBackDue() { return !study::dueQuestions(isAwake() ? m_progress : m_file.load(), m_today()).isEmpty(); }

void LessonGuide::comeBack()
{
    resume();
    const QStringList due = study::dueQuestions(m_progress, m_today());
    if (due.isEmpty() || isComingBack())
        return;
    study::Lesson asked = study::comeBackLesson();
    asked.steps.removeIf([&due](const study::Step &step) { return step.kind == study::StepKind::Check && !due.contains(step.id); });
    m_lessons.removeIf([&asked](const study::Lesson &each) { return each.id == asked.id; });
    m_lessons.append(asked);
    Q_EMIT lessonsChanged();
    goTo(m_lessons.size() - 1, 0);
}

void LessonGuide::refuseComeBack()
{
    if (!isAwake())
        m_progress = m_file.load();
    study::noteComeBack(m_progress, m_today());
    save();
}

/// To where the learner was before.
void LessonGuide::leaveComeBack()
{
    m_lessons.removeAt(m_lesson);
    const auto was = std::ranges::find(std::as_const(m_lessons), m_progress.lesson, &study::Lesson::id);
    m_lesson = was == m_lessons.cend() ? 0 : was - m_lessons.cbegin();
    m_step = 0;
    Q_EMIT lessonsChanged();
    goTo(m_lesson, m_lessons.at(m_lesson).indexOf(m_progress.step));
}

} // namespace idemlab::lessons
