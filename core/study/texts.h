// SPDX-License-Identifier: MIT
#pragma once

#include "study/case.h"

namespace idemlab::study {

/// Reads an object such as {"en": "…", "ja": "…"}; complains where one of @p languages is missing, or where there is none.
[[nodiscard]] LocalText readLocalText(
    JsonFile &file, const QString &path, const QJsonObject &object, const QString &member, const QStringList &languages);
/// Reads {"name": "value", …} and checks each against the settings of a run.
[[nodiscard]] model::SettingList readSettings(JsonFile &file, const QString &path, const QJsonObject &settings);

} // namespace idemlab::study
