// SPDX-License-Identifier: MIT
#pragma once

#include "http/profile.h"
#include "model/request.h"

#include <QString>

namespace idemlab::exporting {

/// The request as a curl command for a POSIX shell, to the embedded server at @p port.
[[nodiscard]] QString curl(const model::Request &request, const http::Profile &profile, quint16 port);

/// The same for a script: @p shop is the address as the shell is to read it, such as "$shop" in quotes. Where @p keyVariable is
/// not empty, the key is what that variable of the shell holds. Quiet, and shows the answer's head.
[[nodiscard]] QString curlTo(const QString &shop, const model::Request &request, const http::Profile &profile, const QString &keyVariable);

} // namespace idemlab::exporting
