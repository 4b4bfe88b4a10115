// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <array>

namespace idemlab::fuzz {

/// A reader of bytes that come from elsewhere: takes any bytes, and ends the process where what it makes of them breaks a promise.
struct Reader
{
    const char *name; ///< also of its folder in tests/fuzz/corpus
    void (*read)(const QByteArray &bytes);
};

extern const std::array<Reader, 10> readers;

} // namespace idemlab::fuzz
