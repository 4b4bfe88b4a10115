// SPDX-License-Identifier: MIT
#pragma once

#include "http/beast.h"
#include "http/requestreader.h"

namespace idemlab::http {

using RawRequest = beast::request<beast::empty_body>;

/// What is wrong with the fields that say where a request begins and ends; empty where nothing is. RFC 9112, sections 3.2
/// and 6.1.
[[nodiscard]] QByteArray wrongFraming(const RawRequest &raw);

/// A well-formed HTTP request with its @p body in terms of the API.
[[nodiscard]] ReadRequest routed(const RawRequest &raw, const QByteArray &body, const Profile &profile, quint16 port);

} // namespace idemlab::http
