// SPDX-License-Identifier: MIT
#pragma once

#include "model/event.h"
#include "model/settings.h"
#include "study/case.h"
#include "study/lessontext.h"

#include <optional>

namespace idemlab::study {

/// What the learner does in a step.
enum class StepKind : quint8 { Read, Predict, Do, Observe, Explain, Check, Compare, Decide, Write, Send, Cards, Summary };

/// A run as a lesson speaks of it.
struct LessonRun
{
    QString caseId; ///< empty: nothing happens by itself
    model::Strategy strategy = model::Strategy::None;
    QList<std::pair<QString, QString>> settings;
    bool operator==(const LessonRun &) const = default;

    /// Those of the case, then its own.
    [[nodiscard]] model::RunSettings settingsOf() const;
};

/// What has to be seen in the run before a step of doing is done.
struct Goal
{
    enum class Kind : quint8 {
        Event, ///< at least `count` events of a kind
        Verdict, ///< the run has come to its end with it
        Strategy, ///< it is chosen
        Setting, ///< it has that value
        Intents, ///< never more than `count`
    };
    QString id;
    Kind kind = Kind::Event;
    model::EventKind event = model::EventKind::Clicked;
    int count = 1;
    QString verdict; ///< its id
    model::Strategy strategy = model::Strategy::None;
    QString setting;
    QString value;
};

/// A verdict on which the text relies. Whoever can run things checks that it comes true (analysis/claims.h).
struct Claim
{
    LessonRun run;
    QString verdict;
    QString place; ///< "lesson.json:31"
};

/// Where yes and no lead: to another question or to a result.
struct Question
{
    QString id;
    QString yes;
    QString no;
};

struct Step
{
    QString id;
    StepKind kind = StepKind::Read;
    std::optional<LessonRun> run;
    QString point; ///< object name of the control to ring; empty: none
    QStringList choices; ///< ids, in the order in which they are shown
    QString answer; ///< the right one of the choices
    QList<Goal> goals;
    model::EventKind event = model::EventKind::RunStarted; ///< Observe: the one to find
    int number = 1; ///< which of its kind
    QStringList cases; ///< Compare: the rows
    QList<Question> questions; ///< Decide: the first is asked first
    QStringList results;
    QStringList cards;
    QList<Claim> claims;
};

/// Structure once, text per language.
struct Lesson
{
    QString id;
    QList<Step> steps; ///< at least one
    QMap<QString, LessonText> texts; ///< by language: "en", "ja", …

    /// In @p language ("ja", "ja_JP"), or else in English, or else in whatever there is.
    [[nodiscard]] const LessonText &text(const QString &language) const;
    /// Position of a step; -1 where none has that id.
    [[nodiscard]] qsizetype indexOf(const QString &stepId) const;
};

/// Reads and checks a folder (resources/lessons/README.md); an error names file and line, and what would be right.
/// @p languages: in which the texts must be there; empty: any one will do.
[[nodiscard]] tl::expected<Lesson, FileErrors> loadLesson(const QString &folder, const QStringList &languages = {});

/// The lessons that come with the program, in the order in which they are taught.
[[nodiscard]] const QList<Lesson> &builtInLessons();

} // namespace idemlab::study

template<>
struct idemlab::model::Names<idemlab::study::StepKind>
{
    using K = idemlab::study::StepKind;
    static constexpr std::array all {
        Name<K> {K::Read, QLatin1StringView("read")},
        Name<K> {K::Predict, QLatin1StringView("predict")},
        Name<K> {K::Do, QLatin1StringView("do")},
        Name<K> {K::Observe, QLatin1StringView("observe")},
        Name<K> {K::Explain, QLatin1StringView("explain")},
        Name<K> {K::Check, QLatin1StringView("check")},
        Name<K> {K::Compare, QLatin1StringView("compare")},
        Name<K> {K::Decide, QLatin1StringView("decide")},
        Name<K> {K::Write, QLatin1StringView("write")},
        Name<K> {K::Send, QLatin1StringView("send")},
        Name<K> {K::Cards, QLatin1StringView("cards")},
        Name<K> {K::Summary, QLatin1StringView("summary")},
    };
};
