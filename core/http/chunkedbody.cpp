// SPDX-License-Identifier: MIT
#include "http/chunkedbody.h"

#include <algorithm>

namespace idemlab::http {

namespace {

/// RFC 9110, section 5.6.2.
bool isTokenChar(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isText(char c) { return c == '\t' || (quint8(c) >= 0x20 && c != 0x7f); }

} // namespace

ChunkedBody::State ChunkedBody::broken(const char *error)
{
    m_error = error;
    return State::Broken;
}

ChunkedBody::State ChunkedBody::read(QByteArrayView wire)
{
    for (;;) {
        const QByteArrayView rest = wire.sliced(m_used);
        if (m_used - m_content.size() > maxOverhead)
            return broken("the chunks of the body carry more around it than in it");
        State state = State::Incomplete;
        if (m_part == Part::Data) {
            state = readData(rest);
            if (m_part == Part::Data)
                return state; // broken, or there is more to come
            continue;
        }
        const qsizetype end = rest.indexOf('\n');
        if (end > maxLine || (end < 0 && rest.size() > maxLine))
            return broken("a line between the chunks of the body is too long");
        if (end < 0)
            return State::Incomplete;
        if (end == 0 || rest[end - 1] != '\r')
            return broken("the lines between the chunks of the body end in CR LF");
        m_used += end + 1;
        if (state = readLine(rest.first(end - 1)); state != State::Incomplete)
            return state;
    }
}

ChunkedBody::State ChunkedBody::readLine(QByteArrayView line)
{
    if (!std::ranges::all_of(line, isText))
        return broken("a control character stands between the chunks of the body");
    return m_part == Part::Size ? readSize(line) : readTrailer(line);
}

/// Extensions mean nothing here.
ChunkedBody::State ChunkedBody::readSize(QByteArrayView line)
{
    const qsizetype digits = std::find_if_not(line.cbegin(), line.cend(), [](char c) { return isxdigit(quint8(c)) != 0; }) - line.cbegin();
    const QByteArrayView extensions = line.sliced(digits).trimmed();
    bool isNumber = false;
    m_chunk = line.first(digits).toLongLong(&isNumber, 16);
    if (!isNumber || (!extensions.isEmpty() && !extensions.startsWith(';')))
        return broken("the size of a chunk is no hexadecimal number");
    if (m_chunk > m_maxBody - m_content.size())
        return State::TooLarge;
    m_part = m_chunk > 0 ? Part::Data : Part::Trailers;
    return State::Incomplete;
}

ChunkedBody::State ChunkedBody::readData(QByteArrayView rest)
{
    if (rest.size() > m_chunk && rest[m_chunk] != '\r')
        return broken("a chunk of the body is longer than was told");
    if (rest.size() < m_chunk + 2)
        return State::Incomplete;
    if (rest[m_chunk + 1] != '\n')
        return broken("a chunk of the body is longer than was told");
    m_content.append(rest.first(m_chunk));
    m_used += m_chunk + 2;
    m_part = Part::Size;
    return State::Incomplete;
}

/// Dropped: what counts as a header field stands in the header (RFC 9110, section 6.5.1).
ChunkedBody::State ChunkedBody::readTrailer(QByteArrayView line)
{
    if (line.isEmpty())
        return State::Complete;
    m_trailers += line.size() + 2;
    if (m_trailers > maxTrailers)
        return broken("the trailer fields are too long");
    if (line[0] == ' ' || line[0] == '\t')
        return broken("a trailer field is folded onto the next line");
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0 || !std::all_of(line.cbegin(), line.cbegin() + colon, isTokenChar))
        return broken("a trailer field has no name");
    return State::Incomplete;
}

} // namespace idemlab::http
