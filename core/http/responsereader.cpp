// SPDX-License-Identifier: MIT
#include "http/responsereader.h"

#include "http/beast.h"
#include "http/keyfield.h"
#include "http/problemtext.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace idemlab::http {

using namespace model;
using namespace Qt::StringLiterals;

struct ResponseReader::Parsing
{
    Parsing()
    {
        parser.eager(true);
        parser.body_limit(8 * 1024 * 1024);
    }
    beast::response_parser<beast::string_body> parser;
};

ResponseReader::ResponseReader(Profile profile) : m_profile(std::move(profile)), m_parsing(std::make_unique<Parsing>()) { }
ResponseReader::~ResponseReader() = default;

ResponseReader::State ResponseReader::append(const QByteArray &bytes)
{
    m_buffer.append(bytes);
    while (m_state == State::Incomplete && !m_buffer.isEmpty()) {
        boost::system::error_code error;
        const size_t used = m_parsing->parser.put(boost::asio::const_buffer(m_buffer.constData(), size_t(m_buffer.size())), error);
        m_buffer.remove(0, qsizetype(used));
        if (m_parsing->parser.is_done() && m_parsing->parser.get().result_int() < 200)
            m_parsing = std::make_unique<Parsing>(); // RFC 9110, section 15.2: the answer is still to come
        else if (m_parsing->parser.is_done())
            m_state = State::Complete;
        else if (error && error != beast::error::need_more)
            m_state = State::Broken;
        else if (used == 0)
            break;
    }
    return m_state;
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
    const QByteArray body(raw.body().data(), qsizetype(raw.body().size()));
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    if (!response.isSuccess()) {
        readProblem(response, object);
    } else if (object.contains("idempotencyKey"_L1)) {
        response.key = IdempotencyKey(object.value("idempotencyKey"_L1).toString().toLatin1());
        response.keyExpiresIn = Duration(qRound64(object.value("expiresInMs"_L1).toDouble() * 1000));
    } else if (object.contains("id"_L1)) {
        response.order = OrderId(object.value("id"_L1).toString().toUtf8());
        response.form = OrderForm(object.value("customerId"_L1).toString(), qint64(object.value("amount"_L1).toDouble()));
    } else {
        response.document = body;
    }
    return response;
}

} // namespace idemlab::http
