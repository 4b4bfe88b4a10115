// SPDX-License-Identifier: MIT
#include "study/comeback.h"

#include "study/stepstate.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace idemlab::study {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype questionsAtATime = 3;
constexpr std::array waits {2, 9}; ///< days since it was learnt; then the same for what was learnt since

QString learntKey(const QString &lesson) { return u"come-back/learnt/"_s + lesson; }
QString visitsKey() { return u"come-back/visits"_s; }

QDate dayOf(const QString &text) { return QDate::fromString(text, Qt::ISODate); }

/// The days on which questions were asked or refused.
QList<QDate> visitsOf(const Progress &progress)
{
    QList<QDate> days;
    const QStringList texts = progress.answers.value(visitsKey()).split(u' ', Qt::SkipEmptyParts);
    for (const QString &text : texts) {
        if (const QDate day = dayOf(text); day.isValid())
            days.append(day);
    }
    return days;
}

QString firstAnswer(const Step &step, const Progress &progress)
{
    return progress.answers.value(Progress::keyOf(comeBackLesson().id, step.id) + "/first"_L1);
}

/// Lessons of which a question was answered wrong come first, then those that were not asked about at all.
int rankOf(const QString &lesson, const Progress &progress)
{
    int rank = 1;
    for (const Step &step : comeBackLesson().steps) {
        if (const QString first = firstAnswer(step, progress); step.after == lesson && !first.isEmpty())
            rank = first == step.answer ? 2 : 0;
    }
    return rank;
}

} // namespace

void noteLearnt(const QList<Lesson> &lessons, Progress &progress, QDate today)
{
    for (const Lesson &lesson : lessons) {
        const bool isLearnt = std::ranges::all_of(lesson.steps, [&](const Step &step) {
            const StepState state = stateOf(lesson, step, progress);
            return state != StepState::Open && state != StepState::Skipped;
        });
        if (isLearnt && !progress.answers.contains(learntKey(lesson.id)))
            progress.answers.insert(learntKey(lesson.id), today.toString(Qt::ISODate));
    }
}

QStringList dueQuestions(const Progress &progress, QDate today)
{
    const QList<QDate> visits = visitsOf(progress);
    const bool isSecond = visits.size() % 2 == 1;
    if (isSecond && visits.constLast().daysTo(today) < waits[1] - waits[0])
        return {};
    // A third visit is about what was learnt since the second.
    const QDate since = visits.size() < 2 ? QDate() : visits.at(visits.size() / 2 * 2 - 1);
    QList<const Step *> ripe;
    for (const Step &step : comeBackLesson().steps) {
        const QDate learnt = dayOf(progress.answers.value(learntKey(step.after)));
        if (learnt.isValid() && (!since.isValid() || learnt > since) && learnt.daysTo(today) >= waits[isSecond ? 1 : 0]
            && firstAnswer(step, progress).isEmpty())
            ripe.append(&step);
    }
    std::ranges::stable_sort(ripe, [&](const Step *a, const Step *b) { return rankOf(a->after, progress) < rankOf(b->after, progress); });
    QStringList due;
    QSet<QString> about;
    for (const Step *step : std::as_const(ripe)) {
        if (due.size() < questionsAtATime && !about.contains(step->after)) {
            due.append(step->id);
            about.insert(step->after);
        }
    }
    return due.size() == questionsAtATime ? due : QStringList();
}

void noteComeBack(Progress &progress, QDate today)
{
    QString &visits = progress.answers[visitsKey()];
    visits += (visits.isEmpty() ? QString() : u" "_s) + today.toString(Qt::ISODate);
}

} // namespace idemlab::study
