// SPDX-License-Identifier: MIT
#include "verdict/verdictbanner.h"

#include "announce/announcer.h"
#include "narrate/narrator.h"
#include "narrate/vocabulary.h"
#include "narrate/wording.h"
#include "selection/selection.h"
#include "session/session.h"
#include "theme/palette.h"
#include "theme/type.h"
#include "verdict/verdictstamp.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <initializer_list>
#include <utility>

namespace idemlab::verdict {

using namespace Qt::StringLiterals;

VerdictBanner::VerdictBanner(session::Session &session, selection::Selection &selection, narrate::Narrator &narrator, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_selection(selection)
    , m_narrator(narrator)
    , m_grid(new QGridLayout)
    , m_stamp(new VerdictStamp(this))
    , m_word(new QLabel(this))
    , m_score(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_evidence(new QToolButton(this))
{
    setObjectName(u"verdict"_s);
    build();
    connect(&session, &session::Session::runsChanged, this, &VerdictBanner::showJudgement);
    connect(&session, &session::Session::traceGrew, this, &VerdictBanner::showJudgement);
    connect(&selection, &selection::Selection::playheadChanged, this, &VerdictBanner::showJudgement);
    connect(m_evidence, &QToolButton::clicked, this, &VerdictBanner::showEvidence);
    showJudgement();
}

void VerdictBanner::build()
{
    const int unit = theme::unit();
    m_word->setObjectName(u"verdictWord"_s);
    theme::setType(m_word, theme::Type::Verdict);
    m_score->setObjectName(u"score"_s);
    theme::setType(m_score, theme::Type::Heading);
    m_sentence->setObjectName(u"verdictSentence"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sentence->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_evidence->setObjectName(u"evidence"_s);
    m_evidence->setFocusPolicy(Qt::TabFocus);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setVerticalSpacing(unit);
    m_grid->setColumnStretch(0, 1);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_stamp, 0, Qt::AlignVCenter);
    layout->addLayout(m_grid, 1);
    arrange(false);
}

void VerdictBanner::arrange(bool isNarrow)
{
    if (std::exchange(m_isNarrow, isNarrow) == isNarrow)
        return;
    for (QWidget *each : std::initializer_list<QWidget *> {m_word, m_score, m_sentence, m_evidence})
        m_grid->removeWidget(each);
    const int unit = theme::unit();
    const int wide = isNarrow ? 2 : 1;
    m_word->setWordWrap(isNarrow);
    m_grid->addWidget(m_word, 0, 0, 1, wide);
    m_grid->addWidget(m_score, isNarrow ? 1 : 0, isNarrow ? 0 : 1, isNarrow ? Qt::AlignLeft : Qt::AlignRight);
    m_grid->addWidget(m_sentence, isNarrow ? 2 : 1, 0, 1, 2);
    m_grid->addWidget(m_evidence, isNarrow ? 1 : 2, isNarrow ? 1 : 0, 1, 3 - wide, Qt::AlignRight);
    m_grid->setRowStretch(1, isNarrow ? 0 : 1);
    m_grid->setRowStretch(2, isNarrow ? 1 : 0);
    theme::setType(m_sentence, isNarrow ? theme::Type::Strong : theme::Type::Heading);
    m_sentence->setMinimumWidth((isNarrow ? 40 : 70) * unit);
    m_stamp->setSide((isNarrow ? 9 : 15) * unit);
    const int aside = (isNarrow ? 2 : 4) * unit;
    layout()->setContentsMargins(aside, 2 * unit, aside, 2 * unit);
    layout()->setSpacing(aside);
}

QSize VerdictBanner::minimumSizeHint() const
{
    const int unit = theme::unit();
    const int line = m_score->sizeHint().width() + m_evidence->sizeHint().width() + 2 * unit;
    return {std::max(line, 50 * unit) + (9 + 3 * 2) * unit, layout()->totalMinimumSize().height()};
}

void VerdictBanner::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(width() < 110 * theme::unit());
}

void VerdictBanner::showJudgement()
{
    const model::Trace &trace = m_session.trace();
    const analysis::Judgement &now = m_ledger.judgementAt(trace, m_selection.eventCount(trace));
    if (std::exchange(m_shownTrace, trace.number()) != trace.number() || now.evidence != m_shown.evidence)
        m_nextEvidence = 0;
    m_shown = now;
    const Mood mood = diagram::moodOf(now);
    m_stamp->show(mood);
    QString word = narrate::worded(narrate::Vocabulary::verdict(now.verdict), trace.api());
    if (mood == Mood::Waiting)
        word = now.cause == analysis::Cause::None ? tr("Ready") : tr("Under way");
    if (const auto playhead = m_selection.playhead())
        //: %1: verdict, %2: time in the run
        word = tr("%1 at %2").arg(word, m_narrator.time(*playhead));
    m_word->setText(word);
    m_score->setText(m_narrator.score(now, trace.api()));
    const QString sentence = m_narrator.verdict(trace, now);
    m_evidence->setVisible(!now.evidence.isEmpty());
    m_evidence->setText(tr("Show &where"));
    m_evidence->setToolTip(tr("Selects the events that decided, one after the other."));
    showColors();
    if (sentence != m_sentence->text())
        m_sentence->setText(sentence);
    if (const QString name = tr("Verdict: %1. %2").arg(m_word->text(), sentence); name != accessibleName()) {
        setAccessibleName(name);
        // Of a playhead that is dragged, what it makes of the run and not every instant.
        const bool isOther = std::exchange(m_said, now.verdict) != now.verdict;
        if (mood != Mood::Waiting && (isOther || m_selection.isLive()))
            announce::say(this, name);
    }
}

void VerdictBanner::showColors()
{
    const Mood mood = diagram::moodOf(m_shown);
    QPalette colored = m_word->palette();
    colored.setColor(QPalette::WindowText, mood == Mood::Waiting ? palette().color(QPalette::WindowText) : colorOf(mood, this));
    m_word->setPalette(colored);
    m_score->setPalette(m_shown.intents == m_shown.orders ? palette() : colored);
    update();
}

void VerdictBanner::showEvidence()
{
    if (m_shown.evidence.isEmpty())
        return;
    m_selection.selectEvent(m_shown.evidence.at(m_nextEvidence % m_shown.evidence.size()));
    ++m_nextEvidence;
}

void VerdictBanner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showJudgement();
    else if (event->type() == QEvent::PaletteChange)
        showColors();
}

void VerdictBanner::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const Mood mood = diagram::moodOf(m_shown);
    const QColor ink = colorOf(mood, this);
    const QColor paper = palette().color(QPalette::Base);
    p.setPen(QPen(mood == Mood::Waiting ? theme::color(theme::Meaning::Line, palette()) : ink, mood == Mood::Alarm ? 2 : 1));
    p.setBrush(mood == Mood::Waiting ? paper : theme::mixed(ink, paper, 0.09));
    p.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme::radius(), theme::radius());
}

} // namespace idemlab::verdict
