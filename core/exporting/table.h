// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QStringList>

namespace idemlab::exporting {

/// A table of words: the first column names the rows.
struct Table
{
    QStringList header;
    QList<QStringList> rows;
};

/// Letters of the alphabet that take as much room as @p text on a terminal: a full-width character is two.
[[nodiscard]] qsizetype columnsOf(QStringView text);

/// With columns of even width, for a terminal.
[[nodiscard]] QString textOf(const Table &table);
[[nodiscard]] QString markdownOf(const Table &table);

} // namespace idemlab::exporting
