// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace idemlab::http {

inline constexpr char loopbackAddress[] = "127.0.0.1";

/// Where a request comes in: a numeric address of this machine, and the port that is listened at.
struct Endpoint
{
    QByteArray address = loopbackAddress;
    quint16 port = 0;
};

/// Gives a body's next piece, an empty one at its end; not set where it cannot go on, and the answer breaks off.
using BodySource = std::function<std::optional<QByteArray>()>;

/// An answer beside the API, as for /__lab/trace.
struct ServiceAnswer
{
    quint16 status = 200; ///< 204: without a body
    QByteArray contentType = QByteArrayLiteral("application/json");
    QByteArray body;
    BodySource more; ///< where it is set, gives what follows behind the body; each piece is asked for when the one before is out
    QByteArray allow; ///< methods, for a 405
};

/// @p target: path and query.
using Handler = std::function<ServiceAnswer(const QByteArray &method, const QByteArray &target, const QByteArray &body)>;

/// The one address of this machine at which a service is to be had, and the names that programs may call it by there: no web
/// page of another origin, and none under a name that was bent to this machine, gets at it.
class Scope
{
public:
    /// 127.0.0.1, called by that address, "localhost" or "[::1]".
    [[nodiscard]] static Scope loopback() { return Scope(loopbackAddress); }
    /// @p address: numeric, IPv4; nobody calls it by a name.
    [[nodiscard]] static Scope address(const QByteArray &address) { return Scope(address); }

    [[nodiscard]] bool covers(QByteArrayView address) const { return m_address == address; }
    /// Whether a Host field, "127.0.0.1:8080", is this server's and no other's.
    [[nodiscard]] bool isOwnHost(QByteArrayView host, quint16 port) const;
    /// Whether an Origin field is of a page that this server itself has given; programs send none.
    [[nodiscard]] bool isOwnOrigin(QByteArrayView origin, quint16 port) const;

private:
    explicit Scope(QByteArray address) : m_address(std::move(address)) { }

    QByteArray m_address;
};

/// What stands behind a path of the door.
struct Service
{
    static constexpr qsizetype usualMaxBody = 64 * 1024; ///< bytes

    QByteArray prefix; ///< "/__lab": that path and all below it; empty: every path
    Scope scope = Scope::loopback();
    qsizetype maxBody = usualMaxBody; ///< bytes
    Handler handler {}; ///< not set: the shop, for which routed() reads requests
};

/// Who stands behind which path. The shop, on loopback, has all that no other has. Outside its scope a service does not exist.
class Services
{
public:
    Services() { add({}); }

    /// Takes the place of what had that prefix. What has been found goes on to its end.
    void add(Service service);
    /// Of those whose scope covers @p address the one with the longest prefix; null: there is nothing.
    [[nodiscard]] std::shared_ptr<const Service> at(QByteArrayView path, QByteArrayView address) const;

private:
    std::vector<std::shared_ptr<const Service>> m_all;
};

} // namespace idemlab::http
