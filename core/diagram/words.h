// SPDX-License-Identifier: MIT
#pragma once

#include "narrate/diagramwords.h"

namespace idemlab::diagram {

using Words = narrate::DiagramWords;

} // namespace idemlab::diagram
