// SPDX-License-Identifier: MIT
// The panel of the lessons, whichever step it shows: what fits, where keys and links lead, language and theme.
#include "app/lessons/class.h"
#include "lessons/stepview.h"
#include "markdown/linebreaks.h"
#include "rows.h"

#include <QAction>
#include <QApplication>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBlock>

using namespace idemlab;
using study::StepKind;

class TestLessonPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void everyStepOfEveryLessonFits_data() { languages(); }
    void everyStepOfEveryLessonFits();
    void theComparisonIsSeenWhole_data() { languages(); }
    void theComparisonIsSeenWhole();
    void noWordStandsAlone();
    void theKeyboardStaysInTheLesson();
    void everyNamedPartIsThere();
    void linksLeadToLessons();
    void theLanguageChangesInMidLesson();
    void linksCanBeReadInBothThemes();
};

/// No step needs scrolling on a small laptop, with the answers and reactions that it has at first.
void TestLessonPanel::everyStepOfEveryLessonFits()
{
    QFETCH(QString, language);
    Class lab(speaking(language), QSize(1366, 768));
    QVERIFY(lab.begin());
    const auto *area = lab.find(u"lessonPanel"_s)->findChild<QScrollArea *>();
    QStringList tooLong;
    for (qsizetype lesson = 0; lesson < lab.guide.lessons().size(); ++lesson) {
        for (qsizetype step = 0; step < lab.guide.lessons().at(lesson).steps.size(); ++step) {
            lab.guide.goTo(lesson, step);
            QCoreApplication::processEvents();
            QCoreApplication::processEvents();
            const QString text = lab.find<QTextBrowser>(u"lessonText"_s)->toPlainText();
            QVERIFY2(!text.contains(u"**"_s) && !text.contains(u"]("_s),
                qPrintable(lab.guide.lesson().id + u": "_s + text)); // Markdown that was not read as such
            const StepKind kind = lab.guide.step().kind;
            const bool grows = kind == StepKind::Contrast || kind == StepKind::Code; // a program is as long as it is
            if (area->verticalScrollBar()->maximum() > 0 && !grows)
                tooLong.append(u"%1/%2 by %3"_s.arg(lab.guide.lesson().id, lab.guide.step().id).arg(area->verticalScrollBar()->maximum()));
        }
    }
    QVERIFY2(tooLong.isEmpty(), qPrintable(tooLong.join(u'\n')));
}

/// Every cell of the comparison is seen in the smallest usual window, and none moves when the verdicts come in.
void TestLessonPanel::theComparisonIsSeenWhole()
{
    QFETCH(QString, language);
    Class lab(speaking(language));
    QVERIFY(lab.open(u"comparison"_s));
    lab.goTo(StepKind::Compare);
    lab.click(u"cell-timeout-client"_s); // a case has begun, and its line takes some of the height
    lab.toEnd();
    const QWidget *panel = lab.find(u"lessonPanel"_s);
    static const QRegularExpression cell(u"^cell-"_s);
    const auto places = [panel] {
        QMap<QString, QRect> all;
        for (const QAbstractButton *each : panel->findChildren<QAbstractButton *>(cell)) {
            const QRect whole(each->mapTo(panel, QPoint()), each->size());
            all.insert(each->objectName(), each->visibleRegion().boundingRect() == each->rect() ? whole : QRect());
        }
        return all;
    };
    const auto settle = [] {
        for (int round = 0; round < 3; ++round)
            QCoreApplication::processEvents();
    };
    QTRY_COMPARE(lab.guide.answer(u"timeout/client"_s), u"exact"_s); // its verdict stands in the table
    QTRY_VERIFY(places().size() == 12 && !places().values().contains(QRect()));
    settle();
    const QMap<QString, QRect> before = places();
    for (const QString &caseId : lab.guide.step().cases) {
        for (const model::Strategy each : {model::Strategy::Client, model::Strategy::ServerOnReceipt, model::Strategy::ServerInAdvance})
            lab.guide.setAnswer(u"duplicate"_s, caseId + u'/' + model::nameOf(each));
    }
    settle();
    QVERIFY(lab.find<QAbstractButton>(before.firstKey())->text().size() > 2);
    QCOMPARE(places(), before);
}

/// Japanese may break anywhere, and still no paragraph of a lesson ends with "す。" on a line of its own, and no button's name is in two.
void TestLessonPanel::noWordStandsAlone()
{
    Class lab(speaking(u"ja"_s));
    QVERIFY(lab.begin());
    QStringList alone;
    int paragraphs = 0;
    for (qsizetype lesson = 0; lesson < lab.guide.lessons().size(); ++lesson) {
        for (qsizetype step = 0; step < lab.guide.lessons().at(lesson).steps.size(); ++step) {
            lab.guide.goTo(lesson, step);
            QCoreApplication::processEvents();
            const QTextDocument *text = lab.find<QTextBrowser>(u"lessonText"_s)->document();
            for (QTextBlock block = text->begin(); block.isValid(); block = block.next()) {
                ++paragraphs;
                if (markdown::badBreaks(*block.layout(), block.text()) > 0)
                    alone.append(lab.guide.lesson().id + u'/' + lab.guide.step().id + u": "_s + block.text());
            }
        }
    }
    QVERIFY(paragraphs > 200);
    QVERIFY2(alone.size() < paragraphs / 100, qPrintable(alone.join(u'\n'))); // some have no better place
}

/// Whatever can be pressed in a step does what it says at Space and not Pause, and the keyboard stays in the lesson.
void TestLessonPanel::theKeyboardStaysInTheLesson()
{
    Class lab;
    QVERIFY(lab.begin());
    const QWidget *panel = lab.find(u"lessonPanel"_s);
    const QSet<StepKind> opensDialogs {StepKind::View, StepKind::Summary};
    QMap<StepKind, int> looked; // two of a kind: one way or the other
    int presses = 0;
    for (qsizetype lesson = 0; lesson < lab.guide.lessons().size(); ++lesson) {
        for (qsizetype step = 0; step < lab.guide.lessons().at(lesson).steps.size(); ++step) {
            if (++looked[lab.guide.lessons().at(lesson).steps.at(step).kind] > 2)
                continue;
            lab.guide.goTo(lesson, step);
            QPointer<QWidget> view = panel->findChild<lessons::StepView *>();
            if (!view || opensDialogs.contains(lab.guide.step().kind))
                continue;
            const auto buttons = view->findChildren<QAbstractButton *>();
            for (const QPointer<QAbstractButton> button : buttons) {
                if (!button || !button->isVisible() || !button->isEnabled())
                    continue;
                const QString where = u"%1/%2/%3"_s.arg(lab.guide.lesson().id, lab.guide.step().id, button->objectName());
                button->setFocus();
                lab.session.pause();
                QSignalSpy clicked(button, &QAbstractButton::clicked);
                QSignalSpy paused((*lab.window).findChild<QAction *>(u"playPause"_s), &QAction::triggered);
                QTest::keyClick(lab.window->windowHandle(), Qt::Key_Space);
                QVERIFY2(clicked.size() == 1 && paused.isEmpty(), qPrintable(where));
                QTRY_VERIFY2(panel->isAncestorOf(QApplication::focusWidget()), qPrintable(where));
                ++presses;
            }
        }
    }
    QVERIFY(presses > 30);
}

/// What a lesson may point at is in the window under that name, and what it opens is a command of the window.
void TestLessonPanel::everyNamedPartIsThere()
{
    Class lab;
    QVERIFY(lab.begin());
    lab.window->findChild<QAction *>(u"showAdvanced"_s)->trigger();
    QCoreApplication::processEvents();
    QStringList missing;
    for (const QString &name : study::lessonParts()) {
        if (!lab.window->findChild<QWidget *>(name))
            missing.append(name);
    }
    for (const study::Lesson &lesson : lab.guide.lessons()) {
        for (const study::Step &step : lesson.steps) {
            if (!step.view.isEmpty() && !lab.window->findChild<QAction *>(step.view))
                missing.append(step.view);
        }
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u", "_s)));
}

void TestLessonPanel::linksLeadToLessons()
{
    Class lab;
    QVERIFY(lab.open(u"assistant-prompts"_s));
    QStringList targets;
    for (const study::Lesson &lesson : lab.guide.lessons()) {
        for (const study::LessonText &text : lesson.texts) {
            for (const study::StepText &step : text.steps) {
                static const QRegularExpression link(u"idemlab:lesson/([a-z-]+)"_s);
                for (auto found = link.globalMatch(step.body); found.hasNext();)
                    targets.append(found.next().captured(1));
            }
        }
    }
    QVERIFY(targets.contains(u"agents"_s));
    Q_EMIT lab.find<QTextBrowser>(u"lessonText"_s)->anchorClicked(QUrl(u"idemlab:lesson/agents"_s));
    QCOMPARE(lab.guide.lesson().id, u"agents"_s);
    for (const QString &id : std::as_const(targets))
        QVERIFY2(lab.guide.openLesson(id), qPrintable(id));
    QVERIFY(!lab.guide.openLesson(u"no-such-lesson"_s));
}

void TestLessonPanel::theLanguageChangesInMidLesson()
{
    Class lab;
    QVERIFY(lab.open(u"timeout-trap"_s));
    lab.goTo(StepKind::Predict);
    lab.predict(u"two"_s);
    lab.toEnd();
    lab.window->findChild<QAction *>(u"language-ja"_s)->trigger();
    QTRY_VERIFY(lab.find<QTextBrowser>(u"lessonText"_s)->toPlainText().contains(u"店には注文が何件できるでしょうか。"_s));
    QTRY_VERIFY2(lab.reaction().startsWith(u"あなたの予想（たぶん）：2件"_s), qPrintable(lab.reaction()));
    QCOMPARE(lab.window->findChild<QRadioButton *>(u"choice-two"_s)->text(), u"2件"_s);
}

void TestLessonPanel::linksCanBeReadInBothThemes()
{
    Class lab;
    QVERIFY(lab.open(u"quiz"_s));
    lab.goTo(StepKind::Explain);
    for (const auto scheme : {theme::Scheme::Dark, theme::Scheme::Light, theme::Scheme::Dark}) {
        lab.theme.setScheme(scheme);
        const auto *text = lab.find<QTextBrowser>(u"lessonText"_s);
        const auto links = [text] {
            QList<QTextCharFormat> all;
            for (QTextBlock block = text->document()->begin(); block.isValid(); block = block.next()) {
                for (auto each = block.begin(); !each.atEnd(); ++each) {
                    if (!each.fragment().charFormat().anchorHref().isEmpty())
                        all.append(each.fragment().charFormat());
                }
            }
            return all;
        };
        QTRY_VERIFY(links().size() == 3 && links().constFirst().foreground().color() == lab.window->palette().color(QPalette::Link));
        QVERIFY(links().constFirst().anchorHref().startsWith(u"https://"_s));
    }
}

QTEST_MAIN(TestLessonPanel)
#include "tst_lessonpanel.moc"
