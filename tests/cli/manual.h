// SPDX-License-Identifier: MIT
#pragma once

#include "process.h"

#include <QFile>

// What a command's help and its section of the manual say.
namespace idemlab::tests {

inline QStringList optionsIn(const QString &text)
{
    static const QRegularExpression option(u"--([a-z][a-z-]*[a-z])"_s);
    QStringList all;
    for (auto each = option.globalMatch(text); each.hasNext();)
        all.append(each.next().captured(1));
    all.removeDuplicates();
    all.sort();
    return all;
}

inline void helpAndManualRows()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("manual");
    QTest::newRow("English") << u"C.UTF-8"_s << u"idemlab.1"_s;
    QTest::newRow("Japanese") << u"ja_JP.UTF-8"_s << u"idemlab.ja.1"_s;
}

/// Verifies that both name the same @p count options of @p command, and that each of them is taken. @p refused: a value that is not,
/// so that nothing is done and no file is written.
inline void verifyHelpAndManual(const QString &command, const QStringList &refused, int count)
{
    QFETCH(const QString, language);
    QFETCH(const QString, manual);
    QFile file(QStringLiteral(IDEMLAB_SOURCE_DIR "/resources/desktop/") + manual);
    QVERIFY(file.open(QFile::ReadOnly));
    const QString page = QString::fromUtf8(file.readAll()).remove(u'\\');
    const QString section = page.section(u".SS "_s + command, 1).section(u"\n.S"_s, 0, 0);
    const QString help = QString::fromUtf8(run(arguments("--help"), language).out);
    static const QRegularExpression nextCommand(u"\\n(  [a-z]|\\n)"_s);
    const QStringList told = optionsIn(help.section(u"\n  "_s + command + u' ', 1).section(nextCommand, 0, 0));
    QCOMPARE(told.size(), count);
    QCOMPARE(optionsIn(section), told);
    for (const QString &option : told) {
        const Outcome outcome = run(QStringList {command} + refused + QStringList {u"--"_s + option, u"?"_s});
        QCOMPARE(outcome.status, 2);
        QVERIFY2(!outcome.err.contains("nknown option"), outcome.err.constData());
    }
}

} // namespace idemlab::tests
