// SPDX-License-Identifier: MIT
// Whatever stands in the window stands there whole: no text is cut off, shortened, or written over another.
#include "legibility.h"
#include "study/case.h"

#include <QAction>

using namespace idemlab;
using legibility::look;
using model::Strategy;

class TestLegibility : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void everyCaseUnderEveryStrategy_data();
    void everyCaseUnderEveryStrategy();
    void everyPanel_data() { everyCaseUnderEveryStrategy_data(); }
    void everyPanel();
    void sideBySide_data() { everyCaseUnderEveryStrategy_data(); }
    void sideBySide();
};

void TestLegibility::everyCaseUnderEveryStrategy_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    for (const QString &language : {u"en"_s, u"ja"_s}) {
        for (const QSize &size : {QSize(1280, 720), QSize(1920, 1080)})
            QTest::addRow("%s, %d", qPrintable(language), size.width()) << language << size;
    }
}

void TestLegibility::everyCaseUnderEveryStrategy()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    Lab lab(speaking(language), size);
    QVERIFY(lab.begin());
    QStringList faults;
    for (const study::Case &each : study::builtInCases()) {
        for (const auto &strategy : model::allNames<Strategy>) {
            lab.session.start(each.planFor(strategy.value));
            lab.toEnd();
            QCOMPARE(lab.window->size(), size);
            look(lab.window.get(), u"%1 under %2"_s.arg(each.id, strategy.id), faults);
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

/// Each of them on top, with every event of a run selected in turn.
void TestLegibility::everyPanel()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    Lab lab(speaking(language), size);
    QVERIFY(lab.begin());
    QStringList faults;
    lab.session.start(study::findCase(u"timeout"_s)->planFor(Strategy::ServerInAdvance));
    lab.session.playToEnd();
    const auto open = [&lab](const QString &name) {
        auto *action = lab.window->findChild<QAction *>(name);
        action->setChecked(false);
        action->trigger();
    };
    for (const QString &name : {u"showStory"_s, u"showBooks"_s, u"showInspector"_s}) {
        open(name);
        for (qsizetype event = 0; event < lab.session.trace().size(); event += name == "showInspector"_L1 ? 1 : 7) {
            lab.selection.selectEvent(event);
            look(lab.window.get(), u"%1 at event %2"_s.arg(name).arg(event), faults);
        }
    }
    open(u"showAdvanced"_s);
    QScrollBar *bar = lab.find<QAbstractScrollArea>(u"settingsPanel"_s)->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    for (int at = 0; at < bar->maximum() + bar->pageStep() / 2; at += bar->pageStep() / 2) {
        bar->setValue(at);
        look(lab.window.get(), u"advanced settings"_s, faults);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestLegibility::sideBySide()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    Lab lab(speaking(language), size);
    QVERIFY(lab.begin());
    QStringList faults;
    QList<Strategy> all;
    for (const auto &strategy : model::allNames<Strategy>)
        all.append(strategy.value);
    for (const QString &id : {u"timeout"_s, u"double-click"_s}) {
        lab.session.start(study::findCase(id)->planFor(Strategy::None));
        lab.session.showBeside(all);
        lab.toEnd();
        look(lab.window.get(), id, faults);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

QTEST_MAIN(TestLegibility)
#include "tst_legibility.moc"
