// SPDX-License-Identifier: MIT
// The list of shortcuts shows commands whole.
#include "app/window/fixture.h"

#include <QHeaderView>
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
    const auto cut = [&] {
        QStringList texts;
        commands = 0;
        for (int group = 0; group < list->topLevelItemCount(); ++group) {
            for (int i = 0; i < list->topLevelItem(group)->childCount(); ++i) {
                const QTreeWidgetItem *item = list->topLevelItem(group)->child(i);
                for (const int column : {0, 1}) {
                    const int room = list->header()->sectionSize(column) - (column == 0 ? list->indentation() : 0) - 2;
                    const QRect taken = letters.boundingRect(0, 0, room, 0, Qt::TextWordWrap, item->text(column));
                    if (taken.width() > room || taken.height() > list->visualItemRect(item).height())
                        texts.append(item->text(column));
                    ++commands;
                }
            }
        }
        return texts;
    };
    QTRY_VERIFY2(cut().isEmpty(), qPrintable(cut().join(u'\n')));
    QVERIFY(commands > 80);
    QCOMPARE(list->horizontalScrollBar()->maximum(), 0); // the keys are seen beside them
    lab.theme.setTextSize(100);
}

QTEST_MAIN(TestShortcutsList)
#include "tst_shortcutslist.moc"
