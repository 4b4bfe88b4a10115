// SPDX-License-Identifier: MIT
// A pitfall that is on is seen beside the strategy, and goes away with a click.
#include "app/window/fixture.h"

#include <QAction>
#include <QMenu>
#include <QToolButton>

using namespace idemlab;

class TestPitfallChip : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void aClickPutsOneBack();
    void severalHaveAMenu();
    void afterARestart();
};

void TestPitfallChip::aClickPutsOneBack()
{
    Lab lab;
    QVERIFY(lab.begin());
    const auto chip = [&lab] { return lab.find<QToolButton>(u"pitfallChip"_s); };
    QVERIFY(!chip());
    QVERIFY(lab.session.changeSetting(u"in-progress"_s, u"race"_s));
    QTRY_VERIFY(chip());
    QVERIFY2(chip()->toolTip().contains(u"A pitfall is on"_s), qPrintable(chip()->toolTip()));
    QVERIFY(!chip()->text().isEmpty() && !chip()->accessibleName().isEmpty());
    lab.click(u"pitfallChip"_s);
    QTRY_VERIFY(!chip());
    QCOMPARE(lab.session.settings().server.policy.inProgress, model::InProgress::Refuse);
    QVERIFY(lab.session.changeSetting(u"timeout"_s, u"5s"_s)); // which is none
    QVERIFY(!chip());
}

void TestPitfallChip::severalHaveAMenu()
{
    Lab lab;
    QVERIFY(lab.begin());
    lab.session.start(study::findCase(u"guessable-key"_s)->planFor(model::Strategy::Client));
    QTRY_VERIFY(lab.find<QToolButton>(u"pitfallChip"_s));
    auto *chip = lab.find<QToolButton>(u"pitfallChip"_s);
    QCOMPARE(chip->text(), u"3"_s);
    QVERIFY2(chip->accessibleName().startsWith(u"Pitfalls: 3. "_s), qPrintable(chip->accessibleName()));
    lab.window->findChild<QAction *>(u"language-ja"_s)->trigger();
    QTRY_VERIFY2(chip->accessibleName().startsWith(u"落とし穴：3"_s), qPrintable(chip->accessibleName()));
    QVERIFY(chip->menu());
    for (const auto &name : {u"key-format"_s, u"other-payload"_s}) {
        auto *action = chip->menu()->findChild<QAction *>(u"repair-"_s + name);
        QVERIFY(action);
        const qsizetype before = chip->menu()->actions().size();
        action->trigger();
        QTRY_VERIFY(!chip->menu() || chip->menu()->actions().size() == before - 1);
    }
    QTRY_VERIFY(!chip->menu()); // the last by a click
    QTest::mouseClick(chip, Qt::LeftButton);
    QTRY_VERIFY(!chip->isVisible());
}

void TestPitfallChip::afterARestart()
{
    window::Remembered remembered;
    remembered.run.client.keyScope = model::KeyScope::Attempt;
    Lab lab(remembered);
    QVERIFY(lab.begin());
    QTRY_VERIFY(lab.find<QToolButton>(u"pitfallChip"_s));
}

QTEST_MAIN(TestPitfallChip)
#include "tst_pitfallchip.moc"
