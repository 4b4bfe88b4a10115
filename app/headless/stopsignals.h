// SPDX-License-Identifier: MIT
#pragma once

#include <QSocketNotifier>

#include <memory>

namespace idemlab::headless {

/// While it lives, SIGINT and SIGTERM end the event loop in good order instead of killing the process. One at a time.
class StopSignals
{
public:
    StopSignals();
    ~StopSignals();
    Q_DISABLE_COPY_MOVE(StopSignals)

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace idemlab::headless
