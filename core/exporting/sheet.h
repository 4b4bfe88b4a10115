// SPDX-License-Identifier: MIT
#pragma once

#include "exporting/run.h"

namespace idemlab::session {
class Session;
}

namespace idemlab::exporting {

/// All strips of @p session as they are now, to be written at once: it reads their traces.
[[nodiscard]] Sheet sheetOf(const session::Session &session, const QString &title);

} // namespace idemlab::exporting
