// SPDX-License-Identifier: MIT
#include "bareserver.h"

#include "http/beast.h"

#include <QTcpSocket>

#include <memory>
#include <optional>

namespace idemlab::bench {

namespace beast = boost::beast::http;

namespace {

using Parser = beast::request_parser<beast::string_body>;

QByteArray answerTo(const beast::request<beast::string_body> &request)
{
    beast::response<beast::string_body> message(beast::status::created, request.version());
    message.set(beast::field::content_type, "application/json");
    message.set(beast::field::location, "/orders/ord-1");
    message.body() = R"({"id":"ord-1","customerId":"C001","amount":1200})";
    message.keep_alive(request.keep_alive());
    message.prepare_payload();
    beast::serializer<false, beast::string_body> serializer(message);
    QByteArray bytes;
    bytes.reserve(512);
    boost::system::error_code error;
    while (!serializer.is_done() && !error) {
        serializer.next(error, [&](boost::system::error_code &, const auto &buffers) {
            for (const auto &buffer : boost::beast::buffers_range_ref(buffers))
                bytes.append(static_cast<const char *>(buffer.data()), qsizetype(buffer.size()));
            serializer.consume(boost::beast::buffer_bytes(buffers));
        });
    }
    return bytes;
}

} // namespace

BareServer::BareServer()
{
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = nextPendingConnection())
            serve(socket);
    });
}

void BareServer::serve(QTcpSocket *socket)
{
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    struct State
    {
        QByteArray pending;
        std::optional<Parser> parser {std::in_place};
    };
    connect(socket, &QTcpSocket::readyRead, socket, [socket, state = std::make_shared<State>()] {
        state->pending += socket->readAll();
        boost::system::error_code error;
        while (!state->pending.isEmpty()) {
            state->parser->eager(true);
            const size_t used = state->parser->put(boost::asio::buffer(state->pending.constData(), size_t(state->pending.size())), error);
            state->pending.remove(0, qsizetype(used));
            if (error && error != beast::error::need_more) {
                socket->abort();
                return;
            }
            if (!state->parser->is_done())
                return;
            socket->write(answerTo(state->parser->get()));
            state->parser.emplace();
        }
    });
}

} // namespace idemlab::bench
