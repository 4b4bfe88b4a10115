// SPDX-License-Identifier: MIT
#include "window/noticebar.h"

#include "announce/announcer.h"
#include "model/harmless.h"
#include "theme/icons.h"
#include "theme/label.h"
#include "theme/named.h"
#include "theme/page.h"
#include "theme/palette.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>

namespace idemlab::window {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostLines = 6;

/// The same text, in which a word that is longer than a line may be broken.
QString breakable(const QString &text)
{
    static const QRegularExpression longWord(u"\\S{60,}"_s);
    static const QRegularExpression piece(u"(\\S{20})"_s);
    QString broken = text;
    for (QRegularExpressionMatch match = longWord.match(broken); match.hasMatch(); match = longWord.match(broken, match.capturedEnd()))
        broken.replace(match.capturedStart(), match.capturedLength(), match.captured().replace(piece, u"\\1\u200b"_s));
    return broken;
}

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : Translated(parent)
    , m_icon(new QLabel(this))
    , m_area(new QScrollArea(this))
    , m_text(theme::named<QLabel>(u"notice"_s, m_area))
    , m_count(new QLabel(this))
    , m_dismiss(theme::named<QToolButton>(u"dismissNotice"_s, this))
{
    setObjectName(u"notices"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a long name of a file does not widen the window
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    theme::makePageArea(m_area);
    m_area->setWidget(m_text);
    for (QWidget *each : std::initializer_list<QWidget *> {m_area->viewport(), m_text})
        each->setAutoFillBackground(false); // the bar is coloured
    theme::makeQuiet(m_count);
    m_dismiss->setIcon(theme::icon("close"_L1));
    m_dismiss->setAutoRaise(true);
    m_dismiss->setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QHBoxLayout(this);
    const int unit = theme::unit();
    layout->setContentsMargins(3 * unit, unit, 2 * unit, unit);
    layout->setSpacing(2 * unit);
    layout->addWidget(m_icon);
    layout->addWidget(m_area, 1);
    layout->addWidget(m_count);
    layout->addWidget(m_dismiss);
    connect(m_dismiss, &QToolButton::clicked, this, &NoticeBar::dismiss);
    retranslateUi();
    m_passes.setSingleShot(true);
    m_passes.setInterval(std::chrono::seconds(20));
    connect(&m_passes, &QTimer::timeout, this, &NoticeBar::pass);
    hide();
}

void NoticeBar::post(const QString &text, Subject subject)
{
    forget(text, subject);
    m_texts.append({text, subject});
    m_done.clear();
    showCurrent();
    announce();
}

void NoticeBar::tell(const QString &text, Subject subject)
{
    forget(text, subject);
    m_done = text;
    m_passes.start();
    showCurrent();
    announce();
}

void NoticeBar::pass()
{
    if (underMouse() || isAncestorOf(QApplication::focusWidget())) { // somebody is at it
        m_passes.start();
        return;
    }
    m_done.clear();
    showCurrent();
}

void NoticeBar::announce() { announce::say(this, current()); }

void NoticeBar::withdraw(const QString &text)
{
    forget(text, Subject::Other);
    showCurrent();
}

void NoticeBar::withdraw(Subject subject)
{
    forget({}, subject);
    showCurrent();
}

/// That text, and all of the subject.
void NoticeBar::forget(const QString &text, Subject subject)
{
    m_texts.removeIf([&](const Notice &each) { return each.text == text || (subject != Subject::Other && each.subject == subject); });
}

void NoticeBar::dismiss()
{
    if (!m_done.isEmpty())
        m_done.clear();
    else if (!m_texts.isEmpty())
        m_texts.removeLast();
    showCurrent();
}

void NoticeBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

/// A long one scrolls: the work below keeps its room, and the window its size.
void NoticeBar::fit()
{
    const int line = m_text->fontMetrics().lineSpacing();
    const int all = std::max(m_text->heightForWidth(m_area->viewport()->width()), line);
    m_area->setMinimumHeight(line);
    m_area->setMaximumHeight(std::min(all, mostLines * line));
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor fault = theme::color(m_done.isEmpty() ? theme::Meaning::Fault : theme::Meaning::Good, palette());
    painter.fillRect(rect(), theme::mixed(fault, palette().color(QPalette::Window), 0.14));
    painter.fillRect(0, height() - 1, width(), 1, theme::mixed(fault, palette().color(QPalette::Window), 0.5));
}

void NoticeBar::showCurrent()
{
    setVisible(!current().isEmpty());
    if (current().isEmpty())
        return;
    update();
    const int side = 4 * theme::unit();
    m_icon->setPixmap(theme::iconPixmap(m_done.isEmpty() ? "warning"_L1 : "info"_L1, {side, side}, devicePixelRatioF(),
        theme::color(m_done.isEmpty() ? theme::Meaning::Fault : theme::Meaning::Good, palette())));
    m_text->setText(breakable(model::harmless(current(), u"\n\u2068\u2069"))); // names keep their direction to themselves
    m_text->setAccessibleName(current());
    m_area->verticalScrollBar()->setValue(0);
    fit();
    m_count->setVisible(m_done.isEmpty() && m_texts.size() > 1);
    m_count->setText(tr("and %n more", "further notices behind this one", int(m_texts.size()) - 1));
}

void NoticeBar::retranslateUi()
{
    setAccessibleName(tr("Notices"));
    m_dismiss->setToolTip(tr("Dismiss this notice"));
    m_dismiss->setAccessibleName(tr("Dismiss this notice"));
    showCurrent();
}

} // namespace idemlab::window
