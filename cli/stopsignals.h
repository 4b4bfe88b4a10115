// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <memory>

namespace idemlab::cli {

/// While it lives, SIGINT and SIGTERM (on Windows: Ctrl+C and the closing of the console) end the event loop in good order instead
/// of killing the process. One at a time. What differs by operating system stands in its .cpp and nowhere else.
class StopSignals
{
public:
    StopSignals();
    ~StopSignals();
    Q_DISABLE_COPY_MOVE(StopSignals)

private:
    struct Watch;
    std::unique_ptr<Watch> m_watch;
};

} // namespace idemlab::cli
