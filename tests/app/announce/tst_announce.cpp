// SPDX-License-Identifier: MIT
#include "app/window/fixture.h"

#include "announce/announcer.h"

#include <QAccessible>

using namespace idemlab;

namespace {

/// A window, and what is said in it.
struct Heard : Lab
{
    Heard()
    {
        QObject::connect(announcer(), &announce::Announcer::said, window.get(), [this](const QString &text) { said.append(text); });
    }

    [[nodiscard]] announce::Announcer *announcer() const { return window->findChild<announce::Announcer *>(); }
    void act(const QString &action) const { window->findChild<QAction *>(action)->trigger(); }
    [[nodiscard]] bool has(const QString &part) const
    {
        return std::ranges::any_of(said, [&part](const QString &each) { return each.contains(part); });
    }
    [[nodiscard]] QByteArray all() const { return said.join(u'\n').toUtf8(); }

    QStringList said;
};

} // namespace

class TestAnnounce : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void whatDecidesIsSaid();
    void theVerdictIsNamedAsItStands();
    void itIsNoStopOfTheKeyboard();
    void theDropToggleHasAState();
    void theLessonIsRead();
};

/// Acts of a person who does not see the window, and what is said of each. AT-SPI tells it as a notification of that name.
void TestAnnounce::whatDecidesIsSaid()
{
    Heard lab;
    QVERIFY(lab.begin());
    lab.act(u"useNone"_s);
    lab.act(u"freePlay"_s);
    lab.said.clear();
    lab.act(u"dropNext"_s);
    QTRY_VERIFY2(lab.has(u"is switched on for the next message"_s), lab.all().constData());
    lab.act(u"orderAction"_s);
    QTRY_VERIFY2(lab.has(u"presses Order"_s), lab.all().constData());
    QTRY_VERIFY2(lab.has(u"The network loses the answer"_s), lab.all().constData());
    QTRY_VERIFY2(lab.has(u"Duplicate. "_s), lab.all().constData());
    QVERIFY2(lab.said.size() < 12, lab.all().constData()); // what decides, not every event
    lab.act(u"useClient"_s);
    QTRY_VERIFY2(lab.has(u"Key from the client"_s), lab.all().constData());
    lab.window->openFile(u"/nowhere/at/all.json"_s);
    QTRY_VERIFY2(lab.has(u"all.json could not be opened: the file cannot be read"_s), lab.all().constData());
    lab.act(u"copyPicture"_s);
    QTRY_VERIFY2(lab.has(u"clipboard"_s), lab.all().constData());
    const auto lines = lab.announcer()->findChildren<announce::Line *>();
    QSet<QString> texts;
    for (announce::Line *line : lines) {
        const QAccessibleInterface *shown = QAccessible::queryAccessibleInterface(line);
        QCOMPARE(shown->role(), QAccessible::Notification);
        texts.insert(shown->text(QAccessible::Name));
    }
    QVERIFY(lines.size() > 1); // a reader that is slow still finds what was said before the last
    for (qsizetype i = lab.said.size() - lines.size(); i < lab.said.size(); ++i)
        QVERIFY(texts.contains(lab.said.at(i)));
}

/// Also where the sentence stays and the moment is another.
void TestAnnounce::theVerdictIsNamedAsItStands()
{
    Lab lab;
    QVERIFY(lab.begin());
    const auto act = [&lab](const QString &action) { lab.window->findChild<QAction *>(action)->trigger(); };
    act(u"freePlay"_s);
    act(u"orderAction"_s);
    auto *banner = lab.window->findChild<QWidget *>(u"verdict"_s);
    QVERIFY(banner);
    QTRY_VERIFY(banner->accessibleName().contains(u"Exactly one"_s));
    act(u"stepBack"_s);
    act(u"freePlay"_s);
    QTRY_VERIFY2(banner->accessibleName().contains(u"Ready"_s), qPrintable(banner->accessibleName()));
    QVERIFY2(!banner->accessibleName().contains(u" at "_s), qPrintable(banner->accessibleName()));
}

void TestAnnounce::itIsNoStopOfTheKeyboard()
{
    Lab lab;
    QVERIFY(lab.begin());
    const auto *announcer = lab.window->findChild<announce::Announcer *>();
    QVERIFY(announcer);
    QCOMPARE(announcer->focusPolicy(), Qt::NoFocus);
}

void TestAnnounce::theDropToggleHasAState()
{
    Lab lab;
    QVERIFY(lab.begin());
    lab.window->findChild<QAction *>(u"freePlay"_s)->trigger();
    auto *toggle = lab.find<QAbstractButton>(u"dropResponse"_s);
    QVERIFY(toggle);
    QAccessibleInterface *shown = QAccessible::queryAccessibleInterface(toggle);
    QVERIFY(shown && shown->state().checkable && !shown->state().checked);
    for (const bool isOn : {true, false}) {
        toggle->click();
        QTRY_COMPARE(bool(shown->state().checked), isOn);
        QCOMPARE(lab.session.faultMode(model::FaultKind::DropResponse), isOn ? model::FaultMode::Next : model::FaultMode::Off);
    }
}

void TestAnnounce::theLessonIsRead()
{
    Lab lab;
    QVERIFY(lab.begin());
    const auto *text = lab.find(u"lessonText"_s);
    QVERIFY(text);
    QVERIFY2(text->accessibleName().size() > lab.guide.title().size() + 40, qPrintable(text->accessibleName()));
}

QTEST_MAIN(TestAnnounce)
#include "tst_announce.moc"
