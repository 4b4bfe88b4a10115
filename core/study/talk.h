// SPDX-License-Identifier: MIT
#pragma once

#include "model/event.h"
#include "model/oddsquestion.h"
#include "model/runplan.h"
#include "model/searchbounds.h"
#include "model/settings.h"
#include "study/case.h"

#include <chrono>
#include <optional>

namespace idemlab::study {

/// Where the run is to come to rest once a step of a talk has been reached.
struct Stop
{
    enum class Kind : quint8 {
        Stay, ///< where it is
        Event, ///< just after the `number`th event of a kind, in the run that the step speaks of
        End, ///< when nothing is due any more
    };
    Kind kind = Kind::Stay;
    model::EventKind event = model::EventKind::Clicked;
    int number = 1; ///< at least 1
    bool operator==(const Stop &) const = default;
};

/// Something that the room can raise its hands for. Which of them was right, the run says: the first whose conditions hold at its end.
struct Choice
{
    QString id;
    LocalText text;
    std::optional<int> orders; ///< right where so many orders were made
    std::optional<model::Verdict> verdict; ///< right where the run came to it
};

/// "Hands up: how many orders?" The outcome is revealed on the next key.
struct Ask
{
    LocalText question;
    QList<Choice> choices; ///< two to six
};

/// Every case under every strategy, and what of it is marked from the beginning: a case, a strategy, or where both meet.
struct Matrix
{
    QString caseId; ///< may be empty
    std::optional<model::Strategy> strategy;
    QStringList repaired; ///< ids of cases that are run without their pitfalls
    model::SettingList settings; ///< on top of those of the cases
};

/// "Can it ever happen?": every history within some bounds, under every strategy.
struct Search
{
    model::SearchBounds bounds;
    model::Promise promise = model::Promise::AtMostOne;
    model::SettingList settings; ///< on top of the usual ones
};

/// What the room sees until the presenter's next key.
struct TalkStep
{
    QString id;
    LocalText caption; ///< what the audience reads: one short sentence
    std::optional<model::OddsQuestion> odds; ///< the stage shows this day at the shop instead of the run
    std::optional<Matrix> matrix; ///< the stage shows all cases instead of the run
    std::optional<Search> prove; ///< the stage shows its answers instead of the run
    QList<LocalText> lines; ///< with lines, the stage is a card that shows them instead of the run
    LocalText notes; ///< for the presenter alone
    std::optional<model::Recording>
        run; ///< begins it, paused at its moment (zero, unless it says otherwise); empty: the run before goes on
    Stop stop; ///< how far it plays; with a question, it plays when the answer is revealed
    std::optional<Ask> ask;
    std::chrono::seconds takes {0}; ///< as planned
    QString place; ///< "chapter.json:31"
};

/// A playlist for a class: runs, stops, captions, notes and questions to the room.
struct Talk
{
    QString id;
    LocalText title;
    QList<TalkStep> steps; ///< at least one
    QStringList files; ///< cases and runs beside it that it uses, by their names

    [[nodiscard]] std::chrono::seconds takes() const;
    /// The run that is on in the step at @p position; null before the first.
    [[nodiscard]] const model::Recording *runIn(qsizetype position) const;
};

/// Checks everything (resources/talks/README.md); an error names file and line, and what would be right. Run files that it names
/// are read from @p folder. @p languages: in which the texts must be there; empty: any one will do.
[[nodiscard]] tl::expected<Talk, FileErrors> loadTalk(
    const QByteArray &text, const QString &fileName, const QString &folder, const QStringList &languages = {});
/// Whether the text is meant to be one, right or wrong.
[[nodiscard]] bool isTalk(const QByteArray &text);
/// Reads a file of the presenter's own.
[[nodiscard]] tl::expected<Talk, FileErrors> loadTalkFile(const QString &path);

/// The talks that come with the program.
[[nodiscard]] const QList<Talk> &builtInTalks();

} // namespace idemlab::study
