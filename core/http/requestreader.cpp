// SPDX-License-Identifier: MIT
#include "http/requestreader.h"

#include "http/beast.h"
#include "http/caller.h"
#include "http/chunkedbody.h"
#include "http/routes.h"

#include <algorithm>
#include <string_view>

namespace idemlab::http {

using namespace model;

namespace {

using Parser = beast::request_parser<beast::empty_body>;

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

const Services &shopAlone()
{
    static const Services services;
    return services;
}

} // namespace

/// Beast reads the header alone.
struct RequestReader::Parsing
{
    Parsing()
    {
        parser.header_limit(maxHeader);
        parser.skip(true);
    }
    Parser parser;
    std::optional<Target> target;
    std::shared_ptr<const Service> service; ///< null: there is nothing at the target
    qsizetype maxBody = Service::usualMaxBody;
    ChunkedBody chunks {Service::usualMaxBody};
    bool hasContinued = false; ///< "100 Continue" was told
};

RequestReader::RequestReader(Profile profile, Endpoint here, const Services &services)
    : m_profile(std::move(profile)), m_here(std::move(here)), m_services(services)
{ }
RequestReader::RequestReader(Profile profile, quint16 port) : RequestReader(std::move(profile), {loopbackAddress, port}, shopAlone()) { }
RequestReader::~RequestReader() = default;

bool RequestReader::isInside() const { return !m_buffer.isEmpty(); }

RequestReader::Outcome RequestReader::broken(Problem problem, const QByteArray &detail) const
{
    ReadRequest refused;
    refused.request.purpose = Purpose::Invalid;
    if (!isTls(m_buffer))
        refused.request.line = firstLine(m_buffer);
    refused.caller = callerOf(m_buffer.left(maxHeader));
    refused.request.refusal = problem;
    refused.request.detail = detail;
    refused.wire = m_buffer.left(maxHeader);
    refused.service = m_parsing ? m_parsing->service : m_services.at({}, m_here.address);
    refused.context.keepsAlive = false;
    return {refused, true, false};
}

RequestReader::Outcome RequestReader::tooLarge() const
{
    return broken(Problem::ContentTooLarge, "The body is larger than " + QByteArray::number(m_parsing->maxBody) + " bytes.");
}

ReadRequest RequestReader::timedOut() const { return *broken(Problem::RequestTimeout, {}).request; }

RequestReader::Outcome RequestReader::next()
{
    if (m_parsing)
        return readBody();
    // RFC 9112, section 2.2: empty lines before a request are to be ignored.
    qsizetype blank = 0;
    while (m_buffer.size() - blank >= 2 && m_buffer.at(blank) == '\r' && m_buffer.at(blank + 1) == '\n')
        blank += 2;
    m_buffer.remove(0, blank);
    if (m_buffer.isEmpty() || m_buffer == "\r")
        return {};
    if (isTls(m_buffer))
        return broken(Problem::BadRequest, "this is TLS, and only HTTP is spoken here: the address begins with http://");
    const size_t found =
        std::string_view(m_buffer.constData(), size_t(m_buffer.size())).find("\r\n\r\n"); // QByteArray's takes ten times as long
    if (found == std::string_view::npos)
        return incompleteHeader().value_or(Outcome());
    if (auto refused = readHeader(qsizetype(found) + 4))
        return *std::move(refused);
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
    auto parsing = std::make_unique<Parsing>();
    boost::system::error_code error;
    parsing->parser.put(boost::asio::const_buffer(header.data(), size_t(length)), error);
    if (error == beast::error::header_limit)
        return broken(Problem::HeaderTooLarge, {});
    if (error)
        return broken(Problem::BadRequest, QByteArray::fromStdString(error.message()));
    if (const QByteArray wrong = wrongFraming(parsing->parser.get()); !wrong.isEmpty())
        return broken(Problem::BadRequest, wrong);
    const Target &target = parsing->target.emplace(view(parsing->parser.get().target()));
    parsing->service = m_services.at(target.path, m_here.address);
    if (parsing->service) {
        parsing->maxBody = parsing->service->maxBody;
        parsing->chunks = ChunkedBody(parsing->maxBody);
    }
    m_used = length;
    m_parsing = std::move(parsing);
    if (m_parsing->parser.content_length().value_or(0) > quint64(m_parsing->maxBody))
        return tooLarge();
    return std::nullopt;
}

RequestReader::Outcome RequestReader::readBody()
{
    const QByteArrayView rest = QByteArrayView(m_buffer).sliced(m_used);
    if (m_parsing->parser.chunked()) {
        ChunkedBody &chunks = m_parsing->chunks;
        switch (chunks.read(rest)) {
        case ChunkedBody::State::Complete: return whole(chunks.content(), m_used + chunks.used());
        case ChunkedBody::State::Broken: return broken(Problem::BadRequest, chunks.error());
        case ChunkedBody::State::TooLarge: return tooLarge();
        case ChunkedBody::State::Incomplete: break;
        }
    } else {
        const auto length = qsizetype(m_parsing->parser.content_length().value_or(0));
        if (rest.size() >= length)
            return whole(rest.first(length).toByteArray(), m_used + length);
    }
    const auto &header = m_parsing->parser.get();
    const bool isAsked = header.version() == 11 && boost::beast::iequals(header[beast::field::expect], "100-continue");
    return {std::nullopt, false, isAsked && !std::exchange(m_parsing->hasContinued, true)};
}

/// @p length: of the request in the buffer.
RequestReader::Outcome RequestReader::whole(const QByteArray &body, qsizetype length)
{
    ReadRequest read = routed(m_parsing->parser.get(), *m_parsing->target, body, m_profile, m_parsing->service, m_here.port);
    read.wire = m_buffer.first(length);
    m_buffer.remove(0, length);
    m_used = 0;
    m_parsing.reset();
    return {std::move(read), false, false};
}

} // namespace idemlab::http
