// SPDX-License-Identifier: MIT
#include "core/runs.h"
#include "diagram/painter.h"
#include "paintrecord.h"
#include "sim/engine.h"
#include "study/case.h"

#include <QGuiApplication>
#include <QImage>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace idemlab;
using namespace idemlab::diagram;
using namespace idemlab::model;
using namespace idemlab::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

Trace longTrace(qsizetype clicks)
{
    model::RunPlan start;
    start.settings.strategy = Strategy::Client;
    for (qsizetype i = 0; i < clicks; ++i)
        start.script.append({Instant(i * 700ms), Click {{u"C001"_s, 1200}, IntentChoice::New}});
    return traceOf(start);
}

/// All of a trace in one picture.
struct Shown
{
    explicit Shown(const Trace &trace, Qt::Orientation orientation = Qt::Horizontal, QSizeF size = {1600, 900},
        const QFont &font = QGuiApplication::font())
    {
        layout.update(trace);
        picture.view.size = size;
        picture.view.font = font;
        picture.view.orientation = orientation;
        picture.view.now = std::max(trace.end(), layout.end());
        picture.rowNames = rowNames(layout, picture.words);
        picture.view.mapping = TimeMapping::fitting({}, picture.view.now, geometryOf(layout, picture).timeLength());
    }
    [[nodiscard]] QImage painted() const
    {
        QImage image(picture.view.size.toSize(), QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        paint(painter, layout, picture);
        return image;
    }
    [[nodiscard]] QList<PaintRecord::Text> texts() const
    {
        PaintRecord record(picture.view.size.toSize());
        QPainter painter(&record);
        paint(painter, layout, picture);
        painter.end();
        return record.texts();
    }
    Layout layout;
    Picture picture;
};

qsizetype countOf(const Layout &layout, const std::function<bool(const Shape &)> &fits)
{
    return std::ranges::count_if(layout.shapes(), fits);
}

bool areEqual(const Shape &a, const Shape &b)
{
    return a.kind == b.kind && a.ending == b.ending && a.from == b.from && a.to == b.to && a.client == b.client && a.event == b.event
        && a.endEvent == b.endEvent && a.slot == b.slot && a.key == b.key && a.number == b.number && a.status == b.status
        && a.isSurplus == b.isSurplus && a.isCopy == b.isCopy && a.isReplay == b.isReplay && a.isWrong == b.isWrong;
}

void everyCase()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<Strategy>("strategy");
    for (const study::Case &each : study::builtInCases()) {
        for (const auto &strategy : allNames<Strategy>)
            QTest::newRow(qPrintable(each.id + " under "_L1 + strategy.id)) << each.id << strategy.value;
    }
}

} // namespace

class TestLayout : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void whatIsSeen_data();
    void whatIsSeen();
    void growingIsTheSameAsAllAtOnce_data() { everyCase(); }
    void whatAsksForSomethingElseIsNoRetry();
    void growingIsTheSameAsAllAtOnce();
    void whatComesLaterIsNotKnown_data() { everyCase(); }
    void whatComesLaterIsNotKnown();
    void whatComesLaterIsNotPainted();
    void visitFindsWhatALookAtAllFinds();
    void rowsOfTheKeyStoreCoverEachOther();
    void aLateLookIsAsShortAsAnEarlyOne();
    void theCentreOfAThingIsThatThing_data() { everyCase(); }
    void theCentreOfAThingIsThatThing();
    void barsDoNotOverlap_data() { everyCase(); }
    void barsDoNotOverlap();
    void paintedInEveryWay_data() { everyCase(); }
    void paintedInEveryWay();
    void marksOfOneInstantStandSideBySide_data() { everyCase(); }
    void marksOfOneInstantStandSideBySide();
    void everyTextIsWholeAndClear_data() { everyCase(); }
    void everyTextIsWholeAndClear();
    void aLostAnswerLooksDifferent();
    void manyEventsAreCounted();
};

void TestLayout::whatIsSeen_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<Strategy>("strategy");
    QTest::addColumn<int>("lost");
    QTest::addColumn<int>("timedOut");
    QTest::addColumn<int>("retries");
    QTest::addColumn<int>("surplus");
    QTest::addColumn<int>("replays");
    QTest::addColumn<int>("copies");
    QTest::addColumn<int>("cuts");
    QTest::newRow("smooth") << u"smooth"_s << Strategy::Client << 0 << 0 << 0 << 0 << 0 << 0 << 0;
    QTest::newRow("timeout, none") << u"timeout"_s << Strategy::None << 1 << 1 << 1 << 1 << 0 << 0 << 0;
    QTest::newRow("timeout, client") << u"timeout"_s << Strategy::Client << 1 << 1 << 1 << 0 << 1 << 0 << 0;
    QTest::newRow("request lost") << u"request-lost"_s << Strategy::Client << 1 << 1 << 1 << 0 << 0 << 0 << 0;
    QTest::newRow("late duplicate") << u"late-duplicate"_s << Strategy::Client << 0 << 0 << 0 << 1 << 0 << 1 << 0;
    QTest::newRow("library") << u"library-retry"_s << Strategy::None << 0 << 0 << 0 << 1 << 0 << 1 << 1;
}

void TestLayout::whatIsSeen()
{
    QFETCH(QString, id);
    QFETCH(Strategy, strategy);
    Layout layout;
    layout.update(traceOf(id, strategy));
    QTEST(int(countOf(layout, [](const Shape &s) { return s.ending == Ending::Lost; })), "lost");
    QTEST(int(countOf(layout, [](const Shape &s) { return s.kind == ShapeKind::Attempt && s.ending == Ending::TimedOut; })), "timedOut");
    QTEST(int(countOf(layout, [](const Shape &s) { return s.kind == ShapeKind::Retry; })), "retries");
    QTEST(int(countOf(layout, [](const Shape &s) { return s.isSurplus; })), "surplus");
    QTEST(int(countOf(layout, [](const Shape &s) { return s.isReplay; })), "replays");
    QTEST(int(countOf(layout, [](const Shape &s) { return s.isCopy; })), "copies");
    QTEST(int(countOf(layout, [](const Shape &s) { return s.kind == ShapeKind::Response && s.ending == Ending::Cut; })), "cuts");
    // A retry is tied to the attempt that it repeats: it begins where that one ends and stands in the same slot.
    for (const Shape &tie : layout.shapes()) {
        if (tie.kind != ShapeKind::Retry)
            continue;
        QCOMPARE(
            countOf(layout, [&](const Shape &s) { return s.kind == ShapeKind::Attempt && s.to == tie.from && s.slot == tie.slot; }), 1);
        QCOMPARE(
            countOf(layout, [&](const Shape &s) { return s.kind == ShapeKind::Attempt && s.from == tie.to && s.slot == tie.slot; }), 1);
    }
}

/// The same key for another amount is no retry, though it stands where one would.
void TestLayout::whatAsksForSomethingElseIsNoRetry()
{
    for (const qint64 amount : {500, 600}) {
        sim::Engine engine({});
        for (const qint64 each : {qint64(500), amount}) {
            ReceiveExternal external;
            external.client = u"node"_s;
            external.request.form = OrderForm(u"C777"_s, each);
            external.request.key = IdempotencyKey("n1");
            engine.perform(external);
            engine.runToEnd();
        }
        Layout layout;
        layout.update(engine.trace());
        QCOMPARE(countOf(layout, [](const Shape &s) { return s.kind == ShapeKind::Retry; }), 1);
        QCOMPARE(countOf(layout, [](const Shape &s) { return s.isChanged; }), amount == 500 ? 0 : 1);
    }
}

void TestLayout::growingIsTheSameAsAllAtOnce()
{
    QFETCH(QString, id);
    QFETCH(Strategy, strategy);
    sim::Engine engine(study::findCase(id)->planFor(strategy));
    Layout growing;
    while (engine.step())
        growing.update(engine.trace());
    Layout whole;
    whole.update(engine.trace());
    QCOMPARE(growing.shapes().size(), whole.shapes().size());
    for (qsizetype i = 0; i < whole.shapes().size(); ++i)
        QVERIFY(areEqual(growing.shapes().at(i), whole.shapes().at(i)));
    QVERIFY(growing.rows() == whole.rows());
    for (qsizetype event = 0; event < engine.trace().size(); ++event)
        QCOMPARE(growing.shapeOf(event), whole.shapeOf(event));
}

/// At every instant of a run that has ended, its shapes are as they were when it had come so far.
void TestLayout::whatComesLaterIsNotKnown()
{
    QFETCH(QString, id);
    QFETCH(Strategy, strategy);
    sim::Engine engine(study::findCase(id)->planFor(strategy));
    Layout growing;
    QMap<Instant, QList<Shape>> then;
    while (engine.step()) {
        growing.update(engine.trace());
        then.insert(engine.trace().end(), growing.shapes());
    }
    QVERIFY(then.size() >= 3);
    for (auto each = then.cbegin(); each != then.cend(); ++each) {
        qsizetype begun = 0;
        for (qsizetype i = 0; i < growing.shapes().size(); ++i) {
            if (!growing.hasBegun(i, each.key()))
                continue;
            QVERIFY(begun < each->size());
            QVERIFY2(areEqual(growing.asOf(i, each.key()), each->at(begun++)), qPrintable(u"shape %1"_s.arg(i)));
        }
        QCOMPARE(begun, each->size());
    }
}

void TestLayout::whatComesLaterIsNotPainted()
{
    const Trace trace = traceOf(u"timeout"_s, Strategy::None);
    Shown shown(trace);
    const auto says = [&](const QString &wanted) {
        const auto texts = shown.texts();
        return std::ranges::any_of(texts, [&](const PaintRecord::Text &each) { return each.text == wanted; });
    };
    QVERIFY(says(u"2!"_s) && says(shown.picture.words.lost));
    const QImage whole = shown.painted();
    const Instant end = shown.picture.view.now;
    const auto lost = std::ranges::find(trace.events(), EventKind::ResponseLost, &Event::kind);
    shown.picture.view.playhead = lost->at;
    shown.picture.view.now = lost->at;
    QVERIFY(!says(u"2!"_s) && says(shown.picture.words.lost));
    shown.picture.view.now = shown.picture.view.playhead.emplace(lost->at - 1ms);
    QVERIFY(!says(shown.picture.words.lost)); // it is on its way
    const QImage known = shown.painted();
    const Geometry at = geometryOf(shown.layout, shown.picture);
    for (qsizetype i = 0; i < shown.layout.shapes().size(); ++i) {
        if (!shown.layout.hasBegun(i, shown.picture.view.now))
            QVERIFY(at.hit(at.bounds(shown.layout.shapes().at(i)).center()).shape != i);
    }
    // Switched on, it is there, but faintly.
    shown.picture.view.now = end;
    shown.picture.view.fadesLater = true;
    QVERIFY(says(u"2!"_s));
    const QImage faint = shown.painted();
    const auto surplus = std::ranges::find_if(shown.layout.shapes(), &Shape::isSurplus);
    const QPoint mark = at.bounds(*surplus).center().toPoint() + QPoint(0, int(at.em() * 0.7));
    const auto away = [&](const QImage &image) { return std::abs(image.pixelColor(mark).green() - known.pixelColor(mark).green()); };
    QVERIFY(away(whole) > 80);
    QVERIFY2(away(faint) > 5 && away(faint) < away(whole) / 4, qPrintable(u"%1 of %2"_s.arg(away(faint)).arg(away(whole))));
}

void TestLayout::visitFindsWhatALookAtAllFinds()
{
    const Trace trace = longTrace(500);
    Layout layout;
    layout.update(trace);
    for (int i = 0; i < 60; ++i) {
        const Instant from(i * 6s);
        const Instant to = from + (i % 7) * 900ms;
        QList<qsizetype> found;
        layout.visit(from, to, [&](qsizetype shape) { found.append(shape); });
        const QList<Shape> &all = layout.shapes();
        const auto liesOn = [&](const Shape &upper, const Shape &lower) {
            return upper.kind == ShapeKind::Key && lower.kind == ShapeKind::Key && upper.slot == lower.slot && upper.from <= from
                && upper.to >= to;
        };
        QList<qsizetype> expected;
        for (qsizetype s = 0; s < all.size(); ++s) {
            const bool isHidden =
                std::any_of(all.cbegin() + s + 1, all.cend(), [&](const Shape &later) { return liesOn(later, all.at(s)); });
            if (all.at(s).from <= to && all.at(s).to >= from && (!isHidden || found.contains(s)))
                expected.append(s);
        }
        QCOMPARE(found, expected);
        QVERIFY(layout.countBetween(from, to) >= expected.size());
    }
}

/// However many rows of the key store there are: in each slot the one on top is to be seen, and while it is in progress the one below.
void TestLayout::rowsOfTheKeyStoreCoverEachOther()
{
    Layout layout;
    layout.update(longTrace(60));
    for (int i = 10; i < 50; ++i) {
        const Instant t(i * 700ms + 137ms);
        QHash<int, int> onTop;
        layout.visit(t, t, [&](qsizetype s) {
            const Shape &shape = layout.shapes().at(s);
            if (shape.kind == ShapeKind::Key && shape.from < t)
                ++onTop[shape.slot];
        });
        for (int slot : {0, 1, 2})
            QVERIFY(onTop.value(slot) == 1 || onTop.value(slot) == 2);
    }
}

/// Rows of the key store last for a day: a look at the end of a long run must not count them all.
void TestLayout::aLateLookIsAsShortAsAnEarlyOne()
{
    const Trace trace = longTrace(2000);
    Layout layout;
    layout.update(trace);
    const Instant late = trace.end() - 20s;
    QVERIFY(layout.countBetween(late, late + 2s) <= 2 * layout.countBetween(Instant(20s), Instant(22s)) + 4 * 128);
    QVERIFY(layout.countBetween(late, late + 2s) < layout.shapes().size() / 4);
}

void TestLayout::theCentreOfAThingIsThatThing()
{
    QFETCH(QString, id);
    QFETCH(Strategy, strategy);
    const Trace trace = traceOf(id, strategy);
    for (Qt::Orientation orientation : {Qt::Horizontal, Qt::Vertical}) {
        const Shown shown(trace, orientation);
        const Geometry at = geometryOf(shown.layout, shown.picture);
        for (qsizetype i = 0; i < shown.layout.shapes().size(); ++i) {
            const Shape &shape = shown.layout.shapes().at(i);
            const QPointF centre = at.bounds(shape).normalized().center();
            const Hit hit = at.hit(centre);
            QCOMPARE(hit.kind, Hit::Kind::Shape);
            // Where something harder to hit stands in front, that is what is meant.
            const Shape &found = shown.layout.shapes().at(hit.shape);
            const bool isInFront = found.isMark() || found.kind == ShapeKind::Request || found.kind == ShapeKind::Response
                || at.bounds(found).normalized().adjusted(-2, -2, 2, 2).contains(centre);
            QVERIFY2(hit.shape == i || isInFront, qPrintable(QString::number(i)));
            if (shape.isMark())
                QVERIFY(found.isMark());
        }
    }
}

void TestLayout::barsDoNotOverlap()
{
    QFETCH(QString, id);
    QFETCH(Strategy, strategy);
    const Shown shown(traceOf(id, strategy));
    const Geometry at = geometryOf(shown.layout, shown.picture);
    const auto &shapes = shown.layout.shapes();
    for (qsizetype i = 0; i < shapes.size(); ++i) {
        for (qsizetype j = i + 1; j < shapes.size(); ++j) {
            const bool isPair =
                (shapes.at(i).kind == ShapeKind::Attempt || shapes.at(i).kind == ShapeKind::Work || shapes.at(i).kind == ShapeKind::Key)
                && shapes.at(i).kind == shapes.at(j).kind;
            if (!isPair)
                continue;
            const QRectF common = at.bounds(shapes.at(i)).normalized() & at.bounds(shapes.at(j)).normalized();
            QVERIFY2(common.width() < 0.5 || common.height() < 0.5, qPrintable(u"%1 and %2"_s.arg(i).arg(j)));
        }
    }
}

void TestLayout::paintedInEveryWay()
{
    QFETCH(QString, id);
    QFETCH(Strategy, strategy);
    const Trace trace = traceOf(id, strategy);
    for (Qt::Orientation orientation : {Qt::Horizontal, Qt::Vertical}) {
        for (const QSizeF &size : {QSizeF(800, 500), QSizeF(40, 30)}) {
            Shown shown(trace, orientation, size);
            for (const Colors *colors : {&Colors::light(), &Colors::dark()}) {
                shown.picture.colors = *colors;
                const QImage image = shown.painted();
                if (size.width() < 100)
                    continue;
                QSet<QRgb> seen;
                for (int y = 0; y < image.height(); y += 3) {
                    for (int x = 0; x < image.width(); x += 3)
                        seen.insert(image.pixel(x, y));
                }
                QVERIFY2(seen.contains(colors->background.rgb()), "the paper");
                QVERIFY2(seen.size() > 20, qPrintable(QString::number(seen.size())));
            }
        }
    }
}

void TestLayout::marksOfOneInstantStandSideBySide()
{
    QFETCH(QString, id);
    QFETCH(Strategy, strategy);
    const Trace trace = traceOf(id, strategy);
    for (Qt::Orientation orientation : {Qt::Horizontal, Qt::Vertical}) {
        const Shown shown(trace, orientation);
        const Geometry at = geometryOf(shown.layout, shown.picture);
        const auto &shapes = shown.layout.shapes();
        for (qsizetype i = 0; i < shapes.size(); ++i) {
            for (qsizetype j = i + 1; j < shapes.size(); ++j) {
                if (!shapes.at(i).isMark() || shapes.at(i).kind != shapes.at(j).kind || shapes.at(i).from != shapes.at(j).from)
                    continue;
                const QRectF common = at.bounds(shapes.at(i)) & at.bounds(shapes.at(j));
                QVERIFY2(common.isEmpty(), qPrintable(u"%1 and %2"_s.arg(i).arg(j)));
            }
        }
    }
}

void TestLayout::everyTextIsWholeAndClear()
{
    QFETCH(QString, id);
    QFETCH(Strategy, strategy);
    const Trace trace = traceOf(id, strategy);
    QFont font = QGuiApplication::font();
    font.setPixelSize(14);
    for (const double zoom : {1.0, 0.8, 0.65}) {
        Shown shown(trace, Qt::Horizontal, {540, 440}, font); // as in a window of 1280x720 with all its panels
        shown.picture.view.mapping.scale *= zoom;
        const QList<PaintRecord::Text> texts = shown.texts();
        QVERIFY(texts.size() > 10);
        const Geometry at = geometryOf(shown.layout, shown.picture);
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const QString &text = texts.at(i).text;
            const QRectF &letters = texts.at(i).letters;
            QVERIFY2(!text.endsWith(QChar(0x2026)) || text == u"PUT /orders/…"_s, qPrintable(text));
            for (const Shape &shape : shown.layout.shapes()) {
                const bool covers = shape.kind == ShapeKind::Outcome || shape.kind == ShapeKind::LookUp;
                QVERIFY2(!covers || (letters & at.bounds(shape)).isEmpty(), qPrintable(text + u" lies under a mark"_s));
            }
            for (qsizetype j = i + 1; j < texts.size(); ++j) {
                const QRectF common = letters & texts.at(j).letters;
                QVERIFY2(common.width() < 2 || common.height() < 2, qPrintable(text + u" lies under "_s + texts.at(j).text));
            }
        }
    }
}

void TestLayout::aLostAnswerLooksDifferent()
{
    const auto near = [](const Shown &shown, const QColor &ink) {
        const Geometry at = geometryOf(shown.layout, shown.picture);
        const QImage image = shown.painted();
        const auto answer = std::ranges::find(shown.layout.shapes(), ShapeKind::Response, &Shape::kind);
        const QPoint end = at.messageLine(*answer).pointAt(at.travelled(*answer)).toPoint();
        int count = 0;
        for (int y = end.y() - 12; y <= end.y() + 12; ++y) {
            for (int x = end.x() - 12; x <= end.x() + 12; ++x)
                count += image.rect().contains(x, y) && image.pixelColor(x, y) == ink ? 1 : 0;
        }
        return count;
    };
    const QColor ink = Colors::light().lost;
    QVERIFY(near(Shown(traceOf(u"timeout"_s, Strategy::None)), ink) > 40); // the cross
    QCOMPARE(near(Shown(traceOf(u"smooth"_s, Strategy::None)), ink), 0);
}

void TestLayout::manyEventsAreCounted()
{
    const Trace trace = longTrace(4000);
    Shown shown(trace);
    const QImage far = shown.painted();
    QVERIFY(!far.isNull());
    QSet<QRgb> seen;
    for (int x = 200; x < far.width(); ++x)
        seen.insert(far.pixel(x, int(geometryOf(shown.layout, shown.picture).bandOf(RowKind::Network).middle())));
    QVERIFY2(seen.size() > 1, "a run of thousands is not a blank");
    shown.picture.view.mapping = TimeMapping::fitting(Instant(1000s), Instant(1004s), 1400);
    QVERIFY(shown.painted() != far);
}

QTEST_MAIN(TestLayout)
#include "tst_layout.moc"
