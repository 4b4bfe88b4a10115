// SPDX-License-Identifier: MIT
#include "instance/instance.h"

#include "study/progress.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>
#include <QTimer>

#include <chrono>

namespace idemlab::instance {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds patience = 10s; // a program that has just started reads once its window is seen
constexpr QByteArrayView taken = "taken\n";

/// One line.
QByteArray toLine(const Call &call)
{
    return QJsonDocument(QJsonObject {{u"open"_s, call.open}, {u"activation"_s, call.activation}}).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<Call> fromLine(const QByteArray &line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (!document.isObject())
        return std::nullopt;
    return Call {document[u"open"_s].toString(), document[u"activation"_s].toString()};
}

bool isTaken(QLocalSocket &socket, const Call &call)
{
    socket.write(toLine(call));
    QByteArray answer;
    while (answer.size() < taken.size() && socket.waitForReadyRead(int(patience.count())))
        answer += socket.readAll();
    return answer == taken;
}

} // namespace

Instance::Instance(QString address, QObject *parent) : QObject(parent), m_address(std::move(address)), m_server(new QLocalServer(this))
{
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
}

Instance::~Instance() = default;

QString Instance::defaultAddress()
{
    const QString progress = study::ProgressFile::defaultPath();
    const QByteArray sum = QCryptographicHash::hash(progress.toUtf8(), QCryptographicHash::Sha256).toHex().first(12);
    // Where the desktop keeps such things the system clears them away; else where the user's own files are.
    const QFileInfo runtime(qEnvironmentVariable("XDG_RUNTIME_DIR"));
    const QString folder =
        runtime.isAbsolute() && runtime.isDir() && runtime.isWritable() ? runtime.filePath() : QFileInfo(progress).absolutePath();
    return folder + "/idemlab-"_L1 + QString::fromLatin1(sum);
}

bool Instance::handOver(const Call &call)
{
    QDir().mkpath(QFileInfo(m_address).absolutePath());
    QLockFile lock(m_address + ".lock"_L1); // or of two that start at once, both would find nobody
    const bool isLocked = lock.tryLock(int(patience.count()));
    QLocalSocket socket;
    socket.connectToServer(m_address);
    if (socket.waitForConnected(int(patience.count()))) {
        lock.unlock();
        return isTaken(socket, call);
    }
    if (isLocked && socket.error() != QLocalSocket::SocketAccessError) {
        QLocalServer::removeServer(m_address);
        m_server->listen(m_address);
    }
    return false;
}

void Instance::serve()
{
    connect(m_server, &QLocalServer::newConnection, this, &Instance::accept);
    accept();
}

void Instance::accept()
{
    while (QLocalSocket *caller = m_server->nextPendingConnection()) {
        caller->setReadBufferSize(longestCall + 1);
        connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
        connect(caller, &QLocalSocket::readyRead, this, [this, caller] { read(caller); });
        QTimer::singleShot(patience, caller, &QLocalSocket::abort); // whoever has nothing to say goes
        read(caller);
    }
}

void Instance::read(QLocalSocket *caller)
{
    if (!caller->canReadLine()) {
        if (caller->bytesAvailable() > longestCall)
            caller->abort();
        return;
    }
    const auto call = fromLine(caller->readLine());
    if (call) {
        caller->write(taken.data(), taken.size());
        caller->flush();
    }
    caller->disconnectFromServer();
    if (call)
        Q_EMIT called(*call);
}

} // namespace idemlab::instance
