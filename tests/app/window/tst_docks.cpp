// SPDX-License-Identifier: MIT
#include "theme/thememanager.h"
#include "theme/type.h"
#include "window/docks.h"

#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QLayout>
#include <QRegularExpression>
#include <QScreen>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using idemlab::window::Docks;

namespace {

/// Two panels on the right and one on the left, of which none is open.
struct Panels
{
    Panels()
    {
        docks.setCentralWidget(new QWidget);
        for (auto [name, action] : {std::pair {"books", &books}, std::pair {"story", &story}, std::pair {"lessons", &lessons}}) {
            action->setText(QLatin1StringView(name));
            action->setCheckable(true);
            const auto area = action == &lessons ? Qt::LeftDockWidgetArea : Qt::RightDockWidgetArea;
            docks.add(QLatin1StringView(name), action, area, 40, [](QWidget *parent) { return new QLabel(u"panel"_s, parent); });
        }
        docks.resize(1000, 600);
    }

    [[nodiscard]] bool show()
    {
        docks.show();
        return QTest::qWaitForWindowExposed(&docks);
    }

    [[nodiscard]] QDockWidget *frame(const QString &name) const { return docks.findChild<QDockWidget *>(name); }

    [[nodiscard]] bool isOpen(const QString &name) const
    {
        const QDockWidget *dock = frame(name);
        return dock && !dock->isHidden();
    }

    idemlab::theme::ThemeManager theme;
    QAction books;
    QAction story;
    QAction lessons;
    Docks docks;
};

} // namespace

class TestDocks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void whatIsClosedIsNotMade();
    void aSecondPanelIsATabOfTheFirst();
    void theyComeBackWhereTheyWere();
    void theyCanBePutBack();
    void theyStandInTheWindow();
    void theyGiveWayOnASmallScreen();
    void aNarrowWindowTakesNothingForGood();
    void aHighPanelScrolls();
    void whatIsNoStateIsRefused();
};

void TestDocks::whatIsClosedIsNotMade()
{
    Panels panels;
    QVERIFY(panels.show());
    QVERIFY(!panels.isOpen(u"books"_s));
    QVERIFY(!panels.frame(u"books"_s)->widget());
    panels.books.trigger();
    QVERIFY(panels.isOpen(u"books"_s));
    QVERIFY(panels.frame(u"books"_s)->widget());
    QCOMPARE(panels.frame(u"books"_s)->windowTitle(), u"books"_s);
    QVERIFY(!panels.frame(u"story"_s)->widget());
    QTRY_COMPARE(panels.frame(u"books"_s)->width(), 40 * idemlab::theme::unit());
    panels.frame(u"books"_s)->close();
    QVERIFY(!panels.books.isChecked());
    panels.books.trigger();
    QVERIFY(panels.isOpen(u"books"_s));
}

void TestDocks::aSecondPanelIsATabOfTheFirst()
{
    Panels panels;
    QVERIFY(panels.show());
    panels.books.trigger();
    panels.story.trigger();
    QVERIFY(panels.isOpen(u"books"_s));
    QVERIFY(panels.isOpen(u"story"_s));
    QCOMPARE(panels.docks.tabifiedDockWidgets(panels.frame(u"books"_s)), QList {panels.frame(u"story"_s)});
    QTRY_VERIFY(panels.frame(u"story"_s)->widget());
}

/// A panel keeps its width and the side on which it was put, closed or open, over any number of starts.
void TestDocks::theyComeBackWhereTheyWere()
{
    QByteArray state;
    {
        Panels panels;
        QVERIFY(panels.show());
        panels.books.trigger();
        panels.story.trigger();
        panels.docks.addDockWidget(Qt::LeftDockWidgetArea, panels.frame(u"story"_s));
        panels.story.trigger();
        panels.docks.resizeDocks({panels.frame(u"books"_s)}, {300}, Qt::Horizontal);
        QTRY_COMPARE(panels.frame(u"books"_s)->width(), 300);
        state = panels.docks.state();
    }
    for (int start = 0; start < 2; ++start) {
        Panels panels;
        QVERIFY(panels.docks.restore(state));
        QVERIFY(panels.show());
        QVERIFY(panels.isOpen(u"books"_s));
        QTRY_COMPARE(panels.frame(u"books"_s)->width(), 300);
        QVERIFY(panels.books.isChecked());
        QVERIFY(!panels.isOpen(u"story"_s));
        QVERIFY(!panels.story.isChecked());
        QVERIFY(!panels.isOpen(u"lessons"_s));
        state = panels.docks.state();
        panels.story.trigger();
        QVERIFY(panels.isOpen(u"story"_s));
        QCOMPARE(panels.docks.dockWidgetArea(panels.frame(u"story"_s)), Qt::LeftDockWidgetArea);
    }
}

/// Moved, widened, closed or behind another: after a reset they are as they were first.
void TestDocks::theyCanBePutBack()
{
    Panels panels;
    QVERIFY(panels.show());
    for (QAction *each : {&panels.books, &panels.story, &panels.lessons})
        each->trigger();
    panels.docks.addDockWidget(Qt::BottomDockWidgetArea, panels.frame(u"books"_s));
    panels.docks.addDockWidget(Qt::RightDockWidgetArea, panels.frame(u"lessons"_s));
    panels.docks.resizeDocks({panels.frame(u"story"_s)}, {500}, Qt::Horizontal);
    panels.lessons.trigger();
    QVERIFY(!panels.isOpen(u"lessons"_s));
    panels.docks.reset({u"books"_s, u"lessons"_s});
    QVERIFY(panels.isOpen(u"books"_s) && panels.books.isChecked());
    QVERIFY(panels.isOpen(u"lessons"_s) && panels.lessons.isChecked());
    QVERIFY(!panels.isOpen(u"story"_s) && !panels.story.isChecked());
    QCOMPARE(panels.docks.dockWidgetArea(panels.frame(u"books"_s)), Qt::RightDockWidgetArea);
    QCOMPARE(panels.docks.dockWidgetArea(panels.frame(u"lessons"_s)), Qt::LeftDockWidgetArea);
    for (const QString &name : {u"books"_s, u"lessons"_s})
        QTRY_COMPARE(panels.frame(name)->width(), 40 * idemlab::theme::unit());
    panels.story.trigger();
    QCOMPARE(panels.docks.tabifiedDockWidgets(panels.frame(u"books"_s)), QList {panels.frame(u"story"_s)});
}

/// However narrow somebody makes it.
void TestDocks::theyStandInTheWindow()
{
    Panels panels;
    QVERIFY(panels.show());
    panels.books.trigger();
    panels.lessons.trigger();
    for (const QString &name : {u"books"_s, u"lessons"_s})
        panels.frame(name)->widget()->setMinimumWidth(250);
    QTRY_VERIFY(panels.docks.minimumSizeHint().width() > 2 * 250);
    panels.docks.resize(panels.docks.minimumSizeHint().width(), 600);
    for (const QString &name : {u"books"_s, u"lessons"_s}) {
        QTRY_VERIFY(panels.docks.rect().contains(panels.frame(name)->geometry()));
        QVERIFY(panels.frame(name)->width() >= 250);
    }
    panels.books.trigger();
    QTRY_VERIFY(panels.docks.minimumSizeHint().width() < 2 * 250);
}

/// The one that was asked for last is there.
void TestDocks::theyGiveWayOnASmallScreen()
{
    QWidget window; // which may be narrower than what stands in it
    Panels panels;
    panels.docks.setParent(&window);
    window.resize(1000, 600);
    window.show();
    panels.docks.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const int most = std::max(window.screen()->availableSize().width(), window.width());
    panels.books.trigger();
    panels.lessons.trigger();
    panels.docks.giveWay();
    QVERIFY(panels.isOpen(u"lessons"_s) && panels.isOpen(u"books"_s)); // there is room
    for (const QString &name : {u"books"_s, u"lessons"_s})
        panels.frame(name)->widget()->setMinimumWidth(most / 2);
    QTRY_VERIFY(panels.docks.layout()->totalMinimumSize().width() > most);
    QVERIFY(panels.docks.minimumSizeHint().width() <= most);
    panels.docks.giveWay();
    QVERIFY(panels.isOpen(u"lessons"_s) && !panels.isOpen(u"books"_s) && !panels.books.isChecked());
    panels.books.trigger();
    QVERIFY(panels.isOpen(u"books"_s) && !panels.isOpen(u"lessons"_s) && !panels.lessons.isChecked());
    panels.docks.setParent(nullptr);
}

/// What the window took from a panel it has again once there is room.
void TestDocks::aNarrowWindowTakesNothingForGood()
{
    Panels panels;
    panels.docks.centralWidget()->setMinimumWidth(300);
    QVERIFY(panels.show());
    panels.books.trigger();
    panels.lessons.trigger();
    const int wide = 40 * idemlab::theme::unit();
    QTRY_COMPARE(panels.frame(u"books"_s)->width(), wide);
    QTRY_COMPARE(panels.frame(u"lessons"_s)->width(), wide);
    for (const int width : {500, 400, 600, 1000})
        panels.docks.resize(width, 600);
    QTRY_COMPARE(panels.frame(u"books"_s)->width(), wide);
    QTRY_COMPARE(panels.frame(u"lessons"_s)->width(), wide);
}

/// One that asks for more height than there is does not make the middle higher than it is.
void TestDocks::aHighPanelScrolls()
{
    Panels panels;
    QVERIFY(panels.show());
    panels.books.trigger();
    const auto labels = panels.frame(u"books"_s)->findChildren<QLabel *>();
    auto *high = *std::find_if(labels.cbegin(), labels.cend(), [](const QLabel *each) { return each->text() == "panel"_L1; });
    high->setMinimumHeight(1200);
    QTRY_COMPARE(high->height(), 1200);
    QVERIFY(panels.frame(u"books"_s)->geometry().bottom() < panels.docks.height());
    high->setMinimumHeight(0);
    QTRY_VERIFY(high->height() < 600); // as high as there is room
}

void TestDocks::whatIsNoStateIsRefused()
{
    Panels panels;
    QVERIFY(!panels.docks.restore({}));
    QVERIFY(!panels.docks.restore("docks"));
    QVERIFY(!panels.docks.restore(QByteArray::fromHex("ffffffffffffffffffffffff"))); // counts and lengths past all bounds
    QVERIFY(!panels.docks.restore(QByteArray::fromHex("000000ff00000000fd7fffffff")));
    QVERIFY(panels.show());
    panels.lessons.trigger();
    QVERIFY(panels.isOpen(u"lessons"_s));
}

QTEST_MAIN(TestDocks)
#include "tst_docks.moc"
