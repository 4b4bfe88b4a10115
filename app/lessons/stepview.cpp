// SPDX-License-Identifier: MIT
#include "lessons/stepview.h"

#include "announce/announcer.h"
#include "markdown/linebreaks.h"
#include "markdown/markdownview.h"
#include "theme/named.h"
#include "theme/type.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QKeyEvent>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTextFrame>
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

void StepView::react(QTextBrowser *browser, const QString &markdown, const QString &answer)
{
    const auto before = m_said.constFind(browser);
    const bool isKnown = before != m_said.constEnd(); // else it is what was said on an earlier visit
    const bool isNew = isKnown && before->answer != answer && !answer.isEmpty();
    const bool isOther = isKnown && before->markdown != markdown && !markdown.isEmpty();
    m_said.insert(browser, {answer, markdown});
    showReaction(browser, markdown);
    if (isOther)
        Q_EMIT grew(browser);
    if (isNew && isAncestorOf(QApplication::focusWidget()))
        browser->setFocus(Qt::OtherFocusReason);
}

namespace {

/// Keys scroll the area in which it stands, since it has nothing to scroll itself.
class WholeMarkdown : public markdown::MarkdownView
{
public:
    using MarkdownView::MarkdownView;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const bool isScrolling = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down || event->key() == Qt::Key_PageUp
            || event->key() == Qt::Key_PageDown;
        if (isScrolling && event->modifiers() == Qt::NoModifier)
            event->ignore();
        else
            MarkdownView::keyPressEvent(event);
    }
    void resizeEvent(QResizeEvent *event) override
    {
        MarkdownView::resizeEvent(event);
        if (event->size().width() != event->oldSize().width())
            markdown::settleLines(*document());
        setFixedHeight(int(std::ceil(document()->size().height())) + 2 * frameWidth() + 2);
    }
};

} // namespace

QTextBrowser *makeMarkdown(const QString &name, QWidget *parent)
{
    auto *browser = theme::named<WholeMarkdown>(name, parent);
    browser->setFrameShape(QFrame::NoFrame);
    browser->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    browser->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    browser->setTabChangesFocus(true);
    browser->viewport()->setAutoFillBackground(false);
    browser->document()->setDocumentMargin(3); // the ring of the focus is two pixels wide
    QObject::connect(browser->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, browser,
        [browser](const QSizeF &size) { browser->setFixedHeight(int(std::ceil(size.height())) + 2 * browser->frameWidth() + 2); });
    return browser;
}

void showMarkdown(QTextBrowser *browser, const QString &text)
{
    browser->setMarkdown(text);
    QTextFrameFormat sides = browser->document()->rootFrame()->frameFormat(); // which a new text has anew
    sides.setTopMargin(0);
    sides.setBottomMargin(0);
    browser->document()->rootFrame()->setFrameFormat(sides);
    markdown::levelCode(*browser->document());
    markdown::settleLines(*browser->document());
    browser->setVisible(!text.isEmpty());
    browser->setAccessibleName(browser->toPlainText()); // of what has a name, a reader says the name alone
}

void showReaction(QTextBrowser *browser, const QString &markdown)
{
    constexpr const char *shown = "wasShown"; // what was said on an earlier visit is there to be read, and no news
    const bool isFirst = !browser->property(shown).toBool();
    const QString before = browser->accessibleName();
    browser->setProperty(shown, true);
    showMarkdown(browser, markdown);
    if (!isFirst && browser->accessibleName() != before)
        announce::say(browser, browser->accessibleName());
}

} // namespace idemlab::lessons
