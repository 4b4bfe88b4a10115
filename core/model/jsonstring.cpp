// SPDX-License-Identifier: MIT
#include "model/jsonstring.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace idemlab::model {

QByteArray jsonString(const QString &text)
{
    const auto isPlain = [](QChar c) { return c >= u' ' && c < u'\x7f' && c != u'"' && c != u'\\'; };
    if (std::all_of(text.cbegin(), text.cend(), isPlain)) // nearly always; Qt's writer costs ten times as much
        return '"' + text.toLatin1() + '"';
    const QByteArray array = QJsonDocument(QJsonArray {text}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

} // namespace idemlab::model
