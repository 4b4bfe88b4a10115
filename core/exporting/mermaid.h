// SPDX-License-Identifier: MIT
#pragma once

#include "exporting/run.h"
#include "narrate/narrator.h"

#include <tl/expected.hpp>

namespace idemlab::exporting {

/// A Mermaid sequence diagram (mermaid.js.org/syntax/sequenceDiagram): messages in the order of their arrival, lost ones ending in a
/// cross, timeouts, orders and the verdict as notes. Several runs stand below each other, each in a
/// box. Where it would be longer than Mermaid draws, the error says so in the reader's language.
[[nodiscard]] tl::expected<QString, QString> mermaid(const Sheet &sheet, narrate::Narrator &narrator);

} // namespace idemlab::exporting
