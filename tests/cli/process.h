// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <memory>

// The program as a process, without a display.
namespace idemlab::tests {

using namespace Qt::StringLiterals;

struct Outcome
{
    int status = -1;
    QByteArray out;
    QByteArray err;
};

inline std::unique_ptr<QProcess> started(
    const QStringList &arguments, const QString &language = u"C.UTF-8"_s, const QString &program = QStringLiteral(IDEMLAB_BINARY))
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *display : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LANGUAGE", "XDG_RUNTIME_DIR"})
        environment.remove(QString::fromLatin1(display));
    environment.insert(u"LC_ALL"_s, language);
    environment.insert(u"LANG"_s, language);
    process->setProcessEnvironment(environment);
    process->start(program, arguments);
    return process;
}

inline Outcome run(
    const QStringList &arguments, const QString &language = u"C.UTF-8"_s, const QString &program = QStringLiteral(IDEMLAB_BINARY))
{
    const auto process = started(arguments, language, program);
    if (!process->waitForFinished(30'000) || process->exitStatus() != QProcess::NormalExit)
        return {};
    return {process->exitCode(), process->readAllStandardOutput(), process->readAllStandardError()};
}

inline QStringList arguments(const char *line) { return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts); }

/// `idemlab serve` as long as it lives.
struct Served
{
    explicit Served(const char *options = "") : process(started(arguments("serve") + arguments(options)))
    {
        while (!process->canReadLine() && process->waitForReadyRead(10'000)) { }
        first = process->readLine();
        static const QRegularExpression address(u"http://127\\.0\\.0\\.1:(\\d+)"_s);
        port = address.match(QString::fromUtf8(first)).captured(1).toInt();
    }

    ~Served()
    {
        process->terminate();
        process->waitForFinished(10'000);
    }

    struct Answer
    {
        int status = 0;
        QByteArray body;
        QJsonObject json;
        QByteArray replayed;
    };

    Answer send(const QByteArray &method, const QString &path, const QByteArray &body = {}, const QByteArray &key = {})
    {
        QNetworkRequest request(QUrl(u"http://127.0.0.1:%1%2"_s.arg(port).arg(path)));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        request.setTransferTimeout(5000);
        if (!key.isEmpty())
            request.setRawHeader("Idempotency-Key", key);
        std::unique_ptr<QNetworkReply> reply(manager.sendCustomRequest(request, method, body));
        if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 10'000))
            return {};
        Answer answer;
        answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        answer.body = reply->readAll();
        answer.json = QJsonDocument::fromJson(answer.body).object();
        answer.replayed = reply->rawHeader("Idempotent-Replayed");
        return answer;
    }

    std::unique_ptr<QProcess> process;
    QNetworkAccessManager manager;
    QByteArray first;
    int port = 0;
};

} // namespace idemlab::tests
