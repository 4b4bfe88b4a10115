// SPDX-License-Identifier: MIT
#pragma once

#include "exporting/sheet.h"
#include "narrate/narrator.h"

#include <QByteArray>

#include <tl/expected.hpp>

namespace idemlab::exporting {

// A format each; write() of format.h knows them all.

/// The runs as a moving picture (animated WebP, 1280 by 720 pixels): at half their speed, however long faster, and again from the
/// beginning after a rest. Needs a QGuiApplication, for its fonts.
[[nodiscard]] tl::expected<QByteArray, QString> film(const Sheet &sheet);

/// HTTP Archive 1.2 (softwareishard.com/blog/har-12-spec): a page a run, an entry an attempt, its bytes as they were on the wire. An
/// attempt without an answer has status 0. Runs have no date: time zero is the beginning of the year 2000.
[[nodiscard]] QByteArray har(const Sheet &sheet, const narrate::Narrator &narrator);

/// One page that holds all it needs: timelines (light and dark), verdicts and the story. It asks nothing of the network and runs no script.
/// Needs a QGuiApplication, for its fonts. Where the timelines would be too large, the error says so in the reader's language.
[[nodiscard]] tl::expected<QByteArray, QString> html(const Sheet &sheet, narrate::Narrator &narrator);

/// A Mermaid sequence diagram (mermaid.js.org/syntax/sequenceDiagram): messages in the order of their arrival, lost ones ending in a
/// cross, timeouts, orders and the verdict as notes. Several runs stand below each other, each in a
/// box. Where it would be longer than Mermaid draws, the error says so in the reader's language.
[[nodiscard]] tl::expected<QString, QString> mermaid(const Sheet &sheet, narrate::Narrator &narrator);

/// The runs as a POSIX shell script of curl calls to the mock server, a server for each run: its head says how to start them. It sets
/// the faults there, makes the requests at their times and with the patience of their clients, asks anew for keys that a server hands
/// out, and ends with how many orders there are; its status is 1 where the run had another number of them.
[[nodiscard]] QString curlScript(const Sheet &sheet, narrate::Narrator &narrator);

} // namespace idemlab::exporting
