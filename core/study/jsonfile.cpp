// SPDX-License-Identifier: MIT
#include "study/jsonfile.h"

#include <QJsonDocument>
#include <QStringDecoder>

#include <cmath>

namespace idemlab::study {

using namespace Qt::StringLiterals;

QString FileError::text() const { return line > 0 ? u"%1:%2: %3"_s.arg(file).arg(line).arg(what) : u"%1: %2"_s.arg(file, what); }

namespace {

/// Walks over text that Qt has found to be JSON and notes where each value begins. Qt's own reader does not tell.
class Locator
{
public:
    explicit Locator(QByteArrayView text) : m_text(text) { }

    void walk(const QString &path, QHash<QString, int> &lines, QList<std::pair<QString, int>> &twice)
    {
        skipSpace();
        lines.insert(path, m_line);
        if (here() == '{')
            walkObject(path, lines, twice);
        else if (here() == '[')
            walkArray(path, lines, twice);
        else if (here() == '"')
            std::ignore = takeString();
        else
            while (m_at < m_text.size() && !QByteArrayView(",]} \t\r\n").contains(here()))
                ++m_at;
    }

private:
    [[nodiscard]] char here() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void skipSpace()
    {
        for (; m_at < m_text.size() && QByteArrayView(" \t\r\n").contains(here()); ++m_at)
            m_line += here() == '\n';
    }
    /// The string with its escapes as they stand: enough to tell members apart that nobody wrote to deceive.
    QString takeString()
    {
        const qsizetype begin = ++m_at;
        for (; m_at < m_text.size() && here() != '"'; ++m_at) {
            if (here() == '\\')
                ++m_at;
        }
        return QString::fromUtf8(m_text.sliced(begin, m_at++ - begin));
    }
    void walkObject(const QString &path, QHash<QString, int> &lines, QList<std::pair<QString, int>> &twice)
    {
        ++m_at;
        for (skipSpace(); here() != '}' && here() != '\0'; skipSpace()) {
            const int line = m_line;
            const QString member = path.isEmpty() ? takeString() : path + u'/' + takeString();
            if (lines.contains(member))
                twice.append({member, line});
            skipSpace();
            ++m_at; // the colon
            walk(member, lines, twice);
            skipSpace();
            if (here() == ',')
                ++m_at;
        }
        ++m_at;
    }
    void walkArray(const QString &path, QHash<QString, int> &lines, QList<std::pair<QString, int>> &twice)
    {
        ++m_at;
        qsizetype position = 0;
        for (skipSpace(); here() != ']' && here() != '\0'; skipSpace()) {
            walk(path + u'/' + QString::number(position++), lines, twice);
            skipSpace();
            if (here() == ',')
                ++m_at;
        }
        ++m_at;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    int m_line = 1;
};

QString lastOf(const QString &path) { return path.section(u'/', -1); }

QString under(const QString &path, const QString &member) { return path.isEmpty() ? member : path + u'/' + member; }

} // namespace

JsonFile::JsonFile(const QByteArray &bytes, QString name) : m_name(std::move(name))
{
    if (bytes.size() > maxSize) {
        m_errors.append({m_name, 0, u"the file is larger than 1 MiB"_s});
        return;
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    const QString decoded = decoder(bytes);
    if (decoder.hasError()) {
        m_errors.append({m_name, 0, u"the file is not UTF-8 text"_s});
        return;
    }
    const QByteArray text = bytes.startsWith("\xef\xbb\xbf") ? bytes.sliced(3) : bytes;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError) {
        const int line = 1 + int(text.first(std::min<qsizetype>(error.offset, text.size())).count('\n'));
        m_errors.append({m_name, line, u"this is not JSON: %1"_s.arg(error.errorString())});
        return;
    }
    if (!document.isObject()) {
        m_errors.append({m_name, 1, u"the file must hold one JSON object, { … }"_s});
        return;
    }
    m_root = document.object();
    locate(text);
}

void JsonFile::locate(const QByteArray &text)
{
    QList<std::pair<QString, int>> twice;
    Locator(text).walk({}, m_lines, twice);
    for (const auto &[path, line] : std::as_const(twice))
        m_errors.append({m_name, line, u"\"%1\" stands here a second time"_s.arg(lastOf(path))});
}

int JsonFile::lineOf(const QString &path) const
{
    for (QString at = path; !at.isEmpty(); at = at.contains(u'/') ? at.section(u'/', 0, -2) : QString()) {
        if (const auto line = m_lines.constFind(at); line != m_lines.constEnd())
            return *line;
    }
    return m_lines.value(QString(), 1);
}

void JsonFile::complain(const QString &path, const QString &what) { m_errors.append({m_name, lineOf(path), what}); }

void JsonFile::allowOnly(const QString &path, const QJsonObject &object, const QStringList &known)
{
    for (const QString &member : object.keys()) {
        if (!known.contains(member))
            complain(under(path, member), u"\"%1\" is not known here; known are: %2"_s.arg(member, known.join(", "_L1)));
    }
}

QString JsonFile::text(const QString &path, const QJsonObject &object, const QString &member)
{
    const QJsonValue value = object.value(member);
    if (!value.isString() || value.toString().trimmed().isEmpty())
        complain(under(path, member),
            value.isUndefined() ? u"\"%1\" is missing: a text"_s.arg(member) : u"\"%1\" must be a text that is not empty"_s.arg(member));
    return value.toString();
}

QJsonObject JsonFile::object(const QString &path, const QJsonObject &object, const QString &member)
{
    const QJsonValue value = object.value(member);
    if (!value.isObject())
        complain(under(path, member),
            value.isUndefined() ? u"\"%1\" is missing: an object, { … }"_s.arg(member) : u"\"%1\" must be an object, { … }"_s.arg(member));
    return value.toObject();
}

QJsonArray JsonFile::list(const QString &path, const QJsonObject &object, const QString &member)
{
    const QJsonValue value = object.value(member);
    if (!value.isUndefined() && !value.isArray())
        complain(under(path, member), u"\"%1\" must be a list, [ … ]"_s.arg(member));
    return value.toArray();
}

qint64 JsonFile::number(const QString &path, const QJsonObject &object, const QString &member, qint64 least, qint64 most)
{
    const QJsonValue value = object.value(member);
    const double number = value.toDouble(std::nan(""));
    if (!value.isDouble() || std::trunc(number) != number || number < double(least) || number > double(most)) {
        complain(under(path, member), u"\"%1\" must be a whole number from %2 to %3"_s.arg(member).arg(least).arg(most));
        return least;
    }
    return qint64(number);
}

} // namespace idemlab::study
