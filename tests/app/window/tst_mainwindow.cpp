// SPDX-License-Identifier: MIT
#include "core/net/rawclient.h"
#include "files.h"
#include "fixture.h"
#include "help/shortcuts.h"
#include "net/httpdoor.h"

#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QMenuBar>
#include <QMimeData>
#include <QSet>
#include <QTimer>

using namespace idemlab;
using model::EventKind;

namespace {

/// False where the window would not have it.
bool dropFile(const Lab &lab, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(lab.window.get(), &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(lab.window.get(), &drop);
    return drop.isAccepted();
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_font = QApplication::font(); }
    void init() { QTest::failOnWarning(everyWarning()); }
    void cleanup() { QApplication::setFont(m_font); }
    void tabReachesEveryControlAndEachHasAName();
    void everyShortcutIsListedOnce();
    void aDamagedGeometryMakesNoHugeWindow();
    void aCasePlaysByItself();
    void aFaultyCaseFileLeavesTheRunAlone();
    void aCaseFileIsDropped();
    void tinyAndWide_data();
    void tinyAndWide();
    void closedInMidRunItRemembers();
    void whatIsChosenIsKeptAtOnce();
    void textGetsLarger();
    void aClassroomSeesTheRunAlone();
    void theFirstFrameFits();
    void theFirstStartFits_data();
    void theFirstStartFits();
    void itComesToRest_data() { theFirstStartFits_data(); }
    void itComesToRest();
    void theLastCaseWaits();
    void themesRenewTheColours();
    void aProgramThatWaitsIsTold();
    void whatProgramsSentGoesWithIt();
    void aCaseThatBreaksItsWordIsRefused();

private:
    QFont m_font;
};

void TestMainWindow::tabReachesEveryControlAndEachHasAName()
{
    Lab lab;
    QVERIFY(lab.begin());
    QSet<QWidget *> reached;
    QWidget *start = lab.find(u"customer"_s);
    start->setFocus(Qt::TabFocusReason);
    for (QWidget *at = QApplication::focusWidget(); at && !reached.contains(at); at = QApplication::focusWidget()) {
        reached.insert(at);
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(at);
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(),
            qPrintable(u"%1 %2 has no name"_s.arg(QLatin1StringView(at->metaObject()->className()), at->objectName())));
        QVERIFY2(at->isVisible(), qPrintable(at->objectName()));
        QTest::keyClick(at, Qt::Key_Tab);
    }
    for (const char *name : {"customer", "article", "amount", "order", "dropResponse", "dropEveryResponse", "moreFaults", "strategy-none",
             "case", "restartButton", "playPauseButton", "stepButton", "followButton", "speed"}) {
        QWidget *control = lab.find(QLatin1StringView(name));
        QVERIFY2(control && (reached.contains(control) || reached.contains(control->focusProxy())), name);
    }
    // Of a row of segments Tab reaches the chosen one; the arrows do the rest.
    for (const auto all = lab.window->findChildren<QAbstractButton *>(); auto *each : all) {
        if (each->isVisible() && each->isEnabled() && (each->focusPolicy() & Qt::TabFocus) && !each->autoExclusive())
            QVERIFY2(reached.contains(each), qPrintable(each->objectName() + each->text()));
    }
}

void TestMainWindow::everyShortcutIsListedOnce()
{
    Lab lab;
    QVERIFY(lab.begin());
    const auto listed = help::shortcutsOf(lab.window->menuBar());
    QSet<QString> keys;
    for (const help::Shortcut &each : listed) {
        const bool isOnStage = each.menu == u"While presenting"_s; // a window of its own, with keys of its own
        QVERIFY2(isOnStage || !keys.contains(each.keys), qPrintable(each.keys));
        keys.insert(each.keys);
        QVERIFY(!each.menu.isEmpty() && !each.text.isEmpty());
        QVERIFY2(!each.text.contains(u'&'), qPrintable(each.text));
    }
    const auto isListed = [&keys](const QKeySequence &shortcut) {
        return std::ranges::any_of(
            keys, [text = shortcut.toString(QKeySequence::NativeText)](const QString &each) { return each.split(u", "_s).contains(text); });
    };
    for (const auto actions = lab.window->findChildren<QAction *>(); const QAction *action : actions) {
        if (!action->shortcut().isEmpty())
            QVERIFY2(isListed(action->shortcut()), qPrintable(action->objectName()));
    }
}

void TestMainWindow::aCasePlaysByItself()
{
    Lab lab;
    QVERIFY(lab.begin());
    auto *picker = lab.find<QComboBox>(u"case"_s);
    QCOMPARE(picker->currentText(), u"Free play"_s);
    const int timeout = picker->findData(u"timeout"_s);
    QVERIFY(timeout > 0);
    picker->setFocus();
    for (int i = 0; i < timeout; ++i)
        QTest::keyClick(picker, Qt::Key_Down); // each begins a case of its own
    QCOMPARE(picker->currentIndex(), timeout);
    QCOMPARE(lab.session.plan().caseId, u"timeout"_s);
    QVERIFY(lab.find(u"caseLine"_s));
    QTRY_VERIFY(lab.count(EventKind::ResponseLost) > 0);
    lab.click(u"order"_s); // and can be interfered with
    QTRY_COMPARE(lab.count(EventKind::Clicked), 2);
    QTest::keySequence(lab.window.get(), QKeySequence(u"Ctrl+N"_s));
    QCOMPARE(picker->currentText(), u"Free play"_s);
    QVERIFY(!lab.find(u"caseLine"_s));
}

void TestMainWindow::aFaultyCaseFileLeavesTheRunAlone()
{
    Lab lab;
    QVERIFY(lab.begin());
    lab.click(u"order"_s);
    QTRY_COMPARE(lab.count(EventKind::Clicked), 1);
    const QString path = lab.folder.filePath(u"mine.json"_s);
    QVERIFY(writeFile(path, "{\n  \"id\": \"mine\",\n  \"title\": 7\n}\n"));
    QVERIFY(dropFile(lab, path));
    const QString notice = lab.text(u"notice"_s);
    QVERIFY2(notice.contains("mine.json:3"_L1), qPrintable(u"notice: "_s + notice));
    QCOMPARE(lab.count(EventKind::Clicked), 1);
    QTRY_VERIFY(lab.session.isQuiet());
    QVERIFY(lab.find(u"notice"_s)); // it stays until it is dismissed
    lab.click(u"dismissNotice"_s);
    QVERIFY(!lab.find(u"notice"_s));
}

void TestMainWindow::aCaseFileIsDropped()
{
    Lab lab;
    QVERIFY(lab.begin());
    QVERIFY(dropFile(lab, QStringLiteral(IDEMLAB_SOURCE_DIR) + "/tests/app/window/mycase.json"_L1));
    QCOMPARE(lab.find<QComboBox>(u"case"_s)->currentText(), u"A case of mine"_s);
    QTRY_COMPARE(lab.count(EventKind::Clicked), 1);
}

void TestMainWindow::tinyAndWide_data()
{
    QTest::addColumn<QSize>("size");
    for (const QSize &size : {QSize(1, 1), QSize(700, 500), QSize(1024, 768), QSize(1280, 720), QSize(2560, 1440)})
        QTest::addRow("%dx%d", size.width(), size.height()) << size;
}

void TestMainWindow::tinyAndWide()
{
    QFETCH(QSize, size);
    Lab lab({}, size);
    QVERIFY(lab.begin());
    lab.window->resize(size);
    QTRY_COMPARE(lab.window->size(), size.expandedTo(lab.window->minimumSizeHint()));
    const QRect inside = lab.window->rect();
    QStringList names {u"order"_s, u"dropResponse"_s}; // which are always there
    if (size.width() > 1)
        names += {u"dropEveryResponse"_s, u"moreFaults"_s, u"strategy-none"_s, u"strategy-resource-id"_s, u"speed"_s};
    for (const QString &name : std::as_const(names)) {
        const QWidget *control = lab.find(name);
        QVERIFY2(control, qPrintable(name));
        const QRect place(control->mapTo(lab.window.get(), QPoint()), control->size());
        QVERIFY2(inside.contains(place), qPrintable(name));
        QTRY_VERIFY2(
            control->width() >= control->minimumSizeHint().width(), qPrintable(name)); // the verdict came a moment ago, and took its place
    }
}

void TestMainWindow::closedInMidRunItRemembers()
{
    QTemporaryDir folder;
    Lab lab;
    QVERIFY(lab.begin());
    lab.session.setSpeed(0.1);
    QTest::keySequence(lab.window.get(), QKeySequence(u"Ctrl+3"_s));
    lab.click(u"order"_s);
    QVERIFY(!lab.session.isQuiet());
    QVERIFY(lab.window->close());
    const window::Remembered again = window::Preferences(lab.folder.filePath(u"idemlab.ini"_s)).load();
    QCOMPARE(again.run.strategy, model::Strategy::ServerOnReceipt);
    QCOMPARE(again.language, u"en"_s);
    Lab next(again);
    QVERIFY(next.begin());
    QVERIFY(next.find<QAbstractButton>(u"strategy-server-on-receipt"_s)->isChecked());
}

/// Language, motion and layout outlast a computer that is switched off.
void TestMainWindow::whatIsChosenIsKeptAtOnce()
{
    Lab lab;
    QVERIFY(lab.begin());
    const auto kept = [&lab] { return window::Preferences(lab.folder.filePath(u"idemlab.ini"_s)).load(); };
    lab.window->findChild<QAction *>(u"language-ja"_s)->trigger();
    QTRY_COMPARE(kept().language, u"ja"_s);
    lab.window->findChild<QAction *>(u"reduceMotion"_s)->trigger();
    QTRY_VERIFY(kept().isMotionReduced);
    const QByteArray docks = kept().docks;
    lab.window->findChild<QAction *>(u"showStory"_s)->trigger();
    QTRY_VERIFY(kept().docks != docks);
    lab.window->findChild<QAction *>(u"language-en"_s)->trigger();
}

/// All of it, at once, and at the next start.
void TestMainWindow::textGetsLarger()
{
    Lab lab({}, QSize(1280, 1000)); // in a lower one the verdict gives way
    QVERIFY(lab.begin());
    const auto heights = [&lab] {
        QList<int> all;
        for (const char *name : {"orderMeaning", "verdictSentence", "timeline"}) {
            if (const QWidget *each = lab.window->findChild<QWidget *>(QLatin1StringView(name)))
                all.append(QFontMetrics(each->font()).height());
        }
        return all;
    };
    const QList<int> before = heights();
    QCOMPARE(before.size(), 3);
    const auto during = [&lab](const std::function<void()> &act) { // Qt tells widgets of another font while the program runs
        QTimer::singleShot(0, lab.window.get(), [act] {
            act();
            QTimer::singleShot(0, qApp, &QCoreApplication::quit); // behind what the change has posted
        });
        QApplication::exec();
    };
    const auto trigger = [&lab](const QString &name) { lab.window->findChild<QAction *>(name)->trigger(); };
    during([&] { QTest::keyClick(lab.window.get(), Qt::Key_Plus, Qt::ControlModifier | Qt::ShiftModifier); });
    during([&] { trigger(u"largerText"_s); });
    QCOMPARE(lab.theme.textSize(), 125);
    const QList<int> larger = heights();
    for (qsizetype i = 0; i < before.size(); ++i)
        QVERIFY2(larger.at(i) > before.at(i), qPrintable(QString::number(i)));
    QTRY_COMPARE(window::Preferences(lab.folder.filePath(u"idemlab.ini"_s)).load().textSize, 125);
    during([&] { trigger(u"smallerText"_s); });
    QCOMPARE(lab.theme.textSize(), 110);
    during([&] { trigger(u"normalText"_s); });
    QCOMPARE(lab.theme.textSize(), 100);
    const QList<int> again = heights();
    for (qsizetype i = 0; i < before.size(); ++i)
        QVERIFY2(again.at(i) < larger.at(i), qPrintable(QString::number(i)));
}

void TestMainWindow::aClassroomSeesTheRunAlone()
{
    Lab lab;
    QVERIFY(lab.begin());
    auto *classroom = lab.window->findChild<QAction *>(u"classroom"_s);
    QVERIFY(lab.find(u"lessonPanel"_s) && lab.find(u"booksPanel"_s));
    classroom->trigger();
    QTRY_VERIFY(!lab.find(u"lessonPanel"_s) && !lab.find(u"booksPanel"_s));
    QVERIFY(lab.find(u"order"_s) && lab.find(u"timeline"_s));
    classroom->trigger();
    QTRY_VERIFY(lab.find(u"lessonPanel"_s) && lab.find(u"booksPanel"_s));
}

/// With the frame of the window manager; the offscreen platform has one of two pixels.
void TestMainWindow::theFirstFrameFits()
{
    Lab lab({}, QSize());
    QVERIFY(QTest::qWaitForWindowActive(lab.window.get()) && QTest::qWaitFor([&] { return lab.hasBegun; }));
    const QRect screen = lab.window->screen()->availableGeometry();
    QVERIFY(lab.window->frameGeometry() != lab.window->geometry()); // or nothing is tried here
    QTRY_VERIFY2(screen.contains(lab.window->frameGeometry()), qPrintable(QDebug::toString(lab.window->frameGeometry())));
    lab.window->resize(700, 500); // somebody's own size is kept
    QTRY_COMPARE(lab.window->size(), QSize(700, 500));
}

void TestMainWindow::theFirstStartFits_data()
{
    QTest::addColumn<QSize>("screen");
    QTest::addColumn<int>("percent");
    const auto rows = [](int width, int height, std::initializer_list<int> percents) {
        for (const int percent : percents)
            QTest::addRow("%dx%d at %d %%", width, height, percent) << QSize(width, height) << percent;
    };
    rows(800, 480, {100, 125, 150, 200});
    rows(1024, 600, {100, 125, 150, 200});
    rows(1024, 768, {100, 125, 150, 200});
    rows(1280, 720, {100, 125, 150, 200});
    rows(1366, 768, {150, 200});
    rows(1920, 1080, {100, 150, 200});
    rows(3840, 2160, {200});
}

/// A window as large as the screen, and on it the order, the drop and the verdict.
void TestMainWindow::theFirstStartFits()
{
    QFETCH(QSize, screen);
    QFETCH(int, percent);
    for (const char *language : {"en", "ja"}) {
        theme::ThemeManager theme;
        theme.setTextSize(percent);
        Lab lab(speaking(QLatin1StringView(language)), screen);
        QVERIFY(QTest::qWaitForWindowActive(lab.window.get()) && QTest::qWaitFor([&] { return lab.hasBegun; }));
        lab.click(u"dropResponse"_s); // comes to the longest verdict
        lab.click(u"order"_s);
        lab.toEnd();
        QCOMPARE(lab.window->size(), screen);
        for (const char *name : {"order", "dropResponse", "verdictWord", "score", "verdictSentence", "timeline"}) {
            const QWidget *control = lab.find(QLatin1StringView(name));
            QVERIFY2(control, name);
            QTRY_VERIFY2(lab.window->rect().contains(QRect(control->mapTo(lab.window.get(), QPoint()), control->size())), name);
            QTRY_VERIFY2(control->height() >= control->minimumSizeHint().height(), name);
            QTRY_VERIFY2(control->visibleRegion().boundingRect() == control->rect(), name); // and nothing lies over it
        }
        theme.setTextSize(100);
    }
}

/// Whatever its size: what is laid out asks for no other layout, and what is painted not to be painted again.
void TestMainWindow::itComesToRest()
{
    QFETCH(QSize, screen);
    QFETCH(int, percent);
    theme::ThemeManager theme;
    theme.setTextSize(percent);
    Lab lab({}, screen);
    QVERIFY(lab.begin());
    lab.theme.setMotionReduced(true);
    lab.session.pause();
    struct Counter : QObject
    {
        bool eventFilter(QObject *, QEvent *event) override
        {
            count += event->type() == QEvent::LayoutRequest || event->type() == QEvent::UpdateRequest;
            return false;
        }
        int count = 0;
    } counter;
    qApp->installEventFilter(&counter);
    for (int round = 0; round < 30 && (round == 0 || counter.count > 0); ++round) {
        counter.count = 0;
        QCoreApplication::sendPostedEvents(); // once round: not what comes of it
    }
    QCOMPARE(counter.count, 0);
    theme.setTextSize(100);
}

/// Nobody has asked for it, and whoever wants to predict must come first.
void TestMainWindow::theLastCaseWaits()
{
    window::Remembered remembered;
    remembered.caseId = u"timeout"_s;
    remembered.run = study::findCase(remembered.caseId)->settingsFor(model::Strategy::Client);
    Lab lab(remembered);
    QTRY_VERIFY(lab.hasBegun);
    QCOMPARE(lab.session.plan().caseId, u"timeout"_s);
    QVERIFY(!lab.session.isPlaying());
    QCOMPARE(lab.count(model::EventKind::Clicked), 0);
    lab.window->findChild<QAction *>(u"playPause"_s)->trigger();
    QTRY_VERIFY(lab.count(model::EventKind::Clicked) > 0);
}

void TestMainWindow::themesRenewTheColours()
{
    Lab lab;
    QVERIFY(lab.begin());
    const auto ground = [&lab] { return lab.window->grab().toImage().pixelColor(2, lab.window->height() - 2); };
    lab.window->findChild<QAction *>(u"schemeLight"_s)->trigger();
    QVERIFY(ground().lightness() > 200);
    lab.window->findChild<QAction *>(u"schemeDark"_s)->trigger();
    QTRY_VERIFY(ground().lightness() < 60);
}

/// Pause holds up programs outside as well, and the window says so for as long as it does.
void TestMainWindow::aProgramThatWaitsIsTold()
{
    doors() = net::makeDoor;
    {
        Lab lab;
        QVERIFY(lab.begin());
        const auto port = lab.session.listen();
        QVERIFY(port);
        lab.session.pause();
        test::RawClient client(*port);
        client.send(test::requestBytes("GET /orders", *port));
        QTRY_VERIFY(lab.text(u"notice"_s).contains(u"press Play"_s));
        QCOMPARE(client.answers.size(), 0);
        lab.session.play();
        QTRY_COMPARE(client.answers.size(), 1);
        QTRY_VERIFY(!lab.find(u"notice"_s));
    }
    doors() = nullptr;
}

/// The name of the command tells what is taken back, and a notice what goes with it.
void TestMainWindow::whatProgramsSentGoesWithIt()
{
    doors() = net::makeDoor;
    {
        Lab lab;
        QVERIFY(lab.begin());
        const auto port = lab.session.listen();
        QVERIFY(port);
        const QByteArray order =
            test::requestBytes("POST /orders", *port, "Idempotency-Key: \"a\"\r\n", R"({"customerId":"C001","amount":1200})");
        lab.session.useStrategy(model::Strategy::Client);
        test::RawClient client(*port);
        for (int i = 1; i <= 2; ++i) {
            client.send(order);
            QTRY_COMPARE(client.answers.size(), i);
        }
        lab.trigger(u"undo"_s);
        QVERIFY(lab.session.settings().strategy != model::Strategy::Client);
        const QString notice = lab.text(u"notice"_s);
        QVERIFY2(notice.startsWith(u"2 requests of other programs were taken back as well."_s), qPrintable(notice));
        lab.trigger(u"redo"_s);
        QCOMPARE(lab.count(EventKind::OrderCreated), 1);
    }
    doors() = nullptr;
}

/// Of all single bits in what was saved, those that Qt takes for a larger window than the screens have room for: it would be
/// painted whole.
void TestMainWindow::aDamagedGeometryMakesNoHugeWindow()
{
    const QSize most = 2 * QGuiApplication::primaryScreen()->availableVirtualSize().expandedTo({1280, 720});
    const auto isHuge = [most](const QSize &size) { return size.width() > most.width() || size.height() > most.height(); };
    QWidget plain;
    plain.resize(1280, 720);
    const QByteArray whole = plain.saveGeometry();
    QList<QByteArray> huge;
    for (qsizetype bit = 0; bit < 8 * whole.size(); ++bit) {
        QByteArray damaged = whole;
        damaged[bit / 8] = char(damaged.at(bit / 8) ^ (1 << bit % 8));
        QWidget restored;
        if (restored.restoreGeometry(damaged) && isHuge(restored.size()))
            huge.append(damaged);
    }
    qInfo("%lld of %lld bits make a huge window", qlonglong(huge.size()), qlonglong(8 * whole.size()));
    for (const QByteArray &each : std::as_const(huge)) {
        window::Remembered remembered;
        remembered.geometry = each;
        const Lab lab(remembered);
        QVERIFY2(!isHuge(lab.window->size()), each.toHex().constData());
    }
}

/// What a file claims under "expect" is run before it is shown.
void TestMainWindow::aCaseThatBreaksItsWordIsRefused()
{
    Lab lab;
    QVERIFY(lab.begin());
    QFile own(QStringLiteral(IDEMLAB_SOURCE_DIR) + "/tests/app/window/mycase.json"_L1);
    QVERIFY(own.open(QFile::ReadOnly));
    QByteArray text = own.readAll();
    text.replace("\"script\"", "\"expect\": {\"client\": \"exact\", \"none\": \"duplicate\"}, \"script\"");
    const QString path = lab.folder.filePath(u"mine.json"_s);
    QVERIFY(writeFile(path, text));
    lab.window->openFile(path);
    QVERIFY2(lab.text(u"notice"_s)
                 .contains(u"mine.json: \"expect\" says that it comes to \"duplicate\" under \"none\", but it comes to "
                           u"\"exact\""_s),
        qPrintable(lab.text(u"notice"_s)));
    QVERIFY(lab.session.plan().caseId != u"mine"_s);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
