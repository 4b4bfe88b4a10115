// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

/// What everybody who takes input agrees on: readers of files, the HTTP face, and the window.
namespace idemlab::model {

inline constexpr qint64 highestAmount = 1'000'000'000; ///< of an order, in yen; the lowest is 1
inline constexpr qsizetype longestCustomer = 64; ///< characters of a customer's number
inline constexpr qsizetype longestTitle = 120; ///< characters of the title of a case, a lesson or a talk
inline constexpr qsizetype longestSummary = 240; ///< characters of each of the two texts that a case says of itself
inline constexpr qsizetype longestProgramName = 60; ///< characters of what a program outside calls itself
inline constexpr qsizetype mostCaseSteps = 1000; ///< of the script of a case, and as many planned faults and incidents
/// Of a recording: no run that the window holds is longer, or what it saves would not open again.
inline constexpr qsizetype mostRecordedSteps = 100'000;
inline constexpr qsizetype longestId = 64; ///< characters of an order id that a client chose, and of ids in files
inline constexpr qsizetype longestIntentWord = 64; ///< bytes of the field Idemlab-Intent
/// Number of the message or order that a planned fault or incident strikes; a server may run for days.
inline constexpr qint64 highestPlannedNumber = 1'000'000'000;
inline constexpr qsizetype mostBeside = 6; ///< runs beside each other, what-ifs included

} // namespace idemlab::model
