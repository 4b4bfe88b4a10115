// SPDX-License-Identifier: MIT
// A teacher presents: from F5 to the last key, on two screens and on one.
#include "app/window/fixture.h"
#include "present/audiencewindow.h"
#include "present/keys.h"
#include "present/presenterwindow.h"
#include "present/show.h"
#include "paintrecord.h"
#include "window/presenting.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScreen>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTextBrowser>
#include <QPushButton>

using namespace idemlab;
using namespace idemlab::present;
using namespace std::chrono_literals;
using model::Instant;
using model::Strategy;

namespace {

const QRect lectern(0, 0, 1366, 768);
const QRect wall(1366, 0, 1280, 720);

/// The window, with a case that has been played to its end.
struct Class : Lab
{
    explicit Class(const QString &spoken = u"en"_s) : Lab(with(spoken)) { }

    static window::Remembered with(const QString &spoken)
    {
        window::Remembered remembered;
        remembered.caseId = u"timeout"_s;
        remembered.run = study::findCase(u"timeout"_s)->settingsFor(Strategy::ServerOnReceipt);
        remembered.language = spoken;
        return remembered;
    }
    [[nodiscard]] bool beginAndPlay()
    {
        if (!begin())
            return false;
        session.playToEnd();
        return QTest::qWaitFor([this] { return session.isQuiet(); });
    }
    void trigger(const QString &name) const
    {
        auto *action = window->findChild<QAction *>(name);
        QVERIFY2(action && action->isEnabled(), qPrintable(name));
        action->trigger();
    }
    [[nodiscard]] Show *show() const { return window->findChild<window::Presenting *>()->show(); }
    [[nodiscard]] AudienceWindow *audience() const { return show() ? show()->audience() : nullptr; }
    [[nodiscard]] PresenterWindow *desk() const { return show() ? show()->presenterWindow() : nullptr; }
    [[nodiscard]] Presenter &presenter() const { return show()->presenter(); }
    /// As the clicker sends it, to the window that has the keyboard.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QWidget *target = desk() ? static_cast<QWidget *>(desk()) : audience();
        QVERIFY(target);
        QTest::keyClick(target, key, modifiers);
    }
    [[nodiscard]] QString deskText(const QString &name) const { return desk()->findChild<QLabel *>(name)->text(); }
    [[nodiscard]] QString seen() const { return audience()->accessibleDescription(); }
    [[nodiscard]] QImage picture() const { return audience()->grab().toImage(); }
};

bool isBlack(const QImage &image)
{
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3) {
            if (image.pixelColor(x, y) != QColor(Qt::black))
                return false;
        }
    }
    return true;
}

study::Talk chapter() { return study::builtInTalks().constFirst(); }

/// A talk without windows, on a clock of its own.
struct Rehearsal
{
    explicit Rehearsal(const study::Talk &talk = chapter()) : presenter(talk, session, selection, [this] { return std::chrono::steady_clock::time_point(now); }) { session.setSpeed(10); }

    [[nodiscard]] bool settles() const
    {
        return QTest::qWaitFor([this] { return !session.isPlaying(); });
    }

    std::chrono::seconds now {1000};
    session::Session session {session::Carriage::Direct};
    selection::Selection selection;
    Presenter presenter;
};

} // namespace

class TestPresent : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void theTalkFromF5ToTheLastKey_data();
    void theTalkFromF5ToTheLastKey();
    void theRunOnTheStage();
    void keys_data();
    void keys();
    void blankAndFreezeAreTheAudiencesAlone();
    void lensAndSpotFollowTheMouse();
    void theSmallPictureIsTheAudiences();
    void handsAreRaised();
    void aCountLeavesTheClickerItsKeys();
    void thereAndBack();
    void aSecondKeyHurries();
    void theClock();
    void whatHasEndedIsAsItWas();
    void closingAWindowLeaves();
    void aScreenGoes();
    void languageInMidTalk();
    void ordersFromTheStage();
    void everythingIsLargeEnough_data();
    void everythingIsLargeEnough();
    void everythingHasContrast_data();
    void everythingHasContrast();
    void talksOfOnesOwn_data();
    void talksOfOnesOwn();
    void tinyAndTall();
};

void TestPresent::theTalkFromF5ToTheLastKey_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("Japanese") << u"ja"_s;
}

/// Every step by the clicker's one button: caption, run and question are on the wall, notes on the lectern.
void TestPresent::theTalkFromF5ToTheLastKey()
{
    QFETCH(QString, language);
    Class lab(language);
    QVERIFY(lab.beginAndPlay());
    const model::Trace own = lab.session.trace();
    lab.trigger(u"presentTalk"_s);
    QVERIFY(lab.desk());
    QCOMPARE(lab.audience()->geometry(), wall);
    QCOMPARE(lab.desk()->geometry(), lectern);
    QVERIFY(lab.audience()->isFullScreen());
    QTRY_VERIFY(lab.desk()->isActiveWindow());
    const study::Talk talk = chapter();
    for (qsizetype i = 0; i < talk.steps.size(); ++i) {
        const study::TalkStep &step = talk.steps.at(i);
        QCOMPARE(lab.presenter().position(), i);
        QCOMPARE(lab.audience()->accessibleName(), study::inLanguage(step.caption, language));
        QCOMPARE(lab.desk()->findChild<QTextBrowser *>(u"notes"_s)->toPlainText(), study::inLanguage(step.notes, language));
        QVERIFY(!lab.seen().contains(study::inLanguage(step.notes, language)));
        for (const study::LocalText &line : step.lines)
            QVERIFY(lab.seen().contains(study::inLanguage(line, language)));
        if (step.ask) {
            QCOMPARE(lab.presenter().phase(), Phase::Asking);
            QVERIFY(lab.seen().contains(study::inLanguage(step.ask->question, language)));
            lab.press(Qt::Key_PageDown);
            lab.press(Qt::Key_PageDown); // at once
            QTRY_COMPARE(lab.presenter().phase(), Phase::Revealed);
            QCOMPARE(step.ask->choices.at(*lab.presenter().outcome()).id, step.id == u"client-key"_s ? u"one"_s : u"two"_s);
        }
        if (i + 1 < talk.steps.size()) {
            QTRY_VERIFY2(lab.deskText(u"nextStep"_s) == study::inLanguage(talk.steps.at(i + 1).caption, language), qPrintable(step.id));
            if (i % 5 != 0 && lab.presenter().isUnderWay())
                lab.press(Qt::Key_PageDown); // somebody in a hurry
            QTRY_VERIFY(!lab.presenter().isUnderWay());
            lab.press(Qt::Key_PageDown);
        }
    }
    lab.press(Qt::Key_PageDown); // nothing follows
    QCOMPARE(lab.presenter().position(), talk.steps.size() - 1);
    lab.press(Qt::Key_Escape);
    QTRY_VERIFY(!lab.show());
    QCOMPARE(lab.session.trace(), own); // the person's run has rested
}

void TestPresent::theRunOnTheStage()
{
    Class lab;
    QVERIFY(lab.beginAndPlay());
    lab.trigger(u"present"_s);
    QVERIFY(lab.audience());
    QVERIFY2(lab.seen().contains(u"The answer is lost"_s) && lab.seen().contains(u"Duplicate. Intents 1, orders 2"_s), qPrintable(lab.seen()));
    QVERIFY(lab.seen().contains(u"the key was in the answer that got lost"_s));
    lab.press(Qt::Key_Home);
    QTRY_VERIFY2(lab.seen().contains(u"Intents 0, orders 0"_s), qPrintable(lab.seen()));
    // The presenter knows what comes next before the room does.
    const QString next = lab.deskText(u"nextStep"_s);
    QVERIFY2(next.contains(u"presses Order"_s), qPrintable(next));
    lab.press(Qt::Key_PageDown);
    QVERIFY2(lab.seen().endsWith(next), qPrintable(lab.seen()));
    // The clicker steps through the run; the caption tells each event, and the whole window goes along.
    QStringList told;
    for (int i = 0; i < 60 && !lab.selection.isLive(); ++i) {
        lab.press(Qt::Key_PageDown);
        told.append(lab.seen().section(u'\n', -1));
    }
    for (const auto &part : {u"The network loses the answer."_s, u"gives up waiting"_s, u"one more order for the same intent"_s})
        QVERIFY2(!told.filter(part).isEmpty(), qPrintable(told.join(u'\n')));
    lab.press(Qt::Key_PageUp);
    QVERIFY(!lab.selection.isLive());
    lab.press(Qt::Key_Escape);
    QTRY_VERIFY(!lab.show());
}

void TestPresent::keys_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QString>("does");
    for (const Qt::Key key : {Qt::Key_PageDown, Qt::Key_Right, Qt::Key_Down, Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space})
        QTest::addRow("next %d", key) << key << u"next"_s;
    for (const Qt::Key key : {Qt::Key_PageUp, Qt::Key_Left, Qt::Key_Up, Qt::Key_Backspace})
        QTest::addRow("previous %d", key) << key << u"previous"_s;
    for (const Qt::Key key : {Qt::Key_B, Qt::Key_Period})
        QTest::addRow("blank %d", key) << key << u"blank"_s;
    QTest::newRow("freeze") << Qt::Key_F << u"freeze"_s;
    QTest::newRow("lens") << Qt::Key_M << u"lens"_s;
    QTest::newRow("spot") << Qt::Key_S << u"spot"_s;
    QTest::newRow("first") << Qt::Key_Home << u"first"_s;
    QTest::newRow("leave") << Qt::Key_Escape << u"leave"_s;
    QTest::newRow("nothing") << Qt::Key_X << u""_s;
}

void TestPresent::keys()
{
    QFETCH(Qt::Key, key);
    QFETCH(QString, does);
    Rehearsal on;
    on.presenter.next(); // a question
    on.presenter.next();
    QVERIFY(on.settles());
    on.presenter.next(); // the lost answer
    QVERIFY(on.settles());
    QSignalSpy left(&on.presenter, &Presenter::left);
    const QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
    QCOMPARE(pressKey(on.presenter, event), !does.isEmpty());
    QCOMPARE(on.presenter.position(), does == u"next"_s ? 3 : does == u"previous"_s ? 1 : does == u"first"_s ? 0 : 2);
    QCOMPARE(on.presenter.has(Effect::Blank), does == u"blank"_s);
    QCOMPARE(on.presenter.has(Effect::Freeze), does == u"freeze"_s);
    QCOMPARE(on.presenter.has(Effect::Lens), does == u"lens"_s);
    QCOMPARE(on.presenter.has(Effect::Spot), does == u"spot"_s);
    QCOMPARE(left.size(), does == u"leave"_s ? 1 : 0);
}

void TestPresent::blankAndFreezeAreTheAudiencesAlone()
{
    Class lab;
    QVERIFY(lab.beginAndPlay());
    lab.trigger(u"presentTalk"_s);
    QTRY_VERIFY(lab.desk()->isActiveWindow());
    auto *own = lab.desk()->findChild<SlideView *>(u"ownSlide"_s);
    const QImage before = lab.picture();
    const QImage ownBefore = own->grab().toImage();
    lab.press(Qt::Key_B);
    QVERIFY(isBlack(lab.picture()));
    QCOMPARE(own->grab().toImage(), ownBefore); // the presenter goes on seeing
    QCOMPARE(lab.deskText(u"audienceState"_s), u"The audience sees nothing"_s);
    lab.press(Qt::Key_Period);
    QCOMPARE(lab.picture(), before);

    lab.press(Qt::Key_F);
    lab.press(Qt::Key_PageDown);
    QCOMPARE(lab.presenter().position(), 1);
    QCOMPARE(lab.picture(), before); // the presenter looks elsewhere
    QVERIFY(own->grab().toImage() != ownBefore);
    QCOMPARE(lab.deskText(u"audienceState"_s), u"The audience's picture is frozen"_s);
    lab.press(Qt::Key_F);
    QVERIFY(lab.picture() != before);
    QCOMPARE(lab.deskText(u"audienceState"_s), u"The audience sees this"_s);
}

void TestPresent::lensAndSpotFollowTheMouse()
{
    Class lab;
    QVERIFY(lab.beginAndPlay());
    lab.trigger(u"present"_s);
    auto *own = lab.desk()->findChild<SlideView *>(u"ownSlide"_s);
    const QImage plain = lab.picture();
    const QPoint right(plain.width() * 3 / 4, plain.height() / 2);
    lab.press(Qt::Key_S);
    // The mouse is on the presenter's screen, over the small picture.
    QTest::mouseMove(lab.desk()->windowHandle(), own->mapTo(lab.desk(), QPoint(own->width() * 3 / 4, own->height() / 2)));
    QTRY_VERIFY(lab.presenter().pointer().x() > 0.7);
    const QImage spot = lab.picture();
    QCOMPARE(spot.pixelColor(right), plain.pixelColor(right)); // as bright as it was
    QVERIFY(spot.pixelColor(5, 5).lightness() < plain.pixelColor(5, 5).lightness() / 2 + 20);
    lab.press(Qt::Key_S);
    lab.press(Qt::Key_M);
    const QImage lens = lab.picture();
    QVERIFY(lens != plain);
    QCOMPARE(lens.pixelColor(5, 5), plain.pixelColor(5, 5));
    // Twice as large around the pointer: what is a little beside it has moved twice as far.
    const QPointF place = lab.presenter().pointer();
    lab.press(Qt::Key_F); // the frozen picture has the lens, whatever the mouse does now
    lab.presenter().pointAt({0.1, 0.1});
    QCOMPARE(lab.picture(), lens);
    lab.press(Qt::Key_F);
    lab.presenter().pointAt(place);
    const QPointF at(lab.presenter().pointer().x() * plain.width(), lab.presenter().pointer().y() * plain.height());
    int same = 0;
    int compared = 0;
    for (int dx = -40; dx <= 40; dx += 4, ++compared)
        same += lens.pixelColor((at + QPointF(2 * dx, 0)).toPoint()) == plain.pixelColor((at + QPointF(dx, 0)).toPoint()) ? 1 : 0;
    QVERIFY2(same > compared / 2, qPrintable(u"%1 of %2"_s.arg(same).arg(compared)));
}

/// Whatever the shape of the presenter's window: what is pointed at there is what the audience sees lit.
void TestPresent::theSmallPictureIsTheAudiences()
{
    Class lab;
    QVERIFY(lab.beginAndPlay());
    lab.trigger(u"presentTalk"_s);
    lab.press(Qt::Key_PageDown); // a question stands beside the run
    auto *own = lab.desk()->findChild<SlideView *>(u"ownSlide"_s);
    QTRY_VERIFY(own->height() > own->width() * 9 / 16 + 20); // taller than the wall
    const QImage seen = own->grab().toImage();
    const double scale = double(own->width()) / wall.width();
    const int top = int((own->height() - wall.height() * scale) / 2);
    const QImage small = lab.picture().scaled(own->width(), int(wall.height() * scale), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    int alike = 0;
    int compared = 0;
    for (int y = 4; y < small.height() - 4; y += 3) {
        for (int x = 4; x < small.width() - 4; x += 3, ++compared)
            alike += std::abs(qGray(small.pixel(x, y)) - qGray(seen.pixel(x, y + top))) < 24 ? 1 : 0;
    }
    QVERIFY2(alike > compared * 0.95, qPrintable(u"%1 of %2"_s.arg(alike).arg(compared)));
    QTest::mouseMove(lab.desk()->windowHandle(), own->mapTo(lab.desk(), QPoint(own->width() / 4, top + int(wall.height() * scale / 4))));
    QTRY_VERIFY(std::abs(lab.presenter().pointer().y() - 0.25) < 0.01);
    QVERIFY(std::abs(lab.presenter().pointer().x() - 0.25) < 0.01);
}

void TestPresent::handsAreRaised()
{
    Class lab;
    QVERIFY(lab.beginAndPlay());
    lab.trigger(u"presentTalk"_s);
    lab.press(Qt::Key_PageDown);
    QCOMPARE(lab.presenter().phase(), Phase::Asking);
    for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_2, Qt::Key_2, Qt::Key_6})
        lab.press(key);
    lab.press(Qt::Key_2, Qt::AltModifier);
    QCOMPARE(lab.presenter().hands(), (QList<int> {1, 2}));
    auto *count = lab.desk()->findChild<QSpinBox *>(u"hands1"_s);
    QVERIFY(count);
    QTRY_VERIFY(count->isVisible());
    QCOMPARE(count->value(), 1);
    count->setValue(23);
    QVERIFY2(lab.seen().contains(u"One: 23 hands"_s) && lab.seen().contains(u"Two: 2 hands"_s), qPrintable(lab.seen()));
    QVERIFY(!lab.seen().contains(u"that is what happened"_s));
    lab.press(Qt::Key_PageDown);
    lab.press(Qt::Key_PageDown);
    QTRY_VERIFY2(lab.seen().contains(u"Two: 2 hands – that is what happened"_s), qPrintable(lab.seen()));
    QVERIFY(lab.seen().contains(u"One: 23 hands"_s)); // the guesses stay beside it
    // Going on and coming back, the room's guesses are still there.
    lab.press(Qt::Key_PageDown);
    lab.press(Qt::Key_PageUp);
    QTRY_VERIFY(lab.seen().contains(u"Two: 2 hands – that is what happened"_s));
}

/// A teacher has typed a count with the mouse in its box, and takes up the clicker again.
void TestPresent::aCountLeavesTheClickerItsKeys()
{
    Class lab;
    QVERIFY(lab.beginAndPlay());
    lab.trigger(u"presentTalk"_s);
    QTRY_VERIFY(lab.desk()->isActiveWindow());
    lab.press(Qt::Key_PageDown);
    const auto typeIn = [&](const QString &name) {
        auto *count = lab.desk()->findChild<QSpinBox *>(name);
        QTRY_VERIFY(count->isVisible());
        count->setFocus(Qt::MouseFocusReason);
        count->selectAll();
        QTest::keyClicks(count, u"23"_s);
        QTRY_COMPARE(QApplication::focusWidget(), count);
    };
    typeIn(u"hands1"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // that was all: nothing is revealed
    QCOMPARE(lab.presenter().hands(), (QList<int> {23, 0}));
    QVERIFY(!qobject_cast<QSpinBox *>(QApplication::focusWidget()));
    QCOMPARE(lab.presenter().phase(), Phase::Asking);
    typeIn(u"hands2"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_B);
    QTRY_VERIFY(lab.presenter().has(Effect::Blank));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Period);
    QTRY_VERIFY(!lab.presenter().has(Effect::Blank));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageDown);
    QTRY_COMPARE(lab.presenter().phase(), Phase::Revealing);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageDown);
    QTRY_COMPARE(lab.presenter().phase(), Phase::Revealed);
    QCOMPARE(lab.presenter().hands(), (QList<int> {23, 23}));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageDown); // away goes the box, in its own key
    QTRY_COMPARE(lab.presenter().position(), 2);
}

/// Back is where one was, whatever was on the way.
void TestPresent::thereAndBack()
{
    Rehearsal on;
    const auto settle = [&] {
        if (on.session.isPlaying())
            on.presenter.next();
        return on.settles();
    };
    QList<Instant> rests;
    const qsizetype steps = chapter().steps.size();
    for (qsizetype i = 0; i < steps; ++i) {
        if (on.presenter.phase() == Phase::Asking)
            on.presenter.next();
        QVERIFY(settle());
        QCOMPARE(on.presenter.position(), i);
        rests.append(on.session.now());
        on.presenter.next();
    }
    for (qsizetype i = steps - 2; i >= 0; --i) {
        on.presenter.previous();
        while (on.presenter.phase() == Phase::Asking) // a question is gone through again
            on.presenter.previous();
        QVERIFY(on.settles());
        if (on.presenter.position() > 0)
            QCOMPARE(on.session.now(), rests.at(on.presenter.position()));
    }
    QVERIFY(on.presenter.position() == 0);
    on.presenter.previous();
    QCOMPARE(on.presenter.position(), 0);
}

void TestPresent::aSecondKeyHurries()
{
    Rehearsal on;
    on.session.setSpeed(0.1); // the lost answer is thirteen seconds away
    on.presenter.next();
    on.presenter.next();
    on.presenter.next();
    QCOMPARE(on.presenter.position(), 1);
    QCOMPARE(on.presenter.phase(), Phase::Revealed);
    on.presenter.next();
    QCOMPARE(on.presenter.position(), 2);
    QVERIFY(on.session.isPlaying());
    on.presenter.next();
    QCOMPARE(on.presenter.position(), 2);
    QVERIFY(!on.session.isPlaying());
    QCOMPARE(on.session.now(), Instant(1300ms));
}

void TestPresent::theClock()
{
    Rehearsal on;
    on.now += 100s; // people are still coming in
    QCOMPARE(on.presenter.elapsed(), 0s);
    on.presenter.next();
    QCOMPARE(on.presenter.planned(), 30s);
    on.now += 65s;
    QCOMPARE(on.presenter.elapsed(), 65s);
    PresenterWindow desk(on.presenter, on.session, on.selection);
    QCOMPARE(desk.findChild<QLabel *>(u"clock"_s)->text(), u"1:05"_s);
}

void TestPresent::whatHasEndedIsAsItWas()
{
    Class lab;
    QVERIFY(lab.beginAndPlay());
    lab.session.showBeside({Strategy::None, Strategy::Client});
    lab.session.playToEnd();
    QTRY_VERIFY(lab.session.isQuiet());
    lab.selection.setPlayhead(Instant(2s));
    const auto undoable = lab.session.history().undoable();
    lab.trigger(u"presentTalk"_s);
    for (int i = 0; i < 5; ++i)
        lab.press(Qt::Key_PageDown);
    lab.press(Qt::Key_Escape);
    QTRY_VERIFY(!lab.show());
    QCOMPARE(lab.session.stripCount(), 2);
    QCOMPARE(lab.selection.playhead(), Instant(2s));
    QCOMPARE(lab.session.history().undoable(), undoable);
    lab.trigger(u"present"_s); // and again
    QVERIFY(lab.show());
    lab.press(Qt::Key_Escape);
    QTRY_VERIFY(!lab.show());
    // A run that plays waits for the talk to end, and plays on; presented itself, it does not even wait.
    lab.session.setSpeed(0.1);
    lab.session.restart();
    lab.trigger(u"presentTalk"_s);
    QVERIFY(!lab.session.isPlaying());
    lab.press(Qt::Key_Escape);
    QTRY_VERIFY(lab.session.isPlaying());
    lab.trigger(u"present"_s);
    QVERIFY(lab.session.isPlaying());
}

void TestPresent::closingAWindowLeaves()
{
    Class lab;
    QVERIFY(lab.beginAndPlay());
    for (const bool isDesk : {true, false}) {
        lab.trigger(u"presentTalk"_s);
        lab.press(Qt::Key_PageDown);
        lab.press(Qt::Key_PageDown); // in mid-run
        (isDesk ? static_cast<QWidget *>(lab.desk()) : lab.audience())->close();
        QTRY_VERIFY(!lab.show());
    }
    lab.trigger(u"presentTalk"_s);
    lab.window->close(); // all of it, in mid-talk
    QVERIFY(!lab.show());
    lab.window.reset();
}

void TestPresent::aScreenGoes()
{
    QList<QRect> screens {lectern, wall};
    Show show(chapter(), [&] { return screens; }, nullptr);
    show.presenter().next();
    QVERIFY(show.presenterWindow());
    screens.removeLast();
    show.place();
    QVERIFY(!show.presenterWindow());
    QCOMPARE(show.audience()->geometry(), lectern);
    QTest::keyClick(show.audience(), Qt::Key_PageDown); // the keys have moved along
    QCOMPARE(show.presenter().phase(), Phase::Revealing);
    screens.append(wall);
    show.place();
    QVERIFY(show.presenterWindow());
    QCOMPARE(show.presenterWindow()->findChild<QTextBrowser *>(u"notes"_s)->toPlainText(), study::inLanguage(chapter().steps.at(1).notes, u"en"_s));
}

void TestPresent::languageInMidTalk()
{
    Class lab;
    QVERIFY(lab.beginAndPlay());
    lab.trigger(u"presentTalk"_s);
    lab.press(Qt::Key_PageDown);
    const study::TalkStep step = chapter().steps.at(1);
    for (const QString &language : {u"ja"_s, u"en"_s}) {
        lab.language.setLanguage(language);
        QTRY_COMPARE(lab.audience()->accessibleName(), study::inLanguage(step.caption, language));
        QVERIFY(lab.seen().contains(study::inLanguage(step.ask->question, language)));
        QCOMPARE(lab.desk()->findChild<QTextBrowser *>(u"notes"_s)->toPlainText(), study::inLanguage(step.notes, language));
        QCOMPARE(lab.desk()->findChild<QSpinBox *>(u"hands1"_s)->accessibleName(), study::inLanguage(step.ask->choices.at(0).text, language));
        QCOMPARE(lab.desk()->findChild<QPushButton *>(u"presentBlank"_s)->text(), language == u"ja"_s ? u"画面を消す（B）"_s : u"Blank (B)"_s);
    }
}

/// The program's main job, on the wall: the keys of the window go on working there.
void TestPresent::ordersFromTheStage()
{
    Class lab;
    QVERIFY(lab.begin());
    lab.trigger(u"freePlay"_s);
    lab.trigger(u"present"_s);
    QTRY_VERIFY(lab.desk()->isActiveWindow());
    QTest::keyClick(lab.desk(), Qt::Key_D, Qt::ControlModifier);
    QTest::keyClick(lab.desk(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY2(lab.seen().contains(u"Intents 1, orders 2"_s), qPrintable(lab.seen()));
}

void TestPresent::everythingIsLargeEnough_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("language");
    for (const QSize &size : {QSize(1280, 720), QSize(1920, 1080), QSize(3840, 2160), QSize(1024, 768), QSize(1109, 624)}) {
        for (const char *language : {"en", "ja"})
            QTest::addRow("%dx%d %s", size.width(), size.height(), language) << size << QString::fromLatin1(language);
    }
}

/// Every text that is painted, in every step: none below a fiftieth of the height, the headline at least twice that, and all of it inside.
void TestPresent::everythingIsLargeEnough()
{
    QFETCH(QSize, size);
    QFETCH(QString, language);
    language::LanguageManager manager;
    manager.setLanguage(language);
    Rehearsal on;
    Slide slide(on.presenter, on.session, on.selection);
    for (qsizetype i = 0; i < chapter().steps.size(); ++i) {
        if (on.presenter.phase() == Phase::Asking)
            on.presenter.next();
        if (on.session.isPlaying())
            on.presenter.next();
        QVERIFY(on.settles());
        slide.reset();
        PaintRecord record(size);
        QPainter painter(&record);
        slide.paint(painter, size, diagram::Colors::highContrast(false));
        painter.end();
        QVERIFY(record.texts().size() > 2);
        double headline = 0;
        for (const PaintRecord::Text &text : record.texts()) {
            QVERIFY2(text.pixels >= size.height() / 50.0, qPrintable(u"%1: %2 of %3"_s.arg(text.text).arg(text.pixels).arg(size.height())));
            if (study::inLanguage(chapter().steps.at(i).caption, language).startsWith(text.text.trimmed().left(8)))
                headline = std::max(headline, text.pixels);
        }
        QVERIFY2(headline >= size.height() / 25.0, qPrintable(u"step %1: %2"_s.arg(i).arg(headline)));
        on.presenter.next();
    }
}

void TestPresent::everythingHasContrast_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

/// Whatever is written on the slide is written in a colour that keeps 7:1 to the ground, or on a box of a text's colour.
void TestPresent::everythingHasContrast()
{
    QFETCH(bool, isDark);
    const diagram::Colors &colors = diagram::Colors::highContrast(isDark);
    QList<QColor> inks {colors.text, colors.muted, colors.good, colors.alarm, colors.lost, colors.warning, colors.accent};
    for (const QColor &key : colors.keys)
        inks.append(key);
    for (const QColor &ink : inks) {
        QVERIFY2(diagram::contrast(ink, colors.background) >= 7, qPrintable(ink.name()));
        QVERIFY2(diagram::contrast(ink, colors.lane) >= 6, qPrintable(ink.name()));
    }
    Rehearsal on;
    Slide slide(on.presenter, on.session, on.selection);
    for (qsizetype i = 0; i < chapter().steps.size(); ++i) {
        slide.reset();
        PaintRecord record({1280, 720});
        QPainter painter(&record);
        slide.paint(painter, QSizeF(1280, 720), colors);
        painter.end();
        for (const PaintRecord::Text &text : record.texts())
            QVERIFY2(inks.contains(text.ink) || text.ink == colors.background, qPrintable(text.text + u' ' + text.ink.name()));
        on.presenter.next();
        if (on.session.isPlaying())
            on.presenter.next();
        QVERIFY(on.settles());
    }
}

void TestPresent::talksOfOnesOwn_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QByteArray &run, const QString &says) {
        QTest::newRow(name) << "{\"talk\": 1, \"id\": \"mine\", \"title\": {\"en\": \"Mine\"}, \"steps\": [\n{\"id\": \"a\", \"caption\": {\"en\": \"My own\"}, " + run + "}]}" << says;
    };
    row("good", "\"run\": {\"case\": \"timeout\", \"strategy\": \"none\"}, \"stop\": {\"event\": \"response-lost\"}", {});
    row("faulty", "\"run\": {\"case\": \"timeout\", \"strategy\": \"nobody\"}", u"mine.json:2: \"nobody\" is no strategy"_s);
    row("promises too much", "\"run\": {\"case\": \"smooth\", \"strategy\": \"none\"}, \"stop\": {\"event\": \"response-lost\"}",
        u"mine.json:2: the step \"a\": the run never comes to \"response-lost\" number 1"_s);
}

void TestPresent::talksOfOnesOwn()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, says);
    Class lab;
    QVERIFY(lab.beginAndPlay());
    QFile file(lab.folder.filePath(u"mine.json"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(text);
    file.close();
    lab.trigger(u"openTalk"_s);
    auto *dialog = lab.window->findChild<QFileDialog *>(u"talkDialog"_s);
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(file.fileName());
    dialog->reject();
    QCOMPARE(lab.show() != nullptr, says.isEmpty());
    if (lab.show()) {
        lab.press(Qt::Key_Escape);
        QTRY_VERIFY(!lab.show());
    }
    lab.window->openFile(file.fileName()); // as a file manager hands it over
    QCOMPARE(lab.show() != nullptr, says.isEmpty());
    if (says.isEmpty())
        QCOMPARE(lab.audience()->accessibleName(), u"My own"_s);
    else
        QVERIFY2(lab.text(u"notice"_s).contains(says), qPrintable(lab.text(u"notice"_s)));
}

/// Whatever the screen is like, nothing breaks.
void TestPresent::tinyAndTall()
{
    Rehearsal on;
    on.presenter.next();
    SlideView view(on.presenter, on.session, on.selection);
    for (const QSize &size : {QSize(1, 1), QSize(160, 90), QSize(300, 2000), QSize(4000, 100)}) {
        view.setMinimumSize(1, 1);
        view.resize(size);
        QVERIFY(!view.grab().isNull());
    }
}

/// Two screens side by side, as the platform plugin for tests has them.
int main(int argc, char **argv)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"screens.json"_s));
    if (!file.open(QFile::WriteOnly))
        return 1;
    const auto screen = [](const char *name, const QRect &at) {
        return QJsonObject {{u"name"_s, QString::fromLatin1(name)}, {u"x"_s, at.x()}, {u"y"_s, at.y()}, {u"width"_s, at.width()}, {u"height"_s, at.height()},
            {u"logicalDpi"_s, 96}, {u"logicalBaseDpi"_s, 96}, {u"dpr"_s, 1}};
    };
    file.write(QJsonDocument(QJsonObject {{u"screens"_s, QJsonArray {screen("lectern", lectern), screen("wall", wall)}}}).toJson());
    file.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + file.fileName().toUtf8());
    QApplication application(argc, argv);
    TestPresent test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_present.moc"
