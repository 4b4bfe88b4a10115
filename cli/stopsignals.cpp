// SPDX-License-Identifier: MIT
#include "cli/stopsignals.h"

#include <QCoreApplication>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <array>
#include <csignal>
#include <memory>
#include <QSocketNotifier>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace idemlab::cli {

#ifdef Q_OS_WIN

namespace {

/// Windows calls it on a thread of its own.
BOOL WINAPI note(DWORD)
{
    QMetaObject::invokeMethod(QCoreApplication::instance(), &QCoreApplication::quit, Qt::QueuedConnection);
    return TRUE;
}

} // namespace

struct StopSignals::Watch
{
    Watch() { ::SetConsoleCtrlHandler(note, TRUE); }
    ~Watch() { ::SetConsoleCtrlHandler(note, FALSE); }
    Q_DISABLE_COPY_MOVE(Watch)
};

#else

namespace {

/// A signal handler may do little more than write (signal-safety(7)); the event loop reads at the other end.
std::array<int, 2> ends {-1, -1};

void note(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(ends[0], &byte, 1);
}

} // namespace

struct StopSignals::Watch
{
    Watch()
    {
        if (::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) != 0)
            return; // then a signal kills the process, as it always has
        notifier = std::make_unique<QSocketNotifier>(ends[1], QSocketNotifier::Read);
        QObject::connect(notifier.get(), &QSocketNotifier::activated, QCoreApplication::instance(), &QCoreApplication::quit);
        std::signal(SIGINT, note);
        std::signal(SIGTERM, note);
    }

    ~Watch()
    {
        if (!notifier)
            return;
        std::signal(SIGINT, SIG_DFL);
        std::signal(SIGTERM, SIG_DFL);
        notifier.reset();
        ::close(ends[0]);
        ::close(ends[1]);
    }
    Q_DISABLE_COPY_MOVE(Watch)

    std::unique_ptr<QSocketNotifier> notifier;
};

#endif

StopSignals::StopSignals() : m_watch(std::make_unique<Watch>()) { }
StopSignals::~StopSignals() = default;

} // namespace idemlab::cli
