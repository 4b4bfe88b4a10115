// SPDX-License-Identifier: MIT
#include "announce/announcer.h"
#include "lessons/steps.h"
#include "lessons/summary.h"
#include "lessons/wrappedtext.h"
#include "markdown/markdownview.h"
#include "share/savedialog.h"
#include "study/comeback.h"
#include "theme/flowlayout.h"
#include "theme/named.h"
#include "theme/type.h"

#include <QDialog>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace idemlab::lessons {

using namespace Qt::StringLiterals;

/// The learner's own words and findings, to look at and to take home.
class SummaryStep : public StepView
{
    Q_OBJECT
public:
    SummaryStep(LessonGuide &guide, QWidget *parent);
    void refresh() override;

private:
    void save();
    void showLarge();

    QTextBrowser *m_text;
    WrappingButton *m_large;
    WrappingButton *m_save;
    QPointer<QDialog> m_window; ///< while the summary is shown large
    QLabel *m_state;
};

namespace {

/// Of all lessons, and of what was asked days later.
QString summaryFor(const LessonGuide &guide)
{
    QList<study::Lesson> lessons = guide.lessons();
    lessons.removeIf([](const study::Lesson &each) { return each.id == study::comeBackLesson().id; });
    return summaryOf(lessons + QList {study::comeBackLesson()}, guide.progress());
}

} // namespace

SummaryStep::SummaryStep(LessonGuide &guide, QWidget *parent)
    : StepView(guide, parent)
    , m_text(theme::named<markdown::MarkdownView>(u"summary"_s, this))
    , m_large(theme::named<WrappingButton>(u"showLarge"_s, this))
    , m_save(theme::named<WrappingButton>(u"exportSummary"_s, this))
    , m_state(new QLabel(this))
{
    m_text->setMinimumHeight(36 * theme::unit());
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding); // the more of it is seen the better
    m_state->setWordWrap(true);
    auto *layout = makeColumn(1);
    layout->addWidget(m_text, 1);
    auto *buttons = new QWidget(this);
    auto *row = new theme::FlowLayout(theme::unit(), buttons);
    row->addWidget(m_large);
    row->addWidget(m_save);
    layout->addWidget(buttons);
    layout->addWidget(m_state);
    connect(m_large, &QPushButton::clicked, this, &SummaryStep::showLarge);
    connect(m_save, &QPushButton::clicked, this, &SummaryStep::save);
}

void SummaryStep::refresh()
{
    m_text->setMarkdown(summaryFor(guide()));
    markdown::levelCode(*m_text->document());
    m_text->setAccessibleName(tr("Your summary") + u'\n' + m_text->toPlainText());
    m_large->setText(tr("Show Large"));
    m_save->setText(tr("Export…"));
    m_state->setVisible(!m_state->text().isEmpty());
}

/// In a window of its own, as wide as a page is read well; it can stand beside the lesson.
void SummaryStep::showLarge()
{
    if (!m_window) {
        m_window = theme::named<QDialog>(u"summaryWindow"_s, window());
        m_window->setAttribute(Qt::WA_DeleteOnClose);
        m_window->setWindowTitle(tr("Your summary"));
        auto *page = theme::named<markdown::MarkdownView>(u"summaryPage"_s, m_window);
        page->setMarkdown(summaryFor(guide()));
        page->document()->setDocumentMargin(6 * theme::unit());
        page->setAccessibleName(tr("Your summary") + u'\n' + page->toPlainText());
        page->moveCursor(QTextCursor::Start);
        auto *layout = new QVBoxLayout(m_window);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(page);
        m_window->resize(QSize(170 * theme::unit(), 220 * theme::unit()).boundedTo(screen()->availableSize() * 0.9));
    }
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void SummaryStep::save()
{
    auto *dialog = new share::SaveDialog(this, tr("Export Summary"),
        {{tr("Markdown (*.md)"), u"md"_s}, {tr("Web page (*.html)"), u"html"_s}, {tr("PDF (*.pdf)"), u"pdf"_s}});
    dialog->setObjectName(u"summaryFileDialog"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const auto saved = exportSummary(summaryFor(guide()), path);
        m_state->setText(saved ? tr("✓ Saved as %1").arg(path) : saved.error());
        m_state->show();
        announce::say(this, m_state->text());
        if (saved)
            guide().finishStep();
    });
    dialog->open();
}

StepView *makeSummaryStep(LessonGuide &guide, QWidget *parent) { return new SummaryStep(guide, parent); }

} // namespace idemlab::lessons

#include "summarystep.moc"
