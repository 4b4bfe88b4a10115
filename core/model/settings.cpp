// SPDX-License-Identifier: MIT
#include "model/settings.h"

#include "model/complaint.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace idemlab::model {

using namespace Qt::StringLiterals;

namespace {

/// Follows pointers to members from RunSettings down to one field.
template<auto First, auto... Rest>
auto &field(auto &object)
{
    if constexpr (sizeof...(Rest) == 0)
        return object.*First;
    else
        return field<Rest...>(object.*First);
}

template<auto... Path>
using FieldType = std::remove_cvref_t<decltype(field<Path...>(std::declval<RunSettings &>()))>;

template<auto... Path>
Setting choice(QLatin1StringView name, Setting::Group group)
{
    using Value = FieldType<Path...>;
    Setting setting {name, group, Setting::Kind::Choice, idsOf<Value>(), 0, 0, {}, {}};
    setting.read = [](const RunSettings &s) { return QString(nameOf(field<Path...>(s))); };
    setting.write = [](RunSettings &s, const QString &text) { field<Path...>(s) = fromName<Value>(text).value_or(field<Path...>(s)); };
    return setting;
}

template<auto... Path>
Setting duration(QLatin1StringView name, Setting::Group group, std::chrono::milliseconds least, std::chrono::milliseconds most)
{
    return {name, group, Setting::Kind::Time, {}, least.count(), most.count(),
        [](const RunSettings &s) { return durationText(field<Path...>(s)); },
        [](RunSettings &s, const QString &text) { field<Path...>(s) = parseDuration(text).value_or(field<Path...>(s)); }};
}

template<auto... Path>
Setting count(QLatin1StringView name, Setting::Group group, qint64 least, qint64 most)
{
    return {name, group, Setting::Kind::Count, {}, least, most, [](const RunSettings &s) { return QString::number(field<Path...>(s)); },
        [](RunSettings &s, const QString &text) { field<Path...>(s) = FieldType<Path...>(text.toULongLong()); }};
}

template<auto... Path>
Setting flag(QLatin1StringView name, Setting::Group group)
{
    return {name, group, Setting::Kind::Flag, {u"false"_s, u"true"_s}, 0, 0,
        [](const RunSettings &s) { return field<Path...>(s) ? u"true"_s : u"false"_s; },
        [](RunSettings &s, const QString &text) { field<Path...>(s) = text == "true"_L1; }};
}

template<auto... Path>
Setting headerName(QLatin1StringView name, Setting::Group group, qint64 least)
{
    return {name, group, Setting::Kind::Text, {}, least, 64, [](const RunSettings &s) { return QString::fromLatin1(field<Path...>(s)); },
        [](RunSettings &s, const QString &text) { field<Path...>(s) = text.toLatin1(); }};
}

constexpr auto client = &RunSettings::client;
constexpr auto link = &RunSettings::link;
constexpr auto server = &RunSettings::server;
constexpr auto policy = &ServerSettings::policy;

QList<Setting> makeSettings()
{
    using namespace std::chrono_literals;
    using G = Setting::Group;
    using Client = ClientSettings;
    using Link = LinkSettings;
    using Server = ServerSettings;
    using Policy = ServerPolicy;
    return {
        choice<&RunSettings::strategy>("strategy"_L1, G::Run),
        count<&RunSettings::seed>("seed"_L1, G::Run, 0, 4'294'967'295),
        choice<client, &Client::keyScope>("key-scope"_L1, G::Client),
        choice<client, &Client::keyFormat>("key-format"_L1, G::Client),
        duration<client, &Client::timeout>("timeout"_L1, G::Client, 1ms, 1h),
        count<client, &Client::retries>("retries"_L1, G::Client, 0, 20),
        duration<client, &Client::backoff>("backoff"_L1, G::Client, 0ms, 10min),
        flag<client, &Client::resendsOnCut>("library-resends"_L1, G::Client),
        duration<link, &Link::latency>("latency"_L1, G::Link, 0ms, 1min),
        duration<link, &Link::delay>("delay"_L1, G::Link, 0ms, 48h),
        duration<link, &Link::duplicateAfter>("duplicate-after"_L1, G::Link, 0ms, 48h),
        duration<server, &Server::workingTime>("server-time"_L1, G::Server, 0ms, 10min),
        duration<server, &Server::restartTime>("restart-time"_L1, G::Server, 0ms, 10min),
        choice<server, policy, &Policy::keySupport>("key-support"_L1, G::Policy),
        choice<server, policy, &Policy::missingKey>("missing-key"_L1, G::Policy),
        choice<server, policy, &Policy::unknownKey>("unknown-key"_L1, G::Policy),
        choice<server, policy, &Policy::otherPayload>("other-payload"_L1, G::Policy),
        count<server, policy, &Policy::otherPayloadStatus>("other-payload-status"_L1, G::Policy, 400, 499),
        choice<server, policy, &Policy::inProgress>("in-progress"_L1, G::Policy),
        choice<server, policy, &Policy::storedErrors>("stored-errors"_L1, G::Policy),
        choice<server, policy, &Policy::keyLookup>("key-lookup"_L1, G::Policy),
        choice<server, policy, &Policy::writes>("writes"_L1, G::Policy),
        duration<server, policy, &Policy::keyLifetime>("key-lifetime"_L1, G::Policy, 1ms, 24h * 365),
        duration<server, policy, &Policy::claimLease>("claim-lease"_L1, G::Policy, 1ms, 24h),
        count<server, policy, &Policy::maxKeyLength>("max-key-length"_L1, G::Policy, 1, IdempotencyKey::maxLength),
        headerName<server, policy, &Policy::keyHeader>("key-header"_L1, G::Policy, 1),
        headerName<server, policy, &Policy::replayHeader>("replay-header"_L1, G::Policy, 0),
    };
}

/// A field name is a token (RFC 9110, sections 5.1 and 5.6.2).
bool isToken(QStringView text)
{
    return std::ranges::all_of(
        text, [](QChar c) { return c.unicode() < 0x80 && (c.isLetterOrNumber() || "!#$%&'*+-.^_`|~"_L1.contains(c)); });
}

/// Fields by which HTTP itself, or the API's own messages, do their work.
bool isTakenField(const QString &name)
{
    static constexpr std::array taken {"accept"_L1, "allow"_L1, "connection"_L1, "content-encoding"_L1, "content-length"_L1,
        "content-type"_L1, "date"_L1, "expect"_L1, "host"_L1, "keep-alive"_L1, "location"_L1, "origin"_L1, "te"_L1, "trailer"_L1,
        "transfer-encoding"_L1, "upgrade"_L1, "user-agent"_L1, "x-attempt"_L1};
    return std::ranges::any_of(taken, [&name](QLatin1StringView each) { return name.compare(each, Qt::CaseInsensitive) == 0; });
}

tl::expected<void, QString> wrong(const QString &name, const QString &value, const QString &right)
{
    return tl::unexpected(Complaint::tr("%1: \"%2\" will not do; %3").arg(name, value, right));
}

tl::expected<void, QString> checkValue(const Setting &setting, const QString &value)
{
    switch (setting.kind) {
    case Setting::Kind::Choice:
    case Setting::Kind::Flag:
        if (!setting.choices.contains(value))
            return wrong(setting.name, value, Complaint::tr("one of: %1").arg(setting.choices.join(", "_L1)));
        return {};
    case Setting::Kind::Time: {
        const auto parsed = parseDuration(value);
        const auto least = Duration(std::chrono::milliseconds(setting.least));
        const auto most = Duration(std::chrono::milliseconds(setting.most));
        if (!parsed || *parsed < least || *parsed > most)
            return wrong(setting.name, value,
                Complaint::tr("a time from %1 to %2, such as 250ms or 1.5s").arg(durationText(least), durationText(most)));
        return {};
    }
    case Setting::Kind::Count: {
        bool isNumber = false;
        const qint64 number = value.toLongLong(&isNumber);
        if (!isNumber || number < setting.least || number > setting.most)
            return wrong(setting.name, value, Complaint::tr("a whole number from %1 to %2").arg(setting.least).arg(setting.most));
        return {};
    }
    case Setting::Kind::Text:
        if (value.size() < setting.least || value.size() > setting.most || !isToken(value))
            return wrong(
                setting.name, value, Complaint::tr("an HTTP field name of %1 to %2 characters").arg(setting.least).arg(setting.most));
        if (isTakenField(value))
            return wrong(setting.name, value, Complaint::tr("an HTTP field name that has no other meaning here"));
        return {};
    }
    Q_UNREACHABLE();
}

struct Unit
{
    Duration length;
    QLatin1StringView suffix;
};

/// The longest first. Read from the end: of "ms" and "s" the first one is tried first.
constexpr std::array units {
    Unit {std::chrono::hours(1), "h"_L1},
    Unit {std::chrono::minutes(1), "min"_L1},
    Unit {std::chrono::seconds(1), "s"_L1},
    Unit {std::chrono::milliseconds(1), "ms"_L1},
    Unit {std::chrono::microseconds(1), "us"_L1},
};

} // namespace

const QList<Setting> &allSettings()
{
    static const QList<Setting> settings = makeSettings();
    return settings;
}

const Setting *findSetting(QStringView name)
{
    const auto &all = allSettings();
    const auto found = std::ranges::find_if(all, [name](const Setting &each) { return each.name == name; });
    return found == all.cend() ? nullptr : &*found;
}

tl::expected<void, QString> applySetting(RunSettings &settings, const QString &name, const QString &value)
{
    const Setting *setting = findSetting(name);
    if (!setting) {
        QStringList known;
        for (const Setting &each : allSettings())
            known.append(each.name);
        return tl::unexpected(Complaint::tr("there is no setting \"%1\"; there are: %2").arg(name, known.join(", "_L1)));
    }
    return checkValue(*setting, value).map([&] { setting->write(settings, value); });
}

tl::expected<void, QString> SettingList::add(const QString &name, const QString &value)
{
    RunSettings scratch;
    return applySetting(scratch, name, value).map([&] { m_all.append({name, value}); });
}

SettingList SettingList::changes(const RunSettings &before, const RunSettings &now)
{
    SettingList list;
    for (const Setting &each : allSettings()) {
        if (each.name != "strategy"_L1 && each.read(now) != each.read(before))
            list.m_all.append({each.name, each.read(now)});
    }
    return list;
}

void SettingList::applyTo(RunSettings &settings) const
{
    for (const auto &[name, value] : m_all)
        findSetting(name)->write(settings, value);
}

QString durationText(Duration duration)
{
    if (duration == Duration::zero())
        return u"0ms"_s;
    const auto unit = std::ranges::find_if(units, [&](const Unit &u) { return duration % u.length == Duration::zero(); });
    return QString::number(duration / unit->length) + unit->suffix;
}

std::optional<Duration> parseDuration(QStringView text)
{
    const auto unit = std::find_if(units.crbegin(), units.crend(), [text](const Unit &u) { return text.endsWith(u.suffix); });
    const Duration length = unit == units.crend() ? Duration(std::chrono::milliseconds(1)) : unit->length;
    const QStringView digits = (unit == units.crend() ? text : text.chopped(unit->suffix.size())).trimmed();
    bool isNumber = false;
    const double number = digits.toDouble(&isNumber);
    constexpr double most = 1e15; // microseconds: thirty years, and exact in a double
    if (!isNumber || !(number >= 0) || number * double(length.count()) > most)
        return std::nullopt;
    return Duration(std::llround(number * double(length.count())));
}

} // namespace idemlab::model
