// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/safeguards.h"
#include "analysis/search.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace idemlab::narrate {

/// "Can it ever happen?" in the viewer's language.
class SearchWords
{
    Q_DECLARE_TR_FUNCTIONS(idemlab::narrate::SearchWords)
public:
    [[nodiscard]] static QString title();
    /// "Customers: 1. Presses of Order: at most 2. …"
    [[nodiscard]] static QString bounds(const analysis::Bounds &bounds, const QLocale &locale);
    /// What must hold in every history.
    [[nodiscard]] static QString promise(analysis::Promise promise);
    /// "Never two orders": the answer in a few words.
    [[nodiscard]] static QString finding(const analysis::Answer &answer);
    /// The answer in one sentence. It holds within bounds() and but for notCovered().
    [[nodiscard]] static QString sentence(const analysis::Answer &answer, const QLocale &locale);
    /// A question, and what it is called among others.
    struct Asked
    {
        QString name;
        analysis::Question question;
    };
    /// What no history of the searches has in it, and how sure their answers are: whole sentences, with names where they do not hold of
    /// all. @p states: of all searches together.
    [[nodiscard]] static QStringList notCovered(const QList<Asked> &asked, quint64 states, const QLocale &locale);
    /// The counterexample, event by event, as its run tells it.
    [[nodiscard]] static QStringList story(const analysis::Answer &answer);

    // The rules
    [[nodiscard]] static QString rulesTitle();
    [[nodiscard]] static QString rule(analysis::Safeguard safeguard);
    /// What is done in its place.
    [[nodiscard]] static QString removal(analysis::Safeguard safeguard);
    /// The shortest accident in one sentence, or that there is none.
    [[nodiscard]] static QString accident(const analysis::Answer &answer);

    /// So many ways in which a run can go; of those that nobody counts, about how many.
    [[nodiscard]] static QString histories(double count, const QLocale &locale);

    // Heads of tables
    [[nodiscard]] static QStringList answerHeads();
    [[nodiscard]] static QStringList ruleHeads();

private:
    /// What does not run out in the histories of a search.
    [[nodiscard]] static QStringList outlived(const analysis::Question &question, const QLocale &locale);
};

} // namespace idemlab::narrate
