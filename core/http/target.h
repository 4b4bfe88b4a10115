// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <optional>

namespace idemlab::http {

/// A target in origin-form or absolute-form (RFC 9112, section 3.2).
struct Target
{
    /// @p target outlives what is made of it.
    explicit Target(QByteArrayView target);

    std::optional<QByteArrayView> host; ///< goes before the Host field (section 3.2.2)
    QByteArray path;
    QByteArray query; ///< without the question mark
};

} // namespace idemlab::http
