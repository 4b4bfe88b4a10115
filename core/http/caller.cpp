// SPDX-License-Identifier: MIT
#include "http/caller.h"

#include "model/limits.h"

#include <QStringDecoder>

namespace idemlab::http {

namespace {

constexpr char ownName[] = "Idemlab-Client";
constexpr char agent[] = "User-Agent";

/// Empty where nothing of it can be read.
QString nameIn(QByteArrayView field)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString name = utf8(field);
    if (utf8.hasError())
        name = QString::fromLatin1(field);
    name.removeIf([](QChar c) { return !c.isPrint() && !c.isSurrogate(); });
    name = name.trimmed().left(model::longestProgramName);
    if (!name.isEmpty() && name.back().isHighSurrogate())
        name.chop(1);
    return name;
}

QString firstOf(const QString &own, const QString &userAgent)
{
    return !own.isEmpty() ? own : !userAgent.isEmpty() ? userAgent : QStringLiteral("HTTP client");
}

/// The value of the first header line of that name.
QByteArray fieldIn(const QByteArray &bytes, QByteArrayView name)
{
    for (qsizetype line = bytes.indexOf('\n') + 1; line > 0; line = bytes.indexOf('\n', line) + 1) {
        const QByteArrayView rest = QByteArrayView(bytes).sliced(line);
        if (rest.size() > name.size() && rest[name.size()] == ':' && rest.first(name.size()).compare(name, Qt::CaseInsensitive) == 0)
            return bytes.mid(line + name.size() + 1, std::max<qsizetype>(bytes.indexOf('\n', line), line) - line - name.size() - 1);
    }
    return {};
}

} // namespace

QString callerOf(const RawRequest &raw) { return firstOf(nameIn(view(raw[ownName])), nameIn(view(raw[beast::field::user_agent]))); }

QString callerOf(const QByteArray &bytes)
{
    if (isTls(bytes))
        return QStringLiteral("HTTPS client");
    return firstOf(nameIn(fieldIn(bytes, ownName)), nameIn(fieldIn(bytes, agent)));
}

} // namespace idemlab::http
