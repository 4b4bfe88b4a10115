// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/question.h"
#include "cli/cli.h"
#include "exporting/search.h"

#include <QList>

#include <chrono>
#include <optional>

class QCommandLineParser;

namespace idemlab::cli {

class OptionReader;

/// `idemlab prove`: what was asked for.
struct ProveRequest
{
    analysis::Question question;
    QList<model::Strategy> strategies;
    bool asksForRules = false; ///< what each rule is for
    int threads = 0; ///< 0: as many as there are cores
    std::optional<std::chrono::milliseconds> time; ///< for all of it together
    exporting::SearchFormat format = exporting::SearchFormat::Text;
};

/// Those that readProve() reads.
void addProveOptions(QCommandLineParser &parser);
/// Where it is wrong, @p reader says so.
[[nodiscard]] ProveRequest readProve(OptionReader &reader);
/// What stands in usage() for it.
[[nodiscard]] QString proveUsage();

/// What is answered, in the format that was asked for.
struct Proof
{
    QByteArray text;
    Exit status = Done;
};
/// Tries everything, in the format that was asked for. A word before it needs a gigabyte goes to stderr.
[[nodiscard]] Proof prove(const ProveRequest &request);

} // namespace idemlab::cli
