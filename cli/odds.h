// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/odds.h"
#include "exporting/odds.h"

class QCommandLineParser;

namespace idemlab::cli {

class OptionReader;

/// `idemlab odds`: what was asked for.
struct OddsOptions
{
    analysis::OddsQuestion question;
    int threads = 0; ///< 0: as many as there are cores
    exporting::OddsFormat format = exporting::OddsFormat::Text;
};

/// Those that readOdds() reads.
void addOddsOptions(QCommandLineParser &parser);
/// Where it is wrong, @p reader says so.
[[nodiscard]] OddsOptions readOdds(OptionReader &reader);
/// What stands in usage() for it.
[[nodiscard]] QString oddsUsage();
/// The whole answer, in the format that was asked for. Painted ones need a QGuiApplication.
[[nodiscard]] QByteArray oddsAnswer(const OddsOptions &parsed);

} // namespace idemlab::cli
