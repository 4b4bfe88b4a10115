// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/verdict.h"
#include "model/command.h"
#include "model/event.h"
#include "model/settings.h"

#include <QCoreApplication>
#include <QLocale>

#include <optional>

namespace idemlab::narrate {

/// What things are called in the viewer's language, as it is when they are asked. The ids of the model stay what they are;
/// these are their names for people.
class Vocabulary
{
    Q_DECLARE_TR_FUNCTIONS(idemlab::narrate::Vocabulary)
public:
    [[nodiscard]] static QString strategy(model::Strategy strategy);
    /// In a word or two, where there is no room for more.
    [[nodiscard]] static QString shortStrategy(model::Strategy strategy);
    [[nodiscard]] static QString verdict(model::Verdict verdict);
    [[nodiscard]] static QString keyState(model::KeyState state);
    [[nodiscard]] static QString fault(model::FaultKind kind);
    /// "What if answer 1 had been lost?"
    [[nodiscard]] static QString whatIf(const model::PlannedFault &fault);
    /// What tells a strip from the others: its strategy and, for a fork, its what-if.
    [[nodiscard]] static QString strip(model::Strategy strategy, const std::optional<model::PlannedFault> &whatIf);
    /// The same with the strategy in short.
    [[nodiscard]] static QString shortStrip(model::Strategy strategy, const std::optional<model::PlannedFault> &whatIf);
    /// What a person can say that a request of a program outside meant: a new order, or the same again.
    [[nodiscard]] static QString meaning(model::IntentChoice choice);
    /// A line for each problem that an answer can name, as its client would tell its user.
    [[nodiscard]] static QString problem(model::Problem problem);

    [[nodiscard]] static QString settingName(const model::Setting &setting);
    [[nodiscard]] static QString settingHelp(const model::Setting &setting);
    /// A value of a Setting::Kind::Choice by its id.
    [[nodiscard]] static QString choice(const model::Setting &setting, const QString &id);
    /// Any value of @p setting, as people read it.
    [[nodiscard]] static QString value(const model::Setting &setting, const QString &value, const QLocale &locale);

    /// "Key scope: click"
    [[nodiscard]] static QString settingWithValue(const model::Setting &setting, const QString &value, const QLocale &locale);

    /// "In progress: race", of the first of @p pitfalls as it stands in @p settings, and how many more there are.
    [[nodiscard]] static QString pitfalls(const QList<const model::Setting *> &pitfalls, const model::RunSettings &settings);
    /// What the cases of the matrix have in common: the server does it right, or it has a pitfall.
    [[nodiscard]] static QString matrixGroup(bool hasPitfall);
    [[nodiscard]] static QString matrixScore(const analysis::Judgement &judgement); ///< "2/1": orders and intents
    [[nodiscard]] static QString matrixSum(); ///< with places for how many are exact, and of how many

    /// "0.4 s", "24 h"
    [[nodiscard]] static QString duration(model::Duration duration, const QLocale &locale);
    /// "¥1,200"
    [[nodiscard]] static QString money(qint64 yen, const QLocale &locale);
    /// Whole sentences, one after the other as the language has them; empty ones are left out.
    [[nodiscard]] static QString sentences(const QStringList &sentences);
    /// "C001 (customer)", in the brackets of the language.
    [[nodiscard]] static QString withDetail(const QString &text, const QString &detail);
    /// "912–1,070"
    [[nodiscard]] static QString range(const QString &from, const QString &to);
    /// "Client: nobody is charged twice"
    [[nodiscard]] static QString about(const QString &name, const QString &said);
    /// In the quotation marks of the language.
    [[nodiscard]] static QString quoted(const QString &text);

private:
    [[nodiscard]] static QString withWhatIf(const QString &strategy, const std::optional<model::PlannedFault> &whatIf);
};

} // namespace idemlab::narrate
