// SPDX-License-Identifier: MIT
#include "theme/thememanager.h"
#include "theme/type.h"
#include "window/docks.h"

#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QRegularExpression>
#include <QTest>

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
        if (!QTest::qWaitForWindowExposed(&docks))
            return false;
        docks.wake();
        return true;
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
    void whatIsClosedHasNoFrame();
    void aSecondPanelIsATabOfTheFirst();
    void theyComeBackWhereTheyWere();
    void aStateOfBeforeIsUnderstood();
    void whatIsNoStateIsRefused();
};

void TestDocks::whatIsClosedHasNoFrame()
{
    Panels panels;
    QVERIFY(panels.show());
    QVERIFY(panels.docks.findChildren<QDockWidget *>().isEmpty());
    panels.books.trigger();
    QVERIFY(panels.isOpen(u"books"_s));
    QVERIFY(panels.frame(u"books"_s)->widget());
    QCOMPARE(panels.frame(u"books"_s)->windowTitle(), u"books"_s);
    QCOMPARE(panels.docks.findChildren<QDockWidget *>().size(), 1);
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
        QVERIFY(!panels.frame(u"lessons"_s)); // was never opened
        state = panels.docks.state();
        panels.story.trigger();
        QVERIFY(panels.isOpen(u"story"_s));
        QCOMPARE(panels.docks.dockWidgetArea(panels.frame(u"story"_s)), Qt::LeftDockWidgetArea);
    }
}

void TestDocks::aStateOfBeforeIsUnderstood()
{
    Panels before;
    QVERIFY(before.show());
    before.lessons.trigger();
    Panels panels;
    QVERIFY(panels.docks.restore(before.docks.saveState()));
    QVERIFY(panels.isOpen(u"lessons"_s));
    QVERIFY(!panels.isOpen(u"books"_s));
}

void TestDocks::whatIsNoStateIsRefused()
{
    Panels panels;
    QVERIFY(!panels.docks.restore({}));
    QVERIFY(!panels.docks.restore("docks"));
    QVERIFY(!panels.docks.restore(QByteArray::fromHex("ffffffffffffffffffffffff"))); // counts and lengths past all bounds
    QVERIFY(!panels.docks.restore(QByteArray::fromHex("1de3f0c1fffffffd00000000")));
    QVERIFY(!panels.docks.restore(QByteArray::fromHex("1de3f0c100000005626f6f6b737fffffff00")));
    QVERIFY(panels.show());
    panels.lessons.trigger();
    QVERIFY(panels.isOpen(u"lessons"_s));
}

QTEST_MAIN(TestDocks)
#include "tst_docks.moc"
