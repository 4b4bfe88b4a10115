// SPDX-License-Identifier: MIT
#include "http/wire.h"

#include "http/chunkedbody.h"
#include "http/requestreader.h"
#include "http/writer.h"

#include <algorithm>

namespace idemlab::http {

using namespace model;

namespace {

/// A run has been on many ports: what is written without a socket does not depend on it.
constexpr quint16 usualPort = 80;

/// How the answer to the request with these bytes is written.
AnswerContext contextOf(const QByteArray &request, const Profile &profile)
{
    const QByteArray host = piecesOf(request).field("Host"); // the server's own, or the request was refused for that
    RequestReader reader(profile, host.sliced(host.lastIndexOf(':') + 1).toUShort());
    reader.append(request);
    const RequestReader::Outcome outcome = reader.next();
    return outcome.request ? outcome.request->context : reader.timedOut().context;
}

} // namespace

QByteArray wireOf(const Trace &trace, qsizetype position)
{
    const Message &message = trace.message(trace.at(position).message);
    if (!message.wire.isEmpty())
        return message.wire;
    const Profile profile = profileOf(trace.settingsAt(position).server.policy);
    if (const Request *request = message.request())
        return writeRequest(*request, profile, usualPort);
    const bool isFromOutside = trace.hasMessage(message.answers) && !trace.message(message.answers).wire.isEmpty();
    return writeResponse(
        *message.response(), profile, isFromOutside ? contextOf(trace.message(message.answers).wire, profile) : AnswerContext());
}

QByteArray Pieces::word(qsizetype index) const
{
    qsizetype from = 0;
    for (; index > 0 && from >= 0; --index) {
        const qsizetype space = first.indexOf(' ', from);
        from = space < 0 ? first.size() : space + 1;
    }
    if (first.startsWith("HTTP/") && from > 9)
        return first.sliced(from);
    const qsizetype end = first.indexOf(' ', from);
    return first.sliced(from, (end < 0 ? first.size() : end) - from);
}

QByteArray Pieces::field(QByteArrayView name) const
{
    const auto found =
        std::ranges::find_if(fields, [name](const auto &each) { return each.first.compare(name, Qt::CaseInsensitive) == 0; });
    return found == fields.cend() ? QByteArray() : found->second;
}

Pieces piecesOf(const QByteArray &message)
{
    Pieces pieces;
    const qsizetype end = message.indexOf("\r\n\r\n");
    pieces.headSize = end < 0 ? message.size() : end + 4;
    pieces.body = message.sliced(pieces.headSize);
    pieces.bodySize = pieces.body.size();
    const QList<QByteArray> lines = message.first(end < 0 ? message.size() : end).split('\n');
    pieces.first = lines.constFirst().trimmed();
    for (const QByteArray &line : lines.sliced(1)) {
        if (const qsizetype colon = line.indexOf(':'); colon > 0)
            pieces.fields.emplaceBack(line.first(colon), line.sliced(colon + 1).trimmed());
    }
    if (pieces.field("Transfer-Encoding").compare("chunked", Qt::CaseInsensitive) == 0) {
        ChunkedBody chunked(Service::usualMaxBody);
        chunked.read(pieces.body);
        pieces.body = chunked.content();
    }
    return pieces;
}

} // namespace idemlab::http
