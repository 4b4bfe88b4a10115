// SPDX-License-Identifier: MIT
// The table of all cases on the wall.
#include "analysis/matrix.h"
#include "app/present/wall.h"
#include "narrate/vocabulary.h"
#include "present/keys.h"

using namespace idemlab;
using namespace idemlab::present;

namespace {

study::Talk matrixTalk(const study::Matrix &matrix)
{
    study::Talk talk;
    talk.steps.append(study::TalkStep {});
    talk.steps.last().matrix = matrix;
    return talk;
}

} // namespace

class TestMatrixBoard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void theMatrixIsWhole_data() { sizesLanguagesFonts(); }
    void theMatrixIsWhole();
    void theMarkInTheMatrix();
};

/// Every case, the sums of both groups, what the signs mean, and what is said of any cell: whole, and nothing over another.
void TestMatrixBoard::theMatrixIsWhole()
{
    QFETCH(QSize, size);
    QFETCH(QString, language);
    QFETCH(QString, font);
    const Look look(language, font);
    QStringList pitfalls;
    for (const analysis::MatrixCell &cell : analysis::runMatrix()) {
        if (!cell.pitfalls.isEmpty() && !pitfalls.contains(cell.caseId))
            pitfalls.append(cell.caseId);
    }
    for (const QStringList &repaired : {QStringList(), pitfalls}) {
        Rehearsal on(matrixTalk({u"timeout"_s, model::Strategy::Client, repaired, {}}));
        Slide slide(on.presenter, on.session, on.selection);
        const QList<Text> texts = textsOf(slide, size);
        for (const Text &text : texts) {
            QVERIFY2(isWhole(text, size), qPrintable(text.text));
            QVERIFY2(text.pixels >= size.height() / 50.0, qPrintable(text.text));
        }
        QVERIFY2(covered(texts).isEmpty(), qPrintable(covered(texts)));
        const auto count = [&](const QString &wanted) { return said(texts, size).count(wanted); };
        for (const study::Case &each : study::builtInCases())
            QVERIFY2(count(study::inLanguage(each.title, language)) >= 1, qPrintable(each.id));
        for (const bool hasPitfall : {false, true})
            QCOMPARE(count(narrate::Vocabulary::matrixGroup(hasPitfall)), 1);
        QVERIFY(count(narrate::Vocabulary::verdict(model::Verdict::Exact)) >= 1);
        const int most = repaired.isEmpty() ? 2 : 5;
        QVERIFY2(count(narrate::Vocabulary::matrixSum().arg(9).arg(9)) >= 2, qPrintable(said(texts, size)));
        QVERIFY(count(narrate::Vocabulary::matrixSum().arg(8).arg(8)) >= most - 2);
    }
    // Whatever is marked is said in the same place: nothing else moves.
    Rehearsal on(matrixTalk({}));
    Slide slide(on.presenter, on.session, on.selection);
    const qsizetype cases = study::builtInCases().size();
    const QString first = study::inLanguage(study::builtInCases().constFirst().title, language);
    const auto placeOfFirst = [&](const QList<Text> &texts) {
        QPointF top(0, 1e6);
        for (const Text &each : texts) {
            if (each.text.size() >= 4 && first.startsWith(each.text) && each.letters.top() < top.y())
                top = each.letters.topLeft();
        }
        return top;
    };
    const QPointF place = placeOfFirst(textsOf(slide, size));
    for (qsizetype row = 0; row < cases; ++row) {
        on.presenter.moveMark(1, row == 0 ? 1 : 0);
        for (int column = 0; column < 5; ++column) {
            const QList<Text> texts = textsOf(slide, size);
            QCOMPARE(placeOfFirst(texts), place);
            for (const Text &text : texts)
                QVERIFY2(isWhole(text, size), qPrintable(text.text));
            on.presenter.moveMark(0, 1);
        }
        on.presenter.moveMark(0, -4);
    }
}

/// Arrows move it from nothing to a row, a column, and where they meet; what it is said of goes along.
void TestMatrixBoard::theMarkInTheMatrix()
{
    const Look look(u"en"_s, u"DejaVu Sans"_s);
    Rehearsal on(matrixTalk({}));
    Slide slide(on.presenter, on.session, on.selection);
    const auto press = [&](Qt::Key key) { QVERIFY(pressKey(on.presenter, QKeyEvent(QEvent::KeyPress, key, Qt::NoModifier))); };
    const auto says = [&](const QString &wanted) { return slide.words().endsWith(wanted); };
    QVERIFY2(says(u"how many there should be."_s), qPrintable(slide.words()));
    QVERIFY2(slide.words().contains(u"The server does it right, Key from the client: ✓ 9 of 9"_s), qPrintable(slide.words()));
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    QVERIFY2(slide.words().contains(u"Key from the client · The server does it right: ✓ 9 of 9 · With a pitfall switched on: ✓"_s),
        qPrintable(slide.words()));
    const QImage before = [&] {
        QImage image(1280, 720, QImage::Format_RGB32);
        QPainter painter(&image);
        slide.paint(painter, QSizeF(1280, 720), diagram::Colors::highContrast(true));
        return image;
    }();
    press(Qt::Key_Left);
    press(Qt::Key_Left);
    press(Qt::Key_Down);
    QVERIFY2(says(study::builtInCases().constFirst().summary.value(u"en"_s)),
        qPrintable(slide.words() + u'|' + study::builtInCases().constFirst().summary.value(u"en"_s)));
    press(Qt::Key_Right);
    QImage after(before.size(), QImage::Format_RGB32);
    QPainter painter(&after);
    slide.paint(painter, QSizeF(1280, 720), diagram::Colors::highContrast(true));
    painter.end();
    QVERIFY(after != before); // the frame is where the mark is
    for (int i = 0; i < 40; ++i) {
        press(Qt::Key_Down);
        press(Qt::Key_Right);
    }
    QVERIFY(!slide.words().isEmpty()); // and it ends at the last cell
    QCOMPARE(on.presenter.position(), 0);
}

QTEST_MAIN(TestMatrixBoard)
#include "tst_matrixboard.moc"
