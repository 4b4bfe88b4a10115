// SPDX-License-Identifier: MIT
#pragma once

#include "model/strategy.h"
#include "model/time.h"

#include <QList>

#include <chrono>

namespace idemlab::model {

/// A day at a shop: each customer wants one order, presses once, and is alone with the server. Nobody has published how often
/// answers are lost (none found), so every rate is the asker's.
struct OddsQuestion
{
    double loseRequest = 0.01; ///< 0 to 1: the network loses a request
    double loseAnswer = 0.01; ///< 0 to 1: the network loses an answer
    double slow = 0; ///< 0 to 1: the share of orders at which the server works twice as long, of these again that share, and so on
    Duration timeout = std::chrono::seconds(2); ///< of the client, for each try
    quint32 retries = 3; ///< tries after the first, for each step; at most mostRetries
    quint32 customers = 100'000; ///< 1 to mostCustomers
    quint32 outages = 0; ///< a day, at times that the seed tells; nothing gets through meanwhile
    std::chrono::seconds outageLength {60};
    quint64 seed = 1;
    qint64 amount = 1200; ///< yen, of an order
    QList<Strategy> strategies = valuesOf<Strategy>();
    bool operator==(const OddsQuestion &) const = default;

    static constexpr quint32 mostRetries = 10; ///< the last try is then made within the lifetime of a key
    static constexpr quint32 mostCustomers = 10'000'000;
    static constexpr quint32 mostOutages = 1000;
};

} // namespace idemlab::model
