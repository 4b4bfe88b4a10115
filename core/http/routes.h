// SPDX-License-Identifier: MIT
#pragma once

#include "http/beast.h"
#include "http/requestreader.h"
#include "http/target.h"

namespace idemlab::http {

using RawRequest = beast::request<beast::empty_body>;

/// What is wrong with the fields that say where a request begins and ends; empty where nothing is. RFC 9112, sections 3.2
/// and 6.1.
[[nodiscard]] QByteArray wrongFraming(const RawRequest &raw);

/// A well-formed HTTP request with its @p body: guarded as the scope of its @p service has it (null: there is nothing at its
/// target), and, where that is the shop, in terms of the API.
[[nodiscard]] ReadRequest routed(const RawRequest &raw, const Target &target, const QByteArray &body, const Profile &profile,
    const std::shared_ptr<const Service> &service, quint16 port);

} // namespace idemlab::http
