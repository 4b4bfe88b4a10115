// SPDX-License-Identifier: MIT
// Whatever stands in the window stands there whole: no text is cut off, shortened, or written over another.
#include "fixture.h"
#include "paintrecord.h"
#include "study/case.h"
#include "timeline/timelineview.h"

#include <QAbstractScrollArea>
#include <QAction>
#include <QScrollBar>

#include <cmath>
#include <tuple>

using namespace idemlab;
using model::Strategy;

namespace {

using Texts = QList<PaintRecord::Text>;

Texts textsOf(QWidget *window)
{
    PaintRecord record(window->size());
    QPainter painter(&record);
    window->render(&painter);
    painter.end();
    Texts texts;
    for (const PaintRecord::Text &each : record.texts()) {
        if (!each.text.trimmed().isEmpty())
            texts.append(each);
    }
    return texts;
}

/// What is there is at most a strip of the text: no rounding out of it.
QWidget *widgetAt(const QWidget *window, const QRectF &box)
{
    return window->childAt(int(std::floor(box.center().x())), int(std::floor(box.center().y())));
}

/// What can be scrolled to is not cut off; nothing but the timeline is scrolled sideways.
bool canBeScrolled(const QWidget *window, const QRectF &box)
{
    for (const QWidget *each = widgetAt(window, box); each; each = each->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(each); area && area->verticalScrollBar()->maximum() > 0)
            return true;
    }
    return false;
}

/// Three points can be the text's own: whatever the id of the order is; and a command that asks for more first. Where a tool tip
/// tells the whole, a line may give way.
bool isShortened(const QWidget *window, const PaintRecord::Text &text)
{
    if (!text.text.endsWith(QChar(0x2026)) || text.text.endsWith(u"/orders/…"))
        return false;
    const QWidget *widget = widgetAt(window, text.box);
    const QString whole = widget ? widget->property("text").toString() : QString();
    return whole.isEmpty() || !(whole.endsWith(QChar(0x2026)) || widget->toolTip().contains(whole));
}

/// What is selected or marked is painted again where it stands.
bool isSame(const PaintRecord::Text &a, const PaintRecord::Text &b) { return a.text == b.text && a.letters == b.letters; }

QStringList faultsIn(QWidget *window)
{
    constexpr double slack = 1; // pixel
    QStringList faults;
    const Texts texts = textsOf(window);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const auto &[text, pixels, isBold, ink, box, letters] = texts.at(i);
        const double up = canBeScrolled(window, box) ? window->height() : slack;
        // In a small window with large letters the longest cases are scrolled.
        const bool isScrolled = window->width() < 1900 && qobject_cast<const timeline::TimelineView *>(widgetAt(window, box));
        const double aside = isScrolled ? window->width() : slack;
        if (!box.adjusted(-aside, -up, aside, up).contains(letters))
            faults.append(u"\"%1\" is cut off"_s.arg(text));
        if (isShortened(window, texts.at(i)))
            faults.append(u"\"%1\" is shortened"_s.arg(text));
        for (qsizetype j = i + 1; j < texts.size(); ++j) {
            const QRectF common = letters & box & texts.at(j).letters & texts.at(j).box;
            if (common.width() > slack && common.height() > slack && !isSame(texts.at(i), texts.at(j)))
                faults.append(u"\"%1\" and \"%2\" are written over each other"_s.arg(text, texts.at(j).text));
        }
    }
    return faults;
}

/// Adds what is wrong once the layouts have settled, one after the other.
void look(QWidget *window, const QString &scene, QStringList &faults)
{
    QStringList found;
    std::ignore = QTest::qWaitFor([&] { return (found = faultsIn(window)).isEmpty(); }, 1000);
    for (const QString &fault : std::as_const(found))
        faults.append(scene + u": "_s + fault);
}

window::Remembered speaking(const QString &language)
{
    window::Remembered remembered;
    remembered.language = language;
    return remembered;
}

} // namespace

class TestLegibility : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void everyCaseUnderEveryStrategy_data();
    void everyCaseUnderEveryStrategy();
    void everyPanel_data() { everyCaseUnderEveryStrategy_data(); }
    void everyPanel();
    void sideBySide_data() { everyCaseUnderEveryStrategy_data(); }
    void sideBySide();
};

void TestLegibility::everyCaseUnderEveryStrategy_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    for (const QString &language : {u"en"_s, u"ja"_s}) {
        for (const QSize &size : {QSize(1280, 720), QSize(1920, 1080)})
            QTest::addRow("%s, %d", qPrintable(language), size.width()) << language << size;
    }
}

void TestLegibility::everyCaseUnderEveryStrategy()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    Lab lab(speaking(language), size);
    QVERIFY(lab.begin());
    QStringList faults;
    for (const study::Case &each : study::builtInCases()) {
        for (const auto &strategy : model::Names<Strategy>::all) {
            lab.session.start(each.planFor(strategy.value));
            lab.session.playToEnd();
            QTRY_VERIFY(lab.session.isQuiet());
            QCOMPARE(lab.window->size(), size);
            look(lab.window.get(), u"%1 under %2"_s.arg(each.id, strategy.id), faults);
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

/// Each of them on top, with every event of a run selected in turn.
void TestLegibility::everyPanel()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    Lab lab(speaking(language), size);
    QVERIFY(lab.begin());
    QStringList faults;
    lab.session.start(study::findCase(u"timeout"_s)->planFor(Strategy::ServerInAdvance));
    lab.session.playToEnd();
    const auto open = [&lab](const QString &name) {
        auto *action = lab.window->findChild<QAction *>(name);
        action->setChecked(false);
        action->trigger();
    };
    for (const QString &name : {u"showStory"_s, u"showBooks"_s, u"showInspector"_s}) {
        open(name);
        for (qsizetype event = 0; event < lab.session.trace().size(); event += name == "showInspector"_L1 ? 1 : 7) {
            lab.selection.selectEvent(event);
            look(lab.window.get(), u"%1 at event %2"_s.arg(name).arg(event), faults);
        }
    }
    open(u"showAdvanced"_s);
    QScrollBar *bar = lab.find<QAbstractScrollArea>(u"settingsPanel"_s)->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    for (int at = 0; at < bar->maximum() + bar->pageStep() / 2; at += bar->pageStep() / 2) {
        bar->setValue(at);
        look(lab.window.get(), u"advanced settings"_s, faults);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestLegibility::sideBySide()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    Lab lab(speaking(language), size);
    QVERIFY(lab.begin());
    QStringList faults;
    QList<Strategy> all;
    for (const auto &strategy : model::Names<Strategy>::all)
        all.append(strategy.value);
    for (const QString &id : {u"timeout"_s, u"double-click"_s}) {
        lab.session.start(study::findCase(id)->planFor(Strategy::None));
        lab.session.showBeside(all);
        lab.session.playToEnd();
        QTRY_VERIFY(lab.session.isQuiet());
        look(lab.window.get(), id, faults);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

QTEST_MAIN(TestLegibility)
#include "tst_legibility.moc"
