// SPDX-License-Identifier: MIT
#include "analysis/facts.h"

#include "analysis/ledger.h"

#include <algorithm>

namespace idemlab::analysis {

using namespace Qt::StringLiterals;
using namespace model;

QHash<QString, qint64> factsOf(const Trace &trace)
{
    Ledger ledger;
    const Books &books = ledger.booksAt(trace, trace.size());
    const auto count = [&](EventKind kind) {
        return qint64(std::count_if(trace.events().cbegin(), trace.events().cend(), [kind](const Event &e) { return e.kind == kind; }));
    };
    return {{u"intents"_s, books.intents}, {u"clicks"_s, books.clicks}, {u"attempts"_s, books.attempts}, {u"orders"_s, books.orders.size()},
        {u"surplus"_s, books.surplus.size()}, {u"keys"_s, books.keys.size()}, {u"lost-answers"_s, count(EventKind::ResponseLost)},
        {u"meant"_s, books.meant}, {u"charged"_s, books.charged}, {u"overcharged"_s, books.charged - books.meant}};
}

} // namespace idemlab::analysis
