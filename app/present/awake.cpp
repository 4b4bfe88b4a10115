// SPDX-License-Identifier: MIT
#include "present/awake.h"

#include <QFileInfo>
#include <QPointer>
#include <QProcess>
#include <QStandardPaths>

#ifdef IDEMLAB_HAS_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#endif
#ifdef Q_OS_WIN
#include <windows.h>
#endif

namespace idemlab::present {

using namespace Qt::StringLiterals;

namespace {

const auto who = u"Idempotency Lab"_s;
const auto why = u"A presentation is on"_s;

#ifdef IDEMLAB_HAS_DBUS
/// Idle inhibition of the Freedesktop specification: the same service on every desktop that has it.
QDBusMessage saver(const QString &method)
{
    return QDBusMessage::createMethodCall(
        u"org.freedesktop.ScreenSaver"_s, u"/org/freedesktop/ScreenSaver"_s, u"org.freedesktop.ScreenSaver"_s, method);
}

void giveBack(uint cookie)
{
    QDBusMessage call = saver(u"UnInhibit"_s);
    call << cookie;
    QDBusConnection::sessionBus().asyncCall(call);
}

/// Where no bus is, none is to be launched for this.
bool isBusThere()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR", u"/nowhere"_s) + "/bus"_L1);
}
#endif

} // namespace

Awake::Awake(QObject *parent) : QObject(parent) { }

Awake::~Awake()
{
#ifdef IDEMLAB_HAS_DBUS
    if (m_cookie)
        giveBack(*m_cookie);
#endif
#ifdef Q_OS_WIN
    if (m_isHeld)
        ::SetThreadExecutionState(ES_CONTINUOUS);
#endif
    if (m_inhibitor) {
        m_inhibitor->disconnect(this);
        m_inhibitor->kill();
        m_inhibitor->waitForFinished();
    }
}

void Awake::hold()
{
#ifdef Q_OS_WIN
    setHeld(::SetThreadExecutionState(ES_CONTINUOUS | ES_DISPLAY_REQUIRED) != 0);
#else
    askDesktop();
#endif
}

void Awake::askDesktop()
{
#ifdef IDEMLAB_HAS_DBUS
    if (isBusThere()) {
        QDBusMessage call = saver(u"Inhibit"_s);
        call << who << why;
        // It outlives this: what comes too late is given back, or the screen would stay on for as long as the program does.
        auto *answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call));
        connect(answer, &QDBusPendingCallWatcher::finished, answer, [answer, held = QPointer(this), this] {
            answer->deleteLater();
            const QDBusPendingReply<uint> reply = *answer;
            if (!held) {
                if (!reply.isError())
                    giveBack(reply.value());
                return;
            }
            if (reply.isError()) {
                askSystem();
                return;
            }
            m_cookie = reply.value();
            setHeld(true);
        });
        return;
    }
#endif
    askSystem();
}

/// Where the desktop does not know, systemd may.
void Awake::askSystem()
{
    const QString program = QStandardPaths::findExecutable(u"systemd-inhibit"_s);
    if (program.isEmpty() || !QFileInfo::exists(u"/run/systemd/system"_s))
        return;
    m_inhibitor = std::make_unique<QProcess>();
    connect(m_inhibitor.get(), &QProcess::started, this, [this] { setHeld(true); });
    connect(m_inhibitor.get(), &QProcess::finished, this, [this] { setHeld(false); });
    m_inhibitor->start(program, {u"--what=idle"_s, u"--who="_s + who, u"--why="_s + why, u"sleep"_s, u"infinity"_s});
}

void Awake::setHeld(bool isHeld)
{
    if (m_isHeld == isHeld)
        return;
    m_isHeld = isHeld;
    Q_EMIT changed();
}

} // namespace idemlab::present
