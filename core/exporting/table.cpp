// SPDX-License-Identifier: MIT
#include "exporting/table.h"

#include <algorithm>

namespace idemlab::exporting {

using namespace Qt::StringLiterals;

namespace {

QList<qsizetype> widthsOf(const Table &table)
{
    QList<qsizetype> widths;
    for (qsizetype column = 0; column < table.header.size(); ++column) {
        qsizetype width = table.header.at(column).size();
        for (const QStringList &row : table.rows)
            width = std::max(width, row.value(column).size());
        widths.append(width);
    }
    return widths;
}

QString line(const QStringList &cells, const QList<qsizetype> &widths, const QString &before, const QString &between, const QString &after)
{
    QStringList padded;
    for (qsizetype i = 0; i < widths.size(); ++i)
        padded.append(cells.value(i).leftJustified(widths.at(i)));
    QString text = before + padded.join(between) + after;
    while (text.endsWith(u' '))
        text.chop(1);
    return text + u'\n';
}

} // namespace

QString markdownOf(const Table &table)
{
    const QList<qsizetype> widths = widthsOf(table);
    QStringList rule;
    for (const qsizetype width : widths)
        rule.append(QString(std::max<qsizetype>(width, 1), u'-'));
    QString text = line(table.header, widths, u"| "_s, u" | "_s, u" |"_s) + line(rule, widths, u"| "_s, u" | "_s, u" |"_s);
    for (const QStringList &row : table.rows)
        text += line(row, widths, u"| "_s, u" | "_s, u" |"_s);
    return text;
}

QString textOf(const Table &table)
{
    const QList<qsizetype> widths = widthsOf(table);
    QString text = line(table.header, widths, {}, u"  "_s, {});
    for (const QStringList &row : table.rows)
        text += line(row, widths, {}, u"  "_s, {});
    return text;
}

} // namespace idemlab::exporting
