// SPDX-License-Identifier: MIT
// What a screen reader finds: names, times, values, and nothing that lies after the playhead.
#include "announce/announcer.h"
#include "app/window/fixture.h"

#include <QAccessible>
#include <QAction>
#include <QComboBox>

using namespace idemlab;

namespace {

QAccessibleInterface *faceOf(QWidget *widget) { return QAccessible::queryAccessibleInterface(widget); }

/// A run that is over.
struct Played : Lab
{
    [[nodiscard]] bool play()
    {
        if (!begin())
            return false;
        session.start(study::findCase(u"timeout"_s)->planFor(model::Strategy::None));
        session.playToEnd();
        return QTest::qWaitFor([this] { return session.isQuiet(); });
    }
    void act(const char *action) const { window->findChild<QAction *>(QLatin1StringView(action))->trigger(); }
};

} // namespace

class TestSpoken : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void eventsHaveATime();
    void whatLiesAheadIsKept();
    void theInspectorKeepsIt();
    void anOldItemStillAnswers();
    void listsAndFieldsAreNamed();
    void durationsHaveAValue();
    void moneyIsNamed();
    void thePlayheadIsSaid();
};

void TestSpoken::eventsHaveATime()
{
    Played lab;
    QVERIFY(lab.play());
    QAccessibleInterface *timeline = faceOf(lab.find(u"timeline"_s));
    const QString last = timeline->child(timeline->childCount() - 1)->text(QAccessible::Name);
    QVERIFY2(last.startsWith(lab.narrator.time(lab.session.trace().events().constLast().at) + u". "_s), qPrintable(last));
    lab.act("language-ja");
    QTRY_VERIFY(timeline->child(0)->text(QAccessible::Name).contains(u"秒。"_s));
}

void TestSpoken::whatLiesAheadIsKept()
{
    Played lab;
    QVERIFY(lab.play());
    QAccessibleInterface *timeline = faceOf(lab.find(u"timeline"_s));
    const model::Trace &trace = lab.session.trace();
    const int all = timeline->childCount();
    QCOMPARE(all, int(trace.size()));
    QAccessibleInterface *last = timeline->child(all - 1);
    QVERIFY(!last->text(QAccessible::Name).isEmpty());
    lab.selection.setPlayhead(trace.at(2).at);
    QVERIFY(timeline->childCount() < all);
    QVERIFY(last->text(QAccessible::Name).isEmpty() && last->state().invisible && last->rect().isEmpty());
    lab.selection.setShowsLater(true);
    QCOMPARE(timeline->childCount(), all);
    QVERIFY(!last->text(QAccessible::Name).isEmpty());
}

void TestSpoken::theInspectorKeepsIt()
{
    Played lab;
    QVERIFY(lab.play());
    lab.act("showInspector");
    const model::Trace &trace = lab.session.trace();
    const auto &events = trace.events();
    const auto sent = std::ranges::find_if(events, [](const auto &each) { return each.kind == model::EventKind::RequestSent; });
    lab.selection.selectEvent(trace.size() - 1);
    const QString told = lab.text(u"inspectedEvent"_s);
    QVERIFY(!told.isEmpty());
    lab.selection.setPlayhead(sent->at);
    QVERIFY2(lab.text(u"inspectedEvent"_s) != told, qPrintable(told));
    lab.selection.selectEvent(sent - events.cbegin());
    QVERIFY(lab.find(u"requestWire"_s));
    QVERIFY(!lab.find(u"responseWire"_s)); // it is still to be sent
    lab.selection.goLive();
    QVERIFY(lab.find(u"responseWire"_s));
}

void TestSpoken::anOldItemStillAnswers()
{
    Played lab;
    QVERIFY(lab.play());
    QAccessibleInterface *timeline = faceOf(lab.find(u"timeline"_s));
    QAccessibleInterface *last = timeline->child(timeline->childCount() - 1);
    lab.act("freePlay");
    QVERIFY(timeline->childCount() < 2); // that it begins
    QVERIFY(last->isValid() && last->state().invisible); // Qt warns of one that is not, each time that a reader asks
    QVERIFY(last->text(QAccessible::Name).isEmpty() && last->parent() == timeline);
}

void TestSpoken::listsAndFieldsAreNamed()
{
    Played lab;
    QVERIFY(lab.play());
    lab.act("showAdvanced");
    for (const auto &[field, name] : {std::pair {u"case"_s, u"Case"_s}, std::pair {u"speed"_s, u"Speed"_s},
             std::pair {u"customer"_s, u"Customer"_s}, std::pair {u"article"_s, u"Article"_s}, std::pair {u"amount"_s, u"Amount in yen"_s},
             std::pair {u"pitfalls"_s, u"Pitfalls"_s}, std::pair {u"policies"_s, u"Policies of real APIs"_s}}) {
        auto *widget = lab.window->findChild<QWidget *>(field);
        QVERIFY2(widget, qPrintable(field));
        QStringList labels;
        for (const auto &[face, relation] : faceOf(widget)->relations(QAccessible::Label))
            labels.append(face->text(QAccessible::Name));
        QCOMPARE(labels, QStringList(name)); // and nothing else, which would be said as well
        QCOMPARE(widget->accessibleName(), name);
    }
    lab.act("language-ja");
    QTRY_VERIFY(lab.find(u"speed"_s)->accessibleName() != u"Speed"_s);
    const auto labels = faceOf(lab.find(u"speed"_s))->relations(QAccessible::Label);
    QCOMPARE(labels.constFirst().first->text(QAccessible::Name), lab.find(u"speed"_s)->accessibleName());
}

void TestSpoken::durationsHaveAValue()
{
    Played lab;
    QVERIFY(lab.play());
    lab.act("showAdvanced");
    QAccessibleValueInterface *value = faceOf(lab.window->findChild<QWidget *>(u"setting-timeout"_s))->valueInterface();
    QVERIFY(value);
    QCOMPARE(value->currentValue().toDouble(), std::chrono::duration<double>(lab.session.settings().client.timeout).count());
    QCOMPARE(value->minimumValue().toDouble(), 0.001);
    QCOMPARE(value->maximumValue().toDouble(), 3600.0);
    value->setCurrentValue(1.5);
    QCOMPARE(lab.session.settings().client.timeout, model::Duration(std::chrono::milliseconds(1500)));
}

void TestSpoken::moneyIsNamed()
{
    Played lab;
    QVERIFY(lab.play());
    lab.openPanel(u"showBooks"_s);
    QTRY_COMPARE(lab.find(u"charged"_s)->accessibleName(), u"Money charged ¥2,400"_s);
}

void TestSpoken::thePlayheadIsSaid()
{
    Played lab;
    QVERIFY(lab.play());
    QStringList said;
    connect(lab.window->findChild<announce::Announcer *>(), &announce::Announcer::said, this,
        [&said](const QString &text) { said.append(text); });
    lab.selection.selectEvent(3);
    auto *timeline = lab.find(u"timeline"_s);
    timeline->setFocus();
    QTest::keyClick(timeline, Qt::Key_P);
    QTRY_VERIFY(said.join(u' ').contains(u"Playhead at "_s + lab.narrator.time(lab.session.trace().at(3).at)));
}

QTEST_MAIN(TestSpoken)
#include "tst_spoken.moc"
