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
inline constexpr auto allNames<Problem> = std::to_array<Name<Problem>>({
    {Problem::None, "none"},
    {Problem::KeyMissing, "key-missing"},
    {Problem::KeyMalformed, "key-malformed"},
    {Problem::PayloadMismatch, "payload-mismatch"},
    {Problem::InProgress, "in-progress"},
    {Problem::KeyUnknown, "key-unknown"},
    {Problem::IdConflict, "id-conflict"},
    {Problem::Declined, "declined"},
    {Problem::ServerError, "server-error"},
    {Problem::OutcomeUnknown, "outcome-unknown"},
    {Problem::BadRequest, "bad-request"},
    {Problem::Forbidden, "forbidden"},
    {Problem::NotFound, "not-found"},
    {Problem::MethodNotAllowed, "method-not-allowed"},
    {Problem::RequestTimeout, "request-timeout"},
    {Problem::ContentTooLarge, "content-too-large"},
    {Problem::UnsupportedMediaType, "unsupported-media-type"},
    {Problem::MisdirectedRequest, "misdirected-request"},
    {Problem::HeaderTooLarge, "header-too-large"},
    {Problem::Overloaded, "overloaded"},
});

/// The status code that goes with a problem; for PayloadMismatch the policy may say another.
[[nodiscard]] quint16 statusOf(Problem problem);
/// Whether an error answer leaves open what became of the order: 409 while the first request is at work, or a 5xx that does not
/// say that nothing was done.
[[nodiscard]] bool leavesOutcomeOpen(quint16 status, Problem problem);

} // namespace idemlab::model
