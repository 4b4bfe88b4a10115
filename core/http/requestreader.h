// SPDX-License-Identifier: MIT
#pragma once

#include "http/profile.h"
#include "http/service.h"
#include "http/writer.h"
#include "model/request.h"

#include <QString>

#include <memory>
#include <optional>

namespace idemlab::http {

/// A request that has arrived whole.
struct ReadRequest
{
    model::Request request; ///< Purpose::Invalid where it is none that the API takes; of another service's only its refusal counts
    QByteArray wire; ///< its bytes
    QByteArray query; ///< of its target, without the question mark
    QByteArray body; ///< what it carries, put together where it came in chunks
    QString caller; ///< what the program is called; see callerOf()
    QByteArray mark; ///< the X-Attempt field; see LibraryCarrier::attemptOf()
    std::shared_ptr<const Service> service; ///< whose it is; null: there is nothing at its target
    AnswerContext context;

    [[nodiscard]] bool isForShop() const { return service && !service->handler; }
};

/// Puts requests together from bytes as they come. Knows no socket.
class RequestReader
{
public:
    static constexpr qsizetype maxHeader = 16 * 1024; ///< bytes of request line and header fields

    /// Of requests that come in @p here, for @p services, which outlive it. Host and Origin must name the port.
    RequestReader(Profile profile, Endpoint here, const Services &services);
    /// Of the shop's requests.
    RequestReader(Profile profile, quint16 port);
    ~RequestReader();

    /// What the bytes so far come to.
    struct Outcome
    {
        std::optional<ReadRequest> request; ///< a whole one
        bool isBroken = false; ///< nothing after it can be understood: answer, and close the connection
        bool wantsContinue = false; ///< the client waits for "100 Continue" before it sends the body; told once
    };

    void setProfile(const Profile &profile) { m_profile = profile; }
    void append(const QByteArray &bytes) { m_buffer.append(bytes); }
    /// Looks at what was appended. Gives at most one request; what comes behind it stays for the next call.
    [[nodiscard]] Outcome next();
    /// Bytes that were appended and not read yet.
    [[nodiscard]] qsizetype pending() const { return m_buffer.size() - m_used; }
    /// A request has begun and is not whole.
    [[nodiscard]] bool isInside() const;
    /// The refusal for a request that does not come to its end in time.
    [[nodiscard]] ReadRequest timedOut() const;

private:
    struct Parsing;

    [[nodiscard]] std::optional<Outcome> incompleteHeader() const;
    [[nodiscard]] std::optional<Outcome> readHeader(qsizetype length);
    [[nodiscard]] Outcome readBody();
    [[nodiscard]] Outcome whole(const QByteArray &body, qsizetype length);
    [[nodiscard]] Outcome broken(model::Problem problem, const QByteArray &detail) const;
    [[nodiscard]] Outcome tooLarge() const;

    Profile m_profile;
    Endpoint m_here;
    const Services &m_services;
    QByteArray m_buffer;
    qsizetype m_used = 0; ///< of the buffer, by the header that was read
    std::unique_ptr<Parsing> m_parsing; ///< set once the header was read
};

} // namespace idemlab::http
