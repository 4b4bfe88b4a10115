// SPDX-License-Identifier: MIT
#include "markdown/settledlabel.h"

#include "markdown/linebreaks.h"

#include <QEvent>
#include <QTextLayout>

#include <algorithm>
#include <limits>

namespace idemlab::markdown {

namespace {

constexpr int mostAlone = 5; ///< letters of a last line: "0人です。"
constexpr int mostSteps = 10; ///< of half a letter

/// As a label lays it out.
void layOut(QTextLayout &layout, int width)
{
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine())
        line.setLineWidth(std::max(width, 1));
    layout.endLayout();
}

bool isKatakana(QChar c) { return (c.unicode() >= 0x30a1 && c.unicode() <= 0x30fa) || c.unicode() == 0x30fc; }

/// Words in katakana, which is what Japanese writes foreign words in, that are broken.
int brokenWords(const QTextLayout &layout, const QString &text)
{
    int broken = 0;
    for (int line = 1; line < layout.lineCount(); ++line) {
        const int at = layout.lineAt(line).textStart();
        broken += isKatakana(text.at(at - 1)) && isKatakana(text.at(at)) ? 1 : 0;
    }
    return broken;
}

/// How badly it breaks; what stands alone counts twice.
int badness(const QTextLayout &layout, const QString &text)
{
    return 2 * badBreaks(layout, text, {}, mostAlone) - badBreaks(layout, text, {}, 0) + brokenWords(layout, text);
}

} // namespace

SettledLabel::SettledLabel(QWidget *parent) : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
}

void SettledLabel::say(const QString &text)
{
    setText(text);
    settle();
}

void SettledLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    settle();
}

void SettledLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        settle();
}

/// With the right margin that has the fewest bad breaks and costs no line.
void SettledLabel::settle()
{
    QTextLayout layout(text(), font());
    layOut(layout, width());
    const int lines = layout.lineCount();
    const int letter = fontMetrics().height();
    int best = 0;
    int least = std::numeric_limits<int>::max();
    for (int step = 0; step <= mostSteps && least > 0; ++step) {
        layOut(layout, width() - step * letter / 2);
        if (layout.lineCount() > lines)
            break;
        if (const int bad = badness(layout, text()); bad < least) {
            least = bad;
            best = step * letter / 2;
        }
    }
    if (contentsMargins().right() != best)
        setContentsMargins(0, 0, best, 0);
}

} // namespace idemlab::markdown
