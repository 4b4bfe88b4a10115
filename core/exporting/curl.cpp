// SPDX-License-Identifier: MIT
#include "exporting/curl.h"

#include "http/keyfield.h"
#include "http/wire.h"

#include <QStringList>

#include <algorithm>
#include <iterator>

namespace idemlab::exporting {

using namespace Qt::StringLiterals;

QString quoted(QString text) { return u'\'' + text.replace(u'\'', u"'\\''"_s) + u'\''; }

namespace {

/// Of what nobody need quote; a request that was refused may have had any method.
bool isToken(const QString &method)
{
    return std::ranges::all_of(method, [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

/// What curl writes by itself, and what belongs to one connection.
bool isClientsOwn(const QByteArray &field)
{
    static constexpr const char *own[] {"Accept", "Accept-Encoding", "Accept-Language", "Connection", "Content-Length", "Expect", "Host",
        "Transfer-Encoding", "User-Agent", "X-Attempt"};
    return std::ranges::any_of(own, [&field](const char *each) { return field.compare(each, Qt::CaseInsensitive) == 0; });
}

QString call(const QString &start, const QString &address, const http::Pieces &request, const KeyInShell &told)
{
    const QString method = QString::fromUtf8(request.word(0));
    QStringList parts {start};
    if (method == "HEAD"_L1)
        parts.append(u"--head"_s); // with -X it would wait for a body
    else if (!method.isEmpty() && method != "GET"_L1)
        parts.append(u"-X "_s + (isToken(method) ? method : quoted(method)));
    parts.append(address);
    const QByteArray known = told.expression.isEmpty() ? QByteArray() : http::keyField(told.key);
    for (const auto &[name, value] : request.fields) {
        if (!known.isEmpty() && value == known)
            parts.append(u"-H \"%1: \\\"%2\\\"\""_s.arg(QString::fromUtf8(name), told.expression));
        else if (!isClientsOwn(name))
            parts.append(u"-H "_s + quoted(QString::fromUtf8(name + ": " + value)));
    }
    if (!request.body.isEmpty())
        parts.append(u"--data-raw "_s + quoted(QString::fromUtf8(request.body)));
    return parts.join(u" \\\n  "_s);
}

} // namespace

QString curl(const QByteArray &wire, quint16 port)
{
    const http::Pieces request = http::piecesOf(wire);
    const QString address = quoted(u"http://127.0.0.1:%1%2"_s.arg(port).arg(QString::fromUtf8(request.word(1))));
    return call(u"curl -i"_s, address, request, {});
}

QString curlTo(const QString &start, const QString &shop, const QByteArray &wire, const KeyInShell &key)
{
    const http::Pieces request = http::piecesOf(wire);
    return call(start, shop + quoted(QString::fromUtf8(request.word(1))), request, key);
}

} // namespace idemlab::exporting
