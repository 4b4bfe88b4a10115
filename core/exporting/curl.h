// SPDX-License-Identifier: MIT
#pragma once

#include "http/profile.h"
#include "model/request.h"

#include <QString>

namespace idemlab::exporting {

/// The request as a curl command for a POSIX shell, to the embedded server at @p port.
[[nodiscard]] QString curl(const model::Request &request, const http::Profile &profile, quint16 port);

} // namespace idemlab::exporting
