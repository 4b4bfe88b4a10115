// SPDX-License-Identifier: MIT
#include "study/talk.h"

#include "model/complaint.h"
#include "model/limits.h"
#include "study/files.h"
#include "study/recording.h"
#include "study/scriptjson.h"
#include "study/talkboards.h"
#include "study/texts.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <limits>
#include <numeric>

namespace idemlab::study {

using namespace Qt::StringLiterals;
using namespace model;
using namespace std::chrono_literals;

namespace {

/// Beside a run, at four to three, in the smallest letters that a hall can read.
constexpr int mostLinesOnTheWall = 18;

/// How many lines of so many columns a text takes at most; a kanji takes two columns.
int linesOf(const QString &text, int columns)
{
    int taken = 0;
    for (const QChar each : text)
        taken += each.unicode() >= 0x2e80 ? 2 : 1;
    return std::max(1, (taken + columns - 1) / columns);
}

/// With a line for each choice's frame and bar.
int linesOnTheWall(const Ask &ask, const QString &language)
{
    int lines = linesOf(inLanguage(ask.question, language), 28);
    for (const Choice &choice : ask.choices)
        lines += linesOf(inLanguage(choice.text, language), 24) + 1;
    return lines;
}

/// Reads the steps of one file.
class TalkReader
{
public:
    TalkReader(const QString &folder, const QStringList &languages) : m_folder(folder), m_languages(languages) { }

    [[nodiscard]] Talk talk(const JsonReader &root);

private:
    [[nodiscard]] TalkStep step(const JsonReader &object);
    [[nodiscard]] std::optional<Recording> run(const JsonReader &object);
    [[nodiscard]] std::optional<Recording> fromFile(const JsonReader &object);
    [[nodiscard]] RunPlan ownPlan(const JsonReader &object, const QString &name, Strategy strategy);
    [[nodiscard]] Recording fromCase(const JsonReader &object);
    [[nodiscard]] Ask ask(const JsonReader &object);
    [[nodiscard]] Choice choice(const JsonReader &object);
    [[nodiscard]] QList<LocalText> lines(const JsonReader &object);

    QString m_folder;
    QStringList m_languages;
    QStringList m_files;
    bool m_hasRun = false; ///< a run is on
    qsizetype m_steps = 0; ///< of all runs that were recorded
    qint64 m_bytes = 0; ///< of their files
};

/// "end", or an event.
Stop readStop(const JsonReader &step)
{
    if (const QJsonValue value = step.value(u"stop"_s); value.isString()) {
        if (value.toString() != "end"_L1)
            step.complain(
                u"stop"_s, Complaint::tr("a \"stop\" is \"end\" or an event, such as {\"event\": \"response-lost\", \"number\": 1}"));
        return {Stop::Kind::End};
    }
    const JsonReader at = step.object(u"stop"_s);
    at.allowOnly({u"event"_s, u"number"_s});
    return {Stop::Kind::Event, at.choice<EventKind>(u"event"_s), int(at.number(u"number"_s, 1, 1000, 1))};
}

TalkStep TalkReader::step(const JsonReader &object)
{
    object.allowOnly(
        {u"id"_s, u"caption"_s, u"lines"_s, u"notes"_s, u"run"_s, u"odds"_s, u"matrix"_s, u"prove"_s, u"stop"_s, u"ask"_s, u"takes"_s});
    TalkStep step;
    step.place = object.place();
    step.id = object.text(u"id"_s);
    step.caption = readLocalText(object, u"caption"_s, m_languages);
    if (object.has(u"notes"_s))
        step.notes = readLocalText(object, u"notes"_s, m_languages);
    if (object.has(u"run"_s))
        step.run = run(object.object(u"run"_s));
    m_hasRun = m_hasRun || object.has(u"run"_s);
    step.lines = lines(object);
    if (object.has(u"odds"_s))
        step.odds = readOdds(object);
    if (object.has(u"matrix"_s))
        step.matrix = readMatrix(object);
    if (object.has(u"prove"_s))
        step.prove = readSearch(object);
    if (!m_hasRun && step.lines.isEmpty() && !step.odds && !step.matrix && !step.prove)
        object.complain(Complaint::tr("there is nothing to show: no run has begun, so this step needs a \"run\" or \"lines\""));
    if (object.has(u"stop"_s))
        step.stop = readStop(object);
    if (object.has(u"ask"_s))
        step.ask = ask(object.object(u"ask"_s));
    if (!m_hasRun && (object.has(u"stop"_s) || step.ask))
        object.complain(Complaint::tr("a \"stop\" or an \"ask\" is about a run, and none has begun"));
    if (step.ask && step.stop.kind == Stop::Kind::Stay)
        object.complain(
            u"ask"_s, Complaint::tr("a question needs a \"stop\" that the run goes on to when the answer is revealed, such as \"end\""));
    if (object.has(u"takes"_s))
        step.takes = std::chrono::duration_cast<std::chrono::seconds>(readDuration(object, u"takes"_s, 1h));
    return step;
}

QList<LocalText> TalkReader::lines(const JsonReader &object)
{
    constexpr qsizetype most = 5; // what a hall can read at once
    QList<LocalText> lines;
    const JsonReader entries = object.entries(u"lines"_s);
    for (qsizetype i = 0; i < entries.members().size(); ++i)
        lines.append(readLocalText(entries, QString::number(i), m_languages));
    if (lines.size() > most)
        object.complain(u"lines"_s, Complaint::tr("a card holds %1 lines at most").arg(most));
    return lines;
}

std::optional<Recording> TalkReader::run(const JsonReader &object)
{
    const bool isFile = object.has(u"file"_s);
    if (!isFile && !object.has(u"link"_s))
        return fromCase(object);
    if (object.members().size() > 1) {
        object.complain(Complaint::tr("a run comes from a \"file\", from a \"link\" or from a \"case\": only one of them, and \"file\" and "
                                      "\"link\" stand alone"));
        return std::nullopt;
    }
    if (m_steps > mostRecordedSteps)
        return std::nullopt;
    std::optional<Recording> read;
    if (isFile)
        read = fromFile(object);
    else if (const auto linked = readLink(object.text(u"link"_s)))
        read = *linked;
    else
        object.complain(u"link"_s, linked.error());
    if (!read)
        return std::nullopt;
    m_steps += read->plan.script.size() + read->byHand.size();
    for (const Fork &each : std::as_const(read->forks))
        m_steps += each.byHand ? each.byHand->size() : 0;
    if (m_steps > mostRecordedSteps)
        object.complain(Complaint::tr("all runs of a talk together have at most %1 steps").arg(mostRecordedSteps));
    if (!read->moment)
        read->moment = Instant {};
    return read;
}

std::optional<Recording> TalkReader::fromFile(const JsonReader &object)
{
    const QString name = object.text(u"file"_s);
    const QString clean = QDir::cleanPath(name);
    if (name.isEmpty())
        return std::nullopt;
    if (QDir::isAbsolutePath(name) || clean == ".."_L1 || clean.startsWith("../"_L1)) {
        object.complain(u"file"_s, Complaint::tr("\"%1\" lies outside of the talk's folder: put the run beside the talk").arg(name));
        return std::nullopt;
    }
    m_files.append(clean);
    const QString file = m_folder + u'/' + clean;
    m_bytes += QFileInfo(file).size();
    if (m_bytes > largestRunFile) {
        object.complain(u"file"_s, Complaint::tr("all runs of a talk together are larger than %1 MiB").arg(largestRunFile / (1024 * 1024)));
        return std::nullopt;
    }
    const auto loaded = loadRecordingFile(file);
    if (loaded)
        return *loaded;
    for (const FileError &error : loaded.error())
        object.complain(u"file"_s, error.text());
    return std::nullopt;
}

/// Of a case beside the talk.
RunPlan TalkReader::ownPlan(const JsonReader &object, const QString &name, Strategy strategy)
{
    m_files.append(name);
    const auto loaded = loadCaseFile(m_folder + u'/' + name, m_languages);
    if (loaded)
        return loaded->planFor(strategy);
    for (const FileError &error : loaded.error())
        object.complain(u"case"_s, error.text());
    return {};
}

Recording TalkReader::fromCase(const JsonReader &object)
{
    object.allowOnly({u"case"_s, u"strategy"_s, u"beside"_s, u"settings"_s});
    Recording recording;
    recording.moment = Instant {};
    const auto wanted = object.choice<Strategy>(u"strategy"_s);
    recording.plan.settings.strategy = wanted;
    if (object.has(u"case"_s)) {
        const QString id = object.text(u"case"_s);
        if (isCaseFile(id))
            recording.plan = ownPlan(object, id, wanted);
        else if (const Case *known = findCase(id))
            recording.plan = known->planFor(wanted);
        else
            object.complain(u"case"_s, Complaint::tr("there is no case \"%1\"").arg(id));
    }
    settingsIn(object).applyTo(recording.plan.settings);
    for (const QString &each : object.texts(u"beside"_s))
        recording.beside.append(object.fromId<Strategy>(u"beside/%1"_s.arg(recording.beside.size()), each));
    const QSet<Strategy> each(recording.beside.cbegin(), recording.beside.cend());
    if (object.has(u"beside"_s) && (each.size() < 2 || each.size() < recording.beside.size() || !each.contains(wanted)))
        object.complain(u"beside"_s, Complaint::tr("\"beside\" names two to five different strategies, \"strategy\" among them"));
    return recording;
}

Ask TalkReader::ask(const JsonReader &object)
{
    object.allowOnly({u"question"_s, u"choices"_s});
    Ask ask;
    ask.question = readLocalText(object, u"question"_s, m_languages);
    for (const JsonReader &each : object.objects(u"choices"_s)) {
        const Choice read = choice(each);
        for (const Choice &other : ask.choices) {
            if (other.id == read.id)
                each.complain(Complaint::tr("there is already a choice \"%1\"").arg(read.id));
            else if (other.orders == read.orders && other.verdict == read.verdict)
                each.complain(Complaint::tr("this choice is right whenever \"%1\" is").arg(other.id));
        }
        ask.choices.append(read);
    }
    if (ask.choices.size() < 2 || ask.choices.size() > 6)
        object.complain(Complaint::tr("a question has two to six \"choices\""));
    for (const QStringList written = ask.question.keys(); const QString &language : written) {
        if (const int lines = linesOnTheWall(ask, language); lines > mostLinesOnTheWall) {
            object.complain(
                Complaint::tr("the question and its choices (%1) take about %2 lines beside the run, and %3 can be read in a hall: "
                              "make them shorter, or fewer")
                    .arg(language)
                    .arg(lines)
                    .arg(mostLinesOnTheWall));
        }
    }
    return ask;
}

Choice TalkReader::choice(const JsonReader &object)
{
    object.allowOnly({u"id"_s, u"text"_s, u"orders"_s, u"verdict"_s});
    Choice choice;
    choice.id = object.text(u"id"_s);
    choice.text = readLocalText(object, u"text"_s, m_languages);
    if (object.has(u"orders"_s))
        choice.orders = int(object.number(u"orders"_s, 0, 1000));
    choice.verdict = object.optionalChoice<Verdict>(u"verdict"_s);
    if (!choice.orders && !choice.verdict)
        object.complain(Complaint::tr("a choice says by \"orders\" or \"verdict\" when it is right"));
    return choice;
}

Talk TalkReader::talk(const JsonReader &root)
{
    root.allowOnly({u"talk"_s, u"id"_s, u"title"_s, u"steps"_s});
    if (root.number(u"talk"_s, 1, std::numeric_limits<int>::max()) > 1)
        root.complain(u"talk"_s, Complaint::tr("the talk was written for a newer version of the program, which this one cannot read"));
    Talk talk;
    talk.id = root.text(u"id"_s);
    talk.title = readLocalLine(root, u"title"_s, m_languages, longestTitle);
    QSet<QString> ids;
    for (const JsonReader &object : root.objects(u"steps"_s)) {
        talk.steps.append(step(object));
        const QString &id = talk.steps.constLast().id;
        if (ids.contains(id))
            object.complain(Complaint::tr("there is already a step \"%1\"").arg(id));
        ids.insert(id);
    }
    talk.files = m_files;
    if (talk.steps.isEmpty())
        root.complain(u"steps"_s, Complaint::tr("a talk has at least one step in \"steps\""));
    return talk;
}

} // namespace

std::chrono::seconds Talk::takes() const
{
    return std::accumulate(
        steps.cbegin(), steps.cend(), 0s, [](std::chrono::seconds sum, const TalkStep &step) { return sum + step.takes; });
}

const Recording *Talk::runIn(qsizetype position) const
{
    for (qsizetype i = position; i >= 0; --i) {
        if (steps.at(i).run)
            return &*steps.at(i).run;
    }
    return nullptr;
}

tl::expected<Talk, FileErrors> loadTalk(
    const QByteArray &text, const QString &fileName, const QString &folder, const QStringList &languages)
{
    return readJson(text, fileName, [&](const JsonReader &root) { return TalkReader(folder, languages).talk(root); });
}

bool isTalk(const QByteArray &text) { return QJsonDocument::fromJson(text).object().contains("talk"_L1); }

tl::expected<Talk, FileErrors> loadTalkFile(const QString &path)
{
    const QFileInfo info(path);
    const auto text = readFile(path, JsonFile::maxSize);
    return text ? loadTalk(*text, info.fileName(), info.path()) : tl::unexpected(FileErrors {{info.fileName(), 0, text.error()}});
}

} // namespace idemlab::study
