// SPDX-License-Identifier: MIT
#include "study/lesson.h"

#include "model/complaint.h"
#include "study/files.h"
#include "study/lessonreader.h"
#include "study/lessonwording.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>

#include <algorithm>

namespace idemlab::study {

using namespace Qt::StringLiterals;
using model::Complaint;

const Case *LessonRun::theCase() const { return own ? own.get() : findCase(caseId); }

model::RunPlan LessonRun::plan() const
{
    if (const Case *known = theCase())
        return known->planWith(settingsOf());
    model::RunPlan empty;
    empty.caseId = caseId;
    empty.settings = settingsOf();
    return empty;
}

model::RunSettings LessonRun::settingsOf() const
{
    const Case *known = theCase();
    model::RunSettings run = known ? known->settingsFor(strategy) : model::RunSettings();
    run.strategy = strategy;
    settings.applyTo(run);
    return run;
}

const LessonRun *Step::runFor(const QString &runId) const
{
    const auto found = std::ranges::find_if(runs, [&](const auto &each) { return each.first == runId; });
    return found == runs.cend() ? nullptr : &found->second;
}

const LessonText &Lesson::text(const QString &language) const { return *texts.constFind(bestLanguage(texts.keys(), language)); }

qsizetype Lesson::indexOf(const QString &stepId) const
{
    const auto found = std::ranges::find(steps, stepId, &Step::id);
    return found == steps.cend() ? -1 : found - steps.cbegin();
}

QStringList lessonParts()
{
    QStringList parts {u"order"_s, u"dropResponse"_s, u"moreFaults"_s, u"timeline"_s, u"evidence"_s, u"case"_s, u"restartButton"_s};
    for (const auto &strategy : model::allNames<model::Strategy>)
        parts.append("strategy-"_L1 + strategy.id);
    for (const model::Setting &setting : model::allSettings()) {
        if (setting.name != "strategy"_L1) // which has buttons of its own
            parts.append("setting-"_L1 + setting.name);
    }
    return parts;
}

namespace {

/// Puts the cases in the place of the names of their files, and gives them their ids.
class OwnCases
{
public:
    OwnCases(Lesson &lesson, const QDir &folder, QStringList languages)
        : m_lesson(lesson), m_folder(folder), m_languages(std::move(languages))
    { }

    [[nodiscard]] FileErrors loadAll()
    {
        for (Step &step : m_lesson.steps) {
            if (step.run)
                resolve(*step.run);
            for (auto &[id, run] : step.runs)
                resolve(run);
            for (Claim &claim : step.claims)
                resolve(claim.run);
            for (QString &each : step.cases)
                each = load(each) ? m_ids.value(each) : each;
        }
        return m_errors;
    }

private:
    void resolve(LessonRun &run)
    {
        if (!isCaseFile(run.caseId))
            return;
        run.own = load(run.caseId);
        run.caseId = m_ids.value(run.caseId);
    }

    /// Null where it is no file, or a faulty one.
    std::shared_ptr<const Case> load(const QString &name)
    {
        if (!isCaseFile(name) || m_ids.contains(name))
            return m_lesson.ownCases.value(m_ids.value(name));
        if (m_ids.size() >= Lesson::mostFiles) {
            m_errors = {{name, 0, Complaint::tr("a lesson has at most %1 cases of its own").arg(Lesson::mostFiles)}};
            return nullptr;
        }
        const auto loaded = loadCaseFile(m_folder.filePath(name), m_languages);
        m_ids.insert(name, loaded ? loaded->id : QString());
        if (!loaded) {
            m_errors += loaded.error();
        } else if (findCase(loaded->id) || m_lesson.ownCases.contains(loaded->id)) {
            m_errors.append(
                {name, 0, Complaint::tr("there is a case \"%1\" already: a case of a lesson's own has an id of its own").arg(loaded->id)});
        } else {
            m_lesson.ownCases.insert(loaded->id, std::make_shared<const Case>(*loaded));
            m_lesson.caseFiles.insert(loaded->id, name);
        }
        return m_lesson.ownCases.value(m_ids.value(name));
    }

    Lesson &m_lesson;
    QDir m_folder;
    QStringList m_languages;
    QHash<QString, QString> m_ids; ///< by name of file
    FileErrors m_errors;
};

/// The text of one language, which goes into @p lesson; gives what is wrong with it.
FileErrors readText(Lesson &lesson, const QFileInfo &file, const QString &name)
{
    const auto text = readFile(file.filePath(), JsonFile::maxSize);
    if (!text)
        return {{name, 0, text.error()}};
    const auto parsed = parseLessonText(*text, name);
    if (!parsed)
        return parsed.error();
    const FileErrors wrong = wrongWording(lesson, *parsed);
    if (wrong.isEmpty())
        lesson.texts.insert(file.completeBaseName(), *parsed);
    return wrong;
}

} // namespace

tl::expected<Lesson, FileErrors> loadLesson(const QString &folder, const QStringList &languages)
{
    const QDir dir(folder);
    const QString name = dir.dirName();
    const auto structure = readFile(dir.filePath(u"lesson.json"_s), JsonFile::maxSize);
    if (!structure)
        return tl::unexpected(FileErrors {{name + u"/lesson.json"_s, 0, structure.error()}});
    auto lesson = readLesson(*structure, name + u"/lesson.json"_s);
    if (!lesson)
        return lesson;
    FileErrors errors = OwnCases(*lesson, dir, languages).loadAll();
    const auto texts = dir.entryInfoList({u"*.md"_s}, QDir::Files, QDir::Name);
    if (texts.size() > Lesson::mostFiles)
        return tl::unexpected(FileErrors {
            {name, 0, Complaint::tr("a lesson has at most %1 files of text, and here are %2").arg(Lesson::mostFiles).arg(texts.size())}});
    for (const QFileInfo &info : texts) {
        if (info.completeBaseName() != "README"_L1 && errors.size() < JsonFile::mostErrors)
            errors += readText(*lesson, info, name + u'/' + info.fileName());
    }
    for (const QString &language : languages) {
        if (!dir.exists(language + u".md"_s))
            errors.append({name + u'/' + language + u".md"_s, 0, Complaint::tr("the text in \"%1\" is missing").arg(language)});
    }
    if (errors.isEmpty() && lesson->texts.isEmpty())
        errors.append({name, 0, Complaint::tr("there is no text: a file en.md, ja.md or the like")});
    if (!errors.isEmpty())
        return tl::unexpected(errors.first(std::min(errors.size(), JsonFile::mostErrors)));
    return lesson;
}

} // namespace idemlab::study
