// SPDX-License-Identifier: MIT
#include "exporting/curl.h"

#include "http/keyfield.h"

#include <QStringList>

namespace idemlab::exporting {

using namespace Qt::StringLiterals;

namespace {

/// In single quotes, as POSIX shells take anything literally (IEEE 1003.1, 2.2.2).
QString quoted(QString text) { return u'\'' + text.replace(u'\'', u"'\\''"_s) + u'\''; }

} // namespace

QString curl(const model::Request &request, const http::Profile &profile, quint16 port)
{
    const QString line = QString::fromUtf8(model::requestLine(request));
    const QString method = line.section(u' ', 0, 0);
    QStringList parts {u"curl -i"_s};
    if (method != "GET"_L1)
        parts.append(u"-X "_s + method);
    parts.append(quoted(u"http://127.0.0.1:%1%2"_s.arg(port).arg(line.section(u' ', 1))));
    if (request.key.isSet())
        parts.append(u"-H "_s + quoted(QString::fromLatin1(profile.keyHeader + ": " + http::keyField(request.key))));
    if (!request.payload.isEmpty()) {
        parts.append(u"-H "_s + quoted(u"Content-Type: application/json"_s));
        parts.append(u"--data "_s + quoted(QString::fromUtf8(request.payload)));
    }
    return parts.join(u" \\\n  "_s);
}

} // namespace idemlab::exporting
