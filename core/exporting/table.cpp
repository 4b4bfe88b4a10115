// SPDX-License-Identifier: MIT
#include "exporting/table.h"

#include <algorithm>

namespace idemlab::exporting {

using namespace Qt::StringLiterals;

qsizetype columnsOf(QStringView text)
{
    const auto isWide = [](QChar c) {
        switch (c.script()) {
        case QChar::Script_Han:
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
        case QChar::Script_Hangul: return true;
        default: return c.unicode() >= 0x3000;
        }
    };
    return text.size() + std::ranges::count_if(text, isWide);
}

namespace {

QList<qsizetype> widthsOf(const Table &table)
{
    QList<qsizetype> widths;
    for (qsizetype column = 0; column < table.header.size(); ++column) {
        qsizetype width = columnsOf(table.header.at(column));
        for (const QStringList &row : table.rows)
            width = std::max(width, columnsOf(row.value(column)));
        widths.append(width);
    }
    return widths;
}

QString line(const QStringList &cells, const QList<qsizetype> &widths, const QString &before, const QString &between, const QString &after)
{
    QStringList padded;
    for (qsizetype i = 0; i < widths.size(); ++i)
        padded.append(cells.value(i) + QString(widths.at(i) - columnsOf(cells.value(i)), u' '));
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
