// SPDX-License-Identifier: MIT
#pragma once

#include "model/idempotencykey.h"

#include <QByteArrayView>

#include <tl/expected.hpp>

namespace idemlab::http {

/// The key in the value of an Idempotency-Key field: an RFC 8941 String (section 3.3.3: "…", with \" and \\ as its only
/// escapes; parameters after it are allowed and mean nothing), or, because most clients send it so, the bare value of
/// letters, digits and -_.~:+/=@. The two spellings of one key are one key. The error says in English what is wrong.
[[nodiscard]] tl::expected<model::IdempotencyKey, QByteArray> parseKeyField(QByteArrayView value, qsizetype maxLength);

/// The key as an RFC 8941 String.
[[nodiscard]] QByteArray keyField(const model::IdempotencyKey &key);

} // namespace idemlab::http
