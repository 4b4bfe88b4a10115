// SPDX-License-Identifier: MIT
// What stands beside the shapes keeps clear of what it is about.
#include "core/runs.h"
#include "diagram/painter.h"
#include "paintrecord.h"
#include "sim/engine.h"
#include "study/case.h"
#include "suite.h"

#include <QGuiApplication>
#include <QTest>

#include <algorithm>

using namespace idemlab;
using namespace idemlab::diagram;
using namespace idemlab::model;
using namespace idemlab::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct Shown
{
    explicit Shown(const QString &caseId, std::optional<Instant> now = {}, Qt::Orientation orientation = Qt::Horizontal,
        QSizeF size = {1300, 600}, Strategy strategy = Strategy::None)
    {
        const Trace trace = traceOf(caseId, strategy);
        layout.update(trace);
        picture.view.size = size;
        picture.view.font = QGuiApplication::font();
        picture.view.orientation = orientation;
        picture.view.now = now.value_or(std::max(trace.end(), layout.end()));
        picture.rowNames = rowNames(layout, picture.words);
        picture.view.mapping = TimeMapping::fitting({}, layout.end(), geometryOf(layout, picture).timeLength() - 150);
    }
    [[nodiscard]] Geometry at() const { return geometryOf(layout, picture); }

    Layout layout;
    Picture picture;
};

} // namespace

class TestAsides : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void theHandle_data();
    void theHandle();
    void theHandleOfWhatHasJustBegun();
    void placesToComeAreHitWhereTheyAreSeen();
    void theNumberOfARetryHidesNoOutcome();
    void theDifferenceKeepsClearOfMarks_data();
    void theDifferenceKeepsClearOfMarks();
    void whatWasLostIsNotHidden();
    void theNextDoNotLieOverTheLast();
    void theNextLeaveTheRunItsRoom();
    void lateInARunTheAxisIsAClock();
    void theNextAreNarrowerWhereSomethingWasLost();
    void whatIsLostIsLostInTheNetwork_data();
    void whatIsLostIsLostInTheNetwork();
    void whatIsScrolledAwayLeavesTheRulerFree();
    void namesAreWholeWhereTimeRunsDown();
    void manyWhoWaitLeaveTheServerItsRoom();
};

void TestAsides::theHandle_data()
{
    QTest::addColumn<QString>("caseId");
    QTest::addColumn<Qt::Orientation>("orientation");
    QTest::addColumn<QSizeF>("size");
    for (const char *id : {"timeout", "smooth", "late-duplicate"}) {
        QTest::addRow("%s, time runs right", id) << QString::fromLatin1(id) << Qt::Horizontal << QSizeF(1300, 600);
        QTest::addRow("%s, time runs down", id) << QString::fromLatin1(id) << Qt::Vertical << QSizeF(900, 900);
        QTest::addRow("%s, in little room", id) << QString::fromLatin1(id) << Qt::Horizontal << QSizeF(420, 260);
    }
}

/// Whole, large enough, not on the line of its message, and what is hit there.
void TestAsides::theHandle()
{
    QFETCH(QString, caseId);
    QFETCH(Qt::Orientation, orientation);
    QFETCH(QSizeF, size);
    Shown shown(caseId, {}, orientation, size);
    QVERIFY(shown.at().handle().isEmpty());
    shown.picture.view.handle = shown.picture.words.whatIf;
    QVERIFY(shown.at().handle().isEmpty()); // nothing is selected
    for (qsizetype i = 0; i < shown.layout.shapes().size(); ++i) {
        shown.picture.view.selected = i;
        const Geometry at = shown.at();
        const QRectF box = at.handle();
        QVERIFY(box.width() >= 24 && box.height() >= 24);
        QVERIFY2(at.timeRect().contains(box), qPrintable(QString::number(i)));
        const Hit hit = at.hit(box.center());
        QVERIFY(hit.kind == Hit::Kind::Handle && hit.shape == i);
        const Shape shape = at.shape(i);
        const bool isMessage = shape.kind == ShapeKind::Request || shape.kind == ShapeKind::Response;
        if (isMessage && size.width() > 1000 && box.right() < at.timeRect().right() - 3) {
            const QPointF middle = at.messageLine(shape).pointAt(at.travelled(shape) / 2);
            QVERIFY2(!box.contains(middle), qPrintable(QString::number(i)));
        }
    }
}

/// Stepped back to the instant at which it begins: it has a place, and no length so far.
void TestAsides::theHandleOfWhatHasJustBegun()
{
    const Shown whole(u"timeout"_s);
    for (qsizetype i = 0; i < whole.layout.shapes().size(); ++i) {
        const Shape shape = whole.layout.shapes().at(i);
        if (!whole.layout.hasBegun(i, shape.from))
            continue;
        Shown shown(u"timeout"_s, shape.from);
        shown.picture.view.mapping = whole.picture.view.mapping;
        shown.picture.view.handle = shown.picture.words.whatIf;
        shown.picture.view.selected = i;
        const Geometry at = shown.at();
        const QRectF box = at.handle();
        const double x = at.point(shape.from, 0).x();
        QVERIFY2(box.left() <= x + 3 * at.em() && box.right() >= x - 3 * at.em(), qPrintable(QString::number(toMs(shape.from))));
    }
    Shown away(u"timeout"_s);
    away.picture.view.handle = away.picture.words.whatIf;
    away.picture.view.selected = 0;
    away.picture.view.mapping = away.picture.view.mapping.scrolledBy(5000);
    QVERIFY(away.at().handle().isEmpty()); // nothing to stand at
}

void TestAsides::placesToComeAreHitWhereTheyAreSeen()
{
    Shown shown(u"timeout"_s);
    shown.picture.view.hasNext = true;
    const QRectF slot = shown.at().nextSlot(Direction::Request);
    QVERIFY(!slot.isEmpty());
    QCOMPARE(shown.at().hit(slot.center()).kind, Hit::Kind::NextRequest);
    shown.picture.view.hasNext = false;
    QVERIFY(shown.at().nextSlot(Direction::Request).isEmpty());
    QCOMPARE(shown.at().hit(slot.center()).kind, Hit::Kind::Nothing);
}

/// Beside what another attempt has come to: of two clicks, the first is done while the second still waits for its turn.
void TestAsides::theNumberOfARetryHidesNoOutcome()
{
    int retries = 0;
    for (const QSizeF size : {QSizeF(1300, 600), QSizeF(815, 220)}) {
        Shown shown(u"double-click"_s, {}, Qt::Horizontal, size, Strategy::Client);
        shown.picture.view.isDense = true;
        const Geometry at = shown.at();
        const auto &shapes = shown.layout.shapes();
        for (qsizetype i = 0; i < shapes.size(); ++i) {
            if (shapes.at(i).kind != ShapeKind::Retry)
                continue;
            ++retries;
            const QRectF box = at.retryBox(at.shape(i), QSizeF(2.4, 1) * at.em());
            for (qsizetype j = 0; j < shapes.size(); ++j)
                QVERIFY(shapes.at(j).kind != ShapeKind::Outcome || !at.bounds(at.shape(j)).intersects(box));
            const QRectF arc = at.bounds(at.shape(i)).normalized();
            QVERIFY(box.left() >= arc.left() - 1 && box.right() <= arc.right() + 1); // and still over its arc
        }
    }
    QCOMPARE(retries, 2);
}

void TestAsides::theDifferenceKeepsClearOfMarks_data()
{
    QTest::addColumn<Qt::Orientation>("orientation");
    QTest::newRow("time runs right") << Qt::Horizontal;
    QTest::newRow("time runs down") << Qt::Vertical;
}

/// Wherever two runs part, at an order and at a click too.
void TestAsides::theDifferenceKeepsClearOfMarks()
{
    QFETCH(Qt::Orientation, orientation);
    Shown shown(u"timeout"_s, {}, orientation, orientation == Qt::Horizontal ? QSizeF(1300, 600) : QSizeF(900, 900));
    qsizetype orders = 0;
    for (const Shape &each : shown.layout.shapes()) {
        shown.picture.view.difference = each.from;
        const Geometry at = shown.at();
        const QRectF box = at.differenceBox(shown.picture.words.difference);
        for (qsizetype i = 0; i < shown.layout.shapes().size(); ++i) {
            const Shape other = at.shape(i);
            if (other.kind != ShapeKind::Order && other.kind != ShapeKind::Click)
                continue;
            ++orders;
            QVERIFY2(!at.bounds(other).intersects(box), qPrintable(QString::number(toMs(each.from))));
        }
    }
    QVERIFY(orders > 0);
}

/// As soon as a message is lost, the slots of those to come make room for it.
void TestAsides::whatWasLostIsNotHidden()
{
    const Shown whole(u"timeout"_s);
    const auto &shapes = whole.layout.shapes();
    const auto lost = std::ranges::find(shapes, Ending::Lost, &Shape::ending);
    QVERIFY(lost != shapes.cend());
    for (const Duration later : {0ms, 50ms, 200ms}) {
        Shown shown(u"timeout"_s, lost->stopped + later);
        shown.picture.view.hasNext = true;
        const Geometry at = shown.at();
        const Shape shape = at.shape(lost - shapes.cbegin());
        const QPointF stop = at.messageLine(shape).pointAt(at.travelled(shape));
        const double em = at.em();
        const QRectF word(stop.x() - 0.5 * em, stop.y() - 0.6 * em, 3.6 * em, 1.2 * em); // cross and pill
        for (const Direction direction : {Direction::Request, Direction::Response})
            QVERIFY2(!at.nextSlot(direction).intersects(word), qPrintable(QString::number(toMs(later))));
    }
}

/// Where the end of the run has no room behind it they are not there: over the last answer they could not be read.
void TestAsides::theNextDoNotLieOverTheLast()
{
    Shown shown(u"timeout"_s);
    shown.picture.view.hasNext = true;
    const auto isThere = [&shown] { return !shown.at().nextSlot(Direction::Response).isEmpty(); };
    const double end = shown.picture.view.mapping.pixel(shown.picture.view.now);
    shown.picture.view.mapping = shown.picture.view.mapping.scrolledBy(end - 100);
    QVERIFY(isThere());
    const double room = shown.at().timeLength();
    shown.picture.view.mapping = shown.picture.view.mapping.scrolledBy(100 - (room - 3 * shown.at().em()));
    QVERIFY(!isThere());
}

/// However large the letters: the run has more than half of the time axis, and what is to come can still be pressed.
void TestAsides::theNextLeaveTheRunItsRoom()
{
    for (const double letters : {1.0, 1.5, 2.0}) {
        Shown shown(u"timeout"_s, {}, Qt::Horizontal, {840, 600});
        shown.picture.view.font.setPointSizeF(10.5 * letters);
        const double room = shown.at().timeLength() - shown.at().roomBehind();
        QVERIFY2(room > shown.at().timeLength() * 0.55, qPrintable(QString::number(letters)));
        shown.picture.view.hasNext = true;
        shown.picture.view.mapping = TimeMapping::fitting({}, shown.layout.end(), room);
        const QRectF slot = shown.at().nextSlot(Direction::Response);
        QVERIFY(slot.width() >= 24 && slot.height() >= 24);
        QVERIFY(shown.at().timeRect().contains(slot));
    }
}

void TestAsides::lateInARunTheAxisIsAClock()
{
    Shown shown(u"smooth"_s);
    shown.picture.words.seconds = u"%1 s"_s;
    const auto times = [&shown](Duration from) {
        shown.picture.view.mapping = TimeMapping::fitting(Instant(from), Instant(from + 4s), shown.at().timeLength());
        shown.picture.view.now = Instant(from + 4s);
        PaintRecord record(shown.picture.view.size.toSize());
        QPainter painter(&record);
        std::ignore = paint(painter, shown.layout, shown.picture);
        painter.end();
        QString all;
        for (const PaintRecord::Text &each : record.texts())
            all += each.text + u' ';
        return all;
    };
    QVERIFY2(times(0s).contains(u"2 s"_s) || times(0s).contains(u"2.0 s"_s), qPrintable(times(0s)));
    const QString late = times(100h);
    QVERIFY2(late.contains(u"100:00:02"_s) && !late.contains(u"360"_s), qPrintable(late));
}

/// At the edge of the picture they cannot give way to the word, which is read all the same.
void TestAsides::theNextAreNarrowerWhereSomethingWasLost()
{
    const Shown whole(u"timeout"_s);
    const auto &shapes = whole.layout.shapes();
    const auto lost = std::find_if(shapes.cbegin(), shapes.cend(), [](const Shape &each) { return each.ending == Ending::Lost; });
    Shown shown(u"timeout"_s, lost->stopped + 50ms);
    shown.picture.view.hasNext = true;
    const double em = shown.at().em();
    const double room = shown.at().timeLength() - shown.picture.view.mapping.pixel(shown.picture.view.now);
    shown.picture.view.mapping = shown.picture.view.mapping.scrolledBy(9.5 * em - room);
    const Geometry at = shown.at();
    const Shape shape = at.shape(lost - shapes.cbegin());
    const QPointF stop = at.messageLine(shape).pointAt(at.travelled(shape));
    const QRectF word(stop.x() - 0.5 * em, stop.y() - 0.6 * em, 3.6 * em, 1.2 * em);
    for (const Direction direction : {Direction::Request, Direction::Response}) {
        const QRectF slot = at.nextSlot(direction);
        QVERIFY(slot.width() >= 2.6 * em && slot.right() <= shown.picture.view.size.width());
        QVERIFY(!slot.intersects(word));
    }
}

void TestAsides::whatIsLostIsLostInTheNetwork_data()
{
    QTest::addColumn<int>("presses");
    QTest::addColumn<Qt::Orientation>("orientation");
    for (const int presses : {1, 2, 4, 8}) {
        QTest::addRow("%d presses, time runs right", presses) << presses << Qt::Horizontal;
        QTest::addRow("%d presses, time runs down", presses) << presses << Qt::Vertical;
    }
}

/// Not among what waits, however many wait above each other, and of however many customers.
void TestAsides::whatIsLostIsLostInTheNetwork()
{
    QFETCH(int, presses);
    QFETCH(Qt::Orientation, orientation);
    RunPlan plan;
    plan.settings.strategy = Strategy::ResourceId;
    plan.script.append({{}, SetFault {FaultKind::DropResponse, FaultMode::All}});
    for (int i = 0; i < presses; ++i)
        plan.script.append({Instant(1s + i * 100ms), Click {{i % 2 == 0 ? u"C001"_s : u"C002"_s, 1200}}});
    Shown shown(u"smooth"_s, {}, orientation, {1000, 1000});
    const Trace trace = traceOf(plan);
    shown.layout.update(trace);
    shown.picture.rowNames = rowNames(shown.layout, shown.picture.words);
    shown.picture.view.now = trace.end();
    const Geometry at = shown.at();
    const Geometry::Band network = at.bandOf(RowKind::Network);
    int count = 0;
    for (qsizetype i = 0; i < shown.layout.shapes().size(); ++i) {
        const Shape shape = at.shape(i);
        if (shape.ending != Ending::Lost)
            continue;
        ++count;
        const QPointF stop = at.messageLine(shape).pointAt(at.travelled(shape));
        const double across = orientation == Qt::Horizontal ? stop.y() : stop.x();
        QVERIFY(across > network.top + at.em() && across < network.bottom - at.em());
        QVERIFY(at.stem(shape).length() > 0); // and it is seen for whom it was
    }
    QVERIFY(count >= presses);
}

void TestAsides::whatIsScrolledAwayLeavesTheRulerFree()
{
    RunPlan plan;
    for (int i = 0; i < 30; ++i)
        plan.script.append({Instant(1s), Click {{u"C%1"_s.arg(i), 1200}}});
    Shown shown(u"smooth"_s);
    const Trace trace = traceOf(plan);
    shown.layout.update(trace);
    shown.picture.rowNames = rowNames(shown.layout, shown.picture.words);
    shown.picture.view.now = trace.end();
    const auto ruler = [&shown](double scrolled) {
        shown.picture.view.scrolled = scrolled;
        QImage image(shown.picture.view.size.toSize(), QImage::Format_RGB32);
        QPainter painter(&image);
        paint(painter, shown.layout, shown.picture);
        return image.copy(shown.at().rulerRect().toRect().adjusted(0, 0, 0, -1));
    };
    QVERIFY(shown.at().neededAcross() > shown.picture.view.size.height());
    QCOMPARE(ruler(shown.at().neededAcross() / 2), ruler(0));
}

void TestAsides::namesAreWholeWhereTimeRunsDown()
{
    Shown shown(u"timeout"_s, {}, Qt::Vertical, {520, 500});
    shown.picture.view.nameWidths = Geometry::nameWidths(shown.picture.view.font, shown.picture.rowNames);
    QFont strong = shown.picture.view.font;
    strong.setBold(true);
    const Geometry at = shown.at();
    for (qsizetype row = 0; row < shown.picture.rowNames.size(); ++row) {
        const QString &name = shown.picture.rowNames.at(row);
        QVERIFY2(at.bandRect(row).width() - 4 >= QFontMetricsF(strong).horizontalAdvance(name), qPrintable(name));
    }
    QVERIFY(at.bandRect(shown.picture.rowNames.size() - 1).right() <= 520);
}

/// One program that asks for thirty things at once: their bars are thin, and what the server makes of them is seen.
void TestAsides::manyWhoWaitLeaveTheServerItsRoom()
{
    RunPlan plan;
    for (int i = 0; i < 30; ++i)
        plan.script.append({Instant(1s + i * 10ms), Click {{u"C001"_s, 1200}, IntentChoice::New}});
    Shown shown(u"smooth"_s, {}, Qt::Horizontal, {520, 470});
    const Trace trace = traceOf(plan);
    shown.layout.update(trace);
    shown.picture.rowNames = rowNames(shown.layout, shown.picture.words);
    shown.picture.view.now = trace.end();
    shown.picture.view.isDense = true;
    shown.picture.view.squeeze = 0.75;
    const Geometry at = shown.at();
    QVERIFY(at.neededAcross() <= shown.picture.view.size.height());
    const auto &shapes = shown.layout.shapes();
    QCOMPARE(std::count_if(shapes.cbegin(), shapes.cend(), [](const Shape &each) { return each.kind == ShapeKind::Order; }), 30);
    for (qsizetype i = 0; i < shapes.size(); ++i) {
        const QRectF box = at.bounds(at.shape(i)).normalized();
        QVERIFY2(box.top() >= 0 && box.bottom() <= shown.picture.view.size.height(), qPrintable(QString::number(i)));
        QVERIFY(shapes.at(i).kind != ShapeKind::Attempt || box.height() >= 1);
    }
}

QTEST_MAIN(TestAsides)
#include "tst_asides.moc"
