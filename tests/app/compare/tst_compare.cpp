// SPDX-License-Identifier: MIT
// Runs beside each other, as a person sees them.
#include "app/compare/compared.h"
#include "compare/stripview.h"
#include "paintrecord.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QWheelEvent>

class TestCompare : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void allFiveEachWithItsVerdict();
    void theMenuPicksThem();
    void theMenuStaysWhileOneTicks();
    void whatIsChosenComesIntoSight();
    void orderAndDropActOnAll();
    void oneAxisForAll();
    void aStripFoldsAway();
    void aClickShowsARunInTheOtherPanels();
    void theCurrentStripIsInView();
    void whatIsSaidOfAStripIsWhole_data();
    void whatIsSaidOfAStripIsWhole();
    void aStripIsTakenOut();
    void anotherCaseIsComparedToo();
    void languageAndSizeInMidRun();
    void backAndForthInAnotherSize();
};

void TestCompare::allFiveEachWithItsVerdict()
{
    Compared lab;
    QVERIFY(lab.begin());
    QVERIFY(!lab.view());
    QTest::keyClick(lab.window.get(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(lab.view());
    lab.toEnd();
    const QStringList words {u"Duplicate"_s, u"Exactly one"_s, u"Duplicate"_s, u"Exactly one"_s, u"Exactly one"_s};
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(lab.text(u"word%1"_s.arg(i + 1)), words.at(i));
        QVERIFY(!lab.text(u"sentence%1"_s.arg(i + 1)).isEmpty());
        QCOMPARE(lab.text(u"score%1"_s.arg(i + 1)), i % 2 || i == 4 ? u"Intents 1, orders 1"_s : u"Intents 1, orders 2"_s);
        QVERIFY(lab.view()->strip(i)->accessibleName().contains(words.at(i)));
    }
    QTest::keyClick(lab.window.get(), Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!lab.view());
    QVERIFY(lab.find(u"timeline"_s));
    QCOMPARE(lab.session.stripCount(), 1);
}

void TestCompare::theMenuStaysWhileOneTicks()
{
    Compared lab;
    QVERIFY(lab.begin());
    auto *menu = lab.window->findChild<QMenu *>(u"besideMenu"_s);
    menu->popup(lab.window->mapToGlobal(QPoint(200, 80)));
    QTRY_VERIFY(menu->isVisible());
    qsizetype strips = lab.session.stripCount();
    for (const auto &name : {u"beside-client"_s, u"beside-resource-id"_s}) {
        auto *action = menu->findChild<QAction *>(name);
        menu->setActiveAction(action);
        if (strips == 1)
            QTest::keyClick(menu, Qt::Key_Space);
        else
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
        QVERIFY(menu->isVisible());
        QCOMPARE(lab.session.stripCount(), ++strips);
        QVERIFY(action->isChecked());
    }
    auto *alone = menu->findChild<QAction *>(u"besideNone"_s); // which is no tick
    menu->setActiveAction(alone);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_VERIFY(!menu->isVisible());
    QCOMPARE(lab.session.stripCount(), 1);
}

/// And the wheel is for going from strip to strip, whatever it stands over.
void TestCompare::whatIsChosenComesIntoSight()
{
    Compared lab;
    QVERIFY(lab.begin());
    lab.window->resize(900, 420);
    lab.trigger(u"besideAll"_s);
    lab.toEnd();
    auto *scroll = lab.view()->findChild<QScrollArea *>();
    auto *bar = scroll->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    const auto isSeen = [&](int strip) {
        const QWidget *diagram = lab.window->findChild<QWidget *>(u"timeline%1"_s.arg(strip));
        const QPoint centre = diagram->mapTo(scroll->viewport(), diagram->rect().center());
        return scroll->viewport()->rect().contains(centre);
    };
    for (const int strip : {5, 1, 4}) {
        lab.session.lookAt(strip - 1);
        QTRY_VERIFY2(isSeen(strip), qPrintable(QString::number(strip)));
    }
    bar->setValue(0);
    auto *first = lab.timeline(1);
    const QRect place = first->rectOfEvent(1); // time stays
    QWheelEvent turned(
        QPointF(300, 20), first->mapToGlobal(QPointF(300, 20)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(first, &turned);
    QVERIFY(!turned.isAccepted()); // it is the scroll area's
    QCOMPARE(first->rectOfEvent(1), place);
}

void TestCompare::theMenuPicksThem()
{
    Compared lab;
    QVERIFY(lab.begin());
    lab.toEnd();
    lab.trigger(u"beside-client"_s);
    QCOMPARE(lab.session.strategies(), (QList {Strategy::None, Strategy::Client}));
    lab.trigger(u"beside-resource-id"_s);
    QCOMPARE(lab.session.strategies(), (QList {Strategy::None, Strategy::Client, Strategy::ResourceId}));
    lab.trigger(u"beside-none"_s);
    QCOMPARE(lab.session.strategies(), (QList {Strategy::Client, Strategy::ResourceId}));
    lab.trigger(u"beside-resource-id"_s);
    QCOMPARE(lab.session.strategies(), QList {Strategy::Client});
    QVERIFY(!lab.view());
    lab.trigger(u"beside-client"_s); // one is always there
    QCOMPARE(lab.session.strategies(), QList {Strategy::Client});
    QVERIFY(lab.window->findChild<QAction *>(u"beside-client"_s)->isChecked());
}

void TestCompare::orderAndDropActOnAll()
{
    Compared lab;
    QVERIFY(lab.begin());
    lab.trigger(u"freePlay"_s);
    lab.trigger(u"besideAll"_s);
    lab.click(u"dropResponse"_s);
    lab.click(u"order"_s);
    lab.toEnd();
    for (qsizetype i = 0; i < 5; ++i) {
        QCOMPARE(lab.countIn(i, EventKind::Clicked), 1);
        QCOMPARE(lab.countIn(i, EventKind::ResponseLost), 1);
    }
    QCOMPARE(lab.countIn(0, EventKind::OrderCreated), 2);
    QCOMPARE(lab.countIn(1, EventKind::OrderCreated), 1);
}

void TestCompare::oneAxisForAll()
{
    Compared lab;
    QVERIFY(lab.begin());
    lab.trigger(u"beside-client"_s);
    lab.toEnd();
    const auto clickAt = [&](int strip) {
        const auto &events = lab.session.traceOf(strip - 1).events();
        const auto found = std::ranges::find_if(events, [](const auto &event) { return event.kind == EventKind::Clicked; });
        return lab.timeline(strip)->rectOfEvent(found - events.cbegin()).center().x();
    };
    QCOMPARE(clickAt(1), clickAt(2));
    const int before = clickAt(1);
    QWheelEvent turned(QPointF(400, 40), lab.timeline(2)->mapToGlobal(QPointF(400, 40)), {}, {0, 240}, Qt::NoButton, Qt::ControlModifier,
        Qt::NoScrollPhase, false);
    QApplication::sendEvent(lab.timeline(2), &turned);
    QVERIFY(clickAt(1) != before);
    QCOMPARE(clickAt(1), clickAt(2));
    lab.trigger(u"fit"_s);
    QCOMPARE(clickAt(1), before);
    lab.trigger(u"zoomIn"_s);
    QVERIFY(clickAt(2) != before);
    QCOMPARE(clickAt(1), clickAt(2));
    lab.trigger(u"fit"_s);
    // Scrubbing in one shows that instant in both.
    QTest::mouseClick(lab.timeline(1), Qt::LeftButton, {}, QPoint(before + 20, 8));
    QVERIFY(lab.selection.playhead());
    for (const int i : {1, 2})
        QCOMPARE(lab.text(u"score%1"_s.arg(i)), u"Intents 1, orders 0"_s);
}

void TestCompare::aStripFoldsAway()
{
    Compared lab;
    QVERIFY(lab.begin());
    lab.trigger(u"besideAll"_s);
    QVERIFY(lab.timeline(1) && lab.timeline(5));
    const int before = lab.timeline(2)->height();
    for (const int i : {1, 3, 4, 5})
        lab.click(u"fold%1"_s.arg(i));
    QTRY_VERIFY(lab.timeline(2)->height() > before);
    QVERIFY(!lab.timeline(1) && !lab.timeline(3) && !lab.timeline(5));
    QVERIFY(lab.find(u"word3"_s)); // its verdict stays
    lab.trigger(u"restart"_s);
    QVERIFY(!lab.timeline(1)); // as it was left
    lab.click(u"fold1"_s);
    QTRY_VERIFY(lab.timeline(1));
}

void TestCompare::aClickShowsARunInTheOtherPanels()
{
    Compared lab;
    QVERIFY(lab.begin());
    lab.trigger(u"besideAll"_s);
    lab.toEnd();
    QCOMPARE(lab.text(u"verdictWord"_s), u"Duplicate"_s);
    lab.click(u"look2"_s);
    QCOMPARE(lab.text(u"verdictWord"_s), u"Exactly one"_s);
    QCOMPARE(lab.session.settings().strategy, Strategy::Client);
    // A playhead stays where it is; what is selected is of one run.
    lab.selection.selectEvent(3);
    lab.selection.setPlayhead(Instant(std::chrono::milliseconds(1500)));
    lab.click(u"look3"_s);
    QCOMPARE(lab.selection.playhead(), Instant(std::chrono::milliseconds(1500)));
    QVERIFY(!lab.selection.selected());
    // To press on something in another strip is to look at that one.
    const QRect box = lab.timeline(1)->rectOfEvent(3);
    QTest::mouseClick(lab.timeline(1), Qt::LeftButton, {}, box.center());
    QCOMPARE(lab.session.currentStrip(), 0);
    QVERIFY(lab.selection.selected());
    QCOMPARE(lab.timeline(1)->selectedEvent(), *lab.selection.selected());
    QCOMPARE(lab.timeline(2)->selectedEvent(), -1);
}

/// The other panels and the verdict tell of it.
void TestCompare::theCurrentStripIsInView()
{
    Compared lab;
    QVERIFY(lab.begin());
    lab.trigger(u"useResourceId"_s);
    lab.toEnd();
    lab.trigger(u"besideAll"_s);
    QCOMPARE(lab.session.currentStrip(), 4);
    QTRY_VERIFY(!lab.find(u"word5"_s)->visibleRegion().isEmpty());
}

void TestCompare::whatIsSaidOfAStripIsWhole_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("isForked");
    for (const char *language : {"en", "ja"}) {
        for (const bool isForked : {false, true})
            QTest::addRow("%s, %s", language, isForked ? "what-ifs" : "all strategies") << QString::fromLatin1(language) << isForked;
    }
}

/// Beside lessons and books at the usual size: sentences in lines, and no verdict without its word; what gives way is the name, of a
/// what-if to three points.
void TestCompare::whatIsSaidOfAStripIsWhole()
{
    QFETCH(QString, language);
    QFETCH(bool, isForked);
    Compared lab(language);
    QVERIFY(lab.begin());
    lab.trigger(u"useClient"_s);
    lab.toEnd();
    if (isForked) {
        lab.whatIf(lab.find<timeline::TimelineView>(u"timeline"_s), EventKind::ResponseSent, u"whatif-none"_s);
        lab.whatIf(lab.timeline(1), EventKind::RequestSent, u"whatif-drop-request"_s);
    } else {
        lab.trigger(u"besideAll"_s);
    }
    const auto said = [&lab](const QString &name) {
        auto *widget = lab.find(name);
        PaintRecord record(widget->size());
        widget->render(&record, {}, {}, {});
        QString all;
        for (const PaintRecord::Text &each : record.texts())
            all += each.text;
        return all.simplified().remove(u' ');
    };
    for (const bool isAtEnd : {false, true}) {
        if (isAtEnd)
            lab.toEnd();
        for (int i = 1; i <= lab.session.stripCount(); ++i) {
            const auto *sentence = lab.find<QLabel>(u"sentence%1"_s.arg(i));
            QTRY_COMPARE(said(sentence->objectName()), sentence->text().remove(u' '));
            QVERIFY2(isForked || !said(u"look%1"_s.arg(i)).contains(QChar(0x2026)), qPrintable(said(u"look%1"_s.arg(i))));
            const QString word = lab.text(u"word%1"_s.arg(i)).remove(u' ');
            QVERIFY(!word.isEmpty() || !isAtEnd);
            QTRY_COMPARE(said(u"word%1"_s.arg(i)), word);
        }
    }
}

void TestCompare::aStripIsTakenOut()
{
    Compared lab;
    QVERIFY(lab.begin());
    lab.trigger(u"besideAll"_s);
    lab.toEnd();
    lab.click(u"close3"_s);
    QCOMPARE(lab.session.strategies(), (QList {Strategy::None, Strategy::Client, Strategy::ServerInAdvance, Strategy::ResourceId}));
    for (int i = 0; i < 3; ++i)
        lab.click(u"close1"_s);
    QCOMPARE(lab.session.strategies(), QList {Strategy::ResourceId});
    QVERIFY(!lab.view());
}

void TestCompare::anotherCaseIsComparedToo()
{
    Compared lab;
    QVERIFY(lab.begin());
    lab.trigger(u"beside-client"_s);
    lab.trigger(u"case-double-click"_s);
    lab.toEnd();
    QCOMPARE(lab.session.strategies(), (QList {Strategy::None, Strategy::Client}));
    QCOMPARE(lab.session.plan().caseId, u"double-click"_s);
    QCOMPARE(lab.text(u"word1"_s), u"Duplicate"_s);
    QCOMPARE(lab.text(u"word2"_s), u"Exactly one"_s);
}

/// A view that was away while the window changed comes back as runs begin that have no customers yet.
void TestCompare::backAndForthInAnotherSize()
{
    Compared lab;
    QVERIFY(lab.begin());
    lab.trigger(u"freePlay"_s);
    lab.click(u"order"_s);
    lab.toEnd();
    lab.trigger(u"besideAll"_s);
    lab.toEnd();
    for (const QSize &size : {QSize(1000, 640), QSize(1280, 700)}) {
        for (const QString &way : {u"besideNone"_s, u"besideAll"_s}) {
            const QSize before = lab.window->centralWidget()->size();
            lab.window->resize(size);
            QTRY_VERIFY(lab.window->centralWidget()->size() != before || way == "besideAll"_L1);
            lab.trigger(way);
            lab.toEnd();
            QCoreApplication::processEvents(); // layouts settle, those of views that are away too
        }
    }
    lab.trigger(u"besideNone"_s);
    lab.toEnd();
    const auto *alone = lab.find<timeline::TimelineView>(u"timeline"_s);
    QVERIFY(alone);
    QVERIFY(alone->rect().contains(alone->rectOfEvent(lab.session.trace().size() - 1)));
    QCOMPARE(lab.text(u"verdictWord"_s), u"Exactly one"_s);
}

void TestCompare::languageAndSizeInMidRun()
{
    Compared lab;
    QVERIFY(lab.begin());
    lab.trigger(u"besideAll"_s);
    lab.language.setLanguage(u"ja"_s);
    QTRY_VERIFY(lab.find<QAbstractButton>(u"look2"_s)->text().contains(u"クライアント"_s));
    for (const QSize size : {QSize(200, 150), QSize(3840, 2160), QSize(640, 480)}) {
        lab.window->resize(size);
        QCoreApplication::processEvents();
        lab.window->grab();
    }
    lab.language.setLanguage(u"en"_s);
    lab.toEnd();
    QCOMPARE(lab.session.stripCount(), 5);
}

QTEST_MAIN(TestCompare)
#include "tst_compare.moc"
