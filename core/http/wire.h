// SPDX-License-Identifier: MIT
#pragma once

#include "model/trace.h"

namespace idemlab::http {

/// The bytes of the message that the event at @p position names, as they were on the wire; of one that has travelled in memory,
/// as they would have been, with the settings in force at that event and to a server at port 80.
[[nodiscard]] QByteArray wireOf(const model::Trace &trace, qsizetype position);

/// An HTTP message taken apart.
struct Pieces
{
    QByteArray first; ///< request line or status line
    QList<std::pair<QByteArray, QByteArray>> fields;
    QByteArray body; ///< put together where it came in chunks
    qsizetype headSize = 0; ///< bytes up to the body
    qsizetype bodySize = 0; ///< bytes behind it, as they were on the wire

    /// The @p index-th word of the first line; of a status line all words from there on at index 2.
    [[nodiscard]] QByteArray word(qsizetype index) const;
    /// Of the first field of that name, whatever its case; empty where there is none.
    [[nodiscard]] QByteArray field(QByteArrayView name) const;
};

/// @p message: whole, as wireOf() gives it. What is no HTTP message gives what can be had of it.
[[nodiscard]] Pieces piecesOf(const QByteArray &message);

} // namespace idemlab::http
