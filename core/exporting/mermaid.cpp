// SPDX-License-Identifier: MIT
#include "exporting/writers.h"

#include "exporting/table.h"
#include "model/request.h"
#include "narrate/diagramwords.h"
#include "narrate/exportwords.h"

#include <QMap>
#include <QTextBoundaryFinder>

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

/// A note over two lanes is as wide as they stand apart, whatever it says: its lines are broken where Mermaid's are not.
QString note(const QString &text)
{
    constexpr qsizetype mostColumns = 32;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    QStringList lines {QString()};
    qsizetype columns = 0;
    for (qsizetype from = 0, to = finder.toNextBoundary(); to >= 0; from = to, to = finder.toNextBoundary()) {
        const QString piece = text.sliced(from, to - from);
        const qsizetype wide = columnsOf(piece);
        if (columns > 0 && columns + wide > mostColumns) {
            lines.append(QString());
            columns = 0;
        }
        lines.last() += piece;
        columns += wide;
    }
    for (QString &line : lines)
        line = safe(line.trimmed());
    return lines.join(u"<br/>"_s);
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
            add(u"Note over %1: %2"_s.arg(all, note(run.heading)));
        }
        for (qsizetype i = 0; i < m_trace.size(); ++i)
            take(m_trace.at(i), i);
        add(u"Note over %1: %2<br/>%3"_s.arg(
            all, note(m_narrator.score(run.judgement, m_trace.api())), note(m_narrator.verdict(m_trace, run.judgement))));
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
        case EventKind::GaveUp: tell(client, position); break;
        case EventKind::OrderCreated:
        case EventKind::ServerCrashed:
        case EventKind::ServerFailed:
        case EventKind::KeyIssued:
        case EventKind::KeyLookedUp:
        case EventKind::KeyExpired: tell(u"S"_s, position); break;
        default: break;
        }
    }

    void tell(const QString &over, qsizetype position)
    {
        add(u"Note over %1: %2"_s.arg(over, note(m_narrator.sentence(m_trace, position))));
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
        text += u"    participant %1 as %2\n"_s.arg(Writer::nameOf(ClientId {each.key()}), note(each.value()));
    return text + u"    participant S as %1\n"_s.arg(safe(narrate::diagramWords().server));
}

} // namespace

tl::expected<QString, QString> mermaid(const Sheet &sheet, narrate::Narrator &narrator)
{
    QString text = u"sequenceDiagram\n"_s + participants(sheet);
    for (const Run &run : sheet.runs)
        text += Writer(run.trace, narrator).write(run, sheet.runs.size() > 1);
    if (text.size() > mostCharacters)
        return tl::unexpected(narrate::ExportWords::tooLongForMermaid(text.size(), mostCharacters));
    return text;
}

} // namespace idemlab::exporting
