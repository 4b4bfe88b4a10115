// SPDX-License-Identifier: MIT
#include "study/talk.h"

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
    TalkReader(JsonFile &file, const QString &folder, const QStringList &languages) : m_file(file), m_folder(folder), m_languages(languages)
    { }

    [[nodiscard]] TalkStep step(const QString &path, const QJsonObject &object);
    [[nodiscard]] const QStringList &files() const { return m_files; }

private:
    [[nodiscard]] std::optional<Recording> run(const QString &path, const QJsonObject &object);
    [[nodiscard]] std::optional<Recording> fromFile(const QString &path, const QJsonObject &object);
    [[nodiscard]] RunPlan ownPlan(const QString &path, const QString &name, Strategy strategy);
    [[nodiscard]] Recording fromCase(const QString &path, const QJsonObject &object);
    [[nodiscard]] Stop stop(const QString &path, const QJsonObject &object);
    [[nodiscard]] Ask ask(const QString &path, const QJsonObject &object);
    [[nodiscard]] Choice choice(const QString &path, const QJsonObject &object);
    [[nodiscard]] QList<LocalText> lines(const QString &path, const QJsonObject &object);

    JsonFile &m_file;
    QString m_folder;
    QStringList m_languages;
    QStringList m_files;
    bool m_hasRun = false; ///< a run is on
    qsizetype m_steps = 0; ///< of all runs that were recorded
    qint64 m_bytes = 0; ///< of their files
};

TalkStep TalkReader::step(const QString &path, const QJsonObject &object)
{
    m_file.allowOnly(path, object,
        {u"id"_s, u"caption"_s, u"lines"_s, u"notes"_s, u"run"_s, u"odds"_s, u"matrix"_s, u"prove"_s, u"stop"_s, u"ask"_s, u"takes"_s});
    TalkStep step;
    step.place = m_file.placeOf(path);
    step.id = m_file.text(path, object, u"id"_s);
    step.caption = readLocalText(m_file, path, object, u"caption"_s, m_languages);
    if (object.contains("notes"_L1))
        step.notes = readLocalText(m_file, path, object, u"notes"_s, m_languages);
    if (object.contains("run"_L1))
        step.run = run(path + u"/run"_s, m_file.object(path, object, u"run"_s));
    m_hasRun = m_hasRun || object.contains("run"_L1);
    step.lines = lines(path, object);
    if (object.contains("odds"_L1))
        step.odds = readOdds(m_file, path, object);
    if (object.contains("matrix"_L1))
        step.matrix = readMatrix(m_file, path, object);
    if (object.contains("prove"_L1))
        step.prove = readSearch(m_file, path, object);
    if (!m_hasRun && step.lines.isEmpty() && !step.odds && !step.matrix && !step.prove)
        m_file.complain(
            path, model::Complaint::tr("there is nothing to show: no run has begun, so this step needs a \"run\" or \"lines\""));
    if (object.contains("stop"_L1))
        step.stop = stop(path, object);
    if (object.contains("ask"_L1))
        step.ask = ask(path + u"/ask"_s, m_file.object(path, object, u"ask"_s));
    if (!m_hasRun && (object.contains("stop"_L1) || step.ask))
        m_file.complain(path, model::Complaint::tr("a \"stop\" or an \"ask\" is about a run, and none has begun"));
    if (step.ask && step.stop.kind == Stop::Kind::Stay)
        m_file.complain(path + u"/ask"_s,
            model::Complaint::tr("a question needs a \"stop\" that the run goes on to when the answer is revealed, such as \"end\""));
    if (object.contains("takes"_L1))
        step.takes = std::chrono::duration_cast<std::chrono::seconds>(readDuration(m_file, path, object, u"takes"_s, 1h));
    return step;
}

QList<LocalText> TalkReader::lines(const QString &path, const QJsonObject &object)
{
    constexpr qsizetype most = 5; // what a hall can read at once
    QList<LocalText> lines;
    const QJsonArray list = m_file.list(path, object, u"lines"_s);
    for (qsizetype i = 0; i < list.size(); ++i) {
        // readLocalText reads a member, so each line is made one
        const QString here = u"%1/lines"_s.arg(path);
        lines.append(readLocalText(m_file, here, QJsonObject {{QString::number(i), list.at(i)}}, QString::number(i), m_languages));
    }
    if (lines.size() > most)
        m_file.complain(path + u"/lines"_s, model::Complaint::tr("a card holds %1 lines at most").arg(most));
    return lines;
}

std::optional<Recording> TalkReader::run(const QString &path, const QJsonObject &object)
{
    const bool isFile = object.contains("file"_L1);
    const bool isLink = object.contains("link"_L1);
    if (!isFile && !isLink)
        return fromCase(path, object);
    if (object.size() > 1) {
        m_file.complain(path,
            model::Complaint::tr("a run comes from a \"file\", from a \"link\" or from a \"case\": only one of them, and \"file\" and "
                                 "\"link\" stand alone"));
        return std::nullopt;
    }
    std::optional<Recording> read;
    if (m_steps > mostRecordedSteps)
        return std::nullopt;
    if (isFile) {
        read = fromFile(path, object);
    } else if (const auto linked = readLink(m_file.text(path, object, u"link"_s))) {
        read = *linked;
    } else {
        m_file.complain(path + u"/link"_s, linked.error());
    }
    if (!read)
        return std::nullopt;
    m_steps += read->plan.script.size() + read->byHand.size();
    for (const Fork &each : std::as_const(read->forks))
        m_steps += each.byHand ? each.byHand->size() : 0;
    if (m_steps > mostRecordedSteps)
        m_file.complain(path, model::Complaint::tr("all runs of a talk together have at most %1 steps").arg(mostRecordedSteps));
    if (!read->moment)
        read->moment = Instant {};
    return read;
}

std::optional<Recording> TalkReader::fromFile(const QString &path, const QJsonObject &object)
{
    const QString name = m_file.text(path, object, u"file"_s);
    const QString clean = QDir::cleanPath(name);
    if (name.isEmpty())
        return std::nullopt;
    if (QDir::isAbsolutePath(name) || clean == ".."_L1 || clean.startsWith("../"_L1)) {
        m_file.complain(
            path + u"/file"_s, model::Complaint::tr("\"%1\" lies outside of the talk's folder: put the run beside the talk").arg(name));
        return std::nullopt;
    }
    m_files.append(clean);
    const QString file = m_folder + u'/' + clean;
    m_bytes += QFileInfo(file).size();
    if (m_bytes > largestRunFile) {
        m_file.complain(path + u"/file"_s,
            model::Complaint::tr("all runs of a talk together are larger than %1 MiB").arg(largestRunFile / (1024 * 1024)));
        return std::nullopt;
    }
    const auto loaded = loadRecordingFile(file);
    if (loaded)
        return *loaded;
    for (const FileError &error : loaded.error())
        m_file.complain(path + u"/file"_s, error.text());
    return std::nullopt;
}

/// Of a case beside the talk.
RunPlan TalkReader::ownPlan(const QString &path, const QString &name, Strategy strategy)
{
    m_files.append(name);
    const auto loaded = loadCaseFile(m_folder + u'/' + name, m_languages);
    if (loaded)
        return loaded->planFor(strategy);
    for (const FileError &error : loaded.error())
        m_file.complain(path, error.text());
    return {};
}

Recording TalkReader::fromCase(const QString &path, const QJsonObject &object)
{
    m_file.allowOnly(path, object, {u"case"_s, u"strategy"_s, u"beside"_s, u"settings"_s});
    Recording recording;
    recording.moment = Instant {};
    const Strategy wanted = m_file.choice<Strategy>(path, object, u"strategy"_s);
    recording.plan.settings.strategy = wanted;
    if (object.contains("case"_L1)) {
        const QString id = m_file.text(path, object, u"case"_s);
        if (isCaseFile(id))
            recording.plan = ownPlan(path + u"/case"_s, id, wanted);
        else if (const Case *known = findCase(id))
            recording.plan = known->planFor(wanted);
        else
            m_file.complain(path + u"/case"_s, model::Complaint::tr("there is no case \"%1\"").arg(id));
    }
    if (object.contains("settings"_L1))
        readSettings(m_file, path + u"/settings"_s, m_file.object(path, object, u"settings"_s)).applyTo(recording.plan.settings);
    const QJsonArray beside = m_file.list(path, object, u"beside"_s);
    for (qsizetype i = 0; i < beside.size(); ++i)
        recording.beside.append(m_file.fromId<Strategy>(u"%1/beside/%2"_s.arg(path).arg(i), u"beside"_s, beside.at(i).toString()));
    const QSet<Strategy> each(recording.beside.cbegin(), recording.beside.cend());
    if (object.contains("beside"_L1) && (each.size() < 2 || each.size() < recording.beside.size() || !each.contains(wanted)))
        m_file.complain(
            path + u"/beside"_s, model::Complaint::tr("\"beside\" names two to five different strategies, \"strategy\" among them"));
    return recording;
}

Stop TalkReader::stop(const QString &path, const QJsonObject &object)
{
    const QString here = path + u"/stop"_s;
    if (object.value("stop"_L1).isString()) {
        if (object.value("stop"_L1).toString() != "end"_L1)
            m_file.complain(
                here, model::Complaint::tr("a \"stop\" is \"end\" or an event, such as {\"event\": \"response-lost\", \"number\": 1}"));
        return {Stop::Kind::End};
    }
    Stop stop {Stop::Kind::Event};
    const QJsonObject at = m_file.object(path, object, u"stop"_s);
    m_file.allowOnly(here, at, {u"event"_s, u"number"_s});
    stop.event = m_file.choice<EventKind>(here, at, u"event"_s);
    if (at.contains("number"_L1))
        stop.number = int(m_file.number(here, at, u"number"_s, 1, 1000));
    return stop;
}

Ask TalkReader::ask(const QString &path, const QJsonObject &object)
{
    m_file.allowOnly(path, object, {u"question"_s, u"choices"_s});
    Ask ask;
    ask.question = readLocalText(m_file, path, object, u"question"_s, m_languages);
    for (const auto &[here, each] : m_file.objects(path, object, u"choices"_s)) {
        const Choice read = choice(here, each);
        for (const Choice &other : ask.choices) {
            if (other.id == read.id)
                m_file.complain(here, model::Complaint::tr("there is already a choice \"%1\"").arg(read.id));
            else if (other.orders == read.orders && other.verdict == read.verdict)
                m_file.complain(here, model::Complaint::tr("this choice is right whenever \"%1\" is").arg(other.id));
        }
        ask.choices.append(read);
    }
    if (ask.choices.size() < 2 || ask.choices.size() > 6)
        m_file.complain(path, model::Complaint::tr("a question has two to six \"choices\""));
    const QStringList written = ask.question.keys();
    for (const QString &language : written) {
        if (const int lines = linesOnTheWall(ask, language); lines > mostLinesOnTheWall) {
            m_file.complain(path,
                model::Complaint::tr("the question and its choices (%1) take about %2 lines beside the run, and %3 can be read in a hall: "
                                     "make them shorter, or fewer")
                    .arg(language)
                    .arg(lines)
                    .arg(mostLinesOnTheWall));
        }
    }
    return ask;
}

Choice TalkReader::choice(const QString &path, const QJsonObject &object)
{
    m_file.allowOnly(path, object, {u"id"_s, u"text"_s, u"orders"_s, u"verdict"_s});
    Choice choice;
    choice.id = m_file.text(path, object, u"id"_s);
    choice.text = readLocalText(m_file, path, object, u"text"_s, m_languages);
    if (object.contains("orders"_L1))
        choice.orders = int(m_file.number(path, object, u"orders"_s, 0, 1000));
    if (object.contains("verdict"_L1))
        choice.verdict = m_file.choice<Verdict>(path, object, u"verdict"_s);
    if (!choice.orders && !choice.verdict)
        m_file.complain(path, model::Complaint::tr("a choice says by \"orders\" or \"verdict\" when it is right"));
    return choice;
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
    JsonFile file(text, fileName);
    if (!file.isGood())
        return tl::unexpected(file.errors());
    const QJsonObject &root = file.root();
    file.allowOnly({}, root, {u"talk"_s, u"id"_s, u"title"_s, u"steps"_s});
    if (file.number({}, root, u"talk"_s, 1, std::numeric_limits<int>::max()) > 1)
        file.complain(
            u"talk"_s, model::Complaint::tr("the talk was written for a newer version of the program, which this one cannot read"));
    Talk talk;
    talk.id = file.text({}, root, u"id"_s);
    talk.title = readLocalText(file, {}, root, u"title"_s, languages);
    TalkReader reader(file, folder, languages);
    QSet<QString> ids;
    for (const auto &[path, step] : file.objects({}, root, u"steps"_s)) {
        talk.steps.append(reader.step(path, step));
        if (ids.contains(talk.steps.constLast().id))
            file.complain(path, model::Complaint::tr("there is already a step \"%1\"").arg(talk.steps.constLast().id));
        ids.insert(talk.steps.constLast().id);
    }
    talk.files = reader.files();
    if (talk.steps.isEmpty())
        file.complain(u"steps"_s, model::Complaint::tr("a talk has at least one step in \"steps\""));
    if (!file.isGood())
        return tl::unexpected(file.errors());
    return talk;
}

bool isTalk(const QByteArray &text) { return QJsonDocument::fromJson(text).object().contains("talk"_L1); }

tl::expected<Talk, FileErrors> loadTalkFile(const QString &path)
{
    const QFileInfo info(path);
    const auto text = readFile(path, JsonFile::maxSize);
    return text ? loadTalk(*text, info.fileName(), info.path()) : tl::unexpected(FileErrors {{info.fileName(), 0, text.error()}});
}

} // namespace idemlab::study
