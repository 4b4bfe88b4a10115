// SPDX-License-Identifier: MIT
// Rows that several tests go through.
#pragma once

#include <QTest>

/// "language": that of the user.
inline void languages()
{
    QTest::addColumn<QString>("language");
    for (const char *language : {"en", "ja"})
        QTest::newRow(language) << QString::fromLatin1(language);
}

/// "isOverHttp": how messages travel.
inline void transports()
{
    QTest::addColumn<bool>("isOverHttp");
    QTest::newRow("in memory") << false;
    QTest::newRow("over HTTP") << true;
}
