// SPDX-License-Identifier: MIT
// What steps of practice have in lesson.json and in their texts.
#include "model/complaint.h"
#include "study/lessonparts.h"

namespace idemlab::study {

using namespace Qt::StringLiterals;
using model::Complaint;

namespace {

/// "runs": an object with a run for each of @p ids.
void readRuns(const JsonReader &object, const QStringList &ids, Step &step)
{
    const JsonReader runs = object.object(u"runs"_s);
    runs.allowOnly(ids);
    for (const QString &id : ids) {
        if (!runs.has(id))
            runs.complain(Complaint::tr("the run of \"%1\" is missing").arg(id));
        else
            step.runs.append({id, readRun(runs.object(id))});
    }
}

QStringList readLines(const JsonReader &object, const QString &member)
{
    const QStringList lines = object.texts(member);
    if (lines.size() < 2 || lines.size() > 24)
        object.complain(member, Complaint::tr("\"%1\" has 2 to 24 lines").arg(member));
    return lines;
}

void readCode(const JsonReader &object, Step &step)
{
    step.code = readLines(object, u"code"_s);
    step.repaired = readLines(object, u"repaired"_s);
    const QJsonArray faulty = object.list(u"faulty"_s);
    for (const QJsonValue &each : faulty) {
        const int line = each.toInt();
        if (line < 1 || line > step.code.size())
            object.complain(u"faulty"_s, Complaint::tr("\"faulty\" has numbers of lines, from 1 to %1").arg(step.code.size()));
        step.faulty.append(line - 1);
    }
    if (step.faulty.isEmpty())
        object.complain(u"faulty"_s, Complaint::tr("\"faulty\" needs at least one line"));
    step.choices = readIds(object, u"choices"_s, 2);
    step.answer = readAnswer(object, step.choices);
    readRuns(object, {u"bug"_s, u"repaired"_s}, step);
}

void readDesign(const JsonReader &object, Step &step)
{
    for (const JsonReader &ask : object.objects(u"asks"_s)) {
        ask.allowOnly({u"id"_s, u"choices"_s, u"answer"_s});
        DesignAsk read {ask.id(u"id"_s), readIds(ask, u"choices"_s, 2), {}};
        read.answer = readAnswer(ask, read.choices);
        step.asks.append(read);
    }
    if (step.asks.isEmpty())
        object.complain(u"asks"_s, Complaint::tr("\"asks\" needs at least one question"));
    else
        readRuns(object, step.asks.constFirst().choices, step);
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

void readPractice(const JsonReader &object, Step &step)
{
    switch (step.kind) {
    case StepKind::Try:
        step.choices = readIds(object, u"choices"_s, 2);
        step.answer = readAnswer(object, step.choices);
        readRuns(object, step.choices, step);
        break;
    case StepKind::Code: readCode(object, step); break;
    case StepKind::Design: readDesign(object, step); break;
    case StepKind::Contrast:
        step.choices = readIds(object, u"choices"_s, 2);
        readRuns(object, step.choices, step);
        break;
    case StepKind::View: step.view = object.text(u"view"_s); break;
    default: break;
    }
}

QStringList practiceParts(const Step &step)
{
    switch (step.kind) {
    case StepKind::Try: return partsFor(u"choice"_s, step.choices);
    case StepKind::Words: return {u"prompt"_s, u"model"_s, u"ask first"_s, u"ask second"_s};
    case StepKind::Code: return partsFor(u"choice"_s, step.choices) + QStringList {u"found"_s, u"wrong"_s, u"done"_s};
    case StepKind::Design: {
        QStringList parts {u"done"_s};
        for (const DesignAsk &ask : step.asks)
            parts += QStringList {u"ask "_s + ask.id} + partsFor(u"choice"_s, ask.choices, ask.id + u'/');
        return parts;
    }
    case StepKind::Contrast:
        return partsFor(u"run"_s, step.choices) + QStringList {u"prompt"_s, u"model"_s, u"ask first"_s, u"ask second"_s};
    case StepKind::View: return {u"open"_s, u"done"_s};
    default: return {};
    }
}

} // namespace idemlab::study
