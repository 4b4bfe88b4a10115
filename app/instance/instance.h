// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>

class QLocalServer;
class QLocalSocket;

namespace idemlab::instance {

/// What a start of the program asks of the one that runs.
struct Call
{
    QString open; ///< an absolute path, an address or a link; empty: only the window is wanted
    QString activation; ///< the desktop's permission to come to the front; empty where it needs none
    bool operator==(const Call &) const = default;
};

/// Sees to it that a user has one running program, which takes what is opened later: a second start hands it over and ends. The two
/// meet at a local socket that only its user can reach. A socket that a killed program has left behind is taken over.
class Instance : public QObject
{
    Q_OBJECT
public:
    /// @p address: of the socket.
    explicit Instance(QString address, QObject *parent = nullptr);
    ~Instance() override;

    /// One a user and data folder.
    [[nodiscard]] static QString defaultAddress();

    /// Whether another program runs and has taken @p call; else this one is from now on the one that others hand over to, as far as
    /// the system lets it. Waits for an answer, but not for ever: a program that hangs takes nothing.
    [[nodiscard]] bool handOver(const Call &call);
    /// Calls that have come in, and those that come, are told by called(). Before, they wait.
    void serve();

    /// A longer call is not read.
    static constexpr qint64 longestCall = 1024 * 1024;

Q_SIGNALS:
    void called(const idemlab::instance::Call &call);

private:
    void accept();
    void read(QLocalSocket *caller);

    QString m_address;
    QLocalServer *m_server;
};

} // namespace idemlab::instance
