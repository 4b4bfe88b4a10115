// SPDX-License-Identifier: MIT
#pragma once

#include "model/names.h"
#include "model/strategy.h"
#include "model/time.h"

#include <QCoreApplication>
#include <QList>

#include <chrono>
#include <functional>
#include <optional>
#include <tl/expected.hpp>

class QCommandLineParser;

namespace idemlab::cli {

/// Reads the values of one option after the other, until one is wrong. What is not given stays as it is.
class OptionReader
{
    Q_DECLARE_TR_FUNCTIONS(idemlab::cli::OptionReader)
public:
    /// @p parser has parsed, and outlives it.
    explicit OptionReader(const QCommandLineParser &parser) : m_parser(parser) { }

    [[nodiscard]] bool isSet(const QString &option) const;
    /// As it was written, or its default.
    [[nodiscard]] QString value(const QString &option) const;
    /// What was wrong first, in the user's language; empty: nothing.
    [[nodiscard]] const QString &error() const { return m_error; }
    /// Something else is wrong.
    void fail(const QString &error) { m_error = m_error.isEmpty() ? error : m_error; }

    /// From 0 to 1, or in percent.
    void share(const QString &option, double &into);
    template<typename Number>
    void number(const QString &option, Number &into, qint64 least, qint64 most)
    {
        if (const auto value = readNumber(option, least, most, {}))
            into = Number(*value);
    }
    /// The same, or @p word, which leaves it empty.
    template<typename Number>
    void number(const QString &option, std::optional<Number> &into, qint64 least, qint64 most, const QString &word)
    {
        if (value(option) == word)
            into.reset();
        else if (const auto given = readNumber(option, least, most, word))
            into = Number(*given);
    }
    /// At least one of its unit, and an hour at most.
    template<typename Duration>
    void time(const QString &option, Duration &into)
    {
        if (const auto value = readTime(option, Duration(1)))
            into = std::chrono::duration_cast<Duration>(*value);
    }
    /// By its id.
    template<typename E>
    void name(const QString &option, E &into)
    {
        into = named<E>(option, value(option)).value_or(into);
    }
    /// Ids with commas between them, or all.
    void strategies(const QString &option, QList<model::Strategy> &into);
    /// Of each --set: @p apply takes name and value, and says what is wrong.
    void settings(const std::function<tl::expected<void, QString>(const QString &name, const QString &value)> &apply);

private:
    [[nodiscard]] bool isGiven(const QString &option) const;
    [[nodiscard]] std::optional<qint64> readNumber(const QString &option, qint64 least, qint64 most, const QString &word);
    [[nodiscard]] std::optional<model::Duration> readTime(const QString &option, model::Duration least);
    template<typename E>
    [[nodiscard]] std::optional<E> named(const QString &option, const QString &id)
    {
        const auto found = model::fromName<E>(id);
        if (!found)
            fail(tr("--%1: there is no \"%2\"; there are: %3.").arg(option, id, model::idsOf<E>().join(QStringLiteral(", "))));
        return found;
    }

    const QCommandLineParser &m_parser;
    QString m_error;
};

} // namespace idemlab::cli
