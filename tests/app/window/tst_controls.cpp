// SPDX-License-Identifier: MIT
#include "controls/lever.h"
#include "fixture.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTimer>
#include <QToolButton>
#include <QToolTip>
#include <QWheelEvent>

using namespace idemlab;
using controls::Lever;
using model::EventKind;
using model::FaultKind;
using model::FaultMode;
using model::Strategy;

class TestControls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void orderTwice();
    void dropTheNextAndSpringBack();
    void dropEvery();
    void reducedMotionJumps();
    void strategyInMidRun();
    void articleSetsTheAmount();
    void whateverIsAnAmountIsTaken_data();
    void whateverIsAnAmountIsTaken();
    void whatIsNoAmountIsRefusedAloud_data();
    void whatIsNoAmountIsRefusedAloud();
    void aCustomerIsCompleted();
    void moreFaults();
    void shortcuts_data();
    void shortcuts();
    void faultsOnALowScreen();
    void spaceBelongsToTheFocusedControl();
    void keysGoWhereTheyOught_data();
    void keysGoWhereTheyOught();
    void keysComeBackFromDialogs_data();
    void keysComeBackFromDialogs();
    void keysStayWhereOneWorks();
    void rapidClicking();

private:
    static void goWhereTheyOught(Lab &lab);
};

void TestControls::orderTwice()
{
    Lab lab;
    QVERIFY(lab.begin());
    lab.session.setSpeed(0.1);
    QCOMPARE(lab.text(u"orderMeaning"_s), u"means a new order"_s);
    const QRect place = lab.find(u"order"_s)->geometry();
    lab.click(u"order"_s);
    QCOMPARE(lab.text(u"orderMeaning"_s), u"means the same order again"_s);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCOMPARE(lab.find(u"order"_s)->geometry(), place); // the button stays under the hand
    lab.click(u"order"_s);
    QCOMPARE(lab.count(EventKind::Clicked), 2);
    lab.session.setSpeed(10);
    QTRY_VERIFY(lab.session.isQuiet());
    QCOMPARE(lab.text(u"orderMeaning"_s), u"means a new order"_s);
}

void TestControls::dropTheNextAndSpringBack()
{
    Lab lab;
    QVERIFY(lab.begin());
    auto *lever = lab.find<Lever>(u"dropResponse"_s);
    QVERIFY(lever);
    QCOMPARE(lever->caption(), u"Off: answers arrive"_s);
    lab.click(u"dropResponse"_s);
    QCOMPARE(lever->caption(), u"The next answer gets lost"_s);
    QTRY_COMPARE(lever->position(), 1.0);
    lab.click(u"order"_s);
    QTRY_COMPARE(lab.count(EventKind::ResponseLost), 1);
    QCOMPARE(lever->mode(), FaultMode::Off);
    QCOMPARE(lever->caption(), u"Caught one"_s);
    QVERIFY(lever->position() > 0.0); // it is on its way, and can be seen to be
    QTRY_COMPARE(lever->position(), 0.0);
    QTRY_COMPARE(lever->caption(), u"Off: answers arrive"_s);
}

void TestControls::dropEvery()
{
    Lab lab;
    QVERIFY(lab.begin());
    lab.click(u"dropEveryResponse"_s);
    auto *lever = lab.find<Lever>(u"dropResponse"_s);
    QCOMPARE(lever->caption(), u"Every answer gets lost"_s);
    lab.click(u"order"_s);
    QTRY_COMPARE(lab.count(EventKind::ResponseLost), 2);
    QCOMPARE(lever->caption(), u"Every answer gets lost"_s);
    QVERIFY(lab.find<QAbstractButton>(u"dropEveryResponse"_s)->isChecked());
    lab.click(u"dropResponse"_s);
    QCOMPARE(lever->caption(), u"Off: answers arrive"_s);
    QVERIFY(!lab.find<QAbstractButton>(u"dropEveryResponse"_s)->isChecked());
}

void TestControls::reducedMotionJumps()
{
    Lab lab;
    QVERIFY(lab.begin());
    lab.theme.setMotionReduced(true);
    lab.click(u"dropResponse"_s);
    QCOMPARE(lab.find<Lever>(u"dropResponse"_s)->position(), 1.0);
}

void TestControls::strategyInMidRun()
{
    Lab lab;
    QVERIFY(lab.begin());
    lab.session.setSpeed(1);
    lab.click(u"order"_s);
    QTRY_VERIFY(lab.count(EventKind::RequestSent) == 1);
    QCOMPARE(lab.count(EventKind::KeyMade), 0);
    lab.click(u"strategy-client"_s);
    QVERIFY(lab.find<QAbstractButton>(u"strategy-client"_s)->isChecked());
    QVERIFY(!lab.find<QAbstractButton>(u"strategy-none"_s)->isChecked());
    // The same press of Order, again from zero, now with a key.
    QTRY_COMPARE(lab.count(EventKind::Clicked), 1);
    QTRY_COMPARE(lab.count(EventKind::KeyMade), 1);
}

void TestControls::articleSetsTheAmount()
{
    Lab lab;
    QVERIFY(lab.begin());
    auto *article = lab.find<QComboBox>(u"article"_s);
    auto *amount = lab.find<QSpinBox>(u"amount"_s);
    QCOMPARE(amount->text(), u"¥1,200"_s);
    article->setFocus();
    QTest::keyClick(article, Qt::Key_Down);
    QCOMPARE(article->currentText(), u"Notebook"_s);
    QCOMPARE(amount->text(), u"¥480"_s);
    amount->setFocus();
    amount->selectAll();
    QTest::keyClicks(amount, u"777"_s);
    QTest::keyClick(amount, Qt::Key_Tab);
    QCOMPARE(article->currentText(), u"Custom amount"_s);
    lab.click(u"order"_s);
    QTRY_COMPARE(lab.count(EventKind::Clicked), 1);
    const auto &events = lab.session.trace().events();
    const auto clicked = std::ranges::find_if(events, [](const auto &e) { return e.kind == EventKind::Clicked; });
    QCOMPARE(clicked->amount, 777);
}

void TestControls::whateverIsAnAmountIsTaken_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("amount");
    QTest::newRow("digits") << u"3300"_s << 3300;
    QTest::newRow("a sign and a comma") << u"¥3,300"_s << 3300;
    QTest::newRow("a full-width sign") << u"￥3,300"_s << 3300;
    QTest::newRow("full-width digits") << u"１５００"_s << 1500;
    QTest::newRow("full-width with a comma") << u"１，５００円"_s << 1500;
    QTest::newRow("yen behind") << u"5500円"_s << 5500;
    QTest::newRow("with blanks") << u" 1 200 JPY "_s << 1200;
    QTest::newRow("no amount") << u"many"_s << 1200;
    QTest::newRow("less than nothing") << u"-5"_s << 1200;
    QTest::newRow("far too much") << u"99999999999999999999"_s << 1200;
    QTest::newRow("nothing") << u"円"_s << 1200;
}

/// Pasted, and typed by an input method.
void TestControls::whateverIsAnAmountIsTaken()
{
    QFETCH(QString, text);
    QFETCH(int, amount);
    Lab lab;
    QVERIFY(lab.begin());
    auto *box = lab.find<QSpinBox>(u"amount"_s);
    auto *line = box->findChild<QLineEdit *>();
    box->setFocus();
    box->selectAll();
    QGuiApplication::clipboard()->setText(text);
    line->paste();
    QTest::keyClick(box, Qt::Key_Return);
    QCOMPARE(box->value(), amount);
    box->setValue(1200);
    box->selectAll();
    QInputMethodEvent typed;
    typed.setCommitString(text);
    QCoreApplication::sendEvent(line, &typed);
    lab.click(u"order"_s);
    QCOMPARE(box->value(), amount);
    QCOMPARE(box->text(), u"¥"_s + QLocale().toString(amount));
}

void TestControls::whatIsNoAmountIsRefusedAloud_data()
{
    QTest::addColumn<QString>("keys");
    QTest::newRow("a point") << u"1.5"_s;
    QTest::newRow("an exponent") << u"5e3"_s;
    QTest::newRow("far too much") << u"99999999999"_s;
}

/// Or 1.5 becomes 15 without a word.
void TestControls::whatIsNoAmountIsRefusedAloud()
{
    QFETCH(QString, keys);
    Lab lab;
    QVERIFY(lab.begin());
    auto *box = lab.find<QSpinBox>(u"amount"_s);
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, u"12"_s);
    QVERIFY(!QToolTip::text().contains(u"whole yen"_s));
    box->selectAll();
    QTest::keyClicks(box, keys);
    QVERIFY2(QToolTip::text().contains(u"whole yen"_s), qPrintable(QToolTip::text()));
    QToolTip::hideText();
}

void TestControls::aCustomerIsCompleted()
{
    Lab lab;
    QVERIFY(lab.begin());
    QLineEdit *line = lab.find<QComboBox>(u"customer"_s)->lineEdit();
    line->setFocus();
    for (const auto &[typed, rest] : {std::pair {u"c"_s, u"001"_s}, std::pair {u"C002"_s, QString()}, std::pair {u"D"_s, QString()}}) {
        line->selectAll();
        QTest::keyClicks(line, typed);
        QCOMPARE(line->text().toUpper(), typed.toUpper() + rest);
        QCOMPARE(line->selectedText(), rest);
    }
}

void TestControls::moreFaults()
{
    Lab lab;
    QVERIFY(lab.begin());
    lab.click(u"moreFaults"_s);
    auto *next = lab.find<QAbstractButton>(u"drop-request-next"_s);
    QVERIFY(next);
    QTest::mouseClick(next, Qt::LeftButton);
    QCOMPARE(lab.session.faultMode(FaultKind::DropRequest), FaultMode::Next);
    QCOMPARE(lab.find<QAbstractButton>(u"moreFaults"_s)->text(), u"More faults: 1 on"_s);
    auto *latency = lab.find(u"setting-latency"_s);
    QVERIFY(latency);
    latency->setFocus();
    QTest::keyClick(latency, Qt::Key_Up);
    QCOMPARE(lab.session.settings().link.latency, model::Duration(std::chrono::milliseconds(500)));
    QTest::keyClick(next->window(), Qt::Key_Escape);
    QTRY_VERIFY(!next->isVisible());
    lab.click(u"order"_s);
    QTRY_COMPARE(lab.count(EventKind::RequestLost), 1);
    QCOMPARE(lab.find<QAbstractButton>(u"moreFaults"_s)->text(), u"More faults"_s);
}

void TestControls::shortcuts_data()
{
    QTest::addColumn<QKeySequence>("keys");
    QTest::addColumn<std::function<bool(const Lab &)>>("seen");
    using Seen = std::function<bool(const Lab &)>;
    const auto row = [](const char *keys, const Seen &seen) { QTest::newRow(keys) << QKeySequence(QLatin1StringView(keys)) << seen; };
    row("Ctrl+Return", [](const Lab &lab) { return lab.text(u"orderMeaning"_s) == "means the same order again"_L1; });
    row("Ctrl+D", [](const Lab &lab) { return lab.find<Lever>(u"dropResponse"_s)->mode() == FaultMode::Next; });
    row("Ctrl+Shift+D", [](const Lab &lab) { return lab.find<Lever>(u"dropResponse"_s)->mode() == FaultMode::All; });
    row("Ctrl+1", [](const Lab &lab) { return lab.session.settings().strategy == Strategy::None; });
    row("Ctrl+2", [](const Lab &lab) { return lab.find<QAbstractButton>(u"strategy-client"_s)->isChecked(); });
    row("Ctrl+5", [](const Lab &lab) { return lab.find<QAbstractButton>(u"strategy-resource-id"_s)->isChecked(); });
    row("Space", [](const Lab &lab) { return lab.find<QAbstractButton>(u"playPauseButton"_s)->toolTip().startsWith("Play"_L1); });
    row(".", [](const Lab &lab) { return !lab.session.isPlaying(); });
    row("[", [](const Lab &lab) { return lab.find<QComboBox>(u"speed"_s)->currentText() == u"5×"_s; });
    row("Ctrl+M", [](const Lab &lab) { return lab.find(u"faultPanel"_s) != nullptr; });
    row("F1", [](const Lab &lab) { return lab.find(u"shortcutsDialog"_s) != nullptr; });
}

void TestControls::shortcuts()
{
    QFETCH(QKeySequence, keys);
    QFETCH(std::function<bool(const Lab &)>, seen);
    Lab lab;
    QVERIFY(lab.begin());
    QTest::keySequence(lab.window.get(), keys);
    QTRY_VERIFY(seen(lab));
}

/// On a screen that is lower than it, it scrolls, and the wheel turns its page and not its numbers.
void TestControls::faultsOnALowScreen()
{
    Lab lab;
    QVERIFY(lab.begin());
    lab.theme.setTextSize(200);
    lab.click(u"moreFaults"_s);
    auto *panel = lab.find(u"faultPanel"_s);
    QTRY_VERIFY(panel && panel->isVisible());
    const auto *area = panel->findChild<QScrollArea *>();
    const QRect screen = panel->screen()->availableGeometry();
    QTRY_VERIFY(area->verticalScrollBar()->maximum() > 0); // or nothing is tried here
    constexpr int frame = 2; // which the offscreen platform gives every window
    QVERIFY2(screen.adjusted(0, 0, frame, frame).contains(panel->geometry()), qPrintable(QDebug::toString(panel->geometry())));
    QCOMPARE(area->horizontalScrollBar()->maximum(), 0);
    auto *number = area->widget()->findChild<QAbstractSpinBox *>();
    QVERIFY(number);
    const QString before = number->property("text").toString();
    QWheelEvent turned(
        QPointF(4, 4), number->mapToGlobal(QPointF(4, 4)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(number, &turned);
    QCOMPARE(number->property("text").toString(), before);
    QVERIFY(!turned.isAccepted()); // so it goes on to the page
    panel->close();
    lab.theme.setTextSize(100);
}

void TestControls::spaceBelongsToTheFocusedControl()
{
    Lab lab;
    QVERIFY(lab.begin());
    lab.session.setSpeed(0.1);
    auto *order = lab.find(u"order"_s);
    order->setFocus(Qt::TabFocusReason);
    QTest::keyClick(order, Qt::Key_Space);
    QCOMPARE(lab.count(EventKind::Clicked), 1);
    QVERIFY(lab.session.isPlaying());
    lab.click(u"order"_s); // the mouse does not take the focus there
    order->clearFocus();
    lab.click(u"order"_s);
    QTest::keyClick(lab.window.get(), Qt::Key_Space);
    QCOMPARE(lab.count(EventKind::Clicked), 3);
    QVERIFY(!lab.session.isPlaying());
}

void TestControls::keysGoWhereTheyOught_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"case", "speed", "article", "customer", "amount", "strategy-client", "pitfallChip", "dropResponse",
             "dropEveryResponse", "order", "moreFaults", "beside", "playPauseButton", "stepButton", "restartButton", "timeline", "story",
             "orders", "setting-timeout", "setting-stored-errors", "setting-retries"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

namespace {

bool isPresenting()
{
    const QWidgetList all = QApplication::topLevelWidgets();
    return std::ranges::any_of(all, [](const QWidget *each) { return each->objectName() == "audienceWindow"_L1 && each->isVisible(); });
}

} // namespace

/// After whatever was picked with the mouse, Space is Pause, Page Down steps, and F5 presents.
void TestControls::keysGoWhereTheyOught()
{
    QFETCH(QString, name);
    Lab lab;
    QVERIFY(lab.begin());
    QVERIFY(lab.session.changeSetting(u"key-support"_s, u"ignored"_s)); // a pitfall, for its chip
    for (const char *action : {"showStory", "showAdvanced"})
        lab.window->findChild<QAction *>(QLatin1StringView(action))->trigger();
    lab.click(u"order"_s);
    QTRY_VERIFY(lab.session.isQuiet());
    lab.session.setSpeed(0.1);
    auto *widget = lab.window->findChild<QWidget *>(name);
    QVERIFY(widget);
    for (QWidget *each = widget; each; each = each->parentWidget()) {
        if (auto *scroll = qobject_cast<QScrollArea *>(each))
            scroll->ensureWidgetVisible(widget);
    }
    QVERIFY(widget->isVisible());
    if (auto *view = qobject_cast<QAbstractItemView *>(widget))
        widget = view->viewport();
    if (qobject_cast<QToolButton *>(widget) && static_cast<QToolButton *>(widget)->menu()) // is in the press until the menu is closed
        QTimer::singleShot(0, widget, [] { QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape); });
    QTest::mouseClick(widget, Qt::LeftButton, {}, widget->rect().center());
    if (QWidget *popup = QApplication::activePopupWidget()) {
        auto *box = qobject_cast<QComboBox *>(widget);
        QTest::keyClick(box ? box->view() : popup, box ? Qt::Key_Return : Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activePopupWidget());
    }
    goWhereTheyOught(lab);
}

void TestControls::keysComeBackFromDialogs_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("dialog");
    QTest::addColumn<QString>("part");
    for (const char *slider : {"loseAnswer", "retries", "customers", "timeout"})
        QTest::newRow(slider) << u"showOdds"_s << u"oddsDialog"_s << QString::fromLatin1(slider);
    QTest::newRow("matrix") << u"showMatrix"_s << u"matrixDialog"_s << u"reason"_s;
    QTest::newRow("search") << u"tryEverything"_s << u"proveDialog"_s << u"answers"_s;
}

/// What was dragged with the mouse lies in a dialog; once that is closed the keys are the run's again.
void TestControls::keysComeBackFromDialogs()
{
    QFETCH(QString, action);
    QFETCH(QString, dialog);
    QFETCH(QString, part);
    Lab lab;
    QVERIFY(lab.begin());
    lab.click(u"order"_s);
    QTRY_VERIFY(lab.session.isQuiet());
    lab.session.setSpeed(0.1);
    lab.window->findChild<QAction *>(action)->trigger();
    auto *opened = lab.window->findChild<QDialog *>(dialog);
    QVERIFY(QTest::qWaitForWindowActive(opened));
    auto *widget = opened->findChild<QWidget *>(part);
    QTest::mouseClick(widget, Qt::LeftButton, {}, widget->rect().center());
    QTest::keyClick(opened, Qt::Key_Escape);
    goWhereTheyOught(lab);
}

void TestControls::goWhereTheyOught(Lab &lab)
{
    lab.window->activateWindow(); // a screen gives it back when a menu or a dialog closes, this platform does not
    QTRY_COMPARE(QApplication::activeWindow(), lab.window.get());
    lab.session.play();
    const auto press = [&](Qt::Key key) {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : lab.window.get(), key);
    };
    press(Qt::Key_Space);
    QVERIFY(!lab.session.isPlaying());
    press(Qt::Key_Space);
    QVERIFY(lab.session.isPlaying());
    lab.session.submit(model::Click {{u"C001"_s, 1200}, model::IntentChoice::New});
    lab.session.pause();
    const qsizetype before = lab.session.trace().size();
    press(Qt::Key_PageDown);
    QVERIFY(lab.session.trace().size() > before);
    QVERIFY(lab.selection.isLive());
    press(Qt::Key_PageUp);
    QVERIFY(!lab.selection.isLive());
    press(Qt::Key_F5);
    QTRY_VERIFY(isPresenting());
}

/// Who has come with the keyboard, or writes, keeps the keys.
void TestControls::keysStayWhereOneWorks()
{
    Lab lab;
    QVERIFY(lab.begin());
    lab.session.setSpeed(0.1);
    auto *amount = lab.find<QSpinBox>(u"amount"_s);
    auto *line = lab.find<QComboBox>(u"customer"_s)->lineEdit();
    QTest::mouseClick(line, Qt::LeftButton);
    QTest::keyClicks(line, u"A B"_s);
    QVERIFY2(line->text().contains(u"A B"_s), qPrintable(line->text()));
    QVERIFY(lab.session.isPlaying());
    QTest::keyClick(line, Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(amount->hasFocus());
    const int value = amount->value();
    QTest::keyClick(amount, Qt::Key_PageUp);
    QVERIFY(amount->value() > value);
    auto *order = lab.find(u"order"_s);
    order->setFocus(Qt::TabFocusReason);
    QTest::keyClick(order, Qt::Key_Space);
    QCOMPARE(lab.count(EventKind::Clicked), 1);
}

void TestControls::rapidClicking()
{
    Lab lab;
    QVERIFY(lab.begin());
    constexpr int presses = 60;
    for (int i = 0; i < presses; ++i) {
        lab.click(u"order"_s);
        if (i % 7 == 0)
            lab.click(u"dropResponse"_s);
    }
    QCOMPARE(lab.count(EventKind::Clicked), presses);
    QVERIFY(lab.find(u"order"_s));
}

QTEST_MAIN(TestControls)
#include "tst_controls.moc"
