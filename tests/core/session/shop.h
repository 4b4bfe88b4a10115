// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/rawclient.h"
#include "net/httpdoor.h"
#include "session/session.h"

#include <QSignalSpy>

#include <algorithm>

namespace idemlab::test {

/// A session with a listening server that hardly waits.
class Shop
{
public:
    explicit Shop(model::Strategy strategy, session::WallClock wall = &std::chrono::steady_clock::now)
        : session(net::makeDoor(), nullptr, std::move(wall)), failures(&session, &session::Session::failed)
    {
        session::RunPlan plan;
        plan.settings.strategy = strategy;
        plan.settings.link.latency = std::chrono::milliseconds(1);
        plan.settings.server.workingTime = std::chrono::milliseconds(1);
        session.start(plan);
        port = session.listen().value();
    }

    [[nodiscard]] qsizetype count(model::EventKind kind) const
    {
        const auto &events = session.trace().events();
        return std::ranges::count(events, kind, &model::Event::kind);
    }
    [[nodiscard]] QByteArray post(const QByteArray &body, const QByteArray &key = {}) const
    {
        return requestBytes("POST /orders", port, key.isEmpty() ? QByteArray() : QByteArray("Idempotency-Key: " + key + "\r\n"), body);
    }
    [[nodiscard]] QByteArray put(const QByteArray &id, const QByteArray &body) const
    {
        return requestBytes("PUT /orders/" + id, port, {}, body);
    }
    [[nodiscard]] QByteArray get(const QByteArray &path) const { return requestBytes("GET " + path, port); }

    session::Session session;
    QSignalSpy failures;
    quint16 port = 0;
};

} // namespace idemlab::test
