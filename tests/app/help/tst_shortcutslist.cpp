// SPDX-License-Identifier: MIT
// The list of shortcuts shows commands whole.
#include "app/window/fixture.h"

#include <QHeaderView>
#include <QScreen>
#include <QScrollBar>
#include <QTreeWidget>

class TestShortcutsList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void commandsAreWhole_data();
    void commandsAreWhole();
};

void TestShortcutsList::commandsAreWhole_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("percent");
    for (const char *language : {"en", "ja"}) {
        for (const int percent : {100, 200})
            QTest::addRow("%s at %d %%", language, percent) << QString::fromLatin1(language) << percent;
    }
}

void TestShortcutsList::commandsAreWhole()
{
    QFETCH(QString, language);
    QFETCH(int, percent);
    Lab lab(speaking(language));
    QVERIFY(lab.begin());
    lab.theme.setTextSize(percent);
    QTest::keySequence(lab.window.get(), Qt::Key_F1);
    QTRY_VERIFY(lab.find<QTreeWidget>(u"shortcutList"_s));
    const auto *list = lab.find<QTreeWidget>(u"shortcutList"_s);
    const QFontMetrics letters(list->font());
    int commands = 0;
    for (int group = 0; group < list->topLevelItemCount(); ++group) {
        for (int i = 0; i < list->topLevelItem(group)->childCount(); ++i) {
            for (const int column : {0, 1}) {
                const QString text = list->topLevelItem(group)->child(i)->text(column);
                QVERIFY2(list->header()->sectionSize(column) > letters.horizontalAdvance(text), qPrintable(text));
                ++commands;
            }
        }
    }
    QVERIFY(commands > 80);
    // The keys are seen beside them without scrolling, where the screen has room.
    if (percent == 100)
        QVERIFY(list->horizontalScrollBar()->maximum() == 0 || list->window()->width() >= list->screen()->availableSize().width() * 9 / 10);
    lab.theme.setTextSize(100);
}

QTEST_MAIN(TestShortcutsList)
#include "tst_shortcutslist.moc"
