// SPDX-License-Identifier: MIT
#pragma once

#include "model/settings.h"

#include <functional>

namespace idemlab::controls {

/// What settings and their choices are called in the user's language, as it is when they are asked.
struct SettingWords
{
    std::function<QString(const model::Setting &)> name;
    std::function<QString(const model::Setting &)> help;
    std::function<QString(const model::Setting &, const QString &choice)> choice;
};

} // namespace idemlab::controls
