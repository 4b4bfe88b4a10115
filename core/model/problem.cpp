// SPDX-License-Identifier: MIT
#include "model/problem.h"

namespace idemlab::model {

quint16 statusOf(Problem problem)
{
    switch (problem) {
    case Problem::None: return 200;
    case Problem::KeyMissing:
    case Problem::KeyMalformed:
    case Problem::BadRequest: return 400;
    case Problem::Declined: return 402;
    case Problem::Forbidden: return 403;
    case Problem::NotFound: return 404;
    case Problem::MethodNotAllowed: return 405;
    case Problem::RequestTimeout: return 408;
    case Problem::InProgress:
    case Problem::IdConflict: return 409;
    case Problem::ContentTooLarge: return 413;
    case Problem::UnsupportedMediaType: return 415;
    case Problem::MisdirectedRequest: return 421;
    case Problem::PayloadMismatch:
    case Problem::KeyUnknown: return 422;
    case Problem::HeaderTooLarge: return 431;
    case Problem::ServerError: return 500;
    case Problem::Overloaded: return 503;
    case Problem::OutcomeUnknown: return 504;
    }
    Q_UNREACHABLE();
}

bool leavesOutcomeOpen(quint16 status, Problem problem)
{
    switch (problem) {
    case Problem::InProgress: return true;
    case Problem::ServerError:
    case Problem::Overloaded: return false;
    default: return status >= 500;
    }
}

} // namespace idemlab::model
