// SPDX-License-Identifier: MIT
// Text from outside is text, wherever it is shown.
#include "app/window/fixture.h"
#include "files.h"

#include "study/case.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QMessageBox>
#include <QToolTip>

using namespace idemlab;
using namespace Qt::StringLiterals;

namespace {

/// Would be read for as long as there is memory.
const auto markup = u"<img src='/dev/zero'><b>x</b>"_s;

QLabel *shownTip()
{
    for (const auto widgets = QApplication::topLevelWidgets(); auto *each : widgets) {
        if (each->inherits("QTipLabel") && each->isVisible())
            return qobject_cast<QLabel *>(each);
    }
    return nullptr;
}

QByteArray hostileCase()
{
    QByteArray text = R"({"id":"hostile","title":{"en":"@"},"summary":{"en":"@"},"lookFor":{"en":"@"},
        "script":[{"at":"0ms","click":{"customer":"@","amount":1}},{"at":"9s","click":{"customer":"@","amount":2}}]})";
    return text.replace('@', markup.toUtf8());
}

} // namespace

class TestPlainText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void everyLabelAndRole();
    void toolTipsAndMessages();
};

/// A run whose every name is markup, in a window with every panel open.
void TestPlainText::everyLabelAndRole()
{
    const auto loaded = study::loadCase(hostileCase(), u"hostile.json"_s);
    QVERIFY(loaded);
    Lab lab;
    QVERIFY(lab.begin());
    const QString path = lab.folder.filePath(u"hostile.json"_s);
    QVERIFY(writeFile(path, hostileCase()));
    lab.window->openFile(path);
    lab.window->notify(markup);
    for (const char *panel : {"showInspector", "showStory", "showBooks", "showLessons", "showAdvanced"})
        lab.openPanel(QString::fromLatin1(panel));
    lab.toEnd();
    QCoreApplication::processEvents();

    int withMarkup = 0;
    for (const auto labels = lab.window->findChildren<QLabel *>(); const QLabel *label : labels) {
        label->sizeHint(); // what has not been seen yet is polished before it is measured
        QVERIFY2(label->textFormat() != Qt::AutoText, qPrintable(label->objectName() + u": "_s + label->text()));
        const bool isRich = label->textFormat() != Qt::PlainText;
        withMarkup += label->text().contains(markup) ? 1 : 0;
        QVERIFY2(!isRich || !label->text().contains("<img"_L1), qPrintable(label->objectName() + u": "_s + label->text()));
    }
    QVERIFY(withMarkup > 0); // or the walk has seen nothing
    int tips = 0;
    for (const auto views = lab.window->findChildren<QAbstractItemView *>(); const QAbstractItemView *view : views) {
        const QAbstractItemModel *model = view->model();
        for (int row = 0; model && row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                const QString tip = model->index(row, column).data(Qt::ToolTipRole).toString();
                if (!Qt::mightBeRichText(tip))
                    continue;
                ++tips;
                QToolTip::showText(QPoint(10, 10), tip, lab.window.get());
                QTRY_VERIFY(shownTip());
                QCOMPARE(shownTip()->textFormat(), Qt::PlainText);
            }
        }
    }
    QVERIFY(tips > 0);
    QToolTip::hideText();
}

void TestPlainText::toolTipsAndMessages()
{
    const theme::ThemeManager theme;
    QWidget widget;
    QToolTip::showText(QPoint(10, 10), markup, &widget);
    QTRY_VERIFY(shownTip());
    QCOMPARE(shownTip()->text(), markup);
    QCOMPARE(shownTip()->textFormat(), Qt::PlainText);
    QToolTip::hideText();

    QMessageBox box(QMessageBox::Warning, markup, markup);
    box.setInformativeText(markup);
    box.show();
    QVERIFY(QTest::qWaitForWindowExposed(&box));
    for (const auto labels = box.findChildren<QLabel *>(); const QLabel *label : labels)
        QVERIFY2(label->textFormat() == Qt::PlainText || label->text().isEmpty(), qPrintable(label->objectName()));
}

QTEST_MAIN(TestPlainText)
#include "tst_plaintext.moc"
