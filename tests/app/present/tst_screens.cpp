// SPDX-License-Identifier: MIT
// Which screen shows the slide and which the notes, whatever becomes of them in mid-talk.
#include "app/present/classroom.h"
#include "window/actions.h"

#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QTextBrowser>

using namespace idemlab;
using namespace idemlab::present;

namespace {

const Place lecternPlace {lectern, u"lectern"_s, true};
const Place wallPlace {wall, u"wall"_s, false};

} // namespace

class TestScreens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void aScreenGoes();
    void screensChange();
    void screensAreSwapped();
    void theProjectorIsAskedAboutOnce();
};

void TestScreens::aScreenGoes()
{
    QList<Place> screens {lecternPlace, wallPlace};
    NotesPlaces places;
    Show show(
        {chapter(), 0, {}, {}, {}}, {}, std::make_shared<prove::Answers>(), [&] { return screens; }, places, nullptr);
    show.presenter().next();
    QVERIFY(show.presenterWindow());
    screens.removeLast();
    show.place();
    QVERIFY(!show.presenterWindow());
    QTRY_COMPARE(show.audience()->geometry(), lectern);
    QVERIFY(show.audience()->isFullScreen());
    QTest::keyClick(show.audience(), Qt::Key_PageDown); // the keys have moved along
    QCOMPARE(show.presenter().phase(), Phase::Revealing);
    screens.append(wallPlace);
    show.place();
    QVERIFY(show.presenterWindow());
    QTRY_COMPARE(show.audience()->geometry(), wall);
    QTRY_COMPARE(show.presenterWindow()->geometry(), lectern);
    QCOMPARE(show.presenterWindow()->findChild<QTextBrowser *>(u"notes"_s)->toPlainText(),
        study::inLanguage(chapter().steps.at(1).notes, u"en"_s));
}

/// Mirrored and extended again, another one primary, another size: by themselves, and no notes where the audience looks.
void TestScreens::screensChange()
{
    QList<Place> screens {lecternPlace, wallPlace};
    NotesPlaces places;
    Show show(
        {chapter(), 0, {}, {}, {}}, {}, std::make_shared<prove::Answers>(), [&] { return screens; }, places, nullptr);
    QScreen *second = QGuiApplication::screens().at(1);
    for (const Place &mirrored : {lecternPlace, wallPlace}) { // both show the same, in the size of one of them
        screens = {mirrored};
        Q_EMIT second->geometryChanged(mirrored.at);
        QTRY_VERIFY(!show.presenterWindow());
        QTRY_COMPARE(show.audience()->geometry(), mirrored.at);
        QVERIFY(show.audience()->isFullScreen());
        screens = {lecternPlace, wallPlace};
        Q_EMIT second->geometryChanged(wall);
        QTRY_VERIFY(show.presenterWindow());
        QTRY_COMPARE(show.audience()->geometry(), wall);
        QCOMPARE(show.presenterWindow()->geometry(), lectern);
    }
    screens = {{wall, u"wall"_s, true}, {lectern, u"lectern"_s, false}}; // the desktop has moved to the other one, and the window too
    Q_EMIT qGuiApp->primaryScreenChanged(second);
    QCoreApplication::processEvents();
    QCOMPARE(show.audience()->geometry(), wall); // where people look
    QCOMPARE(show.presenterWindow()->geometry(), lectern);
    screens = {{wall, u"lectern"_s, false}, {lectern, u"wall"_s, true}}; // turned round
    Q_EMIT second->geometryChanged(lectern);
    QTRY_COMPARE(show.audience()->geometry(), lectern);
    QTRY_COMPARE(show.presenterWindow()->geometry(), wall);
}

void TestScreens::screensAreSwapped()
{
    window::Remembered kept;
    {
        Class lab;
        QVERIFY(lab.beginAndPlay());
        lab.trigger(u"presentTalk"_s);
        for (const bool isKey : {true, false, true}) {
            const QRect before = lab.audience()->geometry();
            if (isKey)
                lab.press(Qt::Key_X);
            else
                QTest::mouseClick(lab.desk()->findChild<QPushButton *>(u"presentSwap"_s), Qt::LeftButton);
            QTRY_COMPARE(lab.audience()->geometry(), before == wall ? lectern : wall);
            QTRY_COMPARE(lab.desk()->geometry(), before);
        }
        lab.leave();
        QVERIFY(lab.window->close());
        kept = window::Preferences(lab.folder.filePath(u"idemlab.ini"_s)).load();
        QCOMPARE(kept.notesPlaces.size(), 1);
    }
    Lab next(kept); // these screens are known
    QVERIFY(next.begin());
    next.window->findChild<QAction *>(u"presentTalk"_s)->trigger();
    const auto *show = next.window->findChild<window::Presenting *>()->show();
    QVERIFY(show);
    QTRY_COMPARE(show->audience()->geometry(), lectern);
    QCOMPARE(show->presenterWindow()->geometry(), wall);
}

void TestScreens::theProjectorIsAskedAboutOnce()
{
    Class lab;
    QVERIFY(lab.beginAndPlay());
    window::Actions actions(nullptr);
    QList<Place> screens {{wall, u"wall"_s, false}, {lectern, u"lectern"_s, true}}; // the window is on the projector
    window::Presenting presenting(
        lab.session, lab.selection, actions, std::make_shared<prove::Answers>(), lab.window.get(), [&] { return screens; });
    presenting.presentTalk();
    QVERIFY(!presenting.show());
    auto *asked = lab.window->findChild<QMessageBox *>(u"audienceQuestion"_s);
    QVERIFY(asked && asked->isVisible());
    auto *here = asked->findChild<QAbstractButton *>(u"audienceHere"_s);
    QVERIFY(here);
    QTest::mouseClick(here, Qt::LeftButton);
    QTRY_VERIFY(presenting.show());
    QTRY_COMPARE(presenting.show()->audience()->geometry(), wall);
    QCOMPARE(presenting.show()->presenterWindow()->geometry(), lectern);
    presenting.end();
    presenting.presentTalk(); // once
    QVERIFY(presenting.show());
    QCOMPARE(presenting.show()->audience()->geometry(), wall);
}

int main(int argc, char **argv) { return runOnTwoScreens<TestScreens>(argc, argv); }
#include "tst_screens.moc"
