// SPDX-License-Identifier: MIT
#pragma once

#include "model/orderform.h"

#include <tl/expected.hpp>

namespace idemlab::http {

/// The body of a request for an order: an object with customerId (a text of 1 to 64 characters) and amount (a whole number from 1
/// to 1,000,000,000); further members are allowed and count in the payload. The error names the member and what would be right.
/// Of a member that stands twice the last counts (RFC 8259 leaves it open, section 4).
[[nodiscard]] tl::expected<model::OrderForm, QByteArray> readOrderBody(const QByteArray &body);

} // namespace idemlab::http
