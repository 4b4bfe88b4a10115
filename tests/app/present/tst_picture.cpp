// SPDX-License-Identifier: MIT
// What the presenter does to the picture on the wall, and counts in the room.
#include "app/present/classroom.h"
#include "paintrecord.h"

#include <QPushButton>
#include <QSpinBox>
#include <QTextBrowser>

using namespace idemlab;
using namespace idemlab::present;

class TestPicture : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void blankAndFreezeAreTheAudiencesAlone();
    void lensAndSpotFollowTheMouse();
    void theSmallPictureIsTheAudiences();
    void handsAreRaised();
    void aCountLeavesTheClickerItsKeys();
    void theMouseOnTheWall();
    void signsForTheSpeaker();
    void theDesk();
};

void TestPicture::blankAndFreezeAreTheAudiencesAlone()
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

void TestPicture::lensAndSpotFollowTheMouse()
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
void TestPicture::theSmallPictureIsTheAudiences()
{
    Class lab;
    QVERIFY(lab.beginAndPlay());
    lab.trigger(u"presentTalk"_s);
    lab.press(Qt::Key_PageDown); // a question stands beside the run
    auto *own = lab.desk()->findChild<SlideView *>(u"ownSlide"_s);
    own->setMaximumHeight(300);
    QTRY_VERIFY(std::abs(own->height() - own->width() * 9 / 16) > 20); // of another shape than the wall
    const QImage seen = own->grab().toImage();
    const double scale = std::min(double(own->width()) / wall.width(), double(own->height()) / wall.height());
    const int left = int((own->width() - wall.width() * scale) / 2);
    const int top = int((own->height() - wall.height() * scale) / 2);
    const QImage small =
        lab.picture().scaled(int(wall.width() * scale), int(wall.height() * scale), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    int alike = 0;
    int compared = 0;
    for (int y = 4; y < small.height() - 4; y += 3) {
        for (int x = 4; x < small.width() - 4; x += 3, ++compared)
            alike += std::abs(qGray(small.pixel(x, y)) - qGray(seen.pixel(x + left, y + top))) < 24 ? 1 : 0;
    }
    QVERIFY2(alike > compared * 0.95, qPrintable(u"%1 of %2"_s.arg(alike).arg(compared)));
    QTest::mouseMove(lab.desk()->windowHandle(),
        own->mapTo(lab.desk(), QPoint(left + int(wall.width() * scale / 4), top + int(wall.height() * scale / 4))));
    QTRY_VERIFY(std::abs(lab.presenter().pointer().y() - 0.25) < 0.01);
    QVERIFY(std::abs(lab.presenter().pointer().x() - 0.25) < 0.01);
}

void TestPicture::handsAreRaised()
{
    Class lab;
    QVERIFY(lab.beginAndPlay());
    lab.trigger(u"presentTalk"_s);
    lab.press(Qt::Key_PageDown);
    QCOMPARE(lab.presenter().phase(), Phase::Asking);
    // A number and Enter for the first choice, the same for the second, and back for one that came late.
    for (const Qt::Key key : {Qt::Key_1, Qt::Key_9, Qt::Key_Backspace, Qt::Key_Return, Qt::Key_2, Qt::Key_Return})
        lab.press(key);
    QCOMPARE(lab.presenter().hands(), (QList<int> {1, 2}));
    lab.press(Qt::Key_2, Qt::AltModifier);
    lab.press(Qt::Key_Plus);
    lab.press(Qt::Key_Plus);
    lab.press(Qt::Key_Minus);
    QCOMPARE(lab.presenter().hands(), (QList<int> {1, 3}));
    lab.press(Qt::Key_Minus);
    QCOMPARE(lab.presenter().phase(), Phase::Asking);
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
void TestPicture::aCountLeavesTheClickerItsKeys()
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

/// A click is the next step; the cursor is to be seen while it moves, and no longer.
void TestPicture::theMouseOnTheWall()
{
    Class lab;
    QVERIFY(lab.beginAndPlay());
    lab.trigger(u"presentTalk"_s);
    AudienceWindow &wallWindow = *lab.audience();
    QCOMPARE(wallWindow.cursor().shape(), Qt::BlankCursor);
    QTest::mouseMove(wallWindow.windowHandle(), QPoint(200, 200));
    QTest::mouseMove(wallWindow.windowHandle(), QPoint(220, 210));
    QTRY_COMPARE(wallWindow.cursor().shape(), Qt::ArrowCursor);
    QTRY_COMPARE(wallWindow.cursor().shape(), Qt::BlankCursor);
    QTest::mouseClick(&wallWindow, Qt::LeftButton);
    QCOMPARE(lab.presenter().position(), 1);
    QTest::mouseClick(&wallWindow, Qt::BackButton);
    QCOMPARE(lab.presenter().position(), 0);
}

/// With one screen, what is frozen and what has been typed is said small on it; a count stands where it will stand.
void TestPicture::signsForTheSpeaker()
{
    Class lab;
    QVERIFY(lab.beginAndPlay());
    QList<Place> screens {{lectern, u"lectern"_s, true}};
    NotesPlaces places;
    Show show(
        {chapter(), 0, {}, {}, {}}, {}, std::make_shared<prove::Answers>(), [&] { return screens; }, places, nullptr);
    AudienceWindow &only = *show.audience();
    QTRY_VERIFY(only.isActiveWindow()); // or its keys would be the program's window's
    const auto says = [&](const QString &wanted) {
        PaintRecord record(only.size());
        only.render(&record);
        const auto &texts = record.texts();
        return std::ranges::any_of(texts, [&](const PaintRecord::Text &each) { return each.text.contains(wanted); });
    };
    QVERIFY(!says(u"❚❚"_s));
    QTest::keyClick(&only, Qt::Key_F);
    QVERIFY(says(u"❚❚"_s));
    QTest::keyClick(&only, Qt::Key_F);
    QVERIFY(!says(u"❚❚"_s));
    QTest::keyClick(&only, Qt::Key_B); // nothing but the key that ends it, and hardly to be seen
    PaintRecord blank(only.size());
    only.render(&blank);
    QCOMPARE(blank.texts().size(), 1);
    QCOMPARE(blank.texts().constFirst().text, u"B"_s);
    QVERIFY(blank.texts().constFirst().ink.lightness() < 80);
    QTest::keyClick(&only, Qt::Key_B);
    QTest::keyClick(&only, Qt::Key_Escape);
    QVERIFY(says(u"Escape again"_s));
    QTest::keyClick(&only, Qt::Key_3);
    QVERIFY(!says(u"Escape again"_s) && says(u"Step 3"_s));
    QTest::keyClick(&only, Qt::Key_Escape);
    QTest::keyClick(&only, Qt::Key_PageDown); // the room is asked
    QTest::keyClick(&only, Qt::Key_4);
    QTest::keyClick(&only, Qt::Key_2);
    QVERIFY(says(u"42"_s));
    QTest::keyClick(&only, Qt::Key_1);
    QVERIFY(!says(u"999"_s));
    QTest::keyClick(&only, Qt::Key_9); // is not taken, and that is said
    QVERIFY(says(u"421"_s) && says(u"999"_s));
    QTest::keyClick(&only, Qt::Key_Backspace);
    QVERIFY(says(u"42"_s) && !says(u"999"_s));
    QTest::keyClick(&only, Qt::Key_Return);
    QCOMPARE(show.presenter().hands(), (QList<int> {42, 0}));
    QCOMPARE(show.presenter().phase(), Phase::Asking);
    screens.append({wall, u"wall"_s, false});
    show.place();
    show.presenter().toggle(Effect::Freeze);
    QVERIFY(!says(u"❚❚"_s)); // it stands at the desk
    show.presenter().toggle(Effect::Blank);
    QVERIFY(isBlack(only.grab().toImage()) && !says(u"B"_s));
    show.presenter().toggle(Effect::Blank);
    const QLabel *state = show.presenterWindow()->findChild<QLabel *>(u"audienceState"_s);
    QVERIFY(state->palette().color(QPalette::Window) != show.presenterWindow()->palette().color(QPalette::Window));
}

/// Notes have any size, and what comes next is a picture.
void TestPicture::theDesk()
{
    Class lab;
    QVERIFY(lab.beginAndPlay());
    lab.trigger(u"presentTalk"_s);
    const auto *notes = lab.desk()->findChild<QTextBrowser *>(u"notes"_s);
    const double before = notes->font().pointSizeF();
    lab.press(Qt::Key_Plus, Qt::ControlModifier);
    QTest::mouseClick(lab.desk()->findChild<QPushButton *>(u"notesLarger"_s), Qt::LeftButton);
    QVERIFY(notes->font().pointSizeF() > before * 1.25);
    lab.press(Qt::Key_Minus, Qt::ControlModifier);
    lab.press(Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(notes->font().pointSizeF(), before);
    auto *next = lab.desk()->findChild<SlideView *>(u"nextSlide"_s);
    QVERIFY(next && next->isVisible());
    const study::Talk talk = chapter();
    for (qsizetype i = 0; i < talk.steps.size(); ++i) {
        lab.presenter().goTo(i);
        // What the next key brings: of a question its answer, else the next step.
        const bool isAsking = talk.steps.at(i).ask.has_value();
        QCOMPARE(next->isHidden(), !isAsking && i + 1 == talk.steps.size());
        if (isAsking || i + 1 < talk.steps.size())
            QCOMPARE(next->accessibleName(), study::inLanguage(talk.steps.at(isAsking ? i : i + 1).caption, u"en"_s));
        QVERIFY(!isAsking || next->accessibleDescription().contains(u"that is what happened"_s));
        if (isAsking && i + 1 < talk.steps.size()) {
            lab.press(Qt::Key_PageDown);
            QTRY_COMPARE(next->accessibleName(), study::inLanguage(talk.steps.at(i + 1).caption, u"en"_s));
        }
    }
    QVERIFY(notes->height() > lab.desk()->height() / 2); // they have the room
}

int main(int argc, char **argv) { return runOnTwoScreens<TestPicture>(argc, argv); }
#include "tst_picture.moc"
