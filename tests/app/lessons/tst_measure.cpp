// SPDX-License-Identifier: MIT
// No text of a lesson is cut, whatever the width, the font and its size. Until now only the vertical scroll bar was asked, and the
// horizontal one is switched off: a choice longer than the panel made the column wider than what is seen of it, and nobody asked
// for that. So here every letter is taken down as it is painted, and the place in which it can be seen.
#include "app/window/fixture.h"
#include "lessons/lessonpanel.h"
#include "lessons/wrappedtext.h"
#include "paintrecord.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace idemlab;
using study::StepKind;
using study::StepState;

namespace {

/// A panel by itself, as tall as it needs to be.
struct Sheet
{
    explicit Sheet(const QString &code)
    {
        language.setLanguage(code);
        selection.follow(session);
        guide.resume();
        panel.show();
    }

    /// What can be scrolled to sideways is not cut: the table, programs, tabs.
    [[nodiscard]] static bool isScrolled(const QWidget *widget)
    {
        for (; widget; widget = widget->parentWidget()) {
            const auto *area = qobject_cast<const QAbstractScrollArea *>(widget);
            const bool isOwn = area && area->verticalScrollBar()->maximum() > 0 && area->inherits("QPlainTextEdit");
            if (isOwn || (area && area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff && area->horizontalScrollBar()->maximum() > 0)
                || widget->inherits("QTabBar") || widget->inherits("QComboBox") || widget->objectName() == "summary"_L1)
                return true;
        }
        return false;
    }

    [[nodiscard]] QStringList cut()
    {
        PaintRecord record(panel.size());
        QPainter painter(&record);
        panel.render(&painter);
        painter.end();
        QStringList found;
        for (const PaintRecord::Text &each : record.texts()) {
            constexpr double slack = 1.5;
            if (each.text.trimmed().isEmpty() || each.box.adjusted(-slack, -slack, slack, slack).contains(each.letters))
                continue;
            if (!isScrolled(panel.childAt(each.box.center().toPoint())))
                found.append(each.text);
        }
        return found;
    }

    /// What is cut in any of the widths.
    [[nodiscard]] QStringList look(const QString &scene, const QList<int> &widths)
    {
        QStringList faults;
        for (const int width : widths) {
            panel.resize(std::max(width, panel.minimumSizeHint().width()), 3000);
            for (int settle = 0; settle < 3; ++settle)
                QCoreApplication::sendPostedEvents();
            for (const QStringList found = cut(); const QString &text : found)
                faults.append(u"%1/%2 %3 at %4: \"%5\""_s.arg(guide.lesson().id, guide.step().id, scene).arg(panel.width()).arg(text));
            const auto *again = panel.findChild<QPushButton *>(u"beginAgain"_s);
            if (again && again->isVisible() && again->height() > again->heightForWidth(again->width()) + 2)
                faults.append(u"%1/%2 %3: a button is %4 tall"_s.arg(guide.lesson().id, guide.step().id, scene).arg(again->height()));
            const auto *area = panel.findChild<QScrollArea *>();
            if (area->widget()->width() > area->viewport()->width())
                faults.append(u"%1/%2 %3: the column is wider than what is seen of it"_s.arg(guide.lesson().id, guide.step().id, scene));
        }
        return faults;
    }

    QTemporaryDir folder;
    language::LanguageManager language;
    theme::ThemeManager theme;
    session::Session session;
    selection::Selection selection;
    lessons::LessonGuide guide {session, selection, study::ProgressFile(folder.filePath(u"progress.json"_s)), std::chrono::hours(1)};
    lessons::LessonPanel panel {guide};
};

} // namespace

class TestMeasure : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void nothingIsCut_data();
    void nothingIsCut();
    void aWordInKatakanaStaysWhole();
};

void TestMeasure::nothingIsCut_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("family");
    QTest::addColumn<double>("share");
    for (const char *language : {"en", "ja"}) {
        for (const char *family : {"DejaVu Sans", "Noto Sans", "DejaVu Sans Mono"}) { // the last: no family here is wider
            for (const double share : {1.0, 1.5})
                QTest::addRow("%s, %s, %g %%", language, family, share * 100)
                    << QString::fromLatin1(language) << QString::fromLatin1(family) << share;
        }
    }
}

void TestMeasure::nothingIsCut()
{
    QFETCH(QString, language);
    QFETCH(QString, family);
    QFETCH(double, share);
    const QFont before = QApplication::font();
    const auto back = qScopeGuard([&] { QApplication::setFont(before); });
    QFont font(family);
    font.setPointSizeF(before.pointSizeF() * share);
    QApplication::setFont(font);
    Sheet sheet(language);
    const QList<int> widths = share > 1 ? QList<int> {1} : QList<int> {1, 600}; // what fits the narrow fits the wide: once is enough
    QStringList faults;
    for (qsizetype lesson = 0; lesson < sheet.guide.lessons().size(); ++lesson) {
        for (qsizetype at = 0; at < sheet.guide.lessons().at(lesson).steps.size(); ++at) {
            sheet.guide.goTo(lesson, at);
            faults += sheet.look(u"fresh"_s, widths);
            const study::Step step = sheet.guide.step();
            if (step.kind != StepKind::Predict && step.kind != StepKind::Check)
                continue;
            QStringList answers {step.answer.isEmpty() ? step.choices.constFirst() : step.answer, step.choices.constLast()};
            if (answers.constLast() == step.answer)
                answers.last() = step.choices.constFirst();
            if (step.kind == StepKind::Predict)
                answers.append(study::shownAnswer());
            for (const QString &answer : std::as_const(answers)) {
                if (step.kind == StepKind::Check) {
                    sheet.guide.setAnswer(answer);
                } else {
                    sheet.guide.practise();
                    sheet.guide.predict(answer, u"certain"_s);
                    sheet.session.playToEnd();
                }
                faults += sheet.look(answer, {1});
            }
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.mid(0, 40).join(u'\n') + u"\n%1 in all"_s.arg(faults.size())));
}

/// Where that costs no further line.
void TestMeasure::aWordInKatakanaStaysWhole()
{
    lessons::WrappingButton button(nullptr);
    button.setText(u"次のレッスン"_s);
    const int letter = button.fontMetrics().horizontalAdvance(u'ス');
    for (int width = 9 * letter; width > 4 * letter + 20; width -= 3) {
        button.resize(width, 4 * button.fontMetrics().height());
        PaintRecord record(button.size());
        button.render(&record, {}, {}, {});
        QStringList lines;
        double bottom = -1;
        for (const PaintRecord::Text &each : record.texts()) {
            if (each.letters.bottom() > bottom + 3)
                lines.append(QString());
            lines.last() += each.text;
            bottom = each.letters.bottom();
        }
        QVERIFY2(!lines.filter(u"レッスン"_s).isEmpty(), qPrintable(lines.join(u'|')));
    }
}

QTEST_MAIN(TestMeasure)
#include "tst_measure.moc"
