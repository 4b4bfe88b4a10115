// SPDX-License-Identifier: MIT
#include "study/lessonreader.h"

#include "study/lessonparts.h"
#include "study/texts.h"

#include <QSet>

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

class Reader
{
public:
    Reader(const QByteArray &text, const QString &fileName) : m_file(text, fileName) { }

    tl::expected<Lesson, FileErrors> read()
    {
        if (!m_file.isGood())
            return tl::unexpected(m_file.errors());
        m_file.allowOnly({}, m_file.root(), {u"id"_s, u"steps"_s});
        Lesson lesson;
        lesson.id = readId(m_file, {}, m_file.root(), u"id"_s);
        const auto steps = m_file.objects({}, m_file.root(), u"steps"_s);
        if (steps.isEmpty())
            m_file.complain(u"steps"_s, model::Complaint::tr("\"steps\" needs at least one step"));
        QSet<QString> seen;
        for (const auto &[path, object] : steps) {
            Step step = readStep(path, object);
            if (seen.contains(step.id))
                m_file.complain(path + u"/id"_s, model::Complaint::tr("there is a step \"%1\" already").arg(step.id));
            seen.insert(step.id);
            bringRun(path, lesson.steps, step);
            lesson.steps.append(std::move(step));
        }
        if (!m_file.isGood())
            return tl::unexpected(m_file.errors());
        return lesson;
    }

private:
    /// What is to be observed must be there to be seen: in a step's own run, or in that of the last step before it.
    void bringRun(const QString &path, const QList<Step> &before, Step &step)
    {
        if (step.kind != StepKind::Observe || step.run)
            return;
        for (auto each = before.crbegin(); each != before.crend() && !step.run; ++each) {
            if (each->run && !each->run->caseId.isEmpty())
                step.run = each->run;
        }
        if (!step.run)
            m_file.complain(path, model::Complaint::tr("\"%1\" needs a \"run\": no step before it has one with a case").arg(step.id));
    }

    Step readStep(const QString &path, const QJsonObject &object)
    {
        Step step;
        step.id = readId(m_file, path, object, u"id"_s);
        step.kind = m_file.choice<StepKind>(path, object, u"kind"_s);
        m_file.allowOnly(path, object, QStringList {u"id"_s, u"kind"_s, u"run"_s, u"claims"_s, u"point"_s} + membersOf(step.kind));
        if (object.contains("run"_L1))
            step.run = readRun(m_file, path + u"/run"_s, m_file.object(path, object, u"run"_s));
        if (object.contains("point"_L1)) {
            step.point = m_file.text(path, object, u"point"_s);
            if (const QStringList parts = lessonParts(); !parts.contains(step.point))
                m_file.complain(path + u"/point"_s,
                    model::Complaint::tr("there is no control \"%1\"; there are: %2").arg(step.point, parts.join(u", "_s)));
        }
        readClaims(path, object, step);
        readByKind(path, object, step);
        return step;
    }

    void readByKind(const QString &path, const QJsonObject &object, Step &step)
    {
        const QStringList members = membersOf(step.kind);
        if (!practiceMembers(step.kind).isEmpty()) {
            readPractice(m_file, path, object, step);
            return;
        }
        if (members.contains(u"choices"_s))
            step.choices = readIds(m_file, path, object, u"choices"_s, 2);
        if (members.contains(u"answer"_s) && (step.kind != StepKind::Check || object.contains("answer"_L1)))
            step.answer = readAnswer(m_file, path, object, step.choices);
        if (object.contains("after"_L1))
            step.after = readId(m_file, path, object, u"after"_s);
        step.lost = object.value("lost"_L1).toBool();
        if (step.kind == StepKind::Do)
            readGoals(path, object, step);
        if (step.kind == StepKind::Observe)
            step.events = readMatches(m_file, path, object);
        if (step.kind == StepKind::Compare) {
            step.cases = readIds(m_file, path, object, u"cases"_s, 1);
            for (const QString &each : std::as_const(step.cases))
                checkCase(m_file, path + u"/cases"_s, each);
        }
        if (step.kind == StepKind::Decide)
            readQuestions(path, object, step);
        if (step.kind == StepKind::Cards)
            step.cards = readIds(m_file, path, object, u"cards"_s, 1);
    }

    void readClaims(const QString &path, const QJsonObject &object, Step &step)
    {
        for (const auto &[here, claim] : m_file.objects(path, object, u"claims"_s)) {
            if (!claim.contains("case"_L1))
                m_file.complain(here, model::Complaint::tr("a claim names its \"case\""));
            step.claims.append({readRun(m_file, here, claim, {u"case"_s, u"strategy"_s, u"settings"_s, u"verdict"_s}),
                m_file.choice<Verdict>(here, claim, u"verdict"_s), m_file.placeOf(here)});
        }
    }

    void readGoals(const QString &path, const QJsonObject &object, Step &step)
    {
        bool canBeReached = false;
        for (const auto &[here, goal] : m_file.objects(path, object, u"goals"_s)) {
            step.goals.append(readGoal(m_file, here, goal));
            canBeReached = canBeReached || step.goals.constLast().kind != Goal::Kind::Intents;
        }
        if (!canBeReached)
            m_file.complain(path + u"/goals"_s, model::Complaint::tr("\"goals\" needs at least one that can be reached"));
    }

    void readQuestions(const QString &path, const QJsonObject &object, Step &step)
    {
        step.results = readIds(m_file, path, object, u"results"_s, 1);
        QStringList known = step.results;
        for (const auto &[here, question] : m_file.objects(path, object, u"questions"_s)) {
            m_file.allowOnly(here, question, {u"id"_s, u"yes"_s, u"no"_s});
            step.questions.append({readId(m_file, here, question, u"id"_s), readId(m_file, here, question, u"yes"_s),
                readId(m_file, here, question, u"no"_s)});
            known.append(step.questions.constLast().id);
        }
        if (step.questions.isEmpty())
            m_file.complain(path + u"/questions"_s, model::Complaint::tr("\"questions\" needs at least one"));
        // Only what comes later: so every walk comes to an end.
        for (qsizetype i = 0; i < step.questions.size(); ++i) {
            for (const QString &next : {step.questions.at(i).yes, step.questions.at(i).no}) {
                const qsizetype at = known.indexOf(next);
                const bool isLater = at >= 0 && (at < step.results.size() || at - step.results.size() > i);
                if (!isLater)
                    m_file.complain(
                        u"%1/questions/%2"_s.arg(path).arg(i), model::Complaint::tr("\"%1\" is no result and no later question").arg(next));
            }
        }
    }

    JsonFile m_file;
};

} // namespace

tl::expected<Lesson, FileErrors> readLesson(const QByteArray &text, const QString &fileName) { return Reader(text, fileName).read(); }

} // namespace idemlab::study
