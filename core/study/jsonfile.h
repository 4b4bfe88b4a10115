// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <vector>

namespace idemlab::study {

class JsonReader;

/// What is wrong with a file, for the person who wrote it.
struct FileError
{
    QString file;
    int line = 0; ///< from 1; 0 where the whole file is meant
    QString what; ///< what is wrong, and what would be right, in the program's language

    /// "timeout.json:12: …"
    [[nodiscard]] QString text() const;
    bool operator==(const FileError &) const = default;
};

using FileErrors = QList<FileError>;

/// Their texts, in lines unless told otherwise.
[[nodiscard]] QString joined(const FileErrors &errors, const QString &between = QStringLiteral("\n"));

/// Where one value of a file stands. Values are kept in the order of the text, each before those within it.
struct JsonPlace
{
    QByteArrayView name; ///< of the member, as it is written; null in a list
    int line; ///< from 1
    quint32 end; ///< the position behind the last value within it
};

/// A JSON file that is read strictly (JsonReader): it remembers on which line each value stands, and collects what is wrong. Syntax is
/// Qt's (RFC 8259); members that stand twice in an object are an error.
class JsonFile
{
public:
    static constexpr qsizetype maxSize = 1024 * 1024;
    static constexpr qsizetype mostErrors = 100; ///< nobody reads more, and the time that they take is bounded
    static constexpr size_t mostValues = 2'500'000; ///< of a whole file; the longest run that can be recorded has fewer

    JsonFile(const QByteArray &text, QString name, qsizetype most = maxSize);
    Q_DISABLE_COPY_MOVE(JsonFile)
    ~JsonFile() = default;

    /// An empty object where the text is none.
    [[nodiscard]] JsonReader root();
    [[nodiscard]] const FileErrors &errors() const { return m_errors; }
    [[nodiscard]] bool isGood() const { return m_errors.isEmpty(); }

    /// "lesson.json:31": where the value at @p path stands.
    [[nodiscard]] QString placeOf(const QString &path) const { return QStringLiteral("%1:%2").arg(m_name).arg(lineOf(path)); }
    /// @p path: members and positions from the root on, as in "script/0/at".
    void complain(const QString &path, const QString &what);

private:
    void locate();
    [[nodiscard]] std::pair<size_t, QByteArrayView> stepDown(size_t at, QByteArrayView path) const;
    [[nodiscard]] int lineOf(const QString &path) const;

    QString m_name;
    QJsonObject m_root;
    QByteArray m_text;
    std::vector<JsonPlace> m_places; ///< of m_text
    FileErrors m_errors;
};

} // namespace idemlab::study
