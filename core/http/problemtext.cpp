// SPDX-License-Identifier: MIT
#include "http/problemtext.h"

#include "model/jsontext.h"

#include <QString>

namespace idemlab::http {

using model::Problem;

namespace {

struct Words
{
    const char *title;
    const char *detail;
};

Words wordsFor(Problem problem)
{
    switch (problem) {
    case Problem::None: return {"", ""};
    case Problem::KeyMissing:
        return {"Idempotency key is missing",
            "This operation needs an Idempotency-Key header. Make one key per order, before the first attempt, and send the same key with "
            "every retry."};
    case Problem::KeyMalformed:
        return {"Idempotency key is malformed",
            "The key must be printable ASCII characters, no more than this server takes, quoted as in \"…\" or bare, in one header field."};
    case Problem::PayloadMismatch:
        return {"Idempotency key is already used with another payload",
            "A key stands for one operation. For another order make another key; to repeat the first one send exactly what was sent "
            "first."};
    case Problem::InProgress:
        return {"The first request with this key is still in progress", "Wait a moment and send the same request with the same key again."};
    case Problem::KeyUnknown:
        return {"Idempotency key is unknown",
            "This server hands out its keys itself, and it never gave out this one, or it has expired. Get a new one with POST "
            "/idempotency-keys; if the order may have been made, look at GET /orders first."};
    case Problem::IdConflict:
        return {"This id already stands for another order",
            "PUT with the same id must carry the same content. For another order choose another id."};
    case Problem::Declined: return {"The order is declined", "The shop does not take this order. Sending it again changes nothing."};
    case Problem::ServerError: return {"The server failed", "Nothing was done. The request may be sent again."};
    case Problem::OutcomeUnknown:
        return {"The outcome is unknown",
            "The server lost track of the request while it was at work: the order may have been made. Only the same key makes it safe to "
            "send it again."};
    case Problem::BadRequest: return {"Bad request", "The request cannot be understood."};
    case Problem::Forbidden:
        return {"Foreign origin", "Requests from web pages of other origins are refused: no page elsewhere may order here."};
    case Problem::NotFound: return {"Not found", "There is nothing at this address. GET /openapi.json lists what there is."};
    case Problem::MethodNotAllowed:
        return {"Method not allowed", "This address does not take that method; the Allow header lists those that it takes."};
    case Problem::RequestTimeout: return {"Request timeout", "The request did not arrive whole within the time allowed."};
    case Problem::ContentTooLarge: return {"Content too large", "The body is larger than 64 KiB."};
    case Problem::UnsupportedMediaType: return {"Unsupported media type", "Send the body as application/json."};
    case Problem::MisdirectedRequest: return {"Misdirected request", "The Host header names another server than this one."};
    case Problem::HeaderTooLarge: return {"Header too large", "The request line and header fields together are larger than 16 KiB."};
    case Problem::Overloaded:
        return {
            "The server can take no more requests", "Too many connections are open: close those that are no longer needed, and try again."};
    }
    Q_UNREACHABLE();
}

} // namespace

QByteArray titleOf(Problem problem) { return wordsFor(problem).title; }
QByteArray defaultDetail(Problem problem) { return wordsFor(problem).detail; }

QByteArray problemDocument(const model::Response &response)
{
    const Words words = wordsFor(response.problem);
    QByteArray document("{\"type\":\"/problems/");
    document.append(model::nameOf(response.problem).latin1());
    document.append("\",\"title\":");
    model::appendJsonString(document, QString::fromUtf8(words.title));
    document.append(",\"status\":");
    model::appendNumber(document, response.status);
    document.append(",\"detail\":");
    model::appendJsonString(document, response.detail.isEmpty() ? QString::fromUtf8(words.detail) : QString::fromUtf8(response.detail));
    document.append('}');
    return document;
}

std::optional<Problem> problemAt(const QByteArray &path)
{
    constexpr QByteArrayView folder("/problems/");
    const auto problem = path.startsWith(folder) ? model::fromName<Problem>(QString::fromLatin1(path.sliced(folder.size()))) : std::nullopt;
    return problem == Problem::None ? std::nullopt : problem;
}

} // namespace idemlab::http
