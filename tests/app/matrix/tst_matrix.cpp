// SPDX-License-Identifier: MIT
// A teacher shows the whole field, and goes from a cell to its run.
#include "analysis/ledger.h"
#include "app/window/legibility.h"
#include "matrix/matrixdialog.h"
#include "matrix/matrixmodel.h"
#include "present/audiencewindow.h"
#include "present/show.h"
#include "rows.h"
#include "window/presenting.h"

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
    [[nodiscard]] bool beginOpen() { return begin() && open(); }
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
    void twoGroups();
    void aPitfallIsRepaired();
    void aClickOpensTheRun();
    void byKeyboard();
    void hoverTellsWhy();
    void theRunThatIsOnIsMarked();
    void withMySettings();
    void asMarkdown();
    void onTheWall();
    void bothLanguages();
    void allOfItIsSeen_data() { languages(); }
    void allOfItIsSeen();
    void wordsAreWhole_data();
    void wordsAreWhole();
};

/// What a cell says is what the person sees who opens it.
void TestMatrix::everyCellIsItsRun()
{
    Field lab;
    QVERIFY(lab.beginOpen());
    const QAbstractItemModel *cells = lab.table()->model();
    const auto rows = int(study::builtInCases().size());
    QCOMPARE(cells->rowCount(), rows + 2);
    QCOMPARE(cells->columnCount(), 6);
    narrate::Narrator narrator;
    for (const study::Case &each : study::builtInCases()) {
        for (const auto &strategy : model::allNames<Strategy>) {
            const QModelIndex index = lab.index(each.id, strategy.value);
            session::Session other;
            other.start(each.planFor(strategy.value));
            other.playToEnd();
            const analysis::Judgement judgement = analysis::judge(other.trace());
            QCOMPARE(index.data(MatrixModel::JudgementRole).value<analysis::Judgement>(), judgement);
            QCOMPARE(index.data(Qt::ToolTipRole).toString(), narrator.verdict(other.trace(), judgement));
            QVERIFY(index.data(Qt::AccessibleTextRole).toString().startsWith(each.title.value(u"en"_s)));
        }
    }
    QCOMPARE(cells->headerData(1, Qt::Horizontal).toString(), u"Key from the client"_s);
}

/// Where the server does it right, the two strategies that the chapter recommends hold every time; each group has its own sums.
void TestMatrix::twoGroups()
{
    Field lab;
    QVERIFY(lab.beginOpen());
    const QAbstractItemModel *cells = lab.table()->model();
    QList<int> heads;
    for (int row = 0; row < cells->rowCount(); ++row) {
        if (cells->index(row, 0).data(MatrixModel::IsHeadRole).toBool())
            heads.append(row);
    }
    QCOMPARE(heads, (QList<int> {0, lab.index(u"reused-key"_s, Strategy::None).row() - 1}));
    const auto sum = [&](int head, Strategy strategy) { return cells->index(head, int(strategy)).data().toString(); };
    QCOMPARE(cells->headerData(0, Qt::Vertical).toString(), u"The server does it right"_s);
    for (const Strategy strategy : {Strategy::Client, Strategy::ServerInAdvance})
        QCOMPARE(sum(heads.at(0), strategy), u"✓ 9 of 9"_s);
    QCOMPARE(sum(heads.at(0), Strategy::None), u"✓ 3 of 9"_s);
    QVERIFY(sum(heads.at(1), Strategy::Client).endsWith(u" of 8"_s));
    for (const auto &[id, hasPitfall] : {std::pair(u"concurrent"_s, false), std::pair(u"concurrent-race"_s, true),
             std::pair(u"unknown-outcome"_s, false), std::pair(u"unknown-outcome-released"_s, true)}) {
        const QModelIndex index = lab.index(id, Strategy::Client);
        QCOMPARE(index.row() > heads.at(1), hasPitfall);
        QCOMPARE(index.siblingAtColumn(5).data().toString().isEmpty(), !hasPitfall);
        QCOMPARE(index.data().toString() == u"Exactly one"_s, !hasPitfall);
    }
    // A head is nothing that can be opened.
    QTest::mouseClick(lab.table()->viewport(), Qt::LeftButton, {}, lab.table()->visualRect(cells->index(heads.at(1), 1)).center());
    QVERIFY(lab.dialog() && lab.dialog()->isVisible());
}

void TestMatrix::aPitfallIsRepaired()
{
    Field lab;
    QVERIFY(lab.beginOpen());
    const auto race = [&](Strategy strategy) { return lab.index(u"concurrent-race"_s, strategy); };
    const auto click = [&] {
        const QModelIndex name = race(Strategy::None).siblingAtColumn(5);
        QTest::mouseClick(lab.table()->viewport(), Qt::LeftButton, {}, lab.table()->visualRect(name).center());
    };
    QCOMPARE(race(Strategy::Client).data().toString(), u"Duplicate"_s);
    const int head = lab.index(u"reused-key"_s, Strategy::None).row() - 1;
    const QString before = lab.table()->model()->index(head, 1).data().toString();
    click();
    QCOMPARE(race(Strategy::Client).data().toString(), u"Exactly one"_s);
    QVERIFY(race(Strategy::None).siblingAtColumn(5).data(MatrixModel::IsRepairedRole).toBool());
    QVERIFY(lab.table()->model()->index(head, 1).data().toString() != before);
    QVERIFY2(lab.reason().contains(u"repaired"_s), qPrintable(lab.reason()));
    click(); // and switched on again
    QCOMPARE(race(Strategy::Client).data().toString(), u"Duplicate"_s);
    lab.table()->setFocus(); // by keyboard as well
    lab.table()->setCurrentIndex(race(Strategy::None).siblingAtColumn(5));
    QTest::keyClick(lab.table(), Qt::Key_Return);
    QCOMPARE(race(Strategy::Client).data().toString(), u"Exactly one"_s);
    lab.clickCell(u"concurrent-race"_s, Strategy::Client); // the run is the one that the cell tells of
    QTRY_COMPARE(lab.session.plan().caseId, u"concurrent-race"_s);
    QCOMPARE(lab.session.settings().server.policy.inProgress, model::InProgress::Refuse);
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
    QVERIFY(lab.beginOpen());
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
    QVERIFY(lab.beginOpen());
    const QPoint at = lab.table()->visualRect(lab.index(u"timeout"_s, Strategy::ServerOnReceipt)).center();
    QTest::mouseMove(lab.dialog()->windowHandle(), lab.table()->viewport()->mapTo(lab.dialog(), at));
    QTRY_VERIFY2(lab.reason().contains(u"the key was in the answer that got lost"_s), qPrintable(lab.reason()));
}

void TestMatrix::theRunThatIsOnIsMarked()
{
    Field lab;
    QVERIFY(lab.beginOpen());
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
    QVERIFY(lab.beginOpen());
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
    QVERIFY(lab.beginOpen());
    lab.dialog()->findChild<QPushButton *>(u"copyMarkdown"_s)->click();
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), study::builtInCases().size() + 4);
    for (const QString &line : lines)
        QCOMPARE(line.count(u'|'), 7);
    QVERIFY(lines.at(0).contains(u"Key from the client"_s));
    QVERIFY2(lines.at(2).startsWith(u"| The server does it right"_s) && lines.at(2).contains(u"✓ 9 of 9"_s), qPrintable(lines.at(2)));
    QVERIFY2(lines.at(4).startsWith(u"| The answer is lost"_s) && lines.at(4).contains(u"! Duplicate (2/1)"_s)
            && lines.at(4).contains(u"✓ Exactly one (1/1)"_s),
        qPrintable(lines.at(4)));
}

/// As it stands, repairs and all; and the talk that was left before is not forgotten for it.
void TestMatrix::onTheWall()
{
    Field lab;
    QVERIFY(lab.begin());
    const auto *presenting = lab.window->findChild<window::Presenting *>();
    lab.window->findChild<QAction *>(u"presentTalk"_s)->trigger();
    QVERIFY(presenting->show());
    presenting->show()->presenter().goTo(3);
    presenting->show()->presenter().leave();
    QTRY_VERIFY(!presenting->show());
    QVERIFY(lab.open());
    lab.table()->setFocus();
    lab.table()->setCurrentIndex(lab.index(u"concurrent-race"_s, Strategy::None).siblingAtColumn(5));
    QTest::keyClick(lab.table(), Qt::Key_Return); // repaired
    lab.table()->setCurrentIndex(lab.index(u"concurrent-race"_s, Strategy::Client));
    const QString reason = lab.reason();
    QCOMPARE(lab.index(u"concurrent-race"_s, Strategy::Client).data().toString(), u"Exactly one"_s);
    QTest::mouseClick(lab.dialog()->findChild<QPushButton *>(u"presentMatrix"_s), Qt::LeftButton);
    QTRY_VERIFY(presenting->show() && presenting->show()->presenter().matrix());
    const auto *wall = presenting->show()->audience();
    QVERIFY2(wall->accessibleDescription().contains(u"With a pitfall switched on"_s), qPrintable(wall->accessibleDescription()));
    QVERIFY2(wall->accessibleDescription().endsWith(reason), qPrintable(wall->accessibleDescription()));
    lab.language.setLanguage(u"ja"_s);
    QTRY_VERIFY2(wall->accessibleName() == u"すべてのケースと方式"_s, qPrintable(wall->accessibleName()));
    lab.language.setLanguage(u"en"_s);
    presenting->show()->presenter().leave();
    QTRY_VERIFY(!presenting->show());
    lab.window->findChild<QAction *>(u"present"_s)->trigger();
    QVERIFY(presenting->show());
    QCOMPARE(presenting->show()->presenter().position(), 3);
}

void TestMatrix::bothLanguages()
{
    Field lab;
    QVERIFY(lab.beginOpen());
    lab.table()->setCurrentIndex(lab.index(u"timeout"_s, Strategy::None));
    lab.language.setLanguage(u"ja"_s);
    QTRY_COMPARE(lab.index(u"timeout"_s, Strategy::None).data().toString(), u"二重注文"_s);
    QCOMPARE(lab.table()->model()->headerData(1, Qt::Vertical).toString(), study::builtInCases().at(0).title.value(u"ja"_s));
    QTRY_VERIFY2(lab.reason().contains(u"2つ目のリクエストにキーがなく"_s), qPrintable(lab.reason()));
    lab.language.setLanguage(u"en"_s);
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
    QStringList faults;
    legibility::look(lab.dialog(), u"matrix"_s, faults);
    faults.removeIf([](const QString &fault) { return fault.contains(u"1, 2, 3 …"_s); }); // whose points are its own
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    lab.dialog()->resize(200, 120); // tiny: it scrolls, and does not break
    QVERIFY(!lab.dialog()->grab().isNull());
    lab.language.setLanguage(u"en"_s);
}

void TestMatrix::wordsAreWhole_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("language");
    for (const QSize size : {QSize(800, 480), QSize(910, 512), QSize(1024, 600), QSize(1024, 768)}) {
        for (const char *language : {"en", "ja"})
            QTest::addRow("%dx%d, %s", size.width(), size.height(), language) << size << QString::fromLatin1(language);
    }
}

/// In a smaller window cells scroll, but the words of each are whole, as it opens and after it was made wider and narrow again.
void TestMatrix::wordsAreWhole()
{
    QFETCH(QSize, size);
    QFETCH(QString, language);
    Field lab;
    QVERIFY(lab.begin());
    lab.language.setLanguage(language);
    lab.window->resize(size);
    QVERIFY(lab.open());
    const auto cutWords = [&lab] {
        QStringList cut;
        int seen = 0;
        PaintRecord::Text last;
        const QWidget *view = lab.table()->viewport();
        for (const auto &text : legibility::textsOf(lab.dialog())) {
            if (legibility::widgetAt(lab.dialog(), text.box) != view)
                continue;
            const QPoint at = view->mapFrom(lab.dialog(), text.box.center().toPoint());
            if (!view->rect().contains(lab.table()->visualRect(lab.table()->indexAt(at))))
                continue;
            ++seen;
            if (!text.box.adjusted(-1, -1, 1, 1).contains(text.letters))
                cut.append(text.text);
            if (text.text.startsWith(u'件') && text.letters.left() < last.letters.left()) // a number stays with what it counts
                cut.append(last.text + u'/' + text.text);
            last = text;
        }
        return seen < 20 ? QStringList {u"hardly anything is there"_s} : cut;
    };
    QTRY_COMPARE(cutWords().join(u'|'), QString());
    const QSize before = lab.dialog()->size();
    lab.dialog()->resize(1100, 600);
    lab.dialog()->resize(before);
    QTRY_COMPARE(cutWords().join(u'|'), QString());
    lab.language.setLanguage(u"en"_s);
}

QTEST_MAIN(TestMatrix)
#include "tst_matrix.moc"
