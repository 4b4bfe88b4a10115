// SPDX-License-Identifier: MIT
#include "http/responsereader.h"

#include "http/beast.h"
#include "http/chunkedbody.h"
#include "http/keyfield.h"
#include "http/problemtext.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace idemlab::http {

using namespace model;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxBody = 8 * 1024 * 1024; ///< bytes

} // namespace

/// Beast reads the header alone, as in RequestReader: what it reads of chunks ends builds with assertions.
struct ResponseReader::Parsing
{
    Parsing() { parser.skip(true); }
    beast::response_parser<beast::empty_body> parser;
    ChunkedBody chunks {maxBody};
    QByteArray body;
};

ResponseReader::ResponseReader(Profile profile) : m_profile(std::move(profile)), m_parsing(std::make_unique<Parsing>()) { }
ResponseReader::~ResponseReader() = default;

ResponseReader::State ResponseReader::append(const QByteArray &bytes)
{
    m_buffer.append(bytes);
    while (m_state == State::Incomplete && readHeader()) {
        if (m_parsing->parser.get().result_int() >= 200)
            return m_state = readBody();
        m_parsing = std::make_unique<Parsing>(); // RFC 9110, section 15.2: the answer is still to come
    }
    return m_state;
}

/// Whether the header is whole.
bool ResponseReader::readHeader()
{
    while (!m_parsing->parser.is_done() && !m_buffer.isEmpty()) {
        boost::system::error_code error;
        const size_t used = m_parsing->parser.put(boost::asio::const_buffer(m_buffer.constData(), size_t(m_buffer.size())), error);
        m_buffer.remove(0, qsizetype(used));
        if (error && error != beast::error::need_more)
            m_state = State::Broken;
        if (error || used == 0)
            break;
    }
    return m_parsing->parser.is_done();
}

/// RFC 9112, section 6.3; a body that only the end of the connection ends is never complete.
ResponseReader::State ResponseReader::readBody()
{
    const auto &header = m_parsing->parser.get();
    if (header.result_int() == 204 || header.result_int() == 304)
        return State::Complete;
    if (m_parsing->parser.chunked()) {
        const ChunkedBody::State state = m_parsing->chunks.read(m_buffer);
        m_parsing->body = m_parsing->chunks.content();
        if (state == ChunkedBody::State::Incomplete)
            return State::Incomplete;
        return state == ChunkedBody::State::Complete ? State::Complete : State::Broken;
    }
    const auto length = m_parsing->parser.content_length();
    if (length.value_or(0) > quint64(maxBody) || m_buffer.size() > maxBody)
        return State::Broken;
    if (!length || quint64(m_buffer.size()) < *length)
        return State::Incomplete;
    m_parsing->body = m_buffer.first(qsizetype(*length));
    return State::Complete;
}

namespace {

void readProblem(Response &response, const QJsonObject &object)
{
    const QString slug = object.value("type"_L1).toString().section(u'/', -1);
    response.problem = fromName<Problem>(slug).value_or(Problem::BadRequest);
    const QByteArray detail = object.value("detail"_L1).toString().toUtf8();
    if (detail != defaultDetail(response.problem))
        response.detail = detail;
}

} // namespace

Response ResponseReader::response() const
{
    const auto &raw = m_parsing->parser.get();
    Response response;
    response.status = quint16(raw.result_int());
    response.replayed = !m_profile.replayHeader.isEmpty() && raw[view(m_profile.replayHeader)] == "true";
    const QByteArrayView field = view(raw[view(m_profile.keyHeader)]);
    if (!field.isEmpty())
        response.key = parseKeyField(field, IdempotencyKey::maxLength).value_or(IdempotencyKey());
    const QJsonObject object = QJsonDocument::fromJson(m_parsing->body).object();
    if (!response.isSuccess()) {
        readProblem(response, object);
    } else if (object.contains("idempotencyKey"_L1)) {
        response.key = IdempotencyKey(object.value("idempotencyKey"_L1).toString().toLatin1());
        response.keyExpiresIn = Duration(qRound64(object.value("expiresInMs"_L1).toDouble() * 1000));
    } else if (object.contains("id"_L1)) {
        response.order = OrderId(object.value("id"_L1).toString().toUtf8());
        response.form = OrderForm(object.value("customerId"_L1).toString(), qint64(object.value("amount"_L1).toDouble()));
    } else {
        response.document = m_parsing->body;
    }
    return response;
}

} // namespace idemlab::http
