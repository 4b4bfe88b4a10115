// SPDX-License-Identifier: MIT
// The calls that no key decides: reading, handing out keys, PUT with the client's own id.
#include "sim/server.h"

namespace idemlab::sim {

using namespace model;

void Server::read(const ServerTurn &turn, const Exchange &exchange)
{
    const Request &request = exchange.request;
    Response response;
    switch (request.resource) {
    case Resource::Order: {
        const Order *order = m_orders.find(request.orderId);
        if (!order) {
            turn.port.sendResponse(exchange, problemResponse(Problem::NotFound), Rule::Answered);
            return;
        }
        response.document = orderDocument(order->id, order->form);
        break;
    }
    case Resource::Orders: {
        QByteArrayList documents;
        documents.reserve(orders().size());
        for (const Order &order : orders())
            documents.append(orderDocument(order.id, order.form));
        response.document = QByteArray('[' + documents.join(',') + ']');
        break;
    }
    default: response.resource = request.resource; response.about = request.refusal;
    }
    turn.port.sendResponse(exchange, std::move(response), Rule::Answered);
}

void Server::handOutKey(const ServerTurn &turn, const Exchange &exchange)
{
    if (turn.settings.server.policy.keySupport == KeySupport::Ignored) {
        refuse(turn, exchange, Problem::NotFound, Rule::NoKeysHere);
        return;
    }
    const Duration lifetime = turn.settings.server.policy.keyLifetime;
    IdempotencyKey key(m_keySource.next(turn.settings.client.keyFormat));
    const KeyRowId row = m_keys.issue(key, turn.writer.now + lifetime);
    m_keys.at(row).exchange = exchange.id;

    Event &issued = note(turn, EventKind::KeyIssued, exchange);
    issued.key = key;
    issued.span = lifetime;
    noteRow(turn, row);

    Response response;
    response.status = 201;
    response.key = std::move(key);
    response.keyExpiresIn = lifetime;
    turn.port.sendResponse(exchange, std::move(response), Rule::KeyHandedOut);
}

void Server::put(const ServerTurn &turn, Exchange &&exchange)
{
    const Order *order = m_orders.find(exchange.request.orderId);
    if (!order) {
        work(turn, open(std::move(exchange), Rule::IdCreated));
        return;
    }
    if (order->form.payload() != exchange.request.form.payload()) {
        refuse(turn, exchange, Problem::IdConflict, Rule::IdConflict);
        return;
    }
    Response response;
    response.order = order->id;
    response.form = order->form;
    turn.port.sendResponse(exchange, std::move(response), Rule::IdRepeated);
}

} // namespace idemlab::sim
