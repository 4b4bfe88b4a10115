// SPDX-License-Identifier: MIT
#pragma once

#include "http/profile.h"
#include "model/problem.h"

namespace idemlab::http {

/// The page of @p problem in HTML, in English and in Japanese below each other: what happened, who has to do what, a request to try
/// with curl under @p profile, and the lesson that tells of it, as a link that opens in the program ("idemlab:lesson/ID").
[[nodiscard]] QByteArray problemPage(model::Problem problem, const Profile &profile);

} // namespace idemlab::http
