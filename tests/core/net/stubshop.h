// SPDX-License-Identifier: MIT
#pragma once

#include "net/gateway.h"

#include <QList>

namespace idemlab::test {

/// Stands in for the engine behind a gateway: answers at once, or withholds its answers.
class StubShop
{
public:
    explicit StubShop(net::Limits limits = {}, const QByteArray &address = http::loopbackAddress) : gateway(nullptr, limits)
    {
        QObject::connect(&gateway, &net::Gateway::requestReceived, &gateway, [this](const net::Incoming &incoming) {
            told.append(incoming);
            if (!isWithholding && !incoming.isAnswered)
                answer(incoming);
        });
        QObject::connect(&gateway, &net::Gateway::peerClosed, &gateway, [this](net::ConnectionId id) { left.append(id); });
        port = gateway.listen(0, address).value();
    }

    /// Another service beside the shop.
    void offer(const QByteArray &prefix, http::Handler handler)
    {
        http::Service service {prefix};
        service.handler = std::move(handler);
        gateway.offer(std::move(service));
    }

    void answer(const net::Incoming &incoming)
    {
        const model::Request &request = incoming.read.request;
        model::Response response = model::problemResponse(request.refusal, request.detail);
        if (request.purpose == model::Purpose::PlaceOrder || request.purpose == model::Purpose::PutOrder) {
            response.status = 201;
            response.order = request.orderId.isSet() ? request.orderId : model::OrderId("ord-1");
            response.form = request.form;
        } else if (request.purpose != model::Purpose::Invalid) {
            response.document = document;
        }
        gateway.respond(incoming.connection, response);
    }

    net::Gateway gateway;
    quint16 port = 0;
    bool isWithholding = false;
    QByteArray document = "[]"; ///< the answer to a GET
    QList<net::Incoming> told;
    QList<net::ConnectionId> left;
};

} // namespace idemlab::test
