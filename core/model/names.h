// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <QLatin1StringView>
#include <QStringList>
#include <QStringView>

namespace idemlab::model {

template<typename E>
struct Name
{
    E value;
    QLatin1StringView id;
};

/// The ids by which an enumeration is known on the command line, in files and in JSON.
/// Specialised beside each enumeration, with `static constexpr std::array all { Name<E> {…}, … }`.
template<typename E>
struct Names;

template<typename E>
[[nodiscard]] constexpr QLatin1StringView nameOf(E value)
{
    for (const auto &name : Names<E>::all) {
        if (name.value == value)
            return name.id;
    }
    return {};
}

/// Empty where no value bears that id. Ids are compared exactly.
template<typename E>
[[nodiscard]] std::optional<E> fromName(QStringView id)
{
    for (const auto &name : Names<E>::all) {
        if (id == name.id)
            return name.value;
    }
    return std::nullopt;
}

/// All ids, in the order of the table.
template<typename E>
[[nodiscard]] QStringList idsOf()
{
    QStringList ids;
    for (const auto &name : Names<E>::all)
        ids.append(name.id);
    return ids;
}

} // namespace idemlab::model
