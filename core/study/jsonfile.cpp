// SPDX-License-Identifier: MIT
#include "study/jsonfile.h"

#include "model/complaint.h"
#include "study/jsonreader.h"

#include <QJsonDocument>
#include <QSet>
#include <QStringDecoder>

#include <optional>

namespace idemlab::study {

using namespace Qt::StringLiterals;
using model::Complaint;

QString FileError::text() const { return line > 0 ? u"%1:%2: %3"_s.arg(file, QString::number(line), what) : u"%1: %2"_s.arg(file, what); }

QString joined(const FileErrors &errors, const QString &between)
{
    QStringList texts;
    for (const FileError &each : errors)
        texts.append(each.text());
    return texts.join(between);
}

namespace {

/// Walks over text that Qt has found to be JSON and notes where each value begins. Qt's own reader does not tell.
class Locator
{
public:
    Locator(QByteArrayView text, std::vector<JsonPlace> &places) : m_text(text), m_places(places) { }

    /// The members that stand a second time in their object, each with its line.
    [[nodiscard]] const QList<std::pair<QString, int>> &twice() const { return m_twice; }

    /// @p name: of a member, as it stands in the text; empty for what stands in a list, and for the root.
    void walk(QByteArrayView name = {})
    {
        skipSpace();
        const size_t place = m_places.size();
        if (place == JsonFile::mostValues)
            m_at = m_text.size(); // it is refused
        m_places.push_back({name, m_line, 0});
        if (here() == '{')
            walkObject();
        else if (here() == '[')
            walkArray();
        else if (here() == '"')
            std::ignore = takeString();
        else
            while (m_at < m_text.size() && !QByteArrayView(",]} \t\r\n").contains(here()))
                ++m_at;
        m_places[place].end = quint32(m_places.size());
    }

private:
    [[nodiscard]] char here() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void skipSpace()
    {
        for (; m_at < m_text.size() && QByteArrayView(" \t\r\n").contains(here()); ++m_at)
            m_line += here() == '\n';
    }
    /// The string with its escapes as they stand: enough to tell members apart that nobody wrote to deceive.
    QByteArrayView takeString()
    {
        const qsizetype begin = ++m_at;
        for (; m_at < m_text.size() && here() != '"'; ++m_at) {
            if (here() == '\\')
                ++m_at;
        }
        return m_text.sliced(begin, m_at++ - begin);
    }
    void walkObject()
    {
        ++m_at;
        QSet<QByteArrayView> members;
        for (skipSpace(); here() != '}' && here() != '\0'; skipSpace()) {
            const int line = m_line;
            const QByteArrayView member = takeString();
            if (members.contains(member) && m_twice.size() < JsonFile::mostErrors)
                m_twice.append({QString::fromUtf8(member), line});
            members.insert(member);
            skipSpace();
            ++m_at; // the colon
            walk(member);
            skipSpace();
            if (here() == ',')
                ++m_at;
        }
        ++m_at;
    }
    void walkArray()
    {
        ++m_at;
        for (skipSpace(); here() != ']' && here() != '\0'; skipSpace()) {
            walk();
            skipSpace();
            if (here() == ',')
                ++m_at;
        }
        ++m_at;
    }

    QByteArrayView m_text;
    std::vector<JsonPlace> &m_places;
    QList<std::pair<QString, int>> m_twice;
    qsizetype m_at = 0;
    int m_line = 1;
};

/// What is left of @p path behind @p segment; nothing where it does not begin with it.
std::optional<QByteArrayView> remainderAfter(QByteArrayView path, QByteArrayView segment)
{
    if (!path.startsWith(segment))
        return std::nullopt;
    const QByteArrayView rest = path.sliced(segment.size());
    if (rest.isEmpty())
        return rest;
    return rest.front() == '/' ? std::optional(rest.sliced(1)) : std::nullopt;
}

/// Qt's words for it are in the window's language only where Qt's own translations are installed.
QString faultOf(QJsonParseError::ParseError error)
{
    switch (error) {
    case QJsonParseError::UnterminatedObject: return Complaint::tr("an object has no }");
    case QJsonParseError::MissingNameSeparator: return Complaint::tr("a colon is missing");
    case QJsonParseError::UnterminatedArray: return Complaint::tr("a list has no ]");
    case QJsonParseError::MissingValueSeparator: return Complaint::tr("a comma is missing");
    case QJsonParseError::IllegalValue: return Complaint::tr("a value cannot be read");
    case QJsonParseError::TerminationByNumber: return Complaint::tr("the text ends with a number");
    case QJsonParseError::IllegalNumber: return Complaint::tr("a number cannot be read");
    case QJsonParseError::IllegalEscapeSequence: return Complaint::tr("what follows a backslash cannot be read");
    case QJsonParseError::IllegalUTF8String: return Complaint::tr("a text is not UTF-8");
    case QJsonParseError::UnterminatedString: return Complaint::tr("a text has no closing quotation mark");
    case QJsonParseError::MissingObject: return Complaint::tr("a member is missing after a comma");
    case QJsonParseError::DeepNesting: return Complaint::tr("it is nested too deeply");
    case QJsonParseError::DocumentTooLarge: return Complaint::tr("it is too large");
    case QJsonParseError::GarbageAtEnd: return Complaint::tr("something follows after the end");
    case QJsonParseError::NoError: break;
    }
    Q_UNREACHABLE();
}

/// A number, a text, true, false or null alone: JSON (RFC 8259, section 2), though Qt reads objects and lists only.
bool isScalar(const QByteArray &text)
{
    QJsonParseError error;
    std::ignore = QJsonDocument::fromJson('[' + text + ']', &error);
    return error.error == QJsonParseError::NoError && QJsonDocument::fromJson('[' + text + ']').array().size() == 1;
}

} // namespace

JsonFile::JsonFile(const QByteArray &bytes, QString name, qsizetype most) : m_name(std::move(name))
{
    if (bytes.size() > most) {
        m_errors.append({m_name, 0, Complaint::tr("the file is larger than %1 MiB").arg(most / (1024 * 1024))});
        return;
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    const QString decoded = decoder(bytes);
    if (decoder.hasError()) {
        m_errors.append({m_name, 0, Complaint::tr("the file is not UTF-8 text")});
        return;
    }
    const QByteArray text = bytes.startsWith("\xef\xbb\xbf") ? bytes.sliced(3) : bytes;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError && !isScalar(text)) {
        const int line = 1 + int(text.first(std::min<qsizetype>(error.offset, text.size())).count('\n'));
        m_errors.append({m_name, line, Complaint::tr("this is not JSON: %1").arg(faultOf(error.error))});
        return;
    }
    if (!document.isObject()) {
        m_errors.append({m_name, 1, Complaint::tr("one JSON object is wanted here, { … }")});
        return;
    }
    m_root = document.object();
    m_text = text;
    locate();
}

JsonReader JsonFile::root() { return {*this, {}, m_root}; }

void JsonFile::locate()
{
    Locator locator(m_text, m_places);
    locator.walk();
    if (m_places.size() > mostValues)
        m_errors.append({m_name, 0, Complaint::tr("the file holds more than %1 values").arg(mostValues)});
    for (const auto &[member, line] : locator.twice())
        m_errors.append({m_name, line, Complaint::tr("\"%1\" appears here a second time").arg(member)});
}

/// One step down from the value at @p at: the value within it to which @p path leads, and what is left of the path. Where
/// there is none, both are as they were. Names may hold a slash.
std::pair<size_t, QByteArrayView> JsonFile::stepDown(size_t at, QByteArrayView path) const
{
    const qsizetype slash = path.indexOf('/');
    const QByteArrayView segment = slash < 0 ? path : path.first(slash);
    bool isNumber = false;
    qsizetype position = segment.toInt(&isNumber);
    std::pair<size_t, QByteArrayView> best {at, path};
    for (size_t child = at + 1; child < m_places[at].end; child = m_places[child].end) {
        const QByteArrayView name = m_places[child].name;
        if (name.isNull() && isNumber && position-- == 0)
            return {child, slash < 0 ? QByteArrayView() : path.sliced(slash + 1)};
        const auto left = name.isNull() ? std::nullopt : remainderAfter(path, name);
        if (left && left->size() < best.second.size())
            best = {child, *left};
    }
    return best;
}

/// What is missing is looked for where it ought to stand.
int JsonFile::lineOf(const QString &path) const
{
    size_t at = 0;
    const QByteArray whole = path.toUtf8();
    QByteArrayView rest = whole;
    while (!rest.isEmpty() && !m_places.empty()) {
        const auto [child, left] = stepDown(at, rest);
        if (child == at)
            break;
        at = child;
        rest = left;
    }
    return m_places.empty() ? 1 : m_places[at].line;
}

void JsonFile::complain(const QString &path, const QString &what)
{
    const FileError error {m_name, lineOf(path), what};
    if (m_errors.size() < mostErrors && !m_errors.contains(error)) // of what stands in one line, the same is said once
        m_errors.append(error);
}

} // namespace idemlab::study
