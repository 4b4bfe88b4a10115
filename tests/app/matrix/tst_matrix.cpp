// SPDX-License-Identifier: MIT
// A teacher shows the whole field, and goes from a cell to its run.
#include "analysis/ledger.h"
#include "app/window/fixture.h"
#include "matrix/matrixdialog.h"
#include "matrix/matrixmodel.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QTableView>

using namespace idemlab;
using namespace idemlab::matrix;
using model::Strategy;

namespace {

struct Field : Lab
{
    [[nodiscard]] bool open()
    {
        auto *action = window->findChild<QAction *>(u"showMatrix"_s);
        action->trigger();
        return QTest::qWaitFor([this] { return dialog() && dialog()->isVisible(); });
    }
    [[nodiscard]] MatrixDialog *dialog() const { return window->findChild<MatrixDialog *>(); }
    [[nodiscard]] QTableView *table() const { return dialog()->findChild<QTableView *>(); }
    [[nodiscard]] QModelIndex index(const QString &caseId, Strategy strategy) const
    {
        return static_cast<MatrixModel *>(table()->model())->indexOf(caseId, strategy);
    }
    [[nodiscard]] QString reason() const { return dialog()->findChild<QLabel *>(u"reason"_s)->text(); }
    void clickCell(const QString &caseId, Strategy strategy) const
    {
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, table()->visualRect(index(caseId, strategy)).center());
    }
};

} // namespace

class TestMatrix : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void everyCellIsItsRun();
    void aClickOpensTheRun();
    void byKeyboard();
    void hoverTellsWhy();
    void theRunThatIsOnIsMarked();
    void withMySettings();
    void asMarkdown();
    void bothLanguages();
    void allOfItIsSeen_data();
    void allOfItIsSeen();
};

/// What a cell says is what the person sees who opens it.
void TestMatrix::everyCellIsItsRun()
{
    Field lab;
    QVERIFY(lab.begin());
    QVERIFY(lab.open());
    const QAbstractItemModel *cells = lab.table()->model();
    const auto rows = int(study::builtInCases().size());
    QCOMPARE(cells->rowCount(), rows);
    QCOMPARE(cells->columnCount(), 5);
    narrate::Narrator narrator;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < 5; ++column) {
            const QModelIndex index = cells->index(row, column);
            session::Session other;
            const study::Case &each = study::builtInCases().at(row);
            other.start(each.planFor(model::Names<Strategy>::all.at(size_t(column)).value));
            other.playToEnd();
            const analysis::Judgement judgement = analysis::judge(other.trace());
            QCOMPARE(index.data(MatrixModel::JudgementRole).value<analysis::Judgement>(), judgement);
            QCOMPARE(index.data(Qt::ToolTipRole).toString(), narrator.verdict(other.trace(), judgement));
            QVERIFY(index.data(Qt::AccessibleTextRole).toString().startsWith(each.title.value(u"en"_s)));
        }
    }
    QCOMPARE(cells->headerData(1, Qt::Horizontal).toString(), u"Key from the client\n✓ 8 of 16"_s);
}

void TestMatrix::aClickOpensTheRun()
{
    Field lab;
    QVERIFY(lab.begin());
    lab.session.start(study::findCase(u"smooth"_s)->planFor(Strategy::Client));
    QVERIFY(lab.open());
    lab.clickCell(u"server-crash"_s, Strategy::ServerInAdvance);
    QTRY_VERIFY(!lab.dialog());
    QCOMPARE(lab.session.plan().caseId, u"server-crash"_s);
    QCOMPARE(lab.session.settings().strategy, Strategy::ServerInAdvance);
    QTRY_VERIFY(lab.session.now() > model::Instant());
    lab.window->findChild<QAction *>(u"undo"_s)->trigger(); // nothing is lost by it
    QTRY_COMPARE(lab.session.plan().caseId, u"smooth"_s);
}

void TestMatrix::byKeyboard()
{
    Field lab;
    QVERIFY(lab.begin());
    QVERIFY(lab.open());
    lab.table()->setFocus();
    lab.table()->setCurrentIndex(lab.index(u"smooth"_s, Strategy::None));
    QTest::keyClick(lab.table(), Qt::Key_Down);
    QTest::keyClick(lab.table(), Qt::Key_Right);
    QVERIFY2(lab.reason().contains(u"the repeat carried the same key"_s), qPrintable(lab.reason()));
    QTest::keyClick(lab.table(), Qt::Key_Return);
    QTRY_COMPARE(lab.session.plan().caseId, u"timeout"_s);
    QCOMPARE(lab.session.settings().strategy, Strategy::Client);
    QVERIFY(lab.open());
    QTest::keyClick(lab.dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!lab.dialog());
}

void TestMatrix::hoverTellsWhy()
{
    Field lab;
    QVERIFY(lab.begin());
    QVERIFY(lab.open());
    const QPoint at = lab.table()->visualRect(lab.index(u"timeout"_s, Strategy::ServerOnReceipt)).center();
    QTest::mouseMove(lab.dialog()->windowHandle(), lab.table()->viewport()->mapTo(lab.dialog(), at));
    QTRY_VERIFY2(lab.reason().contains(u"the key was in the answer that got lost"_s), qPrintable(lab.reason()));
}

void TestMatrix::theRunThatIsOnIsMarked()
{
    Field lab;
    QVERIFY(lab.begin());
    QVERIFY(lab.open());
    const auto marked = [&lab] {
        QList<QModelIndex> on;
        for (int row = 0; row < lab.table()->model()->rowCount(); ++row) {
            for (int column = 0; column < 5; ++column) {
                if (const QModelIndex index = lab.table()->model()->index(row, column); index.data(MatrixModel::IsOnRole).toBool())
                    on.append(index);
            }
        }
        return on;
    };
    QVERIFY(marked().isEmpty()); // free play
    lab.session.start(study::findCase(u"timeout"_s)->planFor(Strategy::ResourceId)); // the dialog stands beside the window
    QTRY_COMPARE(marked(), QList {lab.index(u"timeout"_s, Strategy::ResourceId)});
}

void TestMatrix::withMySettings()
{
    Field lab;
    QVERIFY(lab.begin());
    QVERIFY(lab.open());
    auto *own = lab.dialog()->findChild<QCheckBox *>(u"withMySettings"_s);
    QVERIFY(!own->isEnabled());
    QVERIFY(lab.session.changeSetting(u"key-scope"_s, u"attempt"_s));
    QTRY_VERIFY(own->isEnabled());
    QVERIFY2(own->text().contains(u"attempt"_s), qPrintable(own->text()));
    const auto verdict = [&lab] { return lab.index(u"timeout"_s, Strategy::Client).data().toString(); };
    QCOMPARE(verdict(), u"Exactly one"_s);
    own->click();
    QCOMPARE(verdict(), u"Duplicate"_s);
    QVERIFY(lab.session.changeSetting(u"key-scope"_s, u"order"_s)); // nothing of one's own any more
    QTRY_VERIFY(!own->isChecked() && !own->isEnabled());
    QCOMPARE(verdict(), u"Exactly one"_s);
    QVERIFY(lab.session.changeSetting(u"retries"_s, u"0"_s));
    QTRY_VERIFY(own->isEnabled());
    own->click();
    QCOMPARE(verdict(), u"Exactly one"_s);
    QVERIFY(lab.session.changeSetting(u"key-scope"_s, u"attempt"_s)); // further changes are in it at once
    QVERIFY(lab.session.changeSetting(u"retries"_s, u"3"_s));
    QTRY_COMPARE(verdict(), u"Duplicate"_s);
    lab.clickCell(u"timeout"_s, Strategy::Client);
    QTRY_COMPARE(lab.session.plan().caseId, u"timeout"_s);
    QCOMPARE(lab.session.settings().client.keyScope, model::KeyScope::Attempt); // the run is the one that the cell told of
}

void TestMatrix::asMarkdown()
{
    Field lab;
    QVERIFY(lab.begin());
    QVERIFY(lab.open());
    lab.dialog()->findChild<QPushButton *>(u"copyMarkdown"_s)->click();
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), study::builtInCases().size() + 2);
    for (const QString &line : lines)
        QCOMPARE(line.count(u'|'), 7);
    QVERIFY(lines.at(0).contains(u"Key from the client"_s));
    QVERIFY2(lines.at(3).startsWith(u"| The answer is lost"_s) && lines.at(3).contains(u"! Duplicate (2/1)"_s)
            && lines.at(3).contains(u"✓ Exactly one (1/1)"_s),
        qPrintable(lines.at(3)));
}

void TestMatrix::bothLanguages()
{
    Field lab;
    QVERIFY(lab.begin());
    QVERIFY(lab.open());
    lab.table()->setCurrentIndex(lab.index(u"timeout"_s, Strategy::None));
    lab.language.setLanguage(u"ja"_s);
    QTRY_COMPARE(lab.index(u"timeout"_s, Strategy::None).data().toString(), u"二重注文"_s);
    QCOMPARE(lab.table()->model()->headerData(0, Qt::Vertical).toString(), study::builtInCases().at(0).title.value(u"ja"_s));
    QTRY_VERIFY2(lab.reason().contains(u"2つ目のリクエストにキーがなく"_s), qPrintable(lab.reason()));
    lab.language.setLanguage(u"en"_s);
}

void TestMatrix::allOfItIsSeen_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("Japanese") << u"ja"_s;
}

/// Nothing scrolls and nothing is cut at 1280 × 720.
void TestMatrix::allOfItIsSeen()
{
    QFETCH(QString, language);
    Field lab;
    QVERIFY(lab.begin());
    lab.language.setLanguage(language);
    QVERIFY(lab.open());
    QVERIFY(lab.dialog()->width() <= 1280 && lab.dialog()->height() <= 720);
    const QRect view = lab.table()->viewport()->rect();
    for (int row = 0; row < lab.table()->model()->rowCount(); ++row) {
        for (int column = 0; column < 5; ++column) {
            const QRect cell = lab.table()->visualRect(lab.table()->model()->index(row, column));
            QVERIFY(view.contains(cell));
            QVERIFY(cell.height() >= lab.table()->fontMetrics().height());
        }
    }
    lab.dialog()->resize(200, 120); // tiny: it scrolls, and does not break
    QVERIFY(!lab.dialog()->grab().isNull());
    lab.language.setLanguage(u"en"_s);
}

QTEST_MAIN(TestMatrix)
#include "tst_matrix.moc"
