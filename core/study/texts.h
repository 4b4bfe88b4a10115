// SPDX-License-Identifier: MIT
#pragma once

#include "study/case.h"
#include "study/jsonreader.h"

namespace idemlab::study {

/// Reads an object such as {"en": "…", "ja": "…"}; complains where one of @p languages is missing, or where there is none. Marks of
/// direction and the like are shown, not obeyed.
[[nodiscard]] LocalText readLocalText(const JsonReader &object, const QString &member, const QStringList &languages);
/// The same of what has room on one line or a few: it complains of more than @p most characters.
[[nodiscard]] LocalText readLocalLine(const JsonReader &object, const QString &member, const QStringList &languages, qsizetype most);

/// Reads {"name": "value", …} and checks each against the settings of a run.
[[nodiscard]] model::SettingList readSettings(const JsonReader &settings);
/// The member "settings", which is such an object; none where it is missing.
[[nodiscard]] model::SettingList settingsIn(const JsonReader &object);
/// Such an object with those that are not at their defaults, but for the strategy.
[[nodiscard]] QJsonObject settingsJson(const model::RunSettings &settings);

} // namespace idemlab::study
