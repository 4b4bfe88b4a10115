// SPDX-License-Identifier: MIT
// What is painted on the wall can be read from the last row.
#include "app/present/classroom.h"
#include "paintrecord.h"
#include "present/slide.h"
#include "present/slideview.h"

using namespace idemlab;
using namespace idemlab::present;

class TestSlide : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void everythingIsLargeEnough_data();
    void everythingIsLargeEnough();
    void everythingHasContrast_data();
    void everythingHasContrast();
    void tinyAndTall();
};

void TestSlide::everythingIsLargeEnough_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("language");
    for (const QSize &size : {QSize(1280, 720), QSize(1920, 1080), QSize(3840, 2160), QSize(1024, 768), QSize(1109, 624)}) {
        for (const char *language : {"en", "ja"})
            QTest::addRow("%dx%d %s", size.width(), size.height(), language) << size << QString::fromLatin1(language);
    }
}

/// Every text that is painted, in every step: none below a fiftieth of the height, the headline at least twice that, and all of it inside.
void TestSlide::everythingIsLargeEnough()
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

void TestSlide::everythingHasContrast_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

/// Whatever is written on the slide is written in a colour that keeps 7:1 to the ground, or on a box of a text's colour.
void TestSlide::everythingHasContrast()
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

/// Whatever the screen is like, nothing breaks.
void TestSlide::tinyAndTall()
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

QTEST_MAIN(TestSlide)
#include "tst_slide.moc"
