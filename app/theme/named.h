// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <utility>

namespace idemlab::theme {

/// A new T of @p arguments, with the object name by which actions, tests and lessons find it.
template<typename T, typename... Arguments>
[[nodiscard]] T *named(const QString &name, Arguments &&...arguments)
{
    auto *made = new T(std::forward<Arguments>(arguments)...);
    made->setObjectName(name);
    return made;
}

} // namespace idemlab::theme
