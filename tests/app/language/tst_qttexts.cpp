// SPDX-License-Identifier: MIT
// What Qt itself shows in the Japanese window: its catalogues lag behind its sources.
#include "language/languagemanager.h"

#include <QAbstractButton>
#include <QFileDialog>
#include <QHeaderView>
#include <QKeySequence>
#include <QLabel>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace idemlab;
using namespace Qt::StringLiterals;

class TestQtTexts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void aFileDialogIsJapanese();
    void keysAreSpelt();
};

void TestQtTexts::aFileDialogIsJapanese()
{
    language::LanguageManager language;
    language.setLanguage(u"ja"_s);
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"123"_s));
    QFileDialog dialog;
    dialog.setOption(QFileDialog::DontUseNativeDialog);
    dialog.setNameFilters({u"*"_s});
    dialog.setDirectory(folder.path());
    dialog.show();
    auto *list = dialog.findChild<QTreeView *>();
    QTRY_COMPARE(list->model()->rowCount(list->rootIndex()), 1);
    QStringList texts;
    for (int column = 0; column < list->model()->columnCount(); ++column)
        texts.append(list->model()->headerData(column, Qt::Horizontal).toString());
    texts.append(list->model()->index(0, 2, list->rootIndex()).data().toString());
    for (const QLabel *each : dialog.findChildren<QLabel *>())
        texts.append(each->text());
    for (const QAbstractButton *each : dialog.findChildren<QAbstractButton *>())
        texts.append({each->text(), each->toolTip()});
    static const QRegularExpression english(u"[A-Za-z]{3}"_s);
    for (const QString &text : std::as_const(texts))
        QVERIFY2(!text.contains(english), qPrintable(text));
    QVERIFY(texts.contains(u"フォルダー"_s));
}

void TestQtTexts::keysAreSpelt()
{
    language::LanguageManager language;
    language.setLanguage(u"ja"_s);
    QCOMPARE(QKeySequence(Qt::Key_Backspace).toString(QKeySequence::NativeText), u"Backspace"_s);
    QCOMPARE(QKeySequence(Qt::Key_Left).toString(QKeySequence::NativeText), u"←"_s);
}

QTEST_MAIN(TestQtTexts)
#include "tst_qttexts.moc"
