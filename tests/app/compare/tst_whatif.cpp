// SPDX-License-Identifier: MIT
// What-ifs, and going back and forth, as a person does it.
#include "app/compare/compared.h"
#include "app/window/legibility.h"
#include "compare/stripview.h"

class TestWhatIf : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void whatIfShowsBoth();
    void aNameStaysWhileItsVerdictChanges();
    void aForkOfAForkFromTheMenu();
    void undoAndRedo();
    void stepsBackAndForth();
    void whereItWentWrong();
    void aLongNameStandsAbove();
};

void TestWhatIf::whatIfShowsBoth()
{
    Compared lab;
    QVERIFY(lab.begin());
    lab.toEnd();
    lab.whatIf(lab.find<timeline::TimelineView>(u"timeline"_s), EventKind::ResponseSent, u"whatif-none"_s);
    QVERIFY(lab.view());
    lab.toEnd();
    QCOMPARE(lab.text(u"word1"_s), u"Duplicate"_s);
    QCOMPARE(lab.text(u"word2"_s), u"Exactly one"_s);
    QVERIFY(lab.view()->strip(1)->accessibleName().contains(u"What if answer 1 had arrived?"_s));
    const auto first = lab.timeline(1)->difference();
    QVERIFY(first);
    QCOMPARE(lab.timeline(2)->difference(), first);
    QCOMPARE(*first, Instant(std::chrono::milliseconds(1100))); // when the answer was sent
}

/// Where even its short form has no room beside the verdict.
void TestWhatIf::aLongNameStandsAbove()
{
    for (const QString &language : {u"en"_s, u"ja"_s}) {
        Compared lab(language);
        QVERIFY(lab.begin());
        lab.toEnd();
        lab.whatIf(lab.find<timeline::TimelineView>(u"timeline"_s), EventKind::ResponseSent, u"whatif-none"_s);
        lab.toEnd();
        lab.openPanel(u"showBooks"_s);
        lab.openPanel(u"showLessons"_s);
        lab.window->resize(900, 720);
        auto *name = lab.find<QAbstractButton>(u"look2"_s);
        const auto shown = [name] {
            QString all;
            for (const auto &each : legibility::textsOf(name))
                all += each.text;
            return all;
        };
        const auto *word = lab.find(u"word2"_s);
        QTRY_VERIFY2(name->geometry().bottom() <= word->geometry().top() && !shown().contains(u'…'), qPrintable(shown()));
        QVERIFY(name->parentWidget()->rect().contains(name->geometry()));
        QVERIFY(name->parentWidget()->rect().contains(word->geometry()));
        lab.window->resize(1600, 720);
        QTRY_VERIFY(name->geometry().right() < word->geometry().left());
    }
}

/// Whatever its verdict takes of the line.
void TestWhatIf::aNameStaysWhileItsVerdictChanges()
{
    Compared lab;
    QVERIFY(lab.begin());
    lab.trigger(u"beside-client"_s);
    lab.toEnd();
    const model::Instant end = lab.session.now();
    for (const int width : {900, 1100, 1280, 1440, 1600}) {
        lab.window->resize(width, 720);
        QStringList names;
        for (model::Instant at {}; at <= end; at += std::chrono::milliseconds(100)) {
            lab.selection.setPlayhead(at);
            QCoreApplication::processEvents();
            for (const QString &name : {u"look1"_s, u"look2"_s})
                names.append(lab.find<QAbstractButton>(name)->text());
        }
        names.removeDuplicates();
        QVERIFY2(names.size() == 2, qPrintable(names.join(u'|')));
    }
}

void TestWhatIf::aForkOfAForkFromTheMenu()
{
    Compared lab;
    QVERIFY(lab.begin());
    lab.trigger(u"beside-client"_s);
    lab.toEnd();
    lab.whatIf(lab.timeline(2), EventKind::ResponseSent, u"whatif-delay-response"_s);
    lab.toEnd();
    QCOMPARE(lab.session.strategies(), (QList {Strategy::None, Strategy::Client, Strategy::Client}));
    lab.whatIf(lab.timeline(3), EventKind::RequestSent, u"whatif-duplicate-request"_s);
    lab.toEnd();
    QCOMPARE(lab.session.stripCount(), 4);
    QCOMPARE(lab.session.branches().size(), 3);
    lab.trigger(u"freePlay"_s);
    auto *menu = lab.window->findChild<QMenu *>(u"branchMenu"_s);
    QVERIFY(menu->menuAction()->isEnabled());
    Q_EMIT menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 3);
    QVERIFY(menu->actions().at(2)->text().contains(u"request 1 had been doubled"_s));
    menu->actions().at(2)->trigger();
    QTRY_VERIFY(!lab.session.isPlaying());
    QCOMPARE(lab.session.stripCount(), 2);
    QVERIFY(lab.view());
}

void TestWhatIf::undoAndRedo()
{
    Compared lab;
    QVERIFY(lab.begin());
    lab.toEnd();
    const qsizetype events = lab.session.trace().size();
    const Instant then = lab.session.now();
    lab.click(u"order"_s);
    lab.toEnd();
    QAction *undo = lab.window->findChild<QAction *>(u"undo"_s);
    QCOMPARE(undo->text(), u"&Undo the Order"_s);
    QTest::keyClick(lab.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(lab.session.trace().size(), events);
    QCOMPARE(lab.session.now(), then);
    QVERIFY(!lab.session.isPlaying());
    QTest::keyClick(lab.window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(lab.session.trace().size() > events);
    QCOMPARE(lab.count(EventKind::Clicked), 2);
}

void TestWhatIf::stepsBackAndForth()
{
    Compared lab;
    QVERIFY(lab.begin());
    lab.trigger(u"beside-client"_s);
    lab.toEnd();
    QList<Instant> all;
    for (qsizetype i = 0; i < 2; ++i) {
        for (const model::Event &event : lab.session.traceOf(i).events())
            all.append(event.at);
    }
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    if (all.constLast() == lab.session.now())
        all.removeLast();
    for (auto at = all.crbegin(); at != all.crend(); ++at) {
        QTest::keyClick(lab.window.get(), Qt::Key_Comma);
        QCOMPARE(lab.selection.playhead(), *at);
    }
    QTest::keyClick(lab.window.get(), Qt::Key_Comma); // there is nothing before the beginning
    QCOMPARE(lab.selection.playhead(), all.constFirst());
    QCOMPARE(lab.text(u"score1"_s), u"Intents 0, orders 0"_s);
    for (qsizetype i = 1; i < all.size(); ++i) {
        QTest::keyClick(lab.window.get(), Qt::Key_Period);
        QCOMPARE(lab.selection.playhead(), all.at(i));
    }
    while (!lab.selection.isLive())
        QTest::keyClick(lab.window.get(), Qt::Key_Period);
    QCOMPARE(lab.text(u"score1"_s), u"Intents 1, orders 2"_s);
}

void TestWhatIf::whereItWentWrong()
{
    Compared lab;
    QVERIFY(lab.begin());
    lab.toEnd();
    QTest::keyClick(lab.window.get(), Qt::Key_J, Qt::ControlModifier);
    QVERIFY(lab.selection.selected());
    QCOMPARE(lab.session.trace().at(*lab.selection.selected()).kind, EventKind::OrderCreated);
    QCOMPARE(lab.selection.playhead(), lab.session.trace().at(*lab.selection.selected()).at);
    QVERIFY(lab.text(u"verdictWord"_s).startsWith(u"Duplicate at"_s));
    lab.selection.goLive();
    lab.trigger(u"useClient"_s);
    lab.toEnd();
    QTest::keyClick(lab.window.get(), Qt::Key_J, Qt::ControlModifier);
    QVERIFY(lab.selection.isLive());
    QVERIFY(lab.text(u"notice"_s).contains(u"Nothing has gone wrong"_s));
}

QTEST_MAIN(TestWhatIf)
#include "tst_whatif.moc"
