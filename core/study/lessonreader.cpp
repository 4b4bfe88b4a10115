// SPDX-License-Identifier: MIT
#include "study/lessonreader.h"

#include "study/texts.h"

#include <QRegularExpression>
#include <QSet>

namespace idemlab::study {

using namespace Qt::StringLiterals;
using namespace model;

namespace {

/// The controls that a lesson may point at, by their object names.
const QStringList &controls()
{
    static const QStringList all {u"order"_s, u"dropResponse"_s, u"moreFaults"_s, u"strategy-none"_s, u"strategy-client"_s,
        u"strategy-server-on-receipt"_s, u"strategy-server-in-advance"_s, u"strategy-resource-id"_s, u"timeline"_s, u"evidence"_s,
        u"case"_s, u"restartButton"_s};
    return all;
}

/// What a kind of step has besides what all have.
QStringList membersOf(StepKind kind)
{
    switch (kind) {
    case StepKind::Predict:
    case StepKind::Check: return {u"choices"_s, u"answer"_s};
    case StepKind::Do: return {u"goals"_s};
    case StepKind::Observe: return {u"event"_s};
    case StepKind::Compare: return {u"cases"_s};
    case StepKind::Decide: return {u"questions"_s, u"results"_s};
    case StepKind::Write: return {u"choices"_s};
    case StepKind::Cards: return {u"cards"_s};
    case StepKind::Read:
    case StepKind::Explain:
    case StepKind::Send:
    case StepKind::Summary: return {};
    }
    Q_UNREACHABLE();
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
        lesson.id = id({}, m_file.root(), u"id"_s);
        const QJsonArray steps = m_file.list({}, m_file.root(), u"steps"_s);
        if (steps.isEmpty())
            m_file.complain(u"steps"_s, u"\"steps\" needs at least one step"_s);
        QSet<QString> seen;
        for (qsizetype i = 0; i < steps.size(); ++i) {
            const QString path = u"steps/%1"_s.arg(i);
            Step step = readStep(path, steps.at(i).toObject());
            if (seen.contains(step.id))
                m_file.complain(path + u"/id"_s, u"there is a step \"%1\" already"_s.arg(step.id));
            seen.insert(step.id);
            lesson.steps.append(std::move(step));
        }
        if (!m_file.isGood())
            return tl::unexpected(m_file.errors());
        return lesson;
    }

private:
    QString id(const QString &path, const QJsonObject &object, const QString &member)
    {
        static const QRegularExpression form(u"^[a-z0-9][a-z0-9-]{0,63}$"_s);
        const QString text = m_file.text(path, object, member);
        if (!text.isEmpty() && !form.match(text).hasMatch())
            m_file.complain(path.isEmpty() ? member : path + u'/' + member, u"an id is made of a to z, 0 to 9 and -, at most 64 of them"_s);
        return text;
    }

    template<typename E>
    E oneOf(const QString &path, const QJsonObject &object, const QString &member, E unless)
    {
        const auto value = fromName<E>(object.value(member).toString());
        if (value)
            return *value;
        QStringList known;
        for (const auto &each : Names<E>::all)
            known.append(each.id);
        m_file.complain(path + u'/' + member, u"\"%1\" must be one of: %2"_s.arg(member, known.join(u", "_s)));
        return unless;
    }

    QStringList ids(const QString &path, const QJsonObject &object, const QString &member, qsizetype least)
    {
        QStringList all;
        const QJsonArray list = m_file.list(path, object, member);
        for (const QJsonValue &each : list) {
            if (all.contains(each.toString()) || each.toString().isEmpty())
                m_file.complain(path + u'/' + member, u"\"%1\" names ids, each once"_s.arg(member));
            all.append(each.toString());
        }
        if (all.size() < least)
            m_file.complain(path + u'/' + member, u"\"%1\" needs at least %2"_s.arg(member).arg(least));
        return all;
    }

    Step readStep(const QString &path, const QJsonObject &object)
    {
        Step step;
        step.id = id(path, object, u"id"_s);
        step.kind = oneOf(path, object, u"kind"_s, StepKind::Read);
        m_file.allowOnly(path, object, QStringList {u"id"_s, u"kind"_s, u"run"_s, u"claims"_s, u"point"_s} + membersOf(step.kind));
        if (object.contains("run"_L1))
            step.run = readRun(path + u"/run"_s, m_file.object(path, object, u"run"_s), {u"case"_s, u"strategy"_s, u"settings"_s});
        if (object.contains("point"_L1)) {
            step.point = m_file.text(path, object, u"point"_s);
            const bool isSetting = step.point.startsWith("setting-"_L1) && findSetting(QStringView(step.point).sliced(8));
            if (!isSetting && !controls().contains(step.point))
                m_file.complain(
                    path + u"/point"_s, u"there is no control \"%1\"; there are: %2"_s.arg(step.point, controls().join(u", "_s)));
        }
        readClaims(path, object, step);
        readByKind(path, object, step);
        return step;
    }

    void readByKind(const QString &path, const QJsonObject &object, Step &step)
    {
        const QStringList members = membersOf(step.kind);
        if (members.contains(u"choices"_s))
            step.choices = ids(path, object, u"choices"_s, 2);
        if (members.contains(u"answer"_s)) {
            step.answer = m_file.text(path, object, u"answer"_s);
            if (!step.answer.isEmpty() && !step.choices.contains(step.answer))
                m_file.complain(path + u"/answer"_s, u"\"%1\" is none of the choices: %2"_s.arg(step.answer, step.choices.join(u", "_s)));
        }
        if (step.kind == StepKind::Do)
            readGoals(path, object, step);
        if (step.kind == StepKind::Observe)
            readEvent(path + u"/event"_s, m_file.object(path, object, u"event"_s), step);
        if (step.kind == StepKind::Compare) {
            step.cases = ids(path, object, u"cases"_s, 1);
            for (const QString &each : std::as_const(step.cases))
                checkCase(path + u"/cases"_s, each);
        }
        if (step.kind == StepKind::Decide)
            readQuestions(path, object, step);
        if (step.kind == StepKind::Cards)
            step.cards = ids(path, object, u"cards"_s, 1);
    }

    void checkCase(const QString &path, const QString &caseId)
    {
        if (!findCase(caseId))
            m_file.complain(path, u"there is no case \"%1\""_s.arg(caseId));
    }

    LessonRun readRun(const QString &path, const QJsonObject &object, const QStringList &members)
    {
        m_file.allowOnly(path, object, members);
        LessonRun run;
        run.strategy = oneOf(path, object, u"strategy"_s, Strategy::None);
        if (object.contains("case"_L1)) {
            run.caseId = m_file.text(path, object, u"case"_s);
            checkCase(path + u"/case"_s, run.caseId);
        }
        if (object.contains("settings"_L1))
            run.settings = readSettings(m_file, path + u"/settings"_s, m_file.object(path, object, u"settings"_s));
        return run;
    }

    QString verdict(const QString &path, const QJsonObject &object)
    {
        const QString text = m_file.text(path, object, u"verdict"_s);
        if (!text.isEmpty() && !verdictIds().contains(text))
            m_file.complain(path + u"/verdict"_s, u"\"%1\" is no verdict; one of: %2"_s.arg(text, verdictIds().join(u", "_s)));
        return text;
    }

    void readClaims(const QString &path, const QJsonObject &object, Step &step)
    {
        const QJsonArray claims = m_file.list(path, object, u"claims"_s);
        for (qsizetype i = 0; i < claims.size(); ++i) {
            const QString here = u"%1/claims/%2"_s.arg(path).arg(i);
            const QJsonObject claim = claims.at(i).toObject();
            if (!claim.contains("case"_L1))
                m_file.complain(here, u"a claim names its \"case\""_s);
            step.claims.append({readRun(here, claim, {u"case"_s, u"strategy"_s, u"settings"_s, u"verdict"_s}), verdict(here, claim),
                m_file.placeOf(here)});
        }
    }

    void readGoals(const QString &path, const QJsonObject &object, Step &step)
    {
        const QJsonArray goals = m_file.list(path, object, u"goals"_s);
        bool canBeReached = false;
        for (qsizetype i = 0; i < goals.size(); ++i) {
            const QString here = u"%1/goals/%2"_s.arg(path).arg(i);
            step.goals.append(readGoal(here, goals.at(i).toObject()));
            canBeReached = canBeReached || step.goals.constLast().kind != Goal::Kind::Intents;
        }
        if (!canBeReached)
            m_file.complain(path + u"/goals"_s, u"\"goals\" needs at least one that can be reached"_s);
    }

    Goal readGoal(const QString &path, const QJsonObject &object)
    {
        Goal goal;
        goal.id = id(path, object, u"id"_s);
        if (object.contains("event"_L1)) {
            m_file.allowOnly(path, object, {u"id"_s, u"event"_s, u"count"_s});
            goal.event = oneOf(path, object, u"event"_s, EventKind::Clicked);
            if (object.contains("count"_L1))
                goal.count = int(m_file.number(path, object, u"count"_s, 1, 1000));
        } else if (object.contains("verdict"_L1)) {
            m_file.allowOnly(path, object, {u"id"_s, u"verdict"_s});
            goal.kind = Goal::Kind::Verdict;
            goal.verdict = verdict(path, object);
        } else if (object.contains("strategy"_L1)) {
            m_file.allowOnly(path, object, {u"id"_s, u"strategy"_s});
            goal.kind = Goal::Kind::Strategy;
            goal.strategy = oneOf(path, object, u"strategy"_s, Strategy::None);
        } else if (object.contains("setting"_L1)) {
            m_file.allowOnly(path, object, {u"id"_s, u"setting"_s, u"value"_s});
            goal.kind = Goal::Kind::Setting;
            goal.setting = m_file.text(path, object, u"setting"_s);
            goal.value = m_file.text(path, object, u"value"_s);
            RunSettings scratch;
            if (const auto applied = applySetting(scratch, goal.setting, goal.value); !applied)
                m_file.complain(path, applied.error());
        } else {
            m_file.allowOnly(path, object, {u"id"_s, u"intents"_s});
            goal.kind = Goal::Kind::Intents;
            goal.count = int(m_file.number(path, object, u"intents"_s, 1, 1000));
        }
        return goal;
    }

    void readEvent(const QString &path, const QJsonObject &object, Step &step)
    {
        m_file.allowOnly(path, object, {u"kind"_s, u"number"_s});
        step.event = oneOf(path, object, u"kind"_s, EventKind::RunStarted);
        if (object.contains("number"_L1))
            step.number = int(m_file.number(path, object, u"number"_s, 1, 1000));
    }

    void readQuestions(const QString &path, const QJsonObject &object, Step &step)
    {
        step.results = ids(path, object, u"results"_s, 1);
        const QJsonArray questions = m_file.list(path, object, u"questions"_s);
        QStringList known = step.results;
        for (qsizetype i = 0; i < questions.size(); ++i) {
            const QString here = u"%1/questions/%2"_s.arg(path).arg(i);
            const QJsonObject question = questions.at(i).toObject();
            m_file.allowOnly(here, question, {u"id"_s, u"yes"_s, u"no"_s});
            step.questions.append({id(here, question, u"id"_s), id(here, question, u"yes"_s), id(here, question, u"no"_s)});
            known.append(step.questions.constLast().id);
        }
        if (questions.isEmpty())
            m_file.complain(path + u"/questions"_s, u"\"questions\" needs at least one"_s);
        // Only what comes later: so every walk comes to an end.
        for (qsizetype i = 0; i < step.questions.size(); ++i) {
            for (const QString &next : {step.questions.at(i).yes, step.questions.at(i).no}) {
                const qsizetype at = known.indexOf(next);
                const bool isLater = at >= 0 && (at < step.results.size() || at - step.results.size() > i);
                if (!isLater)
                    m_file.complain(u"%1/questions/%2"_s.arg(path).arg(i), u"\"%1\" is no result and no later question"_s.arg(next));
            }
        }
    }

    JsonFile m_file;
};

} // namespace

tl::expected<Lesson, FileErrors> readLesson(const QByteArray &text, const QString &fileName) { return Reader(text, fileName).read(); }

} // namespace idemlab::study
