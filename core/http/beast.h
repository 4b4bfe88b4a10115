// SPDX-License-Identifier: MIT
#pragma once

// The one place that brings Boost.Beast in: only .cpp files include it, since it takes seconds to compile.

#include <QByteArray>

#include <boost/beast/core/buffers_range.hpp>
#include <boost/beast/http.hpp>

namespace idemlab::http {

namespace beast = boost::beast::http;

// The same bytes, in the terms of Beast and of Qt. Each is invalidated with what it was made of.
inline boost::beast::string_view view(QByteArrayView bytes) { return {bytes.data(), size_t(bytes.size())}; }
inline QByteArrayView view(boost::beast::string_view text) { return {text.data(), qsizetype(text.size())}; }

} // namespace idemlab::http
