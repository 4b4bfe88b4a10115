// SPDX-License-Identifier: MIT
#pragma once

#include "model/runplan.h"
#include "study/jsonfile.h"

#include <tl/expected.hpp>

namespace idemlab::study {

/// What run files are called: "lost-answer.idemlab".
inline constexpr auto runSuffix = QLatin1StringView("idemlab");

/// Room for a run of 20,000 orders from outside; what it takes to read as much that is not meant well is bounded by it.
inline constexpr qsizetype largestRunFile = 12 * 1024 * 1024;

/// A run as a JSON file: what it takes to have it again, event for event, on any machine. Settings that are as they
/// always are do not stand in it. A large one is written without indentation.
[[nodiscard]] QByteArray toFile(const model::Recording &recording);
/// Checks everything; an error names file and line, and what would be right.
[[nodiscard]] tl::expected<model::Recording, FileErrors> readRecording(const QByteArray &text, const QString &fileName);
[[nodiscard]] tl::expected<model::Recording, FileErrors> loadRecordingFile(const QString &path);
/// Whether the text is meant to be one, right or wrong.
[[nodiscard]] bool isRecording(const QByteArray &text);

/// The same as one line of text, "idemlab:1/…": short enough for a chat or a QR code.
[[nodiscard]] QString toLink(const model::Recording &recording);
/// The run of the link that stands in @p text: in a sentence, in brackets, over several lines. The error says what is wrong with it.
[[nodiscard]] tl::expected<model::Recording, QString> readLink(const QString &text);
/// Whether a link stands in @p text, right or wrong.
[[nodiscard]] bool isLink(const QString &text);
/// The id of the lesson that a link in @p text leads to, "idemlab:lesson/ID".
[[nodiscard]] std::optional<QString> lessonIn(const QString &text);

} // namespace idemlab::study
