// SPDX-License-Identifier: MIT
#include "model/pitfalls.h"

#include <algorithm>
#include <array>

namespace idemlab::model {

using namespace std::chrono_literals;

namespace {

constexpr auto leastLifetime = 1h; ///< of a key: what is shorter has been forgotten before the last retry

bool isPitfall(const RunSettings &settings, QLatin1StringView name)
{
    const ServerPolicy &policy = settings.server.policy;
    const std::array<std::pair<QLatin1StringView, bool>, 9> pitfalls {{
        {QLatin1StringView("key-scope"), settings.client.keyScope != KeyScope::Order},
        {QLatin1StringView("key-format"), settings.client.keyFormat != KeyFormat::UuidV4},
        {QLatin1StringView("key-support"), policy.keySupport == KeySupport::Ignored},
        {QLatin1StringView("other-payload"), policy.otherPayload != OtherPayload::Refuse},
        {QLatin1StringView("in-progress"), policy.inProgress == InProgress::Race},
        {QLatin1StringView("stored-errors"), policy.storedErrors == StoredErrors::Server || policy.storedErrors == StoredErrors::All},
        {QLatin1StringView("key-lookup"), policy.keyLookup == KeyLookup::Global},
        {QLatin1StringView("writes"), policy.writes == Writes::OrderThenKey},
        {QLatin1StringView("key-lifetime"), policy.keyLifetime < leastLifetime},
    }};
    return std::ranges::any_of(pitfalls, [&](const auto &each) { return each.second && each.first == name; });
}

} // namespace

QList<const Setting *> pitfallsIn(const RunSettings &settings)
{
    QList<const Setting *> found;
    for (const Setting &each : allSettings()) {
        if (isPitfall(settings, each.name))
            found.append(&each);
    }
    return found;
}

RunSettings withoutPitfalls(RunSettings settings)
{
    for (const auto pitfalls = pitfallsIn(settings); const Setting *each : pitfalls)
        each->write(settings, each->read(RunSettings()));
    return settings;
}

} // namespace idemlab::model
