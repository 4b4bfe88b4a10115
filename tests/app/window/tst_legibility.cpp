// SPDX-License-Identifier: MIT
// Whatever stands in the window stands there whole: no text is cut off, shortened, or written over another.
#include "fixture.h"
#include "paintrecord.h"
#include "study/case.h"

#include <QAbstractScrollArea>
#include <QAction>
#include <QScrollBar>

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

/// What can be scrolled to is not cut off.
bool canBeScrolled(const QWidget *window, QPointF at)
{
    for (const QWidget *each = window->childAt(at.toPoint()); each; each = each->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(each); area && area->verticalScrollBar()->maximum() > 0)
            return true;
    }
    return false;
}

/// The one shortening that is the text's own: whatever the id of the order is.
bool isShortened(const QString &text) { return text.endsWith(QChar(0x2026)) && !text.endsWith(u"/orders/…"); }

QStringList faultsIn(QWidget *window)
{
    constexpr double slack = 1; // pixel
    QStringList faults;
    const Texts texts = textsOf(window);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const auto &[text, pixels, isBold, ink, box, letters] = texts.at(i);
        const QRectF lost = box.adjusted(-slack, -slack, slack, slack);
        if (!lost.contains(letters) && !canBeScrolled(window, box.center()))
            faults.append(u"\"%1\" is cut off"_s.arg(text));
        if (isShortened(text))
            faults.append(u"\"%1\" is shortened"_s.arg(text));
        for (qsizetype j = i + 1; j < texts.size(); ++j) {
            const QRectF common = letters & box & texts.at(j).letters & texts.at(j).box;
            if (common.width() > slack && common.height() > slack)
                faults.append(u"\"%1\" and \"%2\" are written over each other"_s.arg(text, texts.at(j).text));
        }
    }
    return faults;
}

} // namespace

class TestLegibility : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void everyCaseUnderEveryStrategy_data();
    void everyCaseUnderEveryStrategy();
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
    window::Remembered remembered;
    remembered.language = language;
    Lab lab(remembered, size);
    QVERIFY(lab.begin());
    QStringList faults;
    for (const study::Case &each : study::builtInCases()) {
        for (const auto &strategy : model::Names<Strategy>::all) {
            lab.session.start(each.planFor(strategy.value));
            lab.session.playToEnd();
            QTRY_VERIFY(lab.session.isQuiet());
            QCOMPARE(lab.window->size(), size);
            QStringList found;
            std::ignore = QTest::qWaitFor([&] { return (found = faultsIn(lab.window.get())).isEmpty(); }, 1000); // layouts settle one after the other
            for (const QString &fault : found)
                faults.append(u"%1 under %2: %3"_s.arg(each.id, strategy.id, fault));
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

QTEST_MAIN(TestLegibility)
#include "tst_legibility.moc"
