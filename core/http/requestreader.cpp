// SPDX-License-Identifier: MIT
#include "http/requestreader.h"

#include "http/beast.h"
#include "http/routes.h"

#include <algorithm>
#include <string_view>

namespace idemlab::http {

using namespace model;

namespace {

using Parser = beast::request_parser<beast::string_body>;

/// What a chunked body may take on the wire beyond its content: chunk sizes, extensions, trailers.
constexpr qsizetype chunkOverhead = 32 * 1024;

/// The first line as far as it can be shown: at most 80 printable characters.
QByteArray firstLine(const QByteArray &wire)
{
    QByteArray line = wire.left(wire.indexOf('\n') < 0 ? wire.size() : wire.indexOf('\n')).left(80).trimmed();
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c < 0x20 || c >= 0x7f; }, '?');
    const qsizetype version = line.lastIndexOf(" HTTP/");
    return version > 0 ? line.first(version) : line;
}

/// RFC 9112, section 5.2: a line that begins with white space goes on from the line before; servers may refuse it.
bool hasFoldedLine(std::string_view header)
{
    for (size_t line = header.find('\n'); line != std::string_view::npos && line + 1 < header.size(); line = header.find('\n', line + 1)) {
        if (header[line + 1] == ' ' || header[line + 1] == '\t')
            return true;
    }
    return false;
}

} // namespace

struct RequestReader::Parsing
{
    Parsing()
    {
        parser.header_limit(maxHeader);
        parser.body_limit(maxBody);
        parser.eager(true);
    }
    Parser parser;
    bool isHeaderChecked = false;
};

RequestReader::RequestReader(Profile profile, quint16 port) : m_profile(std::move(profile)), m_port(port) { }
RequestReader::~RequestReader() = default;

bool RequestReader::isInside() const { return m_used > 0 || !m_buffer.isEmpty(); }

void RequestReader::drop()
{
    m_buffer.remove(0, m_used);
    m_used = 0;
    m_parsing.reset();
}

RequestReader::Outcome RequestReader::broken(Problem problem, const QByteArray &detail) const
{
    ReadRequest refused;
    refused.request.purpose = Purpose::Invalid;
    refused.request.line = firstLine(m_buffer);
    refused.request.refusal = problem;
    refused.request.detail = detail;
    refused.wire = m_buffer.left(maxHeader);
    refused.context.keepsAlive = false;
    return {refused, true, false};
}

ReadRequest RequestReader::timedOut() const { return *broken(Problem::RequestTimeout, {}).request; }

RequestReader::Outcome RequestReader::next()
{
    if (!m_parsing) {
        // RFC 9112, section 2.2: empty lines before a request are to be ignored.
        qsizetype blank = 0;
        while (m_buffer.size() - blank >= 2 && m_buffer.at(blank) == '\r' && m_buffer.at(blank + 1) == '\n')
            blank += 2;
        m_buffer.remove(0, blank);
        if (m_buffer.isEmpty())
            return {};
        m_parsing = std::make_unique<Parsing>();
    }
    if (!m_parsing->isHeaderChecked) {
        const size_t found =
            std::string_view(m_buffer.constData(), size_t(m_buffer.size())).find("\r\n\r\n"); // QByteArray's takes ten times as long
        const qsizetype end = found == std::string_view::npos ? -1 : qsizetype(found);
        if (auto early = end < 0 ? incompleteHeader() : readHeader(end + 4))
            return *std::move(early);
        if (end < 0)
            return {};
    }
    return readBody();
}

/// What can be said of a header before it is whole.
std::optional<RequestReader::Outcome> RequestReader::incompleteHeader() const
{
    if (m_buffer.size() > maxHeader)
        return broken(Problem::HeaderTooLarge, {});
    if (m_buffer.contains('\0'))
        return broken(Problem::BadRequest, "a NUL byte stands in the header");
    for (qsizetype line = m_buffer.indexOf('\n'); line >= 0; line = m_buffer.indexOf('\n', line + 1)) {
        if (line == 0 || m_buffer.at(line - 1) != '\r')
            return broken(Problem::BadRequest, "lines of a header end in CR LF");
    }
    return std::nullopt;
}

/// Beast reads the header; what it lets pass and we do not is refused here.
std::optional<RequestReader::Outcome> RequestReader::readHeader(qsizetype length)
{
    const QByteArrayView header = QByteArrayView(m_buffer).first(length);
    if (length > maxHeader)
        return broken(Problem::HeaderTooLarge, {});
    if (header.contains('\0'))
        return broken(Problem::BadRequest, "a NUL byte stands in the header");
    if (hasFoldedLine(std::string_view(header.data(), size_t(header.size()))))
        return broken(Problem::BadRequest, "a header line is folded onto the next");
    boost::system::error_code error;
    m_used = qsizetype(m_parsing->parser.put(boost::asio::const_buffer(header.data(), size_t(length)), error));
    if (error == beast::error::body_limit)
        return broken(Problem::ContentTooLarge, {});
    if (error == beast::error::header_limit)
        return broken(Problem::HeaderTooLarge, {});
    if (error && error != beast::error::need_more)
        return broken(Problem::BadRequest, QByteArray::fromStdString(error.message()));
    if (const QByteArray wrong = wrongFraming(m_parsing->parser.get()); !wrong.isEmpty())
        return broken(Problem::BadRequest, wrong);
    m_parsing->isHeaderChecked = true;
    return std::nullopt;
}

RequestReader::Outcome RequestReader::readBody()
{
    Parser &parser = m_parsing->parser;
    boost::system::error_code error;
    while (!parser.is_done() && pending() > 0) {
        const size_t used = parser.put(boost::asio::const_buffer(m_buffer.constData() + m_used, size_t(pending())), error);
        m_used += qsizetype(used);
        if (error == beast::error::need_more || (!error && used == 0))
            break;
        if (error)
            return error == beast::error::body_limit ? broken(Problem::ContentTooLarge, {})
                                                     : broken(Problem::BadRequest, QByteArray::fromStdString(error.message()));
    }
    if (parser.is_done()) {
        ReadRequest whole = routed(parser.get(), m_profile, m_port);
        whole.wire = m_buffer.first(m_used);
        whole.body = QByteArray::fromStdString(parser.get().body());
        drop();
        return {std::move(whole), false, false};
    }
    if (m_buffer.size() > maxHeader + maxBody + chunkOverhead)
        return broken(Problem::BadRequest, "the chunks of the body carry more around it than in it");
    auto &message = parser.get();
    const bool wantsContinue = message.version() == 11 && boost::beast::iequals(message[beast::field::expect], "100-continue");
    message.erase(beast::field::expect); // told once
    return {std::nullopt, false, wantsContinue};
}

} // namespace idemlab::http
