// SPDX-License-Identifier: MIT
#pragma once

#include "cli/cli.h"
#include "cli/commandline.h"
#include "session/wire.h"

#include <QString>

#include <tl/expected.hpp>

namespace idemlab::cli {

/// Why a command could not be carried out.
struct Fault
{
    QString what;
    Exit status = Failed;
};

/// Writes to standard output, all of it and at once.
[[nodiscard]] tl::expected<void, Fault> print(const QByteArray &bytes);
/// Plays a case to its end, or opens a run that was saved, and gives it in the format that was asked for.
[[nodiscard]] tl::expected<QByteArray, Fault> play(const ParsedCommandLine &parsed, const session::DoorMaker &makeDoor);

} // namespace idemlab::cli
