// SPDX-License-Identifier: MIT
#include "http/routes.h"

#include "http/caller.h"
#include "http/keyfield.h"
#include "http/orderbody.h"
#include "http/problemtext.h"
#include "model/limits.h"

#include <QUrl>

#include <algorithm>

namespace idemlab::http {

using namespace model;

namespace {

constexpr char intentField[] = "Idemlab-Intent";
constexpr char idRule[] = "The id of an order has 1 to 64 characters: letters, digits and -._~ alone.";
static_assert(longestId == 64);

ReadRequest &refuse(ReadRequest &read, Problem problem, const QByteArray &detail = {})
{
    read.request.purpose = Purpose::Invalid;
    read.request.refusal = problem;
    read.request.detail = detail;
    return read;
}

size_t countOf(const RawRequest &raw, boost::beast::string_view name)
{
    const auto range = raw.equal_range(name);
    return size_t(std::distance(range.first, range.second));
}

/// The id in /orders/{id}; empty where it is none.
OrderId idOf(const QByteArray &path)
{
    const QByteArray id = QByteArray::fromPercentEncoding(path.sliced(8));
    const bool isGood = !id.isEmpty() && id.size() <= longestId && std::ranges::all_of(id, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '_' || c == '~' || c == '-';
    });
    return isGood ? OrderId(id) : OrderId();
}

/// As the Allow header lists them.
QByteArrayView allowedAt(Resource resource)
{
    switch (resource) {
    case Resource::None: return {};
    case Resource::Index:
    case Resource::Description:
    case Resource::Problem: return "GET, HEAD";
    case Resource::Orders: return "GET, HEAD, POST";
    case Resource::Order: return "GET, HEAD, PUT";
    case Resource::Keys: return "POST";
    }
    Q_UNREACHABLE();
}

bool isAmong(QByteArrayView allowed, QByteArrayView method)
{
    for (qsizetype from = 0; from < allowed.size();) {
        const qsizetype comma = allowed.indexOf(',', from);
        const qsizetype end = comma < 0 ? allowed.size() : comma;
        if (allowed.sliced(from, end - from).trimmed() == method)
            return true;
        from = end + 1;
    }
    return false;
}

void readKey(ReadRequest &read, const RawRequest &raw, const Profile &profile)
{
    const size_t fields = countOf(raw, view(profile.keyHeader));
    if (fields == 0)
        return;
    if (fields > 1) {
        if (profile.ignoresKeys)
            return;
        refuse(read, Problem::KeyMalformed, "The " + profile.keyHeader + " header stands in two fields; one is allowed.");
        return;
    }
    auto key = parseKeyField(view(raw[view(profile.keyHeader)]), profile.maxKeyLength);
    if (key)
        read.request.key = *std::move(key);
    else if (!profile.ignoresKeys)
        refuse(read, Problem::KeyMalformed, "The " + profile.keyHeader + " header will not do: " + key.error() + '.');
}

/// Whether all fields of that name, however many there are, are as they must be.
template<typename Check>
bool areAll(const RawRequest &raw, beast::field name, const Check &check)
{
    const auto range = raw.equal_range(name);
    return std::all_of(range.first, range.second, [&check](const auto &field) { return check(view(field.value())); });
}

/// What the program calls the order that it means: any word.
void readIntentWord(ReadRequest &read, const RawRequest &raw)
{
    const QByteArrayView word = view(raw[intentField]).trimmed();
    const bool isGood = word.size() <= longestIntentWord && std::ranges::all_of(word, [](char c) { return uchar(c) >= 0x20; });
    if (countOf(raw, intentField) > 1 || !isGood)
        refuse(read, Problem::BadRequest, "The Idemlab-Intent header will not do: one field, with a word of at most 64 bytes.");
    else
        read.request.intentWord = word.toByteArray();
}

void readOrder(ReadRequest &read, const RawRequest &raw)
{
    if (countOf(raw, "Content-Type") > 1) {
        refuse(read, Problem::BadRequest, "The Content-Type header stands in two fields; one is allowed.");
        return;
    }
    const auto isIdentity = [](QByteArrayView coding) { return coding.compare("identity", Qt::CaseInsensitive) == 0; };
    if (!areAll(raw, beast::field::content_encoding, isIdentity)) {
        refuse(read, Problem::UnsupportedMediaType, "Send the body as it is: no Content-Encoding is taken.");
        return;
    }
    const QByteArrayView type = view(raw[beast::field::content_type]);
    const qsizetype parameters = type.indexOf(';');
    const QByteArrayView mediaType = (parameters < 0 ? type : type.first(parameters)).trimmed();
    if (mediaType.compare("application/json", Qt::CaseInsensitive) != 0) {
        refuse(read, Problem::UnsupportedMediaType);
        return;
    }
    auto form = readOrderBody(read.body);
    if (!form) {
        refuse(read, Problem::BadRequest, "The order cannot be read: " + form.error() + '.');
        return;
    }
    read.request.form = std::move(*form);
}

void route(ReadRequest &read, const RawRequest &raw, const Profile &profile, const QByteArray &method, const QByteArray &path)
{
    const Resource resource = resourceAt(path);
    if (resource == Resource::Order)
        read.request.orderId = idOf(path);
    const auto problem = resource == Resource::Problem ? problemAt(path) : Problem::None;
    const QByteArrayView allowed = allowedAt(resource);
    if (allowed.isEmpty() || !problem) {
        refuse(read, Problem::NotFound);
        return;
    }
    if (!isAmong(allowed, method)) {
        read.context.allow = allowed.toByteArray();
        read.request.orderId = {};
        refuse(read, Problem::MethodNotAllowed);
        return;
    }
    const bool isNoId = resource == Resource::Order && !read.request.orderId.isSet();
    if (method == "GET" || method == "HEAD") {
        if (isNoId) {
            refuse(read, Problem::NotFound, QByteArray("There is no such order. ") + idRule);
            return;
        }
        read.request.purpose = Purpose::Read;
        read.request.resource = resource;
        read.request.refusal = *problem;
        return;
    }
    read.request.line = {};
    read.request.purpose = resource == Resource::Keys ? Purpose::IssueKey : method == "PUT" ? Purpose::PutOrder : Purpose::PlaceOrder;
    if (read.request.purpose == Purpose::PlaceOrder)
        readKey(read, raw, profile);
    if (isNoId)
        refuse(read, Problem::BadRequest, idRule);
    else if (read.request.purpose == Purpose::PlaceOrder || read.request.purpose == Purpose::PutOrder)
        readOrder(read, raw);
    readIntentWord(read, raw);
    if (read.request.purpose == Purpose::Invalid)
        read.request.line = QByteArray(method + ' ' + path);
}

} // namespace

QByteArray wrongFraming(const RawRequest &raw)
{
    const bool isHttp10 = raw.version() == 10;
    if (raw.version() != 10 && raw.version() != 11)
        return "only HTTP/1.0 and HTTP/1.1 are spoken here";
    const size_t codings = countOf(raw, "Transfer-Encoding");
    if (codings > 0 && isHttp10)
        return "HTTP/1.0 knows no Transfer-Encoding";
    if (codings > 0 && raw.count(beast::field::content_length) > 0)
        return "Transfer-Encoding and Content-Length must not stand together";
    if (codings > 1 || (codings == 1 && !boost::beast::iequals(raw[beast::field::transfer_encoding], "chunked")))
        return "the only transfer coding that is taken is chunked";
    if (countOf(raw, "Content-Length") > 1)
        return "Content-Length stands twice";
    if (countOf(raw, "Host") > 1)
        return "Host stands twice";
    if (!isHttp10 && countOf(raw, "Host") == 0)
        return "HTTP/1.1 needs a Host header";
    return {};
}

ReadRequest routed(const RawRequest &raw, const Target &target, const QByteArray &body, const Profile &profile,
    const std::shared_ptr<const Service> &service, quint16 port)
{
    ReadRequest read;
    read.service = service;
    read.body = body;
    const QByteArray method = view(raw.method_string()).toByteArray();
    read.request.line = QByteArray(method + ' ' + target.path);
    read.query = target.query;
    read.caller = callerOf(raw);
    read.context.isHead = method == "HEAD";
    read.context.keepsAlive = raw.keep_alive();
    read.context.isHttp10 = raw.version() == 10;
    read.mark = view(raw["X-Attempt"]).toByteArray();

    if (!service)
        return refuse(read, Problem::NotFound, "There is nothing at this address.");
    const Scope &scope = service->scope;
    const QByteArrayView host = target.host.value_or(view(raw[beast::field::host]));
    if ((target.host || raw.count(beast::field::host) > 0) && !scope.isOwnHost(host, port))
        return refuse(read, Problem::MisdirectedRequest);
    if (!areAll(raw, beast::field::origin, [&scope, port](QByteArrayView origin) { return scope.isOwnOrigin(origin, port); }))
        return refuse(read, Problem::Forbidden);
    if (!service->handler)
        route(read, raw, profile, method, target.path);
    return read;
}

} // namespace idemlab::http
