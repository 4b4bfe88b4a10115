// SPDX-License-Identifier: MIT
#include "lessons/wrappedtext.h"

#include "markdown/linebreaks.h"
#include "theme/mnemonic.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QPainter>
#include <QStyleOptionButton>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace idemlab::lessons {

using namespace Qt::StringLiterals;

namespace {

bool isKatakana(QChar c) { return (c.unicode() >= 0x30a1 && c.unicode() <= 0x30fa) || c.unicode() == 0x30fc; }

/// Where the word in katakana begins that a line from @p begin breaks at @p end; @p end where it breaks none, or nothing else is in it.
int breakBefore(const QString &text, int begin, int end)
{
    if (end >= text.size() || !isKatakana(text.at(end)))
        return end;
    int word = end;
    while (word > begin && isKatakana(text.at(word - 1)))
        --word;
    return word > begin ? word : end;
}

enum class Katakana : quint8 { Whole, Broken };

/// Lays the text out in the middle of @p room, in lines of @p width, and gives its height.
double layOutIn(QTextLayout &layout, double width, double room, Katakana words)
{
    layout.beginLayout();
    double height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, 1.0));
        const int end = line.textStart() + line.textLength();
        if (const int earlier = breakBefore(layout.text(), line.textStart(), end); words == Katakana::Whole && earlier < end)
            line.setNumColumns(earlier - line.textStart(), std::max(width, 1.0));
        line.setPosition(QPointF(layout.textOption().alignment() & Qt::AlignHCenter ? (room - width) / 2 : 0, height));
        height += std::ceil(line.height());
    }
    layout.endLayout();
    return height;
}

/// The same in lines as long as @p width, or a little shorter where they break better; @p layout keeps them.
double layOut(QTextLayout &layout, int width, Qt::Alignment alignment)
{
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    double height = layOutIn(layout, width, width, Katakana::Broken);
    const int lines = layout.lineCount();
    const double letter = QFontMetricsF(layout.font()).height();
    for (const Katakana words : {Katakana::Whole, Katakana::Broken}) {
        for (int step = 0; lines > 1 && step <= 6; ++step) {
            height = layOutIn(layout, width - step * letter / 2, width, words);
            if (layout.lineCount() <= lines && markdown::badBreaks(layout, layout.text()) == 0)
                return height;
        }
    }
    return layOutIn(layout, width, width, Katakana::Broken);
}

/// At the width that it has.
QSizePolicy tallAsNeeded()
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    return policy;
}

/// The widest word: what a line must hold if no word is to be broken. Japanese breaks anywhere.
int widestWord(const QString &text, const QFontMetrics &metrics)
{
    int widest = 0;
    for (const QStringList words = text.split(u' ', Qt::SkipEmptyParts); const QString &word : words) {
        const bool breaks = std::ranges::any_of(word, [](QChar c) { return c.unicode() >= 0x2e80; });
        widest = std::max(widest, breaks ? 4 * metrics.height() : metrics.horizontalAdvance(word));
    }
    return widest;
}

} // namespace

int wrappedHeight(const QString &text, const QFont &font, int width)
{
    QTextLayout layout(text, font);
    return int(layOut(layout, width, Qt::AlignLeading));
}

void drawWrapped(QPainter &painter, const QRect &box, const QString &text, Qt::Alignment alignment)
{
    QTextLayout layout(text, painter.font());
    layOut(layout, box.width(), alignment);
    layout.draw(&painter, box.topLeft());
}

Choice::Choice(QWidget *parent) : QRadioButton(parent) { setSizePolicy(tallAsNeeded()); }

void Choice::setMark(Mark mark)
{
    m_mark = mark;
    setAccessibleDescription(mark == Mark::Right ? tr("right answer") : mark == Mark::Wrong ? tr("wrong answer") : QString());
    update();
}

QSize Choice::indicator() const
{
    return {style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, nullptr, this) + 2 * theme::unit(),
        style()->pixelMetric(QStyle::PM_ExclusiveIndicatorHeight, nullptr, this)};
}

/// Between the button's circle and the room for its mark, which is kept from the start.
int Choice::textWidth(int width) const { return width - indicator().width() - fontMetrics().horizontalAdvance(u"✓ "_s) - theme::unit(); }

int Choice::heightForWidth(int width) const
{
    return std::max(wrappedHeight(text(), font(), textWidth(width)), indicator().height()) + 2 * theme::unit();
}

QSize Choice::sizeHint() const
{
    const int width = fontMetrics().horizontalAdvance(text()) + indicator().width() + 8 * theme::unit();
    return {std::min(width, 80 * theme::unit()), heightForWidth(std::min(width, 80 * theme::unit()))};
}

QSize Choice::minimumSizeHint() const { return {24 * theme::unit(), indicator().height() + 2 * theme::unit()}; }

void Choice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const int unit = theme::unit();
    const int line = fontMetrics().height();
    if (underMouse() && isEnabled()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::mixed(palette().color(QPalette::Highlight), palette().color(QPalette::Window), 0.08));
        painter.drawRoundedRect(rect(), theme::radius(), theme::radius());
    }
    const QSize circle(indicator().width() - 2 * unit, indicator().height());
    option.rect = QRect(QPoint(0, unit + std::max(0, (line - circle.height()) / 2)), circle);
    style()->drawPrimitive(QStyle::PE_IndicatorRadioButton, &option, &painter, this);
    painter.setFont(font());
    // All of them are there to be compared once it is answered; what was not chosen is quieter.
    const bool isQuiet = !isEnabled() && !isChecked() && m_mark == Mark::None;
    painter.setPen(palette().color(QPalette::Active, isQuiet ? QPalette::PlaceholderText : QPalette::WindowText));
    drawWrapped(painter, QRect(indicator().width(), unit, textWidth(width()), height()), text());
    if (m_mark != Mark::None) {
        painter.setPen(theme::color(m_mark == Mark::Right ? theme::Meaning::Good : theme::Meaning::Alarm, palette()));
        painter.drawText(QRect(indicator().width() + textWidth(width()), unit, width(), line), Qt::AlignLeading | Qt::AlignVCenter,
            m_mark == Mark::Right ? u"✓"_s : u"✗"_s);
    }
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}

WrappingButton::WrappingButton(QWidget *parent) : QPushButton(parent) { setSizePolicy(tallAsNeeded()); }

int WrappingButton::margin() { return 2 * theme::unit(); }

int WrappingButton::heightForWidth(int width) const
{
    int height = wrappedHeight(theme::withoutMnemonic(text()), font(), width - 2 * margin());
    for (const QString &other : m_others)
        height = std::max(height, wrappedHeight(other, font(), width - 2 * margin()));
    return height + 2 * theme::unit();
}

QSize WrappingButton::sizeHint() const
{
    int width = fontMetrics().horizontalAdvance(theme::withoutMnemonic(text()));
    for (const QString &other : m_others)
        width = std::max(width, widestWord(other, fontMetrics()));
    width = std::min(width + 2 * margin() + 2, 80 * theme::unit());
    return {width, heightForWidth(width)};
}

QSize WrappingButton::minimumSizeHint() const
{
    int width = widestWord(theme::withoutMnemonic(text()), fontMetrics());
    for (const QString &other : m_others)
        width = std::max(width, widestWord(other, fontMetrics()));
    width = std::min(width + 2 * margin() + 2, 30 * theme::unit());
    return {width, fontMetrics().height() + 2 * theme::unit()};
}

void WrappingButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    style()->drawControl(QStyle::CE_PushButton, &option, &painter, this);
    const QString words = theme::withoutMnemonic(text());
    painter.setFont(font());
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText));
    const int room = width() - 2 * margin();
    const int tall = wrappedHeight(words, font(), room);
    drawWrapped(painter, QRect(margin(), (height() - tall) / 2, room, tall), words, Qt::AlignHCenter);
}

} // namespace idemlab::lessons
