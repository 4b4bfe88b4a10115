// SPDX-License-Identifier: MIT
#include "lessons/summarystep.h"

#include "announce/announcer.h"
#include "lessons/summary.h"
#include "markdown/markdownview.h"
#include "share/savedialog.h"
#include "theme/type.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace idemlab::lessons {

using namespace Qt::StringLiterals;

SummaryStep::SummaryStep(LessonGuide &guide, QWidget *parent)
    : StepView(guide, parent), m_text(new markdown::MarkdownView(this)), m_save(new QPushButton(this)), m_state(new QLabel(this))
{
    m_text->setObjectName(u"summary"_s);
    m_text->setMinimumHeight(36 * theme::unit());
    m_save->setObjectName(u"exportSummary"_s);
    m_state->setWordWrap(true);
    auto *layout = makeColumn(1);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_save, 0, Qt::AlignLeft);
    layout->addWidget(m_state);
    connect(m_save, &QPushButton::clicked, this, &SummaryStep::save);
}

void SummaryStep::refresh()
{
    m_text->setMarkdown(summaryOf(guide().lessons(), guide().progress()));
    m_text->setAccessibleName(tr("Your summary") + u'\n' + m_text->toPlainText());
    m_save->setText(tr("Export…"));
    m_state->setVisible(!m_state->text().isEmpty());
}

void SummaryStep::save()
{
    auto *dialog = new share::SaveDialog(this, tr("Export Summary"),
        {{tr("Markdown (*.md)"), u"md"_s}, {tr("Web page (*.html)"), u"html"_s}, {tr("PDF (*.pdf)"), u"pdf"_s}});
    dialog->setObjectName(u"summaryFileDialog"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const auto saved = exportSummary(summaryOf(guide().lessons(), guide().progress()), path);
        m_state->setText(saved ? tr("✓ Saved as %1").arg(path) : saved.error());
        m_state->show();
        announce::say(this, m_state->text());
        if (saved)
            guide().finishStep();
    });
    dialog->open();
}

} // namespace idemlab::lessons
