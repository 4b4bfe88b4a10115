// SPDX-License-Identifier: MIT
#pragma once

#include "model/runplan.h"
#include "model/settings.h"
#include "model/verdict.h"
#include "study/jsonfile.h"

#include <QMap>
#include <QString>

#include <tl/expected.hpp>

namespace idemlab::study {

/// A text per language: "en", "ja", …
using LocalText = QMap<QString, QString>;

/// Of @p languages, those that a text is there in, the one for @p language ("ja", "ja_JP"), or else English, or else whatever there is.
[[nodiscard]] QString bestLanguage(const QStringList &languages, const QString &language);
/// The text in @p language ("ja", "ja_JP"), or else in English, or else in whatever there is.
[[nodiscard]] QString inLanguage(const LocalText &text, const QString &language);
/// The same in the language of the default locale.
[[nodiscard]] QString localized(const LocalText &text);

/// A script of clicks, faults and settings that brings one situation about. The strategy is the viewer's choice.
struct Case
{
    QString id; ///< as on the command line
    LocalText title;
    LocalText summary; ///< what happens, in a sentence
    LocalText lookFor; ///< what to watch
    model::SettingList settings; ///< in the order of the file
    model::Script script;
    QList<model::PlannedFault> faults;
    QList<model::PlannedIncident> incidents;
    QMap<model::Strategy, model::Verdict> expect; ///< strategies that are not named are not claimed

    model::ApiWords api; ///< what it calls its things; empty: it is about orders

    /// Defaults, what the case sets, and @p strategy.
    [[nodiscard]] model::RunSettings settingsFor(model::Strategy strategy) const;
    /// What a run of it starts from.
    [[nodiscard]] model::RunPlan planWith(const model::RunSettings &with) const { return {id, with, script, faults, incidents, api}; }
    [[nodiscard]] model::RunPlan planFor(model::Strategy strategy) const { return planWith(settingsFor(strategy)); }
};

/// Checks everything; an error names file and line, and what would be right. @p languages: in which the texts must be there;
/// empty: any one will do.
[[nodiscard]] tl::expected<Case, FileErrors> loadCase(const QByteArray &text, const QString &fileName, const QStringList &languages = {});
/// Reads a file of the user's own.
[[nodiscard]] tl::expected<Case, FileErrors> loadCaseFile(const QString &path, const QStringList &languages = {});

/// The cases that come with the program, in the order in which they are taught.
[[nodiscard]] const QList<Case> &builtInCases();
/// Null where no built-in case has that id.
[[nodiscard]] const Case *findCase(QStringView id);
/// Whether a lesson or a talk that names its case so means a file in its own folder: "my-case.json".
[[nodiscard]] bool isCaseFile(const QString &name);

} // namespace idemlab::study
