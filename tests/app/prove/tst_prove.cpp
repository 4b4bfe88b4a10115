// SPDX-License-Identifier: MIT
// A person asks whether it can ever happen, and looks at the shortest way in which it does.
#include "analysis/ledger.h"
#include "app/window/fixture.h"
#include "present/show.h"
#include "prove/provedialog.h"
#include "rows.h"
#include "study/files.h"
#include "window/presenting.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTextBrowser>

using namespace idemlab;
using namespace idemlab::prove;
using model::Strategy;

namespace {

struct Question : Lab
{
    using Lab::Lab;
    [[nodiscard]] bool open()
    {
        window->findChild<QAction *>(u"tryEverything"_s)->trigger();
        return QTest::qWaitFor([this] { return dialog() && dialog()->isVisible(); });
    }
    [[nodiscard]] bool beginOpen() { return begin() && open(); }
    [[nodiscard]] ProveDialog *dialog() const { return window->findChild<ProveDialog *>(); }
    [[nodiscard]] QTableWidget *table() const { return dialog()->findChild<QTableWidget *>(); }
    [[nodiscard]] QPushButton *beginning() const { return dialog()->findChild<QPushButton *>(u"tryEverythingNow"_s); }
    [[nodiscard]] QPushButton *opening() const { return dialog()->findChild<QPushButton *>(u"openShortest"_s); }
    [[nodiscard]] QString answer(int row) const { return table()->item(row, 1)->text(); }
    [[nodiscard]] QString details() const { return dialog()->findChild<QTextBrowser *>()->toPlainText(); }
    void narrow() const
    {
        for (const auto &[name, value] : {std::pair(u"presses"_s, 1), {u"late"_s, 0}, {u"copies"_s, 0}, {u"crashes"_s, 0}})
            dialog()->findChild<QSpinBox *>(name)->setValue(value);
    }
    [[nodiscard]] bool ask() const
    {
        QTest::mouseClick(beginning(), Qt::LeftButton);
        return QTest::qWaitFor([this] { return beginning()->text() == u"&Try Everything"_s; }, 60'000);
    }
};

} // namespace

class TestProve : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void everyStrategyUnderOnePress();
    void theShortestIsShownFromItsBeginning();
    void ruleByRule();
    void aFirstAnswerIsThereSoon();
    void itCanBeStopped();
    void theWindowStaysQuick();
    void asMarkdown();
    void bothLanguages();
    void whatATalkFoundIsKnown();
    void allOfItIsSeen_data() { languages(); }
    void allOfItIsSeen();
};

void TestProve::everyStrategyUnderOnePress()
{
    Question lab;
    QVERIFY(lab.beginOpen());
    QCOMPARE(lab.table()->rowCount(), 5);
    QTRY_COMPARE(lab.dialog()->findChild<QTextBrowser *>()->verticalScrollBar()->value(), 0); // it begins at its beginning
    QVERIFY(!lab.opening()->isEnabled());
    lab.narrow();
    QVERIFY(lab.ask());
    QCOMPARE(lab.answer(0), u"Two orders"_s);
    QCOMPARE(lab.answer(1), u"Never two orders"_s);
    QCOMPARE(lab.answer(2), u"Two orders"_s);
    QCOMPARE(lab.answer(3), u"Never two orders"_s);
    QCOMPARE(lab.answer(4), u"Never two orders"_s);
    for (int row = 0; row < 5; ++row)
        QVERIFY(!lab.table()->item(row, 2)->text().isEmpty());
    lab.table()->setCurrentCell(1, 0);
    QVERIFY2(lab.details().contains(u"All were visited"_s), qPrintable(lab.details()));
    QVERIFY(lab.details().contains(u"Presses of Order: at most 1"_s));
    QVERIFY(lab.details().contains(u"Not covered"_s));
    QVERIFY(!lab.opening()->isEnabled());
}

void TestProve::theShortestIsShownFromItsBeginning()
{
    Question lab;
    QVERIFY(lab.beginOpen());
    lab.narrow();
    QVERIFY(lab.ask());
    lab.table()->setCurrentCell(0, 0);
    QVERIFY(lab.opening()->isEnabled());
    QTest::mouseClick(lab.opening(), Qt::LeftButton);
    QTRY_VERIFY(!lab.dialog()->isVisible());
    QVERIFY(!lab.session.isPlaying());
    QCOMPARE(lab.session.now(), model::Instant());
    QCOMPARE(lab.session.settings().strategy, Strategy::None);
    lab.session.playToEnd();
    QCOMPARE(analysis::judge(lab.session.trace()).verdict, decltype(analysis::judge(lab.session.trace()).verdict)::Duplicate);
    QVERIFY(lab.open()); // and the answers are still there
    QCOMPARE(lab.answer(0), u"Two orders"_s);
}

void TestProve::ruleByRule()
{
    Question lab;
    QVERIFY(lab.beginOpen());
    lab.narrow();
    lab.dialog()->findChild<QSpinBox *>(u"presses"_s)->setValue(2);
    lab.dialog()->findChild<QComboBox *>(u"subject"_s)->setCurrentIndex(1);
    QCOMPARE(lab.table()->rowCount(), int(std::size(model::allNames<analysis::Safeguard>)));
    QVERIFY(lab.ask());
    // A key for each try: its own accident, and not that of the rule above.
    QVERIFY2(lab.answer(1).contains(u"something new for every attempt"_s), qPrintable(lab.answer(1)));
    QVERIFY2(lab.answer(0).contains(u"the second click"_s), qPrintable(lab.answer(0)));
    QVERIFY2(lab.answer(3).startsWith(u"None within these bounds"_s), qPrintable(lab.answer(3)));
}

/// Narrow bounds come first, for every strategy, and the answer says what it is about.
void TestProve::aFirstAnswerIsThereSoon()
{
    Question lab;
    QVERIFY(lab.beginOpen());
    QTest::mouseClick(lab.beginning(), Qt::LeftButton);
    for (const int row : {1, 3, 4})
        QTRY_COMPARE_WITH_TIMEOUT(lab.answer(row), u"Never two orders, as far as it was tried"_s, 120'000);
    QTRY_COMPARE(lab.answer(0), u"Two orders"_s);
    lab.table()->setCurrentCell(4, 0);
    QVERIFY2(lab.details().contains(u"Tries for each step of a call: at most 2"_s), qPrintable(lab.details()));
    QVERIFY2(lab.details().contains(u"The wider bounds come after that."_s), qPrintable(lab.details()));
    QTRY_VERIFY(!lab.table()->item(1, 2)->text().isEmpty());
    QTest::mouseClick(lab.beginning(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(lab.beginning()->text(), u"&Try Everything"_s, 60'000);
    lab.table()->setCurrentCell(4, 0);
    QVERIFY(!lab.details().contains(u"The wider bounds come after that."_s));
    QCOMPARE(lab.answer(4), u"Never two orders, as far as it was tried"_s);
}

void TestProve::itCanBeStopped()
{
    Question lab;
    QVERIFY(lab.beginOpen());
    lab.dialog()->findChild<QSpinBox *>(u"presses"_s)->setValue(3);
    lab.dialog()->findChild<QSpinBox *>(u"late"_s)->setValue(2);
    QTest::mouseClick(lab.beginning(), Qt::LeftButton);
    QCOMPARE(lab.beginning()->text(), u"&Stop"_s);
    const QString first = u"Never two orders, as far as it was tried"_s;
    QTRY_COMPARE_WITH_TIMEOUT(lab.answer(4), first, 20'000); // nobody waits for a row that takes long before there is one of each
    QCOMPARE(lab.answer(0), u"Two orders"_s);
    QCOMPARE(lab.answer(1), first);
    QTRY_VERIFY(!lab.table()->item(1, 2)->text().isEmpty());
    QTest::mouseClick(lab.beginning(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(lab.beginning()->text(), u"&Try Everything"_s, 20'000);
    QCOMPARE(lab.answer(1), first);
    QTest::mouseClick(lab.beginning(), Qt::LeftButton); // and whoever closes it does not wait either
    lab.dialog()->close();
    QTRY_VERIFY(!lab.dialog()->isVisible());
}

/// A search takes a core, not the window.
void TestProve::theWindowStaysQuick()
{
    Question lab;
    QVERIFY(lab.beginOpen());
    lab.dialog()->findChild<QSpinBox *>(u"presses"_s)->setValue(3);
    QTest::mouseClick(lab.beginning(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(lab.answer(4), u"Never two orders, as far as it was tried"_s, 20'000);
    const QString before = lab.table()->item(1, 2)->text();
    QTRY_VERIFY_WITH_TIMEOUT(lab.table()->item(1, 2)->text() != before, 20'000); // its count runs up
    QTest::keyClick(lab.table(), Qt::Key_Down);
    QCOMPARE(lab.table()->currentRow(), 1);
    lab.dialog()->close();
}

void TestProve::asMarkdown()
{
    Question lab;
    QVERIFY(lab.beginOpen());
    lab.narrow();
    QVERIFY(lab.ask());
    QTest::mouseClick(lab.dialog()->findChild<QPushButton *>(u"copyAnswers"_s), Qt::LeftButton);
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY2(text.startsWith(u"# Can It Ever Happen?\n"_s), qPrintable(text));
    QCOMPARE(text.count(u"`idemlab:1/"_s), 2);
}

void TestProve::bothLanguages()
{
    Question lab;
    QVERIFY(lab.beginOpen());
    lab.narrow();
    QVERIFY(lab.ask());
    const QString english = lab.details();
    lab.language.setLanguage(u"ja"_s);
    QTRY_COMPARE(lab.answer(0), u"二重注文"_s);
    QCOMPARE(lab.dialog()->windowTitle(), u"起こりうるか"_s);
    lab.language.setLanguage(u"en"_s);
    QTRY_COMPARE(lab.details(), english);
}

/// To the same talk that is left and begun again, and to the dialog.
void TestProve::whatATalkFoundIsKnown()
{
    Question lab;
    QVERIFY(lab.begin());
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"all.json"_s);
    QVERIFY(study::saveFile(path, R"({"talk": 1, "id": "all", "title": {"en": "All"}, "steps": [{"id": "all",
        "caption": {"en": "Every history"}, "prove": {"presses": 1, "tries": 2, "late": 0, "copies": 0, "crashes": 0}}]})"));
    auto *presenting = lab.window->findChild<window::Presenting *>();
    const auto board = [presenting] { return presenting->show()->presenter().prove(); };
    QVERIFY(presenting->openTalk(path));
    QTRY_VERIFY(presenting->show() && board());
    QTRY_VERIFY_WITH_TIMEOUT(board()->words().size() == 6 && !board()->isSearching(), 120'000);
    const QStringList found = board()->words();
    presenting->end();
    QVERIFY(!presenting->show());
    presenting->present();
    QCOMPARE(board()->words(), found); // at once
    QVERIFY(!board()->isSearching());
    presenting->end();

    QVERIFY(lab.open());
    lab.narrow();
    lab.dialog()->findChild<QSpinBox *>(u"tries"_s)->setValue(2);
    QTest::mouseClick(lab.beginning(), Qt::LeftButton);
    QCOMPARE(lab.beginning()->text(), u"&Try Everything"_s);
    QCOMPARE(lab.answer(0), u"Two orders"_s);
    QCOMPARE(lab.answer(1), u"Never two orders"_s);
    QVERIFY(lab.details().contains(u"Tries for each step of a call: at most 2"_s));
}

/// In the smallest window no button and no label is cut.
void TestProve::allOfItIsSeen()
{
    QFETCH(const QString, language);
    Question lab({}, QSize(1024, 640));
    QVERIFY(lab.begin());
    lab.language.setLanguage(language);
    QVERIFY(lab.open());
    for (const auto buttons = lab.dialog()->findChildren<QPushButton *>(); const QPushButton *button : buttons)
        QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
    for (const auto labels = lab.dialog()->findChildren<QLabel *>(); const QLabel *label : labels)
        QVERIFY2(label->height() >= label->heightForWidth(label->width()) && label->width() >= label->minimumSizeHint().width(),
            qPrintable(label->text()));
    QVERIFY(lab.window->screen()->availableGeometry().height() >= lab.dialog()->height());
}

QTEST_MAIN(TestProve)
#include "tst_prove.moc"
