// SPDX-License-Identifier: MIT
#pragma once

#include "model/event.h"
#include "model/settings.h"
#include "study/case.h"
#include "study/lessontext.h"

#include <QLocale>

#include <memory>
#include <optional>

namespace idemlab::study {

/// What the learner does in a step.
enum class StepKind : quint8 {
    Read,
    Predict,
    Do,
    Observe,
    Explain,
    Check,
    Compare,
    Decide,
    Write,
    Send,
    Cards,
    Summary,
    Try,
    Words,
    Code,
    Design,
    Contrast,
    View
};

/// A run as a lesson speaks of it.
struct LessonRun
{
    QString caseId; ///< empty: nothing happens by itself
    model::Strategy strategy = model::Strategy::None;
    model::SettingList settings = {};
    std::shared_ptr<const Case> own = {}; ///< a case out of the lesson's folder; null: one that comes with the program

    /// Null where nothing happens by itself.
    [[nodiscard]] const Case *theCase() const;
    [[nodiscard]] model::RunPlan plan() const;
    /// Those of the case, then its own.
    [[nodiscard]] model::RunSettings settingsOf() const;
};

/// What has to be seen in the run before a step of doing is done.
struct Goal
{
    enum class Kind : quint8 {
        Event, ///< at least `count` events of a kind
        Verdict, ///< the run has come to its end with one of them
        Strategy, ///< one of them is chosen
        Setting, ///< it has one of the values
        Intents, ///< never more than `count` at once
    };
    QString id;
    Kind kind = Kind::Event;
    model::EventKind event = model::EventKind::Clicked;
    int count = 1;
    QList<model::Verdict> verdicts;
    QList<model::Strategy> strategies;
    QString setting;
    QStringList values;
};

/// Events that count as found.
struct EventMatch
{
    model::EventKind kind = model::EventKind::RunStarted;
    int number = 0; ///< which of those that fit otherwise; 0: any
    quint16 status = 0; ///< 0: whatever it is
    std::optional<bool> replayed;
    std::optional<bool> samePayload;
    std::optional<model::KeyState> found; ///< KeyLookedUp: the state that the key had
};

/// A verdict on which the text relies. Whoever can run things checks that it comes true (analysis/claims.h).
struct Claim
{
    LessonRun run;
    model::Verdict verdict = model::Verdict::Exact;
    QString place; ///< "lesson.json:31"
};

/// Where yes and no lead: to another question or to a result.
struct Question
{
    QString id;
    QString yes;
    QString no;
};

/// One of the questions of a design.
struct DesignAsk
{
    QString id;
    QStringList choices;
    QString answer;
};

/// A step of a lesson. Which members are set depends on its kind.
struct Step
{
    QString id;
    StepKind kind = StepKind::Read;
    std::optional<LessonRun> run;
    QString point; ///< the part of the window to ring (lessonParts); empty: none
    QStringList choices; ///< ids, in the order in which they are shown
    QString after; ///< Check, of the questions that come back: the lesson that it is about
    QString answer; ///< the right one of the choices; empty where there is none (a check that asks for an opinion)
    QList<Goal> goals;
    QList<EventMatch> events; ///< Observe: each of them is what is looked for
    QStringList cases; ///< Compare: the rows
    QList<Question> questions; ///< Decide: the first is asked first
    QStringList results;
    QStringList cards;
    QList<std::pair<QString, LessonRun>> runs; ///< Try, Design: by choice; Code: "bug" and "repaired"; Contrast: the two to compare
    QList<DesignAsk> asks; ///< Design: the first decides which run is played
    QStringList code; ///< lines of the program that has a fault
    QStringList repaired; ///< Code: the same program without it
    QList<int> faulty; ///< Code: positions of the lines that make the fault
    bool lost = false; ///< Send: the answer before the repeat has to be lost
    QString view; ///< View: what is opened, by the object name of its command
    QList<Claim> claims;

    /// Null where it has none for that id.
    [[nodiscard]] const LessonRun *runFor(const QString &id) const;
};

/// Structure once, text per language.
struct Lesson
{
    static constexpr qsizetype mostFiles = 50; ///< of text in its folder, and of cases of its own

    QString id;
    QList<Step> steps; ///< at least one
    QMap<QString, LessonText> texts; ///< by language: "en", "ja", …
    QMap<QString, std::shared_ptr<const Case>> ownCases; ///< out of its folder, by their ids
    QMap<QString, QString> caseFiles; ///< names of their files, by their ids

    /// A run of one of its own cases, or of one that comes with the program.
    [[nodiscard]] LessonRun runOf(const QString &caseId, model::Strategy strategy) const
    {
        return {caseId, strategy, {}, ownCases.value(caseId)};
    }

    /// In @p language ("ja", "ja_JP"), or else in English, or else in whatever there is.
    [[nodiscard]] const LessonText &text(const QString &language = QLocale().name()) const;
    /// Position of a step; -1 where none has that id.
    [[nodiscard]] qsizetype indexOf(const QString &stepId) const;
};

/// Reads and checks a folder (resources/lessons/README.md); an error names file and line, and what would be right.
/// @p languages: in which the texts must be there; empty: any one will do.
[[nodiscard]] tl::expected<Lesson, FileErrors> loadLesson(const QString &folder, const QStringList &languages = {});

/// What a lesson may point at, by the words of resources/lessons/README.md; the window gives its parts these as object names.
[[nodiscard]] QStringList lessonParts();

/// The lessons that come with the program, in the order in which they are taught.
[[nodiscard]] const QList<Lesson> &builtInLessons();

} // namespace idemlab::study

namespace idemlab::model {

template<>
inline constexpr auto allNames<study::StepKind> = std::to_array<Name<study::StepKind>>({
    {study::StepKind::Read, "read"},
    {study::StepKind::Predict, "predict"},
    {study::StepKind::Do, "do"},
    {study::StepKind::Observe, "observe"},
    {study::StepKind::Explain, "explain"},
    {study::StepKind::Check, "check"},
    {study::StepKind::Compare, "compare"},
    {study::StepKind::Decide, "decide"},
    {study::StepKind::Write, "write"},
    {study::StepKind::Send, "send"},
    {study::StepKind::Cards, "cards"},
    {study::StepKind::Summary, "summary"},
    {study::StepKind::Try, "try"},
    {study::StepKind::Words, "words"},
    {study::StepKind::Code, "code"},
    {study::StepKind::Design, "design"},
    {study::StepKind::Contrast, "contrast"},
    {study::StepKind::View, "view"},
});

} // namespace idemlab::model
