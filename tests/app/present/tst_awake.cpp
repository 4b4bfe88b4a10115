// SPDX-License-Identifier: MIT
// While a talk is on, the screen does not go dark: a desktop's service is asked, on a bus of this test's own, and gets back what it gave.
#include "app/present/classroom.h"

#ifdef IDEMLAB_HAS_DBUS
#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QProcess>
#include <QStandardPaths>
#endif

using namespace idemlab;
using namespace idemlab::present;

#ifdef IDEMLAB_HAS_DBUS
namespace {

/// A message bus that ends with the test.
class Bus
{
public:
    Bus()
    {
        const QString program = QStandardPaths::findExecutable(u"dbus-daemon"_s);
        if (program.isEmpty())
            return;
        m_daemon.start(program, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
        QByteArray line;
        while (!line.endsWith('\n') && m_daemon.waitForReadyRead())
            line += m_daemon.readLine();
        m_address = QString::fromUtf8(line.trimmed());
    }
    ~Bus()
    {
        m_daemon.kill();
        m_daemon.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Bus)
    [[nodiscard]] const QString &address() const { return m_address; } ///< empty where there is none

private:
    QProcess m_daemon;
    QString m_address;
};

} // namespace

/// What a desktop has, in as far as it is asked for.
class FakeSaver : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")
public:
    QHash<uint, QString> holders; ///< by their cookies
    QString why;
    bool isSlow = false; ///< it answers when it is told to
    int asked = 0;

    void answer()
    {
        const uint cookie = newCookie();
        QDBusConnection(u"desktop"_s).send(m_waiting.createReply(cookie));
    }

public Q_SLOTS:
    uint Inhibit(const QString &who, const QString &reason)
    {
        ++asked;
        m_who = who;
        why = reason;
        if (!isSlow)
            return newCookie();
        setDelayedReply(true);
        m_waiting = message();
        return 0;
    }
    void UnInhibit(uint cookie) { holders.remove(cookie); }

private:
    uint newCookie()
    {
        holders.insert(++m_last, m_who);
        return m_last;
    }

    QString m_who;
    uint m_last = 41;
    QDBusMessage m_waiting;
};
#endif

class TestAwake : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
#ifdef IDEMLAB_HAS_DBUS
    void initTestCase();
    void heldWhilePresenting();
    void leftBeforeTheAnswer();
    void aDesktopWithoutIt();
    void cleanupTestCase() { QDBusConnection::disconnectFromBus(u"desktop"_s); }

private:
    [[nodiscard]] bool offer(FakeSaver &saver)
    {
        QDBusConnection desktop(u"desktop"_s);
        return desktop.registerObject(u"/org/freedesktop/ScreenSaver"_s, &saver, QDBusConnection::ExportAllSlots)
            && desktop.registerService(u"org.freedesktop.ScreenSaver"_s);
    }
    void withdraw()
    {
        QDBusConnection desktop(u"desktop"_s);
        desktop.unregisterService(u"org.freedesktop.ScreenSaver"_s);
        desktop.unregisterObject(u"/org/freedesktop/ScreenSaver"_s);
    }
    Bus m_bus;
#else
    void initTestCase() { QSKIP("this build has no D-Bus: whether the screen saver is held off was not looked at"); }
#endif
};

#ifdef IDEMLAB_HAS_DBUS
void TestAwake::initTestCase()
{
    if (m_bus.address().isEmpty())
        QSKIP("needs dbus-daemon: whether the screen saver is held off was not looked at");
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.address().toUtf8());
    QVERIFY(QDBusConnection::connectToBus(m_bus.address(), u"desktop"_s).isConnected());
}

/// From the first key to the last, once, and nothing is left of it.
void TestAwake::heldWhilePresenting()
{
    FakeSaver saver;
    QVERIFY(offer(saver));
    Class lab;
    QVERIFY(lab.beginAndPlay());
    QVERIFY(saver.holders.isEmpty());
    for (const auto &how : {u"presentTalk"_s, u"presentRun"_s}) {
        lab.trigger(how);
        QTRY_COMPARE(saver.holders.values(), QStringList(u"Idempotency Lab"_s));
        QVERIFY(!saver.why.isEmpty());
        QTRY_COMPARE(lab.deskText(u"awake"_s), u"The screen saver is held off."_s);
        lab.press(Qt::Key_X); // its windows change places; it is held all the same
        lab.press(Qt::Key_PageDown);
        QCOMPARE(saver.holders.size(), 1);
        lab.leave();
        QTRY_VERIFY(saver.holders.isEmpty());
    }
    QCOMPARE(saver.asked, 2);
    withdraw();
}

/// Begun by mistake: a desktop that takes its time gets back what it gives too late.
void TestAwake::leftBeforeTheAnswer()
{
    FakeSaver saver;
    saver.isSlow = true;
    QVERIFY(offer(saver));
    Class lab;
    QVERIFY(lab.beginAndPlay());
    lab.trigger(u"presentTalk"_s);
    QTRY_COMPARE(saver.asked, 1);
    lab.leave();
    saver.answer();
    QCOMPARE(saver.holders.size(), 1);
    QTRY_VERIFY(saver.holders.isEmpty());
    withdraw();
}

/// Then the speaker is told so.
void TestAwake::aDesktopWithoutIt()
{
    if (QFile::exists(u"/run/systemd/system"_s))
        QSKIP("systemd would hold it off");
    Class lab;
    QVERIFY(lab.beginAndPlay());
    lab.trigger(u"presentTalk"_s);
    QVERIFY2(lab.deskText(u"awake"_s).contains(u"not held off"_s), qPrintable(lab.deskText(u"awake"_s)));
    lab.leave();
}
#endif

int main(int argc, char **argv) { return runOnTwoScreens<TestAwake>(argc, argv); }
#include "tst_awake.moc"
