// SPDX-License-Identifier: MIT
#pragma once

#include "model/names.h"

namespace idemlab::model {

/// What is wrong, as the `type` of an application/problem+json answer (RFC 9457) says it.
/// The id is the last segment of that type's URI.
enum class Problem : quint8 {
    None,
    KeyMissing, ///< 400: draft-ietf-httpapi-idempotency-key-header-07, section 2.7
    KeyMalformed, ///< 400
    PayloadMismatch, ///< 422 (or as the policy says): same section
    InProgress, ///< 409: same section
    KeyUnknown, ///< 422: never given out here, or expired
    IdConflict, ///< 409: PUT with other content for an id that exists
    Declined, ///< 402: the shop does not take this order, now or later
    ServerError, ///< 500, nothing was done
    OutcomeUnknown, ///< 504, may have been done
    BadRequest, ///< 400
    Forbidden, ///< 403: a foreign Origin
    NotFound, ///< 404
    MethodNotAllowed, ///< 405
    RequestTimeout, ///< 408
    ContentTooLarge, ///< 413
    UnsupportedMediaType, ///< 415
    MisdirectedRequest, ///< 421: a Host that is not this server's
    HeaderTooLarge, ///< 431
    Overloaded, ///< 503
};

template<>
struct Names<Problem>
{
    static constexpr std::array all {
        Name<Problem> {Problem::None, QLatin1StringView("none")},
        Name<Problem> {Problem::KeyMissing, QLatin1StringView("key-missing")},
        Name<Problem> {Problem::KeyMalformed, QLatin1StringView("key-malformed")},
        Name<Problem> {Problem::PayloadMismatch, QLatin1StringView("payload-mismatch")},
        Name<Problem> {Problem::InProgress, QLatin1StringView("in-progress")},
        Name<Problem> {Problem::KeyUnknown, QLatin1StringView("key-unknown")},
        Name<Problem> {Problem::IdConflict, QLatin1StringView("id-conflict")},
        Name<Problem> {Problem::Declined, QLatin1StringView("declined")},
        Name<Problem> {Problem::ServerError, QLatin1StringView("server-error")},
        Name<Problem> {Problem::OutcomeUnknown, QLatin1StringView("outcome-unknown")},
        Name<Problem> {Problem::BadRequest, QLatin1StringView("bad-request")},
        Name<Problem> {Problem::Forbidden, QLatin1StringView("forbidden")},
        Name<Problem> {Problem::NotFound, QLatin1StringView("not-found")},
        Name<Problem> {Problem::MethodNotAllowed, QLatin1StringView("method-not-allowed")},
        Name<Problem> {Problem::RequestTimeout, QLatin1StringView("request-timeout")},
        Name<Problem> {Problem::ContentTooLarge, QLatin1StringView("content-too-large")},
        Name<Problem> {Problem::UnsupportedMediaType, QLatin1StringView("unsupported-media-type")},
        Name<Problem> {Problem::MisdirectedRequest, QLatin1StringView("misdirected-request")},
        Name<Problem> {Problem::HeaderTooLarge, QLatin1StringView("header-too-large")},
        Name<Problem> {Problem::Overloaded, QLatin1StringView("overloaded")},
    };
};

/// The status code that goes with a problem; for PayloadMismatch the policy may say another.
[[nodiscard]] quint16 statusOf(Problem problem);
/// Whether an error answer leaves open what became of the order: 409 while the first request is at work, or a 5xx that does not
/// say that nothing was done.
[[nodiscard]] bool leavesOutcomeOpen(quint16 status, Problem problem);

} // namespace idemlab::model
