// SPDX-License-Identifier: MIT
// What steps of practice have in lesson.json and in their texts.
#include "study/lessonparts.h"

namespace idemlab::study {

using namespace Qt::StringLiterals;

namespace {

/// "runs": an object with a run for each of @p ids.
void readRuns(JsonFile &file, const QString &path, const QJsonObject &object, const QStringList &ids, Step &step)
{
    const QJsonObject runs = file.object(path, object, u"runs"_s);
    const QString here = path + u"/runs"_s;
    file.allowOnly(here, runs, ids);
    for (const QString &id : ids) {
        if (!runs.contains(id))
            file.complain(here, model::Complaint::tr("the run of \"%1\" is missing").arg(id));
        else
            step.runs.append({id, readRun(file, here + u'/' + id, runs.value(id).toObject())});
    }
}

QStringList readLines(JsonFile &file, const QString &path, const QJsonObject &object, const QString &member)
{
    QStringList lines;
    const QJsonArray list = file.list(path, object, member);
    for (const QJsonValue each : list)
        lines.append(each.toString());
    if (lines.size() < 2 || lines.size() > 24)
        file.complain(path + u'/' + member, model::Complaint::tr("\"%1\" has 2 to 24 lines").arg(member));
    return lines;
}

void readCode(JsonFile &file, const QString &path, const QJsonObject &object, Step &step)
{
    step.code = readLines(file, path, object, u"code"_s);
    step.repaired = readLines(file, path, object, u"repaired"_s);
    const QJsonArray faulty = file.list(path, object, u"faulty"_s);
    for (const QJsonValue each : faulty) {
        const int line = each.toInt();
        if (line < 1 || line > step.code.size())
            file.complain(path + u"/faulty"_s, model::Complaint::tr("\"faulty\" has numbers of lines, from 1 to %1").arg(step.code.size()));
        step.faulty.append(line - 1);
    }
    if (step.faulty.isEmpty())
        file.complain(path + u"/faulty"_s, model::Complaint::tr("\"faulty\" needs at least one line"));
    step.choices = readIds(file, path, object, u"choices"_s, 2);
    step.answer = readAnswer(file, path, object, step.choices);
    readRuns(file, path, object, {u"bug"_s, u"repaired"_s}, step);
}

void readDesign(JsonFile &file, const QString &path, const QJsonObject &object, Step &step)
{
    for (const auto &[here, ask] : file.objects(path, object, u"asks"_s)) {
        file.allowOnly(here, ask, {u"id"_s, u"choices"_s, u"answer"_s});
        DesignAsk read {readId(file, here, ask, u"id"_s), readIds(file, here, ask, u"choices"_s, 2), {}};
        read.answer = readAnswer(file, here, ask, read.choices);
        step.asks.append(read);
    }
    if (step.asks.isEmpty()) {
        file.complain(path + u"/asks"_s, model::Complaint::tr("\"asks\" needs at least one question"));
        return;
    }
    readRuns(file, path, object, step.asks.constFirst().choices, step);
}

} // namespace

QStringList practiceMembers(StepKind kind)
{
    switch (kind) {
    case StepKind::Try: return {u"choices"_s, u"answer"_s, u"runs"_s};
    case StepKind::Code: return {u"code"_s, u"repaired"_s, u"faulty"_s, u"choices"_s, u"answer"_s, u"runs"_s};
    case StepKind::Design: return {u"asks"_s, u"runs"_s};
    case StepKind::Contrast: return {u"choices"_s, u"runs"_s};
    case StepKind::View: return {u"view"_s};
    default: return {};
    }
}

void readPractice(JsonFile &file, const QString &path, const QJsonObject &object, Step &step)
{
    switch (step.kind) {
    case StepKind::Try:
        step.choices = readIds(file, path, object, u"choices"_s, 2);
        step.answer = readAnswer(file, path, object, step.choices);
        readRuns(file, path, object, step.choices, step);
        break;
    case StepKind::Code: readCode(file, path, object, step); break;
    case StepKind::Design: readDesign(file, path, object, step); break;
    case StepKind::Contrast:
        step.choices = readIds(file, path, object, u"choices"_s, 2);
        readRuns(file, path, object, step.choices, step);
        break;
    case StepKind::View: step.view = file.text(path, object, u"view"_s); break;
    default: break;
    }
}

QStringList practiceParts(const Step &step)
{
    QStringList parts;
    switch (step.kind) {
    case StepKind::Try:
        for (const QString &choice : step.choices)
            parts.append(u"choice "_s + choice);
        return parts;
    case StepKind::Words: return {u"prompt"_s, u"model"_s, u"ask first"_s, u"ask second"_s};
    case StepKind::Code:
        for (const QString &choice : step.choices)
            parts.append(u"choice "_s + choice);
        return parts + QStringList {u"found"_s, u"wrong"_s, u"done"_s};
    case StepKind::Design:
        for (const DesignAsk &ask : step.asks) {
            parts.append(u"ask "_s + ask.id);
            for (const QString &choice : ask.choices)
                parts.append(u"choice %1/%2"_s.arg(ask.id, choice));
        }
        return parts + QStringList {u"done"_s};
    case StepKind::Contrast:
        for (const QString &choice : step.choices)
            parts.append(u"run "_s + choice);
        return parts + QStringList {u"prompt"_s, u"model"_s, u"ask first"_s, u"ask second"_s};
    case StepKind::View: return {u"open"_s, u"done"_s};
    default: return parts;
    }
}

} // namespace idemlab::study
