// SPDX-License-Identifier: MIT
// What most views are given: a session, what of it is looked at, and who tells it in sentences.
#pragma once

#include "session/forward.h"

namespace idemlab::narrate {
class Narrator;
}
namespace idemlab::selection {
class Selection;
}
