// SPDX-License-Identifier: MIT
#pragma once

#include "model/names.h"
#include "study/jsonfile.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>
#include <tl/expected.hpp>

namespace idemlab::study {

/// One object of a JsonFile, which outlives it. What reads a member gives its value, or complains and gives something harmless.
class JsonReader
{
public:
    static constexpr qsizetype mostEntries = 200; ///< of a list that somebody writes by hand

    /// @p path: members and positions that lead to @p value from the root of @p file, as in "script/0"; empty: it is the root.
    JsonReader(JsonFile &file, const QString &path, const QJsonValue &value);

    /// False where something else stands in its place, which is then read as an object without members.
    [[nodiscard]] bool isObject() const { return m_isObject; }
    [[nodiscard]] bool has(const QString &member) const { return m_object.contains(member); }
    [[nodiscard]] QStringList members() const { return m_object.keys(); }
    /// As it stands there; undefined where it is missing.
    [[nodiscard]] QJsonValue value(const QString &member) const { return m_object.value(member); }
    [[nodiscard]] QString pathOf(const QString &member) const { return m_path.isEmpty() ? member : m_path + u'/' + member; }
    /// "lesson.json:31": where the object stands.
    [[nodiscard]] QString place() const { return m_file->placeOf(m_path); }

    /// Whether nothing has been complained of in the whole file.
    [[nodiscard]] bool isGood() const { return m_file->isGood(); }
    /// Of the object as a whole.
    void complain(const QString &what) const { m_file->complain(m_path, what); }
    /// Of a member, or of what lies below it, as in "choices/2".
    void complain(const QString &member, const QString &what) const { m_file->complain(pathOf(member), what); }
    /// Complains of members that are not among @p known.
    void allowOnly(const QStringList &known) const;

    [[nodiscard]] QString text(const QString &member) const;
    /// Of a to z, 0 to 9 and -, at most 64 of them.
    [[nodiscard]] QString id(const QString &member) const;
    /// A whole number from @p least to @p most; it may be missing where there is an @p otherwise.
    [[nodiscard]] qint64 number(const QString &member, qint64 least, qint64 most, std::optional<qint64> otherwise = {}) const;
    [[nodiscard]] JsonReader object(const QString &member) const;
    /// May be missing. Of more than @p most entries it complains, and gives the first ones.
    [[nodiscard]] QJsonArray list(const QString &member, qsizetype most = mostEntries) const;
    /// The entries of such a list.
    [[nodiscard]] QList<JsonReader> objects(const QString &member, qsizetype most = mostEntries) const;
    /// Such a list as an object whose members are "0", "1" and so on: for entries that are read as members are.
    [[nodiscard]] JsonReader entries(const QString &member) const;
    /// The entries of such a list; empty ones in place of what is no text.
    [[nodiscard]] QStringList texts(const QString &member, qsizetype most = mostEntries) const;

    /// The value of an enum with that id. A complaint is about @p member, and lists all ids that there are.
    template<typename E>
    [[nodiscard]] E fromId(const QString &member, const QString &id) const
    {
        const auto value = model::fromName<E>(id);
        if (!value)
            complainOfId(member, id, model::idsOf<E>());
        return value.value_or(E {});
    }
    /// The same of what stands there; it may be missing where there is an @p otherwise.
    template<typename E>
    [[nodiscard]] E choice(const QString &member, std::optional<E> otherwise = {}) const
    {
        return otherwise && !has(member) ? *otherwise : fromId<E>(member, value(member).toString());
    }
    /// Empty where it is missing.
    template<typename E>
    [[nodiscard]] std::optional<E> optionalChoice(const QString &member) const
    {
        return has(member) ? std::optional(choice<E>(member)) : std::nullopt;
    }

private:
    void complainOfId(const QString &member, const QString &id, const QStringList &known) const;

    JsonFile *m_file;
    QString m_path;
    QJsonObject m_object;
    bool m_isObject;
};

/// What @p read makes of the root of a file; or all that is wrong with it, where anything is.
template<typename Read>
[[nodiscard]] auto readJson(const QByteArray &text, const QString &fileName, Read read, qsizetype most = JsonFile::maxSize)
    -> tl::expected<decltype(read(std::declval<const JsonReader &>())), FileErrors>
{
    JsonFile file(text, fileName, most);
    if (!file.isGood())
        return tl::unexpected(file.errors());
    auto value = read(file.root());
    if (!file.isGood())
        return tl::unexpected(file.errors());
    return value;
}

} // namespace idemlab::study
