// SPDX-License-Identifier: MIT
#pragma once

#include "model/apiwords.h"

#include <QString>

namespace idemlab::narrate {

/// @p text, which speaks of orders, in the words of the API: "an order" becomes "a transfer". Unchanged where there are none.
[[nodiscard]] QString worded(QString text, const model::ApiWords &words);
/// What a press asks for, where that is no money; else empty.
[[nodiscard]] QString amountIn(const model::ApiWords &words);

} // namespace idemlab::narrate
