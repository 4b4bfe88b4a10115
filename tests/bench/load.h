// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <chrono>

namespace idemlab::bench {

struct Load
{
    int connections = 16; ///< kept alive; on each one request at a time
    int threads = 2; ///< that share the connections
    std::chrono::milliseconds duration {1000};
    qint64 answers = 0; ///< set: until a thread has so many, however long that takes
};

struct Answers
{
    qint64 count = 0; ///< of whole answers
    qint64 refused = 0; ///< with another status than 201
    double seconds = 0;
};

/// Sends POST /orders with a key of its own each, to 127.0.0.1 at @p port, for as long as @p load says. Blocks; call it from a
/// thread of its own. Ends the program where a connection breaks.
[[nodiscard]] Answers applyLoad(quint16 port, const Load &load);

} // namespace idemlab::bench
