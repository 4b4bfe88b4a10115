// SPDX-License-Identifier: MIT
// The handles of scroll bars and sliders stand out, in light and in dark, and do what handles do.
#include "app/window/fixture.h"

#include "diagram/colors.h"

#include <QScrollBar>
#include <QSlider>
#include <QStyle>
#include <QStyleOptionSlider>

using namespace idemlab;

class TestScrollBar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void theHandleStandsOut_data();
    void theHandleStandsOut();
    void pagesAndDrags_data();
    void pagesAndDrags();
    void aSlidersHandleStandsOut_data() { theHandleStandsOut_data(); }
    void aSlidersHandleStandsOut();
};

void TestScrollBar::theHandleStandsOut_data()
{
    QTest::addColumn<theme::Scheme>("scheme");
    QTest::newRow("light") << theme::Scheme::Light;
    QTest::newRow("dark") << theme::Scheme::Dark;
}

/// WCAG 2.2, 1.4.11: three to one.
void TestScrollBar::theHandleStandsOut()
{
    QFETCH(theme::Scheme, scheme);
    theme::ThemeManager manager;
    manager.setScheme(scheme);
    QScrollBar bar(Qt::Vertical);
    bar.setRange(0, 90);
    bar.setPageStep(10);
    bar.resize(bar.sizeHint().width(), 200);
    const QImage image = bar.grab().toImage();
    const QColor handle = image.pixelColor(image.width() / 2, 10);
    const QColor groove = image.pixelColor(image.width() / 2, image.height() - 3);
    QVERIFY2(diagram::contrast(handle, groove) >= 3, qPrintable(handle.name() + u" on "_s + groove.name()));
}

void TestScrollBar::pagesAndDrags_data()
{
    QTest::addColumn<Qt::Orientation>("orientation");
    QTest::newRow("vertical") << Qt::Vertical;
    QTest::newRow("horizontal") << Qt::Horizontal;
}

void TestScrollBar::pagesAndDrags()
{
    QFETCH(Qt::Orientation, orientation);
    const theme::ThemeManager manager;
    QScrollBar bar(orientation);
    bar.setRange(0, 100);
    bar.setPageStep(10);
    const bool isLying = orientation == Qt::Horizontal;
    bar.resize(isLying ? QSize(200, bar.sizeHint().height()) : QSize(bar.sizeHint().width(), 200));
    bar.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bar));
    const auto along = [&](int at) { return isLying ? QPoint(at, bar.height() / 2) : QPoint(bar.width() / 2, at); };
    QTest::mouseClick(&bar, Qt::LeftButton, {}, along(190));
    QCOMPARE(bar.value(), 10);
    bar.setValue(0);
    QTest::mousePress(&bar, Qt::LeftButton, {}, along(5));
    QTest::mouseMove(&bar, along(250));
    QTest::mouseRelease(&bar, Qt::LeftButton, {}, along(250));
    QCOMPARE(bar.value(), 100);
}

void TestScrollBar::aSlidersHandleStandsOut()
{
    QFETCH(theme::Scheme, scheme);
    theme::ThemeManager manager;
    manager.setScheme(scheme);
    QSlider slider(Qt::Horizontal);
    slider.setRange(0, 10);
    slider.setValue(5);
    slider.resize(200, slider.sizeHint().height());
    const QImage image = slider.grab().toImage();
    const QColor ground = slider.palette().color(QPalette::Window);
    const QColor handle = image.pixelColor(100, image.height() / 2 - 4);
    QVERIFY2(diagram::contrast(handle, ground) >= 3, qPrintable(handle.name() + u" on "_s + ground.name()));
    QVERIFY(diagram::contrast(image.pixelColor(20, image.height() / 2), ground) >= 3); // the filled part
}

QTEST_MAIN(TestScrollBar)
#include "tst_scrollbar.moc"
