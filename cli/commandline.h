// SPDX-License-Identifier: MIT
#pragma once

#include "cli/odds.h"
#include "cli/prove.h"
#include "exporting/format.h"
#include "model/settings.h"

#include <QList>
#include <QString>

#include <tl/expected.hpp>

namespace idemlab::cli {

enum class MatrixFormat : quint8 { Text, Json, Markdown };

/// What was asked for on the command line.
struct ParsedCommandLine
{
    enum class Command : quint8 { Help, Version, Run, Compare, Matrix, Serve, Odds, Prove };

    Command command = Command::Help;
    QString caseId;
    QString caseFile; ///< a case of the user's own instead
    QString runFile; ///< a run that was saved instead
    QList<model::Strategy> strategies; ///< one or, to compare, several; empty with a run that was saved: those that were saved with it
    model::SettingList settings;
    bool overHttp = false;
    exporting::Format format = exporting::Format::Text;
    MatrixFormat matrixFormat = MatrixFormat::Text;
    QString output; ///< a file; empty: stdout
    OddsOptions odds;
    ProveRequest prove;
    quint16 port = 0; ///< 0: any free one
};

/// The error says what is wrong, in one sentence.
[[nodiscard]] tl::expected<ParsedCommandLine, QString> parse(const QStringList &arguments);
/// What --help prints.
[[nodiscard]] QString usage();

} // namespace idemlab::cli

namespace idemlab::model {

template<>
inline constexpr auto allNames<cli::MatrixFormat> = std::to_array<Name<cli::MatrixFormat>>({
    {cli::MatrixFormat::Text, "text"},
    {cli::MatrixFormat::Json, "json"},
    {cli::MatrixFormat::Markdown, "markdown"},
});

} // namespace idemlab::model
