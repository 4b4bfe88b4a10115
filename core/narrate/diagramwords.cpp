// SPDX-License-Identifier: MIT
#include "narrate/diagramwords.h"

#include "narrate/wording.h"

#include <QCoreApplication>

namespace idemlab::narrate {

namespace {

/// Short: each stands in little room.
class Diagram
{
    Q_DECLARE_TR_FUNCTIONS(idemlab::narrate::Diagram)
public:
    static DiagramWords words(const QLocale &locale)
    {
        DiagramWords words;
        words.difference = tr("first difference", "a line where two runs part");
        words.user = tr("User", "lane");
        words.network = tr("Network", "lane");
        words.server = tr("Server", "lane");
        words.keys = tr("Key store", "lane");
        words.orders = tr("Orders", "lane");
        words.lost = tr("lost", "a message");
        words.cut = tr("cut", "a connection");
        words.timeout = tr("timeout");
        words.retry = tr("retry %1", "%1: its number");
        words.changed = tr("changed", "a request under the key of another that asks for something else");
        words.resent = tr("sent again by the library");
        words.copy = tr("copy", "of a request");
        words.down = tr("down", "the server");
        words.noKey = tr("no key", "a request carries none");
        words.working = tr("working", "the server");
        words.waiting = tr("waiting for the first", "a request behind another with the same key");
        words.others = tr("Others (%1)", "a lane that %1 programs from outside share");
        words.nextRequest = tr("next request");
        words.nextResponse = tr("next answer");
        words.whatIf = tr("what if?", "a button at a message: what else could have become of it");
        words.seconds = tr("%1 s", "seconds, on the axis");
        words.locale = locale;
        return words;
    }
};

} // namespace

DiagramWords diagramWords(const QLocale &locale) { return Diagram::words(locale); }

DiagramWords diagramWords(const model::ApiWords &api)
{
    DiagramWords words = diagramWords();
    words.orders = worded(words.orders, api);
    words.amount = amountIn(api);
    return words;
}

QString laneName(const model::ClientInfo &client, const QLocale &locale)
{
    return client.sharedBy > 1 ? diagramWords(locale).lane(client.name, client.sharedBy) : model::isolated(client.name);
}

} // namespace idemlab::narrate
