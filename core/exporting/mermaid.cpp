// SPDX-License-Identifier: MIT
#include "exporting/mermaid.h"

#include "model/request.h"
#include "narrate/diagramwords.h"
#include "narrate/exportwords.h"

#include <QMap>

namespace idemlab::exporting {

using namespace Qt::StringLiterals;
using namespace model;

namespace {

constexpr qsizetype mostCharacters = 50'000; ///< Mermaid's own "maxTextSize", which a diagram cannot change

/// Names of programs outside may hold anything; these characters end a statement, or begin an entity, a comment or markup.
QString safe(const QString &text)
{
    QString safe;
    for (const QChar c : text) {
        if (QStringView(u"#;%<>").contains(c))
            safe += u"#%1;"_s.arg(c.unicode());
        else
            safe += c.category() == QChar::Other_Control ? QChar(u' ') : c;
    }
    return safe;
}

class Writer
{
public:
    Writer(const Trace &trace, narrate::Narrator &narrator) : m_trace(trace), m_narrator(narrator) { }

    QString write(const Run &run, bool isOneOfSeveral)
    {
        const QString all = m_trace.clients().isEmpty() ? u"S"_s : nameOf(m_trace.clients().constFirst().id) + u",S"_s;
        if (isOneOfSeveral) {
            add(u"rect rgba(128, 128, 128, 0.1)"_s);
            add(u"Note over %1: %2"_s.arg(all, safe(run.heading)));
        }
        for (qsizetype i = 0; i < m_trace.size(); ++i)
            take(m_trace.at(i), i);
        add(u"Note over %1: %2 — %3"_s.arg(all, safe(m_narrator.score(run.judgement)), safe(m_narrator.verdict(m_trace, run.judgement))));
        if (isOneOfSeveral)
            add(u"end"_s);
        return m_text;
    }

    [[nodiscard]] static QString nameOf(ClientId id) { return u"C%1"_s.arg(id.value); }

private:
    void add(const QString &statement) { m_text += u"    "_s + statement + u'\n'; }

    [[nodiscard]] QString textOf(const Event &event)
    {
        const Message &message = m_trace.message(event.message);
        if (const Response *response = message.response())
            return (response->replayed ? u"%1 ↻"_s : u"%1"_s).arg(response->status);
        const Request &request = *message.request();
        const QString key =
            request.purpose == Purpose::PutOrder ? m_narrator.nameOf(m_trace, request.orderId) : m_narrator.nameOf(m_trace, request.key);
        const QString line =
            request.purpose == Purpose::PutOrder ? u"PUT /orders/{%1}"_s.arg(key) : QString::fromUtf8(requestLine(request));
        return key.isEmpty() || request.purpose == Purpose::PutOrder ? line : line + u" ("_s + key + u')';
    }

    void take(const Event &event, qsizetype position)
    {
        const QString client = nameOf(event.client);
        const bool isRequest = event.message.isSet() && m_trace.message(event.message).direction == Direction::Request;
        switch (event.kind) {
        case EventKind::RequestArrived: add(u"%1->>S: %2"_s.arg(client, safe(textOf(event)))); break;
        case EventKind::RequestLost: add(u"%1-xS: %2"_s.arg(client, safe(textOf(event)))); break;
        case EventKind::ResponseArrived:
        case EventKind::ResponseIgnored: add(u"S-->>%1: %2"_s.arg(client, safe(textOf(event)))); break;
        case EventKind::ResponseLost: add(u"S--x%1: %2"_s.arg(client, safe(textOf(event)))); break;
        case EventKind::ConnectionCut:
            if (event.message.isSet() && !isRequest)
                add(u"S--x%1: %2 ⚡"_s.arg(client, safe(textOf(event))));
            break;
        case EventKind::Clicked:
        case EventKind::TimedOut:
        case EventKind::Disconnected:
        case EventKind::LibraryResent:
        case EventKind::Settled:
        case EventKind::Refused:
        case EventKind::GaveUp: note(client, position); break;
        case EventKind::OrderCreated:
        case EventKind::ServerCrashed:
        case EventKind::ServerFailed:
        case EventKind::KeyIssued:
        case EventKind::KeyLookedUp:
        case EventKind::KeyExpired: note(u"S"_s, position); break;
        default: break;
        }
    }

    void note(const QString &over, qsizetype position)
    {
        add(u"Note over %1: %2"_s.arg(over, safe(m_narrator.sentence(m_trace, position))));
    }

    const Trace &m_trace;
    narrate::Narrator &m_narrator;
    QString m_text;
};

/// The clients of all runs, in the order of their numbers.
QString participants(const Sheet &sheet)
{
    QMap<quint32, QString> names;
    for (const Run &run : sheet.runs) {
        for (const ClientInfo &client : run.trace.clients())
            names.insert(client.id.value, narrate::laneName(client));
    }
    QString text;
    for (auto each = names.cbegin(); each != names.cend(); ++each)
        text += u"    participant %1 as %2\n"_s.arg(Writer::nameOf(ClientId {each.key()}), safe(each.value()));
    return text + u"    participant S as %1\n"_s.arg(safe(narrate::diagramWords().server));
}

} // namespace

tl::expected<QString, QString> mermaid(const Sheet &sheet, narrate::Narrator &narrator)
{
    QString text = u"sequenceDiagram\n"_s + participants(sheet);
    for (const Run &run : sheet.runs)
        text += Writer(run.trace, narrator).write(run, sheet.runs.size() > 1);
    if (text.size() > mostCharacters)
        return tl::unexpected(narrate::tooLongForMermaid(text.size(), mostCharacters));
    return text;
}

} // namespace idemlab::exporting
