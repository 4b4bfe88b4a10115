// SPDX-License-Identifier: MIT
// What is seen of a day at the shop: the page at every size, its chart and its tables whole.
#include "analysis/oddsformula.h"
#include "app/odds/shop.h"
#include "bench/heartbeat.h"
#include "odds/oddstable.h"
#include "odds/oddsview.h"
#include "paintrecord.h"

#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QTableView>
#include <QWheelEvent>

using namespace idemlab;
using namespace idemlab::analysis;
using namespace idemlab::odds;
using model::Strategy;

namespace {

/// Of a chart: texts that do not fit their boxes or the chart.
QString textsCutIn(OddsView &view)
{
    PaintRecord record(view.size());
    QPainter painter(&record);
    view.chart()->paint(painter, diagram::Colors::light());
    painter.end();
    for (const PaintRecord::Text &text : record.texts()) {
        if (text.box.width() < text.letters.width() - 2 || !QRectF(view.rect()).contains(text.letters) || text.text.contains(QChar(0x2026)))
            return text.text;
    }
    return {};
}

} // namespace

class TestOddsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void theCurvesOverRetries();
    void theCurvesOverRetriesAsATable();
    void largeChartsArePaintedAside_data();
    void largeChartsArePaintedAside();
    void whatIsSeenIsAskedFor();
    void theWheelTurnsThePage();
    void allOfItIsSeen_data();
    void allOfItIsSeen();
};

/// Beside the day: where it fell with the number of retries that was played, and what any other number comes to.
void TestOddsPage::theCurvesOverRetries()
{
    OddsQuestion question;
    question.loseAnswer = 0.1;
    for (question.retries = 0; question.retries <= OddsQuestion::mostRetries; question.retries += 5) {
        const DayOdds day = *playDay(question, Listing::Mishaps);
        const QSize size(1200, 700);
        const diagram::OddsChart chart(day, {QRectF({}, size), QGuiApplication::font()});
        for (qsizetype strategy = 0; strategy < 5; ++strategy) {
            const QRectF box = chart.retriesPanel(strategy);
            QVERIFY(QRectF({}, size).contains(box) && box.left() > chart.panel(strategy).right());
            const StrategyOdds &odds = day.strategies.at(strategy);
            for (const Figure figure : {Figure::Doubled, Figure::Unanswered}) {
                const QPointF played = chart.placeByRetries(strategy, question.retries, double(odds.count(figure)));
                QVERIFY(box.adjusted(-1, -1, 1, 1).contains(played));
                const Estimate &estimate = *odds.byRetries[question.retries][size_t(figure)];
                QVERIFY(played.y() <= chart.placeByRetries(strategy, question.retries, double(estimate.low)).y() + 1e-6);
                QVERIFY(played.y() >= chart.placeByRetries(strategy, question.retries, double(estimate.high)).y() - 1e-6);
                QVERIFY(box.contains(chart.placeByRetries(strategy, 0, estimate.expected)));
            }
            // The surprise, seen: from the first retry on the curve is nearly level, at the line of the answers that are missed.
            const auto heightAt = [&](quint32 retries) {
                return chart.placeByRetries(strategy, retries, odds.byRetries[retries][size_t(Figure::Doubled)]->expected).y();
            };
            QVERIFY(std::abs(heightAt(1) - heightAt(OddsQuestion::mostRetries)) < box.height() / 50);
            if (strategy == 0)
                QVERIFY(std::abs(heightAt(1) - chart.placeByRetries(0, 1, firstAnswersMissed(question)).y()) < box.height() / 50);
        }
        for (const bool isDark : {false, true}) {
            PaintRecord record(size);
            QPainter painter(&record);
            chart.paint(painter, isDark ? diagram::Colors::dark() : diagram::Colors::light());
            painter.end();
            QStringList texts;
            for (const PaintRecord::Text &text : record.texts())
                texts.append(text.text);
            for (const QString &wanted : {u"Number of retries"_s, u"10"_s, u"Dashed: order made, first answer missed"_s})
                QVERIFY2(texts.contains(wanted), qPrintable(texts.join(u'|')));
        }
    }
    const DayOdds day = *playDay(question, Listing::Mishaps);
    const diagram::OddsChart narrow(day, {QRectF(0, 0, 420, 400), QGuiApplication::font()}); // the day comes first
    QVERIFY(narrow.retriesPanel(0).isEmpty());
    QVERIFY(narrow.panel(0).width() > 0);
}

void TestOddsPage::theCurvesOverRetriesAsATable()
{
    Shop lab;
    QVERIFY(lab.beginOpen());
    auto *table = lab.part<QTableView>(u"oddsTable"_s);
    QTest::mouseClick(lab.part<QPushButton>(u"byRetries"_s), Qt::LeftButton);
    QCOMPARE(table->model()->rowCount(), int(OddsQuestion::mostRetries) + 1);
    QCOMPARE(table->model()->columnCount(), 5);
    QCOMPARE(table->accessibleName(), u"By formula, a number of retries a row: ◆ Charged more than once, ○ Without an answer"_s);
    const auto head = [&](int row) { return table->model()->headerData(row, Qt::Vertical, Qt::DisplayRole).toString(); };
    QCOMPARE(head(1), u"1 retry"_s);
    QCOMPARE(head(3), u"3 retries (played)"_s);
    QVERIFY2(lab.cell(0, 0).startsWith(u"◆ 0\n○ 1,990 ("_s), qPrintable(lab.cell(0, 0)));
    QVERIFY2(lab.cell(3, 0).startsWith(u"◆ 1,000 ("_s), qPrintable(lab.cell(3, 0)));
    const auto spoken = [&](int row) { return table->model()->index(row, 0).data(Qt::AccessibleTextRole).toString(); };
    const qint64 doubled = firstDay().strategies.at(0).count(Figure::Doubled);
    QVERIFY2(spoken(3).startsWith(u"No key, 3 retries\nCharged more than once: by formula: 1,000.0; "_s)
            && spoken(3).contains(u"; played: "_s + QLocale().toString(doubled)),
        qPrintable(spoken(3)));
    QVERIFY2(!spoken(2).contains(u"played"_s), qPrintable(spoken(2)));
    QVERIFY(lab.set(u"retries"_s, 1));
    QCOMPARE(head(1), u"1 retry (played)"_s);
    QCOMPARE(head(3), u"3 retries"_s);
    QVERIFY2(lab.view()->accessibleName().contains(u"with one retry 980 are charged more than once"_s),
        qPrintable(lab.view()->accessibleName()));
    lab.language.setLanguage(u"ja"_s);
    QTRY_VERIFY2(head(1).startsWith(u"再送1回"_s), qPrintable(head(1)));
    lab.language.setLanguage(u"en"_s);
    QTest::mouseClick(lab.part<QPushButton>(u"byRetries"_s), Qt::LeftButton);
    QCOMPARE(table->model()->rowCount(), 5);
}

void TestOddsPage::largeChartsArePaintedAside_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("a laptop's") << QSize(1366, 768);
    QTest::newRow("of an earlier report") << QSize(3000, 1700);
    QTest::newRow("4K") << QSize(3840, 2160);
}

/// The window's thread puts a picture up, which takes a fraction of the time of painting it, however many customers there are.
void TestOddsPage::largeChartsArePaintedAside()
{
    QFETCH(const QSize, size);
    OddsQuestion question;
    question.loseRequest = question.loseAnswer = 0.3;
    question.customers = 100'000;
    const auto day = std::make_shared<const DayOdds>(*playDay(question, Listing::Mishaps));
    QVERIFY(day->strategies.at(0).mishaps.size() > 10'000);

    const double before = bench::Heartbeat::workedMs();
    QImage image(size, QImage::Format_RGB32);
    QPainter p(&image);
    diagram::OddsChart(*day, {QRectF(image.rect()), QGuiApplication::font()}).paint(p, diagram::Colors::light());
    p.end();
    const double painting = bench::Heartbeat::workedMs() - before;

    OddsView view;
    view.resize(size);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QList<double> frames;
    for (int frame = 0; frame < 5; ++frame) {
        QSignalSpy painted(&view, &OddsView::pictureChanged);
        const double asked = bench::Heartbeat::workedMs();
        view.showDay(day);
        const double told = bench::Heartbeat::workedMs() - asked;
        QTRY_VERIFY_WITH_TIMEOUT(!painted.isEmpty(), 60'000);
        const double seen = bench::Heartbeat::workedMs();
        view.repaint();
        frames.append(told + bench::Heartbeat::workedMs() - seen);
    }
    std::ranges::sort(frames);
    qInfo("%d x %d: painting %.1f ms, a frame %.1f ms of CPU", size.width(), size.height(), painting, frames.at(2));
    QVERIFY2(frames.at(2) < painting / 2, qPrintable(QString::number(frames.at(2))));
}

/// A new day is on its way while the one before is still seen: what is pointed at belongs to what is seen.
void TestOddsPage::whatIsSeenIsAskedFor()
{
    OddsQuestion question;
    const auto first = std::make_shared<const DayOdds>(*playDay(question, Listing::Mishaps));
    question.loseAnswer = 0;
    question.loseRequest = 0;
    const auto second = std::make_shared<const DayOdds>(*playDay(question, Listing::Mishaps));
    OddsView view;
    view.resize(1000, 700);
    view.show();
    view.showDay(first);
    QTRY_COMPARE(view.day(), first);
    QSignalSpy asked(&view, &OddsView::customerAsked);
    view.showDay(second);
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.day(), first);
    QVERIFY(view.pointed());
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.constFirst().at(1).value<quint32>(), first->strategies.constFirst().mishaps.front().customer);
    QTRY_COMPARE(view.day(), second);
    QVERIFY(!view.pointed());
    view.resize(900, 600);
    view.resize(950, 650);
    QTRY_VERIFY(!view.isPainting() && QRectF(view.rect()).contains(view.chart()->panel(4)));
}

/// And no slider that comes by under the mouse; one that has the focus takes it.
void TestOddsPage::theWheelTurnsThePage()
{
    Shop lab;
    QVERIFY(lab.beginOpen());
    auto *slider = lab.part<QSlider>(u"retries"_s);
    const auto takes = [slider](int eighths) {
        const QPoint at = slider->rect().center();
        QWheelEvent wheel(at, slider->mapToGlobal(at), {}, {0, eighths}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(slider, &wheel);
        return wheel.isAccepted();
    };
    const int value = slider->value();
    QVERIFY(!takes(-120)); // so it goes on to the page
    QCOMPARE(slider->value(), value);
    slider->setFocus(Qt::TabFocusReason);
    QVERIFY(takes(120));
    QVERIFY(slider->value() != value);
}

void TestOddsPage::allOfItIsSeen_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    for (const auto &language : {u"en"_s, u"ja"_s}) {
        const auto row = [&](const QSize &size, int percent) {
            QTest::addRow("%s %d at %d %%", qPrintable(language), size.width(), percent) << language << size << percent;
        };
        for (const QSize &size : {QSize(800, 600), QSize(1216, 691), QSize(1280, 720), QSize(1920, 1080)}) // the second: as it opens
            row(size, 100);
        for (const QSize &size : {QSize(800, 480), QSize(1024, 768), QSize(1366, 768)})
            row(size, 200);
    }
}

/// Chart and table fit or stand below each other on one page that scrolls down; no label is cut, and the strategies stand apart.
void TestOddsPage::allOfItIsSeen()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    QFETCH(int, percent);
    theme::ThemeManager letters;
    letters.setTextSize(percent);
    const auto back = qScopeGuard([&] { letters.setTextSize(100); });
    Shop lab;
    QVERIFY(lab.begin());
    lab.language.setLanguage(language);
    if (percent != 100)
        lab.window->resize(size);
    QVERIFY(lab.open());
    QVERIFY2(lab.dialog()->width() <= lab.window->width(), qPrintable(QString::number(lab.dialog()->width())));
    auto *table = lab.part<QTableView>(u"oddsTable"_s);
    auto *page = lab.part<QScrollArea>(u"oddsPage"_s);
    if (percent == 100)
        QTRY_COMPARE(page->verticalScrollBar()->maximum(), 0); // as it opens
    lab.dialog()->resize(size);
    QVERIFY(lab.set(u"slow"_s, 6)); // with the longest value
    QTRY_COMPARE(lab.dialog()->size(), size);
    const auto cut = [&lab] {
        for (const auto *label : lab.dialog()->findChildren<QLabel *>()) {
            const QSize needed = label->wordWrap() ? QSize(1, label->heightForWidth(label->width())) : label->sizeHint();
            if (label->isVisible() && label->size().expandedTo(needed) != label->size())
                return QString(label->objectName() + label->text());
        }
        return QString();
    };
    QTRY_COMPARE(cut(), QString());
    QCOMPARE(page->horizontalScrollBar()->maximum(), 0);
    QVERIFY(page->widget()->width() <= page->viewport()->width());
    for (const bool isByRetries : {true, false}) {
        QTest::mouseClick(lab.part<QPushButton>(u"byRetries"_s), Qt::LeftButton);
        const auto faultOf = [&] {
            const QAbstractItemModel &model = *table->model();
            const QRect last = table->visualRect(model.index(model.rowCount() - 1, model.columnCount() - 1));
            if (!table->viewport()->rect().contains(last))
                return u"the last cell is not there"_s;
            for (int row = 0; row < model.rowCount(); ++row) {
                for (int column = 0; column < model.columnCount(); ++column) {
                    const QModelIndex cell = model.index(row, column);
                    const QRect at = table->visualRect(cell).adjusted(3, 0, -3, 0);
                    const QFontMetrics metrics(cell.data(Qt::FontRole).isValid() ? cell.data(Qt::FontRole).value<QFont>() : table->font());
                    const QRect needed = metrics.boundingRect(0, 0, at.width(), 0, Qt::TextWordWrap, cell.data().toString());
                    if (needed.width() > at.width() || needed.height() > at.height())
                        return cell.data().toString();
                }
            }
            return QString();
        };
        QTRY_COMPARE(faultOf(), QString());
        QCOMPARE(table->model()->columnCount() == 1, lab.dialog()->findChild<OddsTable *>()->isFolded());
        if (size.width() >= 1280 && percent == 100 && !isByRetries)
            QVERIFY(table->model()->columnCount() > 1);
    }
    const auto standApart = [&lab] { // once it is painted for the room that it has now
        const double line = QFontMetricsF(lab.view()->font()).height();
        bool all = lab.isAnswered();
        for (qsizetype strategy = 0; all && strategy < 5; ++strategy) {
            const QRectF panel = lab.view()->chart()->panel(strategy);
            all = QRectF(lab.view()->rect()).contains(panel) && panel.height() >= 1.5 * line && panel.width() >= 8 * line;
        }
        return all;
    };
    QTRY_VERIFY(standApart());
    QTRY_COMPARE(textsCutIn(*lab.view()), QString());
    lab.language.setLanguage(u"en"_s);
}

QTEST_MAIN(TestOddsPage)
#include "tst_oddspage.moc"
