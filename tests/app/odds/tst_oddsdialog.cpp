// SPDX-License-Identifier: MIT
// A day at the shop in the window: sliders, chart, table, and the run behind a dot.
#include "analysis/oddsformula.h"
#include "app/odds/shop.h"
#include "app/window/legibility.h"
#include "bench/heartbeat.h"
#include "narrate/oddswords.h"
#include "odds/oddsdialog.h"
#include "odds/oddsview.h"

#include <QFile>
#include <QFileDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTableView>

using namespace idemlab;
using namespace idemlab::analysis;
using namespace idemlab::odds;
using model::Strategy;

class TestOddsDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void theFirstDay();
    void oneSliderAtATime();
    void theLastQuestionWins();
    void aClickOpensTheRun();
    void everyDotIsACustomer();
    void theLessonFindsTheCustomer();
    void byKeyboard();
    void bursts();
    void asATable();
    void aMovedSliderIsSmooth();
    void exports_data();
    void exports();
    void bothLanguages();
    void noWordStandsAlone();
};

void TestOddsDialog::theFirstDay()
{
    Shop lab;
    QVERIFY(lab.beginOpen());
    const DayOdds day = firstDay();
    const StrategyOdds &none = day.strategies.at(0);
    QVERIFY(none.count(Figure::Doubled) > 900);
    const QLocale locale;
    QVERIFY2(lab.said(u"money"_s).contains(narrate::OddsWords::money(day, none, locale)), qPrintable(lab.said(u"money"_s)));
    QVERIFY(lab.said(u"money"_s).contains(u"charged too much today"_s));
    QVERIFY2(lab.said(u"sentence"_s).contains(locale.toString(none.count(Figure::Doubled))), qPrintable(lab.said(u"sentence"_s)));
    QVERIFY(lab.said(u"notes"_s).contains(u"nobody has published"_s));
    for (int row = 0; row < 5; ++row) {
        for (const auto &figure : model::allNames<Figure>)
            QVERIFY(lab.cell(row, int(figure.value)).startsWith(locale.toString(day.strategies.at(row).count(figure.value))));
    }
}

/// From the first retry on the answers that are lost become second orders, and more retries hardly change that.
void TestOddsDialog::oneSliderAtATime()
{
    Shop lab;
    QVERIFY(lab.beginOpen());
    const auto number = [&lab](int row, Figure figure) { return QLocale().toLongLong(lab.cell(row, int(figure)).section(u' ', 0, 0)); };
    QVERIFY(lab.set(u"retries"_s, 0));
    QCOMPARE(lab.said(u"retriesValue"_s), u"0"_s);
    QCOMPARE(number(0, Figure::Doubled), 0);
    QVERIFY(number(0, Figure::Unanswered) > 1'800);
    QVERIFY(lab.set(u"retries"_s, 1));
    const auto first = number(0, Figure::Doubled);
    QVERIFY(first > 850 && number(0, Figure::Unanswered) < 100);
    QVERIFY(lab.set(u"retries"_s, 10));
    QVERIFY(std::abs(number(0, Figure::Doubled) - first) < 200);
    QCOMPARE(number(1, Figure::Doubled), 0);
    QVERIFY(lab.set(u"loseAnswer"_s, 8)); // 10 %
    QCOMPARE(lab.said(u"loseAnswerValue"_s), u"10 %"_s);
    QVERIFY(number(0, Figure::Doubled) > 9'000);
    const QString before = lab.said(u"money"_s);
    lab.part<QPushButton>(u"anotherDay"_s)->click();
    QTRY_VERIFY(lab.isAnswered() && lab.said(u"money"_s) != before);
}

/// However fast a slider is moved, and nobody waits for the answers between.
void TestOddsDialog::theLastQuestionWins()
{
    OddsCalculator calculator;
    QList<OddsQuestion> answers;
    connect(&calculator, &OddsCalculator::answered, &calculator, [&answers](const Day &day) { answers.append(day->question); });
    OddsQuestion question;
    for (question.seed = 1; question.seed <= 50; ++question.seed) {
        question.customers = 20'000;
        calculator.ask(question);
        QVERIFY(answers.isEmpty()); // asking waits for nothing
    }
    QTRY_VERIFY(!calculator.isBusy() && !answers.isEmpty());
    QCOMPARE(answers.size(), 2); // the first, which was at work, and the last
    QCOMPARE(answers.constLast().seed, 50u);
    question.customers = OddsQuestion::mostCustomers;
    calculator.ask(question); // and a window that closes does not wait for it
}

void TestOddsDialog::aClickOpensTheRun()
{
    Shop lab;
    QVERIFY(lab.beginOpen());
    const DayOdds day = firstDay();
    const auto &mishaps = day.strategies.at(0).mishaps;
    const size_t middle = mishaps.size() / 2;
    const QPoint at = lab.view()->chart()->placeOf({0, middle}).toPoint();
    const auto meant = lab.view()->chart()->customerAt(at);
    QVERIFY(meant);
    QTest::mouseClick(lab.view(), Qt::LeftButton, {}, at);
    QTRY_VERIFY(!lab.dialog()->isVisible());
    const Mishap &mishap = mishaps[meant->mishap];
    QCOMPARE(lab.session.plan(), runOfCustomer(OddsQuestion(), Strategy::None, mishap.customer).plan);
    lab.session.playToEnd();
    QTRY_COMPARE(lab.count(model::EventKind::OrderCreated), qsizetype(mishap.orders));
    QVERIFY(lab.set(u"retries"_s, 0));
    QVERIFY(lab.open()); // as it was left
    QCOMPARE(lab.part<QSlider>(u"retries"_s)->value(), 0);
}

/// Where a customer is painted, and where it is covered by its neighbours, it is found.
void TestOddsDialog::everyDotIsACustomer()
{
    OddsQuestion question;
    question.loseAnswer = 0.1;
    question.loseRequest = 0.1;
    question.retries = 1;
    const DayOdds day = *playDay(question, Listing::Mishaps);
    for (const QSizeF size : {QSizeF(500, 400), QSizeF(1600, 900)}) {
        const diagram::OddsChart chart(day, {QRectF({}, size), QGuiApplication::font()});
        for (qsizetype strategy = 0; strategy < 5; ++strategy) {
            const auto &mishaps = day.strategies.at(strategy).mishaps;
            QVERIFY(!mishaps.empty());
            for (size_t i = 0; i < mishaps.size(); i += 1 + mishaps.size() / 50) {
                const QPointF place = chart.placeOf({strategy, i});
                QVERIFY(chart.panel(strategy).adjusted(-1, -1, 1, 1).contains(place));
                const auto found = chart.customerAt(place);
                QVERIFY(found && found->strategy == strategy);
                QVERIFY(QLineF(chart.placeOf(*found), place).length() < 1);
            }
        }
        QVERIFY(!chart.customerAt({0, 0}));
    }
}

/// "Find the customer who was charged twice": a click on a dot is what the lesson waits for.
void TestOddsDialog::theLessonFindsTheCustomer()
{
    Shop lab;
    QVERIFY(lab.begin());
    const auto &lessons = lab.guide.lessons();
    const auto lesson = std::ranges::find(lessons, u"a-day"_s, &study::Lesson::id);
    QVERIFY(lesson != lessons.cend());
    lab.guide.goTo(lesson - lessons.cbegin(), lesson->indexOf(u"find"_s));
    QVERIFY(!lab.guide.isDone());
    QVERIFY(lab.open());
    const size_t middle = firstDay().strategies.at(0).mishaps.size() / 2;
    QTest::mouseClick(lab.view(), Qt::LeftButton, {}, lab.view()->chart()->placeOf({0, middle}).toPoint());
    QTRY_VERIFY(!lab.dialog()->isVisible());
    lab.session.playToEnd();
    QTRY_VERIFY(lab.guide.isDone());
}

void TestOddsDialog::byKeyboard()
{
    Shop lab;
    QVERIFY(lab.beginOpen());
    OddsView *view = lab.view();
    view->setFocus();
    QVERIFY(!view->pointed());
    QTest::keyClick(view, Qt::Key_Right);
    QTest::keyClick(view, Qt::Key_Right);
    QCOMPARE(*view->pointed(), (diagram::OddsChart::Customer {0, 1}));
    const Mishap second = firstDay().strategies.at(0).mishaps[1];
    QVERIFY2(lab.said(u"customer"_s).startsWith(nameOfCustomer(second.customer)), qPrintable(lab.said(u"customer"_s)));
    QCOMPARE(view->accessibleDescription(), lab.said(u"customer"_s));
    QTest::keyClick(view, Qt::Key_Down); // the client's key may leave nobody without an answer
    QVERIFY(view->pointed()->strategy > 0);
    QTest::keyClick(view, Qt::Key_Up);
    QCOMPARE(view->pointed()->strategy, 0);
    const Mishap again = view->mishapOf(*view->pointed());
    QTest::keyClick(view, Qt::Key_Return);
    QTRY_VERIFY(!lab.dialog()->isVisible());
    QCOMPARE(lab.session.plan(), runOfCustomer(OddsQuestion(), Strategy::None, again.customer).plan);
}

void TestOddsDialog::bursts()
{
    Shop lab;
    QVERIFY(lab.beginOpen());
    QVERIFY(lab.cell(0, 1).contains(u'–'));
    QVERIFY(lab.set(u"outages"_s, 5));
    QVERIFY2(lab.said(u"notes"_s).contains(u"Losses come in bursts here."_s), qPrintable(lab.said(u"notes"_s)));
    QVERIFY(!lab.cell(0, 1).contains(u'–')); // no band
    QVERIFY(lab.set(u"outages"_s, 0));
    QVERIFY(!lab.said(u"notes"_s).contains(u"bursts"_s));
    QVERIFY(lab.set(u"slow"_s, 5));
    QVERIFY2(lab.said(u"slowValue"_s).contains(u"4 % late"_s), qPrintable(lab.said(u"slowValue"_s)));
    QVERIFY(lab.said(u"notes"_s).contains(u"no formula where a key"_s));
}

/// What the chart shows, for those who hear it.
void TestOddsDialog::asATable()
{
    Shop lab;
    QVERIFY(lab.beginOpen());
    auto *table = lab.part<QTableView>(u"oddsTable"_s);
    QCOMPARE(table->accessibleName(), u"Counts of the day, a strategy a row"_s);
    const QString cell = table->model()->index(0, 1).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(cell.startsWith(u"No key, Charged more than once: "_s) && cell.contains(u"by formula: 1,000.0; "_s), qPrintable(cell));
    QCOMPARE(table->model()->index(1, 4).data(Qt::AccessibleTextRole).toString(), u"Key from the client: ¥0 charged too much today"_s);
    QVERIFY2(lab.view()->accessibleName().contains(u"The table below"_s), qPrintable(lab.view()->accessibleName()));
    for (const auto *slider : lab.dialog()->findChildren<QSlider *>()) {
        QVERIFY(!slider->accessibleName().isEmpty());
        QVERIFY(!slider->accessibleDescription().isEmpty());
    }
}

/// 100,000 customers under all five are counted while the slider goes on: the window has a core to itself, and what it does between two
/// of its own events is bounded, in its own time and not that of the machine.
void TestOddsDialog::aMovedSliderIsSmooth()
{
    Shop lab;
    QVERIFY(lab.beginOpen());
    auto *slider = lab.part<QSlider>(u"loseAnswer"_s);
    QSignalSpy answered(lab.dialog()->findChild<OddsCalculator *>(), &OddsCalculator::answered);
    QList<double> moves;
    const bench::Heartbeat heartbeat;
    for (int move = 0; move < 50; ++move) {
        const double before = bench::Heartbeat::workedMs();
        slider->setValue(move % (slider->maximum() + 1));
        moves.append(bench::Heartbeat::workedMs() - before);
        const auto seen = answered.size();
        QVERIFY(move % 5 != 0 || QTest::qWaitFor([&] { return answered.size() > seen; }, 60'000)); // and its answer is painted
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY_WITH_TIMEOUT(lab.isAnswered(), 60'000);
    QVERIFY(answered.size() >= 10);
    const double longestMove = *std::ranges::max_element(moves);
    qInfo("%lld answers while a slider moved: longest stretch %.1f ms of CPU, longest move %.2f ms", qlonglong(answered.size()),
        heartbeat.longestWorkMs(), longestMove);
    QVERIFY2(longestMove < 16, qPrintable(QString::number(longestMove)));
    QVERIFY2(heartbeat.longestWorkMs() < 80, qPrintable(QString::number(heartbeat.longestWorkMs())));
}

void TestOddsDialog::exports_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("SVG") << u"day.svg"_s << QByteArray("<?xml");
    QTest::newRow("PNG") << u"day.png"_s << QByteArray("\x89PNG");
    QTest::newRow("CSV") << u"day.csv"_s << QByteArray("strategy,figure,");
    QTest::newRow("Markdown") << u"day.md"_s << QByteArray("# A Day at the Shop");
    QTest::newRow("JSON") << u"day.json"_s << QByteArray("{");
}

void TestOddsDialog::exports()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, begins);
    Shop lab;
    QVERIFY(lab.beginOpen());
    lab.part<QPushButton>(u"exportOdds"_s)->click();
    auto *dialog = lab.part<QFileDialog>(u"oddsExportDialog"_s);
    QVERIFY(dialog);
    const QString path = lab.folder.filePath(name);
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    QFile file(path);
    QVERIFY(file.open(QFile::ReadOnly));
    QVERIFY(file.readAll().startsWith(begins));
}

void TestOddsDialog::bothLanguages()
{
    Shop lab;
    QVERIFY(lab.beginOpen());
    lab.language.setLanguage(u"ja"_s);
    QTRY_COMPARE(lab.dialog()->windowTitle(), u"お店の1日"_s);
    QVERIFY2(lab.said(u"money"_s).startsWith(u"キーなし：今日の余分な請求"_s), qPrintable(lab.said(u"money"_s)));
    QVERIFY(lab.said(u"notes"_s).contains(u"割合はあなたが決めます"_s));
    QCOMPARE(
        lab.part<QTableView>(u"oddsTable"_s)->model()->headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"二重に請求された"_s);
    lab.language.setLanguage(u"en"_s);
    QTRY_COMPARE(lab.dialog()->windowTitle(), u"A Day at the Shop"_s);
}

/// In the last line of the sentence, however wide the dialog.
void TestOddsDialog::noWordStandsAlone()
{
    Shop lab(speaking(u"ja"_s), QSize(1366, 768));
    QVERIFY(lab.begin());
    QVERIFY(lab.open());
    auto *sentence = lab.part<QLabel>(u"sentence"_s);
    int broken = 0;
    for (int width = 1000; width < 1360; width += 12) {
        lab.dialog()->resize(width, 740);
        QCoreApplication::sendPostedEvents();
        QMap<int, QString> lines; // by their heights
        for (const auto &each : legibility::textsOf(sentence))
            lines[qRound(each.box.bottom() / sentence->fontMetrics().height())] += each.text.trimmed();
        broken += lines.size() > 1 ? 1 : 0;
        QVERIFY2(lines.size() == 1 || lines.last().size() > 4, qPrintable(lines.last()));
        for (auto line = std::next(lines.cbegin()); line != lines.cend(); ++line)
            QVERIFY2(!u"ライアント"_s.contains(line->front()), qPrintable(*line)); // of クライアント
    }
    QVERIFY(broken > 0);
}

QTEST_MAIN(TestOddsDialog)
#include "tst_oddsdialog.moc"
