// SPDX-License-Identifier: MIT
#include "exporting/curl.h"

#include "http/keyfield.h"

#include <QStringList>

namespace idemlab::exporting {

using namespace Qt::StringLiterals;

namespace {

/// In single quotes, as POSIX shells take anything literally (IEEE 1003.1, 2.2.2).
QString quoted(QString text) { return u'\'' + text.replace(u'\'', u"'\\''"_s) + u'\''; }

QString call(
    const QString &start, const QString &address, const model::Request &request, const http::Profile &profile, const QString &keyVariable)
{
    const QString method = QString::fromUtf8(model::requestLine(request)).section(u' ', 0, 0);
    QStringList parts {start};
    if (method != "GET"_L1)
        parts.append(u"-X "_s + method);
    parts.append(address);
    if (!keyVariable.isEmpty())
        parts.append(u"-H \"%1: \\\"$%2\\\"\""_s.arg(QString::fromLatin1(profile.keyHeader), keyVariable));
    else if (request.key.isSet())
        parts.append(u"-H "_s + quoted(QString::fromLatin1(profile.keyHeader + ": " + http::keyField(request.key))));
    if (!request.form.payload().isEmpty()) {
        parts.append(u"-H "_s + quoted(u"Content-Type: application/json"_s));
        parts.append(u"--data "_s + quoted(QString::fromUtf8(request.form.payload())));
    }
    return parts.join(u" \\\n  "_s);
}

QString targetOf(const model::Request &request) { return QString::fromUtf8(model::requestLine(request)).section(u' ', 1); }

} // namespace

QString curl(const model::Request &request, const http::Profile &profile, quint16 port)
{
    return call(u"curl -i"_s, quoted(u"http://127.0.0.1:%1%2"_s.arg(port).arg(targetOf(request))), request, profile, {});
}

QString curlTo(const QString &shop, const model::Request &request, const http::Profile &profile, const QString &keyVariable)
{
    return call(u"curl -sS -i"_s, shop + quoted(targetOf(request)), request, profile, keyVariable);
}

} // namespace idemlab::exporting
