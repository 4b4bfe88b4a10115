// SPDX-License-Identifier: MIT
// What the presenter does to the picture on the wall, and counts in the room.
#include "app/present/classroom.h"

#include <QSpinBox>

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

void TestPicture::handsAreRaised()
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

int main(int argc, char **argv) { return runOnTwoScreens<TestPicture>(argc, argv); }
#include "tst_picture.moc"
