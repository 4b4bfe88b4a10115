// SPDX-License-Identifier: MIT
#include "app/window/fixture.h"
#include "core/net/rawclient.h"
#include "narrate/narrator.h"
#include "net/httpdoor.h"
#include "timeline/timelineview.h"

#include <QAccessible>
#include <QAction>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QWheelEvent>

using namespace idemlab;
using model::Direction;
using model::EventKind;
using timeline::TimelineView;
using namespace std::chrono_literals;

namespace {

struct Shown : Lab
{
    using Lab::Lab;

    [[nodiscard]] TimelineView *timeline() const { return find<TimelineView>(u"timeline"_s); }
    [[nodiscard]] qsizetype first(EventKind kind) const
    {
        const auto &events = session.trace().events();
        const auto found = std::ranges::find(events, kind, &model::Event::kind);
        return found == events.cend() ? -1 : found - events.cbegin();
    }
    /// Presses on what stands for the first event of that kind.
    void press(EventKind kind, Qt::MouseButton button = Qt::LeftButton) const
    {
        const QRect box = timeline()->rectOfEvent(first(kind));
        QVERIFY(!box.isEmpty());
        QTest::mouseClick(timeline(), button, {}, box.center());
    }
    /// One order, to its end.
    void order()
    {
        click(u"order"_s);
        QTRY_VERIFY(count(EventKind::Settled) + count(EventKind::Refused) + count(EventKind::GaveUp) > 0 && session.isQuiet());
    }
    [[nodiscard]] QMenu *menu() const
    {
        auto *open = window->findChild<QMenu *>(u"messageMenu"_s);
        return open && open->isVisible() ? open : nullptr;
    }
    void choose(const QString &action) const
    {
        QTRY_VERIFY(menu());
        auto *chosen = menu()->findChild<QAction *>(action);
        QVERIFY2(chosen, qPrintable(action));
        menu()->setActiveAction(chosen); // by keyboard: Qt 6.8 took no click where a menu had just come up
        QTest::keyClick(menu(), Qt::Key_Return);
    }
};

} // namespace

class TestTimeline : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void theAccessibleTreeListsTheEvents();
    void aClickSelects();
    void aSelectedMessageHasAHandle();
    void theKeyboardGoesFromEventToEvent();
    void theRulerScrubs();
    void whatComesLaterIsASecret();
    void zoomingKeepsWhatIsSelectedInView();
    void theWholeRunIsShown_data();
    void theWholeRunIsShown();
    void plusIsTheTimelines();
    void followAfterPanning();
    void itStaysAtTheLastEventWhileNothingHappens();
    void aFaultForTheNextAnswer();
    void thePastHasNoMessagesToCome();
    void aFaultForAnAnswerThatWasSent();
    void theKeyboardPlansToo();
    void bothOrientationsShowTheSame();
    void tinyAndHuge();
    void rowsWithoutRoomAreScrolledTo();
    void anotherRunForgetsTheSelection();
    void whoHasNotHeardOfAnotherRunShowsItAllTheSame();
};

/// What would have been is asked with the left button, too.
void TestTimeline::aSelectedMessageHasAHandle()
{
    Shown lab;
    QVERIFY(lab.begin());
    lab.order();
    QVERIFY(lab.timeline()->rectOfHandle().isEmpty());
    lab.press(EventKind::ResponseSent);
    const QRect handle = lab.timeline()->rectOfHandle();
    QVERIFY(handle.width() >= 24 && handle.height() >= 24 && lab.timeline()->rect().contains(handle));
    QTest::mouseClick(lab.timeline(), Qt::LeftButton, {}, handle.center());
    lab.choose(u"whatif-drop-response"_s);
    QTRY_COMPARE(lab.session.stripCount(), 2);
    QCOMPARE(lab.session.recording().forks.size(), 1);
}

void TestTimeline::theAccessibleTreeListsTheEvents()
{
    Shown lab;
    QVERIFY(lab.begin());
    lab.order();
    QAccessibleInterface *tree = QAccessible::queryAccessibleInterface(lab.timeline());
    QVERIFY(tree);
    QCOMPARE(tree->role(), QAccessible::List);
    QCOMPARE(tree->text(QAccessible::Name), u"Timeline"_s);
    QCOMPARE(tree->childCount(), int(lab.session.trace().size()));
    for (int i = 0; i < tree->childCount(); ++i) {
        QAccessibleInterface *item = tree->child(i);
        QVERIFY(item && item->isValid());
        QCOMPARE(item->role(), QAccessible::ListItem);
        QCOMPARE(item->text(QAccessible::Name), lab.narrator.timedSentence(lab.session.trace(), i));
        QVERIFY(!item->text(QAccessible::Name).isEmpty());
        QCOMPARE(tree->indexOfChild(item), i);
        QCOMPARE(item->parent(), tree);
    }
    const int order = int(lab.first(EventKind::OrderCreated));
    lab.selection.setPlayhead(model::Instant {}); // what comes later is a secret for ears as well
    QCOMPARE(tree->childCount(), int(lab.selection.eventCount(lab.session.trace())));
    QVERIFY(!tree->child(order));
    lab.selection.goLive();
    QAccessibleInterface *item = tree->child(order);
    const QPoint centre = item->rect().center();
    QCOMPARE(tree->childAt(centre.x(), centre.y()), item);
    lab.press(EventKind::OrderCreated);
    QVERIFY(item->state().selected);
    QCOMPARE(tree->focusChild(), item);
}

void TestTimeline::aClickSelects()
{
    Shown lab;
    QVERIFY(lab.begin());
    lab.order();
    for (EventKind kind :
        {EventKind::Clicked, EventKind::OrderCreated, EventKind::RequestSent, EventKind::ResponseSent, EventKind::WorkStarted}) {
        lab.press(kind);
        QCOMPARE(lab.selection.selected(), std::optional(lab.first(kind)));
    }
    QTest::keyClick(lab.timeline(), Qt::Key_Escape);
    QVERIFY(!lab.selection.selected());
}

void TestTimeline::theKeyboardGoesFromEventToEvent()
{
    Shown lab;
    QVERIFY(lab.begin());
    lab.order();
    lab.timeline()->setFocus();
    QTest::keyClick(lab.timeline(), Qt::Key_Right);
    QCOMPARE(lab.selection.selected(), std::optional(lab.first(EventKind::Clicked)));
    qsizetype before = -1;
    int steps = 0;
    while (lab.selection.selected() != before && steps < 100) {
        before = *lab.selection.selected();
        QTest::keyClick(lab.timeline(), Qt::Key_Right);
        QVERIFY(*lab.selection.selected() >= before);
        ++steps;
    }
    QCOMPARE(lab.selection.selected(), std::optional(lab.first(EventKind::Settled)));
    QTest::keyClick(lab.timeline(), Qt::Key_Home);
    QCOMPARE(lab.selection.selected(), std::optional(lab.first(EventKind::Clicked)));
    QTest::keyClick(lab.timeline(), Qt::Key_End);
    QCOMPARE(lab.selection.selected(), std::optional(lab.first(EventKind::Settled)));
}

void TestTimeline::theRulerScrubs()
{
    Shown lab;
    QVERIFY(lab.begin());
    lab.order();
    const QPoint beforeTheOrder(lab.timeline()->rectOfEvent(lab.first(EventKind::OrderCreated)).left() - 5, 6);
    QTest::mouseClick(lab.timeline(), Qt::LeftButton, {}, beforeTheOrder);
    QVERIFY(lab.selection.playhead());
    QCOMPARE(lab.text(u"charged"_s), u"¥0"_s);
    QVERIFY(lab.text(u"verdictWord"_s).contains(u" at "_s));
    lab.timeline()->setFocus();
    QTest::keyClick(lab.timeline(), Qt::Key_Escape);
    QVERIFY(lab.selection.isLive());
    QCOMPARE(lab.text(u"charged"_s), u"¥1,200"_s);
}

void TestTimeline::whatComesLaterIsASecret()
{
    Shown lab;
    QVERIFY(lab.begin());
    lab.order();
    const qsizetype order = lab.first(EventKind::OrderCreated);
    const QPoint place = lab.timeline()->rectOfEvent(order).center();
    QCOMPARE(lab.timeline()->eventAt(place), order);
    const QImage whole = lab.timeline()->grab().toImage();
    lab.selection.setPlayhead(lab.session.trace().at(order).at - std::chrono::milliseconds(1));
    QVERIFY(lab.timeline()->rectOfEvent(order).isEmpty());
    QVERIFY(lab.timeline()->eventAt(place) != order);
    const QColor kept = lab.timeline()->grab().toImage().pixelColor(place + QPoint(0, 8));
    QVERIFY(kept != whole.pixelColor(place + QPoint(0, 8)));
    lab.selection.setShowsLater(true);
    QCOMPARE(lab.timeline()->eventAt(place), order); // faint, and there
    lab.selection.setShowsLater(false);
    lab.selection.goLive();
    QCOMPARE(lab.timeline()->eventAt(place), order);
}

void TestTimeline::zoomingKeepsWhatIsSelectedInView()
{
    Shown lab;
    QVERIFY(lab.begin());
    lab.order();
    lab.press(EventKind::OrderCreated);
    const QRect before = lab.timeline()->rectOfEvent(lab.first(EventKind::OrderCreated));
    for (int i = 0; i < 8; ++i)
        QTest::keySequence(lab.window.get(), QKeySequence(u"Ctrl++"_s));
    const QRect after = lab.timeline()->rectOfEvent(lab.first(EventKind::OrderCreated));
    QVERIFY(std::abs(after.center().x() - before.center().x()) <= 2);
    QVERIFY(!lab.timeline()->rect().intersects(lab.timeline()->rectOfEvent(lab.first(EventKind::Clicked))));
    // Going on by keyboard brings what is selected next into view.
    QTest::keyClick(lab.timeline(), Qt::Key_Home);
    QVERIFY(lab.timeline()->rect().contains(lab.timeline()->rectOfEvent(lab.first(EventKind::Clicked)).center()));
    QTest::keySequence(lab.window.get(), QKeySequence(u"Ctrl+0"_s));
    QVERIFY(lab.timeline()->rect().contains(lab.timeline()->rectOfEvent(lab.first(EventKind::Settled)).center()));
}

void TestTimeline::theWholeRunIsShown_data()
{
    QTest::addColumn<std::chrono::seconds>("apart");
    for (const std::chrono::seconds apart : {2s, 12s, 600s})
        QTest::addRow("%d s", int(apart.count())) << apart;
}

void TestTimeline::theWholeRunIsShown()
{
    QFETCH(std::chrono::seconds, apart);
    Shown lab;
    QVERIFY(lab.begin());
    model::RunPlan plan;
    for (const auto at : {0s, apart})
        plan.script.append({model::Instant {} + at, model::Click {{u"C001"_s, 5}, model::IntentChoice::New}});
    lab.session.start(plan);
    lab.toEnd();
    const auto isSeen = [&](EventKind kind) {
        return lab.timeline()->rect().contains(lab.timeline()->rectOfEvent(lab.first(kind)).center());
    };
    const auto lastIsSeen = [&] {
        return lab.timeline()->rect().contains(lab.timeline()->rectOfEvent(lab.session.trace().size() - 1).center());
    };
    QTest::keySequence(lab.window.get(), QKeySequence(u"Ctrl+-"_s));
    QTest::keySequence(lab.window.get(), QKeySequence(u"Ctrl+0"_s));
    QVERIFY(isSeen(EventKind::Clicked));
    QVERIFY(lastIsSeen());
    lab.session.restart(); // and the next one, too, is followed as ever
    lab.toEnd();
    QVERIFY(lastIsSeen());
}

/// On American and Japanese keyboards + is typed with Shift, and then makes letters larger; the timeline has keys without.
void TestTimeline::plusIsTheTimelines()
{
    Shown lab;
    QVERIFY(lab.begin());
    lab.order();
    const auto *zoom = lab.window->findChild<QAction *>(u"zoomIn"_s);
    QVERIFY2(zoom->shortcut() != QKeySequence(u"Ctrl++"_s), "with Shift, which most keyboards need for +, it enlarges letters");
    const auto apart = [&lab] {
        return lab.timeline()->rectOfEvent(lab.first(EventKind::OrderCreated)).x()
            - lab.timeline()->rectOfEvent(lab.first(EventKind::RequestSent)).x();
    };
    for (const Qt::Key key : {Qt::Key_Equal, Qt::Key_Semicolon, Qt::Key_Plus}) {
        const int before = apart();
        QTest::keyClick(lab.window.get(), key, Qt::ControlModifier);
        QVERIFY2(apart() > before, qPrintable(QKeySequence(key).toString()));
    }
    QCOMPARE(lab.theme.textSize(), 100);
    for (const auto &[larger, smaller] : {std::pair {Qt::Key_Plus, Qt::Key_Minus}, {Qt::Key_Period, Qt::Key_Comma}}) {
        QTest::keyClick(lab.window.get(), larger, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(lab.theme.textSize() > 100);
        QTest::keyClick(lab.window.get(), smaller, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(lab.theme.textSize(), 100);
    }
}

void TestTimeline::followAfterPanning()
{
    Shown lab;
    QVERIFY(lab.begin());
    lab.order();
    const QRect before = lab.timeline()->rectOfEvent(lab.first(EventKind::OrderCreated));
    const QPoint empty(lab.timeline()->width() - 60, 60);
    QTest::mousePress(lab.timeline(), Qt::LeftButton, {}, empty);
    for (int x = 0; x <= 200; x += 20)
        QTest::mouseMove(lab.timeline(), empty - QPoint(x, 0));
    QTest::mouseRelease(lab.timeline(), Qt::LeftButton, {}, empty - QPoint(200, 0));
    const QRect panned = lab.timeline()->rectOfEvent(lab.first(EventKind::OrderCreated));
    QVERIFY2(before.x() - panned.x() > 150, qPrintable(QString::number(before.x() - panned.x())));
    QTest::mouseDClick(lab.timeline(), Qt::LeftButton, {}, empty);
    QCOMPARE(lab.timeline()->rectOfEvent(lab.first(EventKind::OrderCreated)), before);
}

/// By the clock on the wall, after a program outside has ordered.
void TestTimeline::itStaysAtTheLastEventWhileNothingHappens()
{
    using namespace std::chrono_literals;
    std::chrono::steady_clock::time_point wall(1h);
    session::Session session(net::makeDoor(), nullptr, [&wall] { return wall; });
    selection::Selection selection;
    narrate::Narrator narrator;
    TimelineView view(session, selection, narrator);
    view.resize(900, 400);
    session::RunPlan plan;
    plan.settings.strategy = model::Strategy::Client;
    plan.settings.link.latency = 0ms;
    plan.settings.server.workingTime = 0ms;
    session.start(plan);
    test::RawClient client(session.listen().value());
    client.send(test::requestBytes("POST /orders", session.port(), "Idempotency-Key: k1\r\n", R"({"customerId":"C001","amount":1200})"));
    QTRY_COMPARE(client.answers.size(), 1);
    QTRY_VERIFY(session.isQuiet());
    wall += 50s;
    QTRY_VERIFY(session.now() > model::Instant(40s));
    QSignalSpy moved(&session, &session::Session::clockMoved);
    QTRY_VERIFY(!moved.isEmpty());
    const auto &events = session.trace().events();
    const auto order = std::ranges::find(events, EventKind::OrderCreated, &model::Event::kind);
    QVERIFY(order != events.cend());
    QVERIFY(view.rect().contains(view.rectOfEvent(order - events.cbegin()).center()));
}

void TestTimeline::aFaultForTheNextAnswer()
{
    Shown lab;
    QVERIFY(lab.begin());
    QVERIFY(lab.timeline()->rectOfNext(Direction::Response).isEmpty()); // nothing has been sent so far
    lab.order();
    QTest::mouseClick(lab.timeline(), Qt::LeftButton, {}, lab.timeline()->rectOfNext(Direction::Response).center());
    lab.choose(u"plan-drop-response"_s);
    QCOMPARE(lab.session.plannedFaults().size(), 1);
    lab.click(u"order"_s);
    QTRY_COMPARE(lab.count(EventKind::ResponseLost), 1);
    QTRY_VERIFY(lab.session.isQuiet());
    QCOMPARE(lab.text(u"verdictWord"_s), u"Duplicate"_s);
    QCOMPARE(lab.session.plannedFaults().size(), 0);
}

/// They stand at the end of the run: who has stepped back finds none, seen or unseen, by mouse or keyboard.
void TestTimeline::thePastHasNoMessagesToCome()
{
    Shown lab;
    QVERIFY(lab.begin());
    lab.order();
    lab.selection.setPlayhead(model::Instant {});
    QVERIFY(lab.timeline()->rectOfNext(Direction::Request).isEmpty());
    const QRect all = lab.timeline()->rect();
    for (int x = all.width() / 3; x < all.width(); x += 12) {
        for (int y = all.height() / 4; y < all.height(); y += 12) {
            QMouseEvent move(QEvent::MouseMove, QPointF(x, y), lab.timeline()->mapToGlobal(QPointF(x, y)), {}, {}, {});
            QCoreApplication::sendEvent(lab.timeline(), &move);
            QVERIFY(lab.timeline()->cursor().shape() != Qt::PointingHandCursor);
        }
    }
    lab.timeline()->setFocus();
    QTest::keyClick(lab.timeline(), Qt::Key_Return);
    QVERIFY(!lab.menu());
}

void TestTimeline::aFaultForAnAnswerThatWasSent()
{
    Shown lab;
    QVERIFY(lab.begin());
    lab.order();
    QCOMPARE(lab.text(u"verdictWord"_s), u"Exactly one"_s);
    const QRect answer = lab.timeline()->rectOfEvent(lab.first(EventKind::ResponseSent));
    QContextMenuEvent ask(QContextMenuEvent::Mouse, answer.center(), lab.timeline()->mapToGlobal(answer.center()));
    QCoreApplication::sendEvent(lab.timeline(), &ask);
    lab.choose(u"plan-drop-response"_s);
    // The same click, played again from the start, and this time its answer is lost.
    QTRY_COMPARE(lab.count(EventKind::ResponseLost), 1);
    QTRY_VERIFY(lab.session.isQuiet());
    QCOMPARE(lab.count(EventKind::Clicked), 1);
    QCOMPARE(lab.count(EventKind::OrderCreated), 2);
    QCOMPARE(lab.text(u"verdictWord"_s), u"Duplicate"_s);
}

void TestTimeline::theKeyboardPlansToo()
{
    Shown lab;
    QVERIFY(lab.begin());
    lab.order();
    lab.timeline()->setFocus();
    QTest::keyClick(lab.timeline(), Qt::Key_Return);
    lab.choose(u"plan-cut-connection"_s);
    QCOMPARE(lab.session.plannedFaults().constFirst().kind, model::FaultKind::CutConnection);
}

void TestTimeline::bothOrientationsShowTheSame()
{
    Shown lab;
    QVERIFY(lab.begin());
    lab.order();
    lab.window->findChild<QAction *>(u"timeRunsDown"_s)->trigger();
    const QRect click = lab.timeline()->rectOfEvent(lab.first(EventKind::Clicked));
    const QRect settled = lab.timeline()->rectOfEvent(lab.first(EventKind::Settled));
    QVERIFY(click.center().y() < settled.center().y());
    QVERIFY(lab.timeline()->rect().contains(click.center()) && lab.timeline()->rect().contains(settled.center()));
    lab.press(EventKind::Clicked);
    QCOMPARE(lab.selection.selected(), std::optional(lab.first(EventKind::Clicked)));
}

void TestTimeline::tinyAndHuge()
{
    Shown lab;
    QVERIFY(lab.begin());
    lab.click(u"order"_s);
    for (const QSize &size : {QSize(1, 1), QSize(4000, 2500), QSize(320, 200), QSize(1280, 720)}) {
        lab.window->resize(size);
        QTRY_VERIFY(lab.timeline()->isVisible());
        QVERIFY(!lab.timeline()->grab().isNull());
    }
    QTRY_VERIFY(lab.session.isQuiet());
    QCOMPARE(lab.text(u"verdictWord"_s), u"Exactly one"_s);
}

/// Many who ask at once: that there is more is to be seen, and can be dragged to.
void TestTimeline::rowsWithoutRoomAreScrolledTo()
{
    Shown lab;
    QVERIFY(lab.begin());
    auto *bar = lab.timeline()->findChild<QScrollBar *>(u"rows"_s);
    QVERIFY(bar && !bar->isVisible());
    model::RunPlan plan;
    for (int i = 0; i < 40; ++i)
        plan.script.append({model::Instant(1s), model::Click {{u"C%1"_s.arg(i), 1200}}});
    lab.session.start(plan);
    lab.toEnd();
    QTRY_VERIFY(bar->isVisible());
    const auto orderIsSeen = [&] {
        return lab.timeline()->rect().contains(lab.timeline()->rectOfEvent(lab.first(EventKind::OrderCreated)).center());
    };
    QVERIFY(!orderIsSeen());
    bar->setValue(bar->maximum());
    QVERIFY(orderIsSeen());
    lab.window->findChild<QAction *>(u"timeRunsDown"_s)->trigger();
    QVERIFY(!bar->isVisible() || bar->orientation() == Qt::Horizontal);
    lab.click(u"strategy-client"_s); // one customer again
    lab.session.start({});
    QTRY_VERIFY(!bar->isVisible());
}

void TestTimeline::anotherRunForgetsTheSelection()
{
    Shown lab;
    QVERIFY(lab.begin());
    lab.order();
    lab.press(EventKind::Settled);
    QVERIFY(lab.selection.selected());
    lab.window->findChild<QAction *>(u"freePlay"_s)->trigger();
    QVERIFY(!lab.selection.selected());
    QCOMPARE(lab.timeline()->selectedEvent(), -1);
    QCOMPARE(QAccessible::queryAccessibleInterface(lab.timeline())->childCount(), int(lab.session.trace().size()));
}

/// Painted, asked by a screen reader or pointed at between the beginning of another run and the news of it, it must not read the new
/// trace with what it knows of the old one.
void TestTimeline::whoHasNotHeardOfAnotherRunShowsItAllTheSame()
{
    Shown lab;
    session::Session &session = lab.session;
    int asked = 0;
    connect(&session, &session::Session::runsChanged, &session, [&] { // connected before any view is made
        if (!lab.window || !lab.timeline())
            return;
        ++asked;
        QCOMPARE(session.trace().size(), 1);
        QVERIFY(lab.timeline()->rectOfEvent(1).isEmpty());
        QVERIFY(lab.timeline()->rectOfEvent(4).isEmpty());
        QVERIFY(!lab.window->grab().isNull());
    });
    QVERIFY(lab.begin());
    lab.order();
    QVERIFY(!lab.timeline()->rectOfEvent(4).isEmpty());
    asked = 0;
    session.start({});
    QCOMPARE(asked, 1);
}

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
