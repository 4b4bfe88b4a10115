// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QList>

#include <algorithm>
#include <utility>

namespace idemlab::sim {

/// Finds the rows of a list to which rows are only added, by the member @p name, which stays as it is. A few rows are gone through,
/// which is faster than a hash of them and costs no memory; more are hashed. A value.
template<typename Row, auto name>
class RowIndex
{
    using Name = std::remove_cvref_t<decltype(std::declval<Row>().*name)>;

public:
    static constexpr qsizetype few = 8;

    void reserve(qsizetype rows)
    {
        if (rows > few) {
            m_last.reserve(rows);
            m_before.reserve(rows);
        }
    }
    /// A row was added to @p rows.
    void update(const QList<Row> &rows)
    {
        if (rows.size() <= few)
            return;
        for (qsizetype row = m_before.size(); row < rows.size(); ++row)
            m_before.append(std::exchange(m_last[rows.at(row).*name], row + 1));
    }
    /// The last of the rows named @p wanted of which @p isIt holds, counted from 1; 0 where there is none.
    template<typename Predicate>
    [[nodiscard]] qsizetype find(const QList<Row> &rows, const Name &wanted, Predicate isIt) const
    {
        if (rows.size() <= few) {
            const auto found =
                std::find_if(rows.crbegin(), rows.crend(), [&](const Row &each) { return each.*name == wanted && isIt(each); });
            return rows.crend() - found;
        }
        qsizetype row = m_last.value(wanted);
        while (row > 0 && !isIt(rows.at(row - 1)))
            row = m_before.at(row - 1);
        return row;
    }

    bool operator==(const RowIndex &) const = default;

private:
    QHash<Name, qsizetype> m_last; ///< of each name, counted from 1
    QList<qsizetype> m_before; ///< of each row: the one before it with its name, counted from 1; 0: none
};

} // namespace idemlab::sim
