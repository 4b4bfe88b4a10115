// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <QLatin1StringView>
#include <QStringList>
#include <QStringView>

namespace idemlab::model {

/// A value of an enumeration, and its id.
template<typename E>
struct Name
{
    constexpr Name(E which, const char *text) : value(which), id(text) { }
    E value;
    QLatin1StringView id;
};

/// The ids by which an enumeration is known on the command line, in files and in JSON: a std::array of Name<E>, specialised beside
/// each enumeration.
template<typename E>
inline constexpr std::nullptr_t allNames {};

/// Empty where the table has no such value.
template<typename E>
[[nodiscard]] constexpr QLatin1StringView nameOf(E value)
{
    for (const auto &name : allNames<E>) {
        if (name.value == value)
            return name.id;
    }
    return {};
}

/// Empty where no value bears that id. Ids are compared exactly.
template<typename E>
[[nodiscard]] std::optional<E> fromName(QStringView id)
{
    for (const auto &name : allNames<E>) {
        if (id == name.id)
            return name.value;
    }
    return std::nullopt;
}

/// All values, in the order of the table.
template<typename E>
[[nodiscard]] QList<E> valuesOf()
{
    QList<E> values;
    for (const auto &name : allNames<E>)
        values.append(name.value);
    return values;
}

/// All ids, in the order of the table.
template<typename E>
[[nodiscard]] QStringList idsOf()
{
    QStringList ids;
    for (const auto &name : allNames<E>)
        ids.append(name.id);
    return ids;
}

} // namespace idemlab::model
