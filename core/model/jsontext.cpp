// SPDX-License-Identifier: MIT
#include "model/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <charconv>

namespace idemlab::model {

namespace {

/// Whether @p text stands in JSON as it is, in a byte a character. Nearly always; Qt's writer costs ten times as much.
bool isPlain(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= u' ' && c < u'\x7f' && c != u'"' && c != u'\\'; });
}

} // namespace

void appendJsonString(QByteArray &out, const QString &text)
{
    if (!isPlain(text)) {
        const QByteArray array = QJsonDocument(QJsonArray {text}).toJson(QJsonDocument::Compact);
        out.append(QByteArrayView(array).sliced(1, array.size() - 2));
        return;
    }
    const qsizetype at = out.size();
    out.resize(at + text.size() + 2);
    char *to = out.data() + at;
    *to++ = '"';
    to = std::transform(text.cbegin(), text.cend(), to, [](QChar c) { return char(c.unicode()); });
    *to = '"';
}

void appendNumber(QByteArray &out, qint64 number)
{
    char digits[20];
    const auto end = std::to_chars(std::begin(digits), std::end(digits), number).ptr;
    out.append(digits, end - digits);
}

} // namespace idemlab::model
