// SPDX-License-Identifier: MIT
#pragma once

#include "model/runsettings.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <span>
#include <tl/expected.hpp>

namespace idemlab::model {

/// One setting of a run under the name by which the command line, case files, saved settings and the advanced
/// panel know it. All of RunSettings but the seed's meaning is reached through this table; there is no second list.
struct Setting
{
    enum class Group : quint8 { Run, Client, Link, Server, Policy };
    enum class Kind : quint8 { Choice, Time, Count, Flag, Text };

    QLatin1StringView name;
    Group group;
    Kind kind;
    QStringList choices; ///< Choice: the ids, in the order of their meaning
    qint64 least = 0; ///< Time: milliseconds; Count: the number
    qint64 most = 0;
    std::function<QString(const RunSettings &)> read;
    /// Takes only text that applySetting() has accepted.
    std::function<void(RunSettings &, const QString &)> write;
};

/// In the order in which people should meet them.
[[nodiscard]] const QList<Setting> &allSettings();
/// Null where no setting has that name.
[[nodiscard]] const Setting *findSetting(QStringView name);

/// Sets @p name to @p value. Durations take "250ms", "1.5s", "2min", "24h", or a bare number of milliseconds; flags "true" or
/// "false". The error says in English what is wrong and what would be right; @p settings is then unchanged.
[[nodiscard]] tl::expected<void, QString> applySetting(RunSettings &settings, const QString &name, const QString &value);

/// Settings under their names, each of them checked when it was added.
class SettingList
{
public:
    /// Fails as applySetting() does, and is then unchanged.
    [[nodiscard]] tl::expected<void, QString> add(const QString &name, const QString &value);
    /// What turns @p before into @p now, but for the strategy.
    [[nodiscard]] static SettingList changes(const RunSettings &before, const RunSettings &now);

    void applyTo(RunSettings &settings) const;
    /// Names and values, in the order in which they were added.
    [[nodiscard]] const QList<std::pair<QString, QString>> &all() const { return m_all; }
    [[nodiscard]] bool isEmpty() const { return m_all.isEmpty(); }
    bool operator==(const SettingList &) const = default;

private:
    QList<std::pair<QString, QString>> m_all;
};

/// "1500ms" and the like, as applySetting takes it. Shortest form that is exact.
[[nodiscard]] QString durationText(Duration duration);
/// Empty where @p text is no duration.
[[nodiscard]] std::optional<Duration> parseDuration(QStringView text);

} // namespace idemlab::model
