// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/odds.h"

#include <vector>

namespace idemlab::analysis {

/// What @p customers come to by formula, where losses are independent. p: a request is lost; r: an answer is lost, or comes after
/// the timeout; n retries; a = 1 - p, s = a(1 - r), f = 1 - s. Without a key a try makes an order with a, and is the last one
/// with s. No order: p^(n+1). Unanswered: f^(n+1). With a key there is one order as soon as a request gets through.
[[nodiscard]] Estimates estimate(const OddsQuestion &question, model::Strategy strategy, quint32 customers);

/// What all customers come to after 0, 1, … OddsQuestion::mostRetries retries, whatever number was asked.
[[nodiscard]] std::vector<Estimates> estimatesByRetries(const OddsQuestion &question, model::Strategy strategy);

/// How many customers miss the answer to a first try that made an order.
[[nodiscard]] double firstAnswersMissed(const OddsQuestion &question);

/// The share of orders whose answer comes after the timeout though nothing is lost.
[[nodiscard]] double lateShare(const OddsQuestion &question);

/// The band around the sum of @p count independent values, each of which is i with the chance chances[i]: outside it lies at most
/// 1.25 % of the chance (a quarter of 5 %: Bonferroni over the four figures), half of that on either side. Exact where few
/// of the values are not zero, else by the normal distribution.
[[nodiscard]] Estimate bandOfSum(const std::vector<double> &chances, quint32 count);

} // namespace idemlab::analysis
