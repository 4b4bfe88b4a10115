// SPDX-License-Identifier: MIT
#pragma once

#include "study/case.h"

#include <QUrl>

#include <optional>

namespace idemlab::study {

/// Settings under a name: a pitfall that breaks in front of the viewer, or the policy of a real API.
struct Preset
{
    enum class Kind : quint8 { Pitfall, Policy };

    /// The page that a policy was read from.
    struct Source
    {
        QString title;
        QUrl url;
        QString read; ///< the year in which it was read
    };

    QString id;
    Kind kind = Kind::Pitfall;
    LocalText name;
    LocalText note;
    model::SettingList settings;
    std::optional<Source> source;
    QStringList notStated; ///< settings of which the source says nothing: they are left at their defaults
    std::optional<model::Strategy> strategy; ///< of a pitfall: under which it shows
    QString caseId; ///< of a pitfall: the case that shows it
};

/// Checked as strictly as a case.
[[nodiscard]] tl::expected<Preset, FileErrors> loadPreset(const QByteArray &text, const QString &fileName);

/// Those that come with the program: the pitfalls first, each kind in the order in which it is shown.
[[nodiscard]] const QList<Preset> &builtInPresets();
/// Null where no preset has that id.
[[nodiscard]] const Preset *findPreset(QStringView id);

/// @p settings with those of the server's policy (model/settings.h) at their defaults and then as @p preset has them; a
/// pitfall touches nothing but what it names.
[[nodiscard]] model::RunSettings withPreset(model::RunSettings settings, const Preset &preset);

} // namespace idemlab::study
