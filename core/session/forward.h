// SPDX-License-Identifier: MIT
#pragma once

namespace idemlab::session {
class Session;
}
