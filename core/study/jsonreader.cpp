// SPDX-License-Identifier: MIT
#include "study/jsonreader.h"

#include "model/complaint.h"

#include <QRegularExpression>

#include <cmath>

namespace idemlab::study {

using namespace Qt::StringLiterals;
using model::Complaint;

JsonReader::JsonReader(JsonFile &file, const QString &path, const QJsonValue &value)
    : m_file(&file), m_path(path), m_object(value.toObject()), m_isObject(value.isObject())
{ }

void JsonReader::allowOnly(const QStringList &known) const
{
    for (const QString &member : m_object.keys()) {
        if (!known.contains(member) && m_file->errors().size() < JsonFile::mostErrors)
            complain(member, Complaint::tr("\"%1\" is not known here; known are: %2").arg(member, known.join(", "_L1)));
    }
}

QString JsonReader::text(const QString &member) const
{
    const QJsonValue found = value(member);
    if (!found.isString() || found.toString().trimmed().isEmpty())
        complain(member,
            found.isUndefined() ? Complaint::tr("\"%1\" is missing: a text").arg(member)
                                : Complaint::tr("\"%1\" must be a text that is not empty").arg(member));
    return found.toString();
}

QString JsonReader::id(const QString &member) const
{
    static const QRegularExpression form(u"^[a-z0-9][a-z0-9-]{0,63}$"_s);
    const QString found = text(member);
    if (!found.isEmpty() && !form.match(found).hasMatch())
        complain(member, Complaint::tr("an id is made of a to z, 0 to 9 and -, at most 64 of them"));
    return found;
}

qint64 JsonReader::number(const QString &member, qint64 least, qint64 most, std::optional<qint64> otherwise) const
{
    if (otherwise && !has(member))
        return *otherwise;
    const double found = value(member).toDouble(std::nan(""));
    if (std::trunc(found) == found && found >= double(least) && found <= double(most))
        return qint64(found);
    complain(member,
        least == most ? Complaint::tr("\"%1\" must be %2").arg(member).arg(least)
                      : Complaint::tr("\"%1\" must be a whole number from %2 to %3").arg(member).arg(least).arg(most));
    return least;
}

JsonReader JsonReader::object(const QString &member) const
{
    const QJsonValue found = value(member);
    if (!found.isObject())
        complain(member,
            found.isUndefined() ? Complaint::tr("\"%1\" is missing: an object, { … }").arg(member)
                                : Complaint::tr("\"%1\" must be an object, { … }").arg(member));
    return {*m_file, pathOf(member), found};
}

QJsonArray JsonReader::list(const QString &member, qsizetype most) const
{
    const QJsonValue found = value(member);
    if (!found.isUndefined() && !found.isArray())
        complain(member, Complaint::tr("\"%1\" must be a list, [ … ]").arg(member));
    QJsonArray list = found.toArray();
    if (list.size() > most)
        complain(member, Complaint::tr("\"%1\" has at most %2 entries").arg(member).arg(most));
    while (list.size() > most)
        list.removeLast();
    return list;
}

QList<JsonReader> JsonReader::objects(const QString &member, qsizetype most) const
{
    QList<JsonReader> all;
    for (const QJsonArray entries = list(member, most); const QJsonValue &each : entries)
        all.append({*m_file, pathOf(member) + u'/' + QString::number(all.size()), each});
    return all;
}

JsonReader JsonReader::entries(const QString &member) const
{
    QJsonObject byNumber;
    for (const QJsonArray entries = list(member); const QJsonValue &each : entries)
        byNumber.insert(QString::number(byNumber.size()), each);
    return {*m_file, pathOf(member), byNumber};
}

QStringList JsonReader::texts(const QString &member, qsizetype most) const
{
    QStringList all;
    for (const QJsonArray entries = list(member, most); const QJsonValue &each : entries)
        all.append(each.toString());
    return all;
}

void JsonReader::complainOfId(const QString &member, const QString &id, const QStringList &known) const
{
    const QString all = known.join(", "_L1);
    const QString name = member.section(u'/', 0, 0);
    complain(member,
        id.isEmpty() ? Complaint::tr("\"%1\" must be one of: %2").arg(name, all)
                     : Complaint::tr("\"%1\": \"%2\" is not known; one of: %3").arg(name, id, all));
}

} // namespace idemlab::study
