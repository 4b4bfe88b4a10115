// SPDX-License-Identifier: MIT
// Who asks for less motion, of this program or of the desktop, gets it: a run plays, and nothing else moves.
#include "app/window/fixture.h"
#include "theme/type.h"
#include "verdict/verdictstamp.h"

#include <QAbstractAnimation>
#include <QAction>
#include <QVariantAnimation>

using namespace idemlab;
using model::Strategy;

namespace {

window::Remembered rememberedTimeout()
{
    window::Remembered with;
    with.caseId = u"timeout"_s;
    with.run = study::findCase(u"timeout"_s)->settingsFor(Strategy::None);
    return with;
}

/// Every animation that is on its way somewhere, with whose it is.
QStringList moving(const QObject &root)
{
    QStringList names;
    for (const auto all = root.findChildren<QAbstractAnimation *>(); const QAbstractAnimation *each : all) {
        if (each->state() == QAbstractAnimation::Running && each->totalDuration() != 0)
            names.append(QString::fromLatin1(each->parent()->metaObject()->className()));
    }
    return names;
}

} // namespace

class TestMotion : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void nothingMovesThatNeedNot_data();
    void nothingMovesThatNeedNot();
    void whoAsks_data();
    void whoAsks();
    void theOwnSwitchIsRemembered();
};

void TestMotion::nothingMovesThatNeedNot_data()
{
    QTest::addColumn<bool>("isReduced");
    QTest::newRow("usual") << false;
    QTest::newRow("reduced") << true;
}

/// All that moves is set going: the lever springs back, the stamp falls, the ring breathes. With less motion, none of it.
void TestMotion::nothingMovesThatNeedNot()
{
    QFETCH(bool, isReduced);
    Lab lab(rememberedTimeout());
    lab.theme.setMotionReduced(isReduced);
    QVERIFY(lab.begin());
    QStringList moved;
    const auto watch = [&] {
        for (const QString &name : moving(*lab.window)) {
            if (!moved.contains(name))
                moved.append(name);
        }
        return lab.session.isQuiet();
    };
    lab.window->findChild<QAction *>(u"dropNext"_s)->trigger();
    watch();
    QTRY_VERIFY_WITH_TIMEOUT(watch(), 20'000);
    watch();
    QVERIFY(lab.count(model::EventKind::OrderCreated) > 1); // the run has played
    QCOMPARE(theme::motionMs(lab.window.get()) == 0, isReduced);
    if (isReduced)
        QVERIFY2(moved.isEmpty(), qPrintable(moved.join(u", "_s)));
    else
        QVERIFY2(moved.contains(u"idemlab::verdict::VerdictStamp"_s), qPrintable(moved.join(u", "_s)));
}

void TestMotion::whoAsks_data()
{
    QTest::addColumn<bool>("person");
    QTest::addColumn<bool>("desktop");
    for (const bool person : {false, true}) {
        for (const bool desktop : {false, true})
            QTest::addRow("%s, %s", person ? "the person" : "not the person", desktop ? "the desktop" : "not the desktop")
                << person << desktop;
    }
}

void TestMotion::whoAsks()
{
    QFETCH(bool, person);
    QFETCH(bool, desktop);
    Lab lab;
    QVERIFY(lab.begin());
    auto *action = lab.window->findChild<QAction *>(u"reduceMotion"_s);
    if (person)
        action->trigger();
    lab.theme.setMotionReducedBySystem(desktop);
    QCOMPARE(lab.theme.isMotionReduced(), person || desktop);
    QCOMPARE(theme::motionMs(lab.window.get()) == 0, person || desktop);
    QCOMPARE(action->isChecked(), person || desktop);
    QCOMPARE(action->isEnabled(), !desktop);
    lab.theme.setMotionReducedBySystem(false); // the desktop has changed its mind: the person's wish holds
    QCOMPARE(lab.theme.isMotionReduced(), person);
}

/// The desktop's wish is the desktop's to remember.
void TestMotion::theOwnSwitchIsRemembered()
{
    Lab lab;
    QVERIFY(lab.begin());
    lab.theme.setMotionReducedBySystem(true);
    lab.window->close();
    QVERIFY(!lab.preferences.load().isMotionReduced);
    lab.window->show();
    lab.theme.setMotionReduced(true);
    lab.window->close();
    QVERIFY(lab.preferences.load().isMotionReduced);
}

QTEST_MAIN(TestMotion)
#include "tst_motion.moc"
