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

/// With columns of even width, for a terminal.
[[nodiscard]] QString textOf(const Table &table);
[[nodiscard]] QString markdownOf(const Table &table);

} // namespace idemlab::exporting
