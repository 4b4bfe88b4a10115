// SPDX-License-Identifier: MIT
#include "lessons/stepview.h"

#include "announce/announcer.h"
#include "lessons/checkstep.h"
#include "lessons/comparestep.h"
#include "lessons/decidestep.h"
#include "lessons/dostep.h"
#include "lessons/practiceview.h"
#include "lessons/predictstep.h"
#include "lessons/sendstep.h"
#include "lessons/summarystep.h"
#include "lessons/writestep.h"
#include "markdown/markdownview.h"
#include "theme/type.h"

#include <QAbstractTextDocumentLayout>
#include <QTextDocument>
#include <QVBoxLayout>

#include <cmath>

namespace idemlab::lessons {

StepView::StepView(LessonGuide &guide, QWidget *parent) : QWidget(parent), m_guide(guide) { }

QVBoxLayout *StepView::makeColumn(int gap)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap * theme::unit());
    return layout;
}

StepView *makeStepView(LessonGuide &guide, QWidget *parent)
{
    using study::StepKind;
    switch (guide.step().kind) {
    case StepKind::Predict: return new PredictStep(guide, parent);
    case StepKind::Check: return new CheckStep(guide, parent);
    case StepKind::Write: return new WriteStep(guide, parent);
    case StepKind::Do:
    case StepKind::Observe: return new DoStep(guide, parent);
    case StepKind::Compare: return new CompareStep(guide, parent);
    case StepKind::Decide: return new DecideStep(guide, parent);
    case StepKind::Send:
    case StepKind::Cards: return new SendStep(guide, parent);
    case StepKind::Summary: return new SummaryStep(guide, parent);
    case StepKind::Read:
    case StepKind::Explain: return nullptr;
    default: return makePracticeView(guide, parent);
    }
}

namespace {

class WholeMarkdown : public markdown::MarkdownView
{
public:
    using MarkdownView::MarkdownView;

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        MarkdownView::resizeEvent(event);
        setFixedHeight(int(std::ceil(document()->size().height())) + 2 * frameWidth() + 2);
    }
};

} // namespace

QTextBrowser *makeMarkdown(const QString &name, QWidget *parent)
{
    auto *browser = new WholeMarkdown(parent);
    browser->setObjectName(name);
    browser->setFrameShape(QFrame::NoFrame);
    browser->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    browser->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    browser->setTabChangesFocus(true);
    browser->viewport()->setAutoFillBackground(false);
    browser->document()->setDocumentMargin(0);
    QObject::connect(browser->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, browser,
        [browser](const QSizeF &size) { browser->setFixedHeight(int(std::ceil(size.height())) + 2 * browser->frameWidth() + 2); });
    return browser;
}

void showMarkdown(QTextBrowser *browser, const QString &markdown)
{
    browser->setMarkdown(markdown);
    browser->setVisible(!markdown.isEmpty());
    browser->setAccessibleName(browser->toPlainText()); // of what has a name, a reader says the name alone
}

void showReaction(QTextBrowser *browser, const QString &markdown)
{
    const QString before = browser->accessibleName();
    showMarkdown(browser, markdown);
    if (browser->accessibleName() != before)
        announce::say(browser, browser->accessibleName());
}

} // namespace idemlab::lessons
