// SPDX-License-Identifier: MIT
#include "verdict/verdictbanner.h"

#include "announce/announcer.h"
#include "narrate/narrator.h"
#include "narrate/vocabulary.h"
#include "narrate/wording.h"
#include "selection/selection.h"
#include "session/session.h"
#include "theme/label.h"
#include "theme/named.h"
#include "theme/palette.h"
#include "verdict/sentence.h"
#include "verdict/verdictstamp.h"

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
    : Translated(parent)
    , m_session(session)
    , m_selection(selection)
    , m_narrator(narrator)
    , m_grid(new QGridLayout)
    , m_stamp(new VerdictStamp(this))
    , m_word(theme::named<QLabel>(u"verdictWord"_s, this))
    , m_score(theme::named<QLabel>(u"score"_s, this))
    , m_sentence(theme::named<Sentence>(u"verdictSentence"_s, this))
    , m_evidence(theme::named<QToolButton>(u"evidence"_s, this))
{
    setObjectName(u"verdict"_s);
    build();
    connect(&session, &session::Session::runsChanged, this, &VerdictBanner::showJudgement);
    connect(&session, &session::Session::traceGrew, this, &VerdictBanner::showJudgement);
    connect(&session, &session::Session::stateChanged, this, &VerdictBanner::showJudgement);
    connect(&selection, &selection::Selection::playheadChanged, this, &VerdictBanner::showJudgement);
    connect(m_evidence, &QToolButton::clicked, this, &VerdictBanner::showEvidence);
    showJudgement();
}

void VerdictBanner::build()
{
    theme::setType(m_word, theme::Type::Verdict);
    theme::setType(m_score, theme::Type::Heading);
    m_evidence->setFocusPolicy(Qt::TabFocus);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnStretch(0, 1);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_stamp, 0, Qt::AlignVCenter);
    layout->addLayout(m_grid, 1);
    arrange();
}

/// Word and score beside each other, in the letters of a banner of @p room pixels that is not narrow.
bool VerdictBanner::fitsBeside(int room) const
{
    const int unit = theme::unit();
    const int around = (isTight() ? 9 + 5 * 2 : 15 + 5 * 4) * unit; // the stamp, and a space on each side of it and of each part
    const int evidence = isTight() ? m_evidence->sizeHint().width() : 0;
    return around + theme::sizeOf(m_word->text(), wordType()).width() + theme::sizeOf(m_score->text(), scoreType()).width() + evidence
        <= room;
}

theme::Type VerdictBanner::wordType() const { return isTight() ? theme::Type::Heading : theme::Type::Verdict; }
theme::Type VerdictBanner::scoreType() const { return isTight() ? theme::Type::Strong : theme::Type::Heading; }

/// Where it is narrow for what it says: word, score and sentence below each other, in smaller letters.
void VerdictBanner::arrange()
{
    const int unit = theme::unit();
    // Before it has a width of its own: as wide as it can be, which takes the least height.
    const int room = m_hasWidth ? width() : window()->width();
    const bool isNarrow = room < 110 * unit || (!isLeast() && !fitsBeside(room));
    const bool isSmall = isNarrow || isTight();
    const int lines = !isTight() ? 0 : room < 98 * unit ? 3 : 2;
    const std::tuple now(isNarrow, lines, unit, m_room);
    if (std::exchange(m_arranged, now) == now)
        return;
    placeParts(isNarrow);
    theme::setType(m_word, wordType());
    theme::setType(m_score, scoreType());
    theme::setType(m_sentence, isTight() ? theme::Type::Body : isNarrow ? theme::Type::Strong : theme::Type::Heading);
    m_sentence->setMinimumWidth((isSmall ? 40 : 70) * unit);
    m_sentence->setLines(lines);
    m_stamp->setHidden(isLeast());
    m_stamp->setSide((isSmall ? 9 : 15) * unit);
    m_grid->setVerticalSpacing(isTight() ? unit / 2 : unit);
    const int aside = (isSmall ? 2 : 4) * unit;
    const int ends = (isTight() ? 1 : 2) * unit;
    layout()->setContentsMargins(aside, ends, aside, ends);
    layout()->setSpacing(aside);
}

void VerdictBanner::placeParts(bool isNarrow)
{
    for (QWidget *each : std::initializer_list<QWidget *> {m_word, m_score, m_sentence, m_evidence})
        m_grid->removeWidget(each);
    m_word->setWordWrap(isNarrow || isLeast());
    const bool isBelow = isNarrow && !isLeast();
    m_grid->addWidget(m_word, 0, 0, 1, isBelow ? 3 : 1);
    m_grid->addWidget(m_score, isBelow ? 1 : 0, isBelow ? 0 : 1, isBelow ? Qt::AlignLeft : Qt::AlignRight);
    m_grid->addWidget(m_sentence, isNarrow ? 2 : 1, 0, 1, 3);
    if (isNarrow)
        m_grid->addWidget(m_evidence, 1, 1, 1, 2, Qt::AlignRight);
    else if (isTight())
        m_grid->addWidget(m_evidence, 0, 2, Qt::AlignRight);
    else
        m_grid->addWidget(m_evidence, 2, 0, 1, 3, Qt::AlignRight);
    const int sentence = isNarrow ? 2 : 1;
    for (const int row : {1, 2})
        m_grid->setRowStretch(row, row == sentence ? 1 : 0);
}

void VerdictBanner::setRoom(theme::Room room)
{
    m_room = room;
    showJudgement(); // arranges it, too
}

QSize VerdictBanner::minimumSizeHint() const
{
    const int unit = theme::unit();
    const int line = m_score->sizeHint().width() + (isLeast() ? 0 : m_evidence->sizeHint().width()) + 2 * unit;
    return {std::max(line, 50 * unit) + ((isLeast() ? 0 : 9) + 3 * 2) * unit, layout()->totalMinimumSize().height()};
}

void VerdictBanner::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_hasWidth = true;
    arrange();
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
    const QString sentence = sentenceOf(now);
    m_evidence->setVisible(!now.evidence.isEmpty() && !isLeast());
    m_evidence->setText(tr("Show &where"));
    m_evidence->setToolTip(tr("Selects the events that decided, one after the other."));
    arrange();
    recolor();
    if (sentence != m_sentence->text())
        m_sentence->say(sentence);
    if (const QString name = tr("Verdict: %1. %2").arg(m_word->text(), sentence); name != accessibleName()) {
        setAccessibleName(name);
        // Of a playhead that is dragged, what it makes of the run and not every instant.
        const bool isOther = std::exchange(m_said, now.verdict) != now.verdict;
        if (mood != Mood::Waiting && (isOther || m_selection.isLive()))
            announce::say(this, name);
    }
}

QString VerdictBanner::sentenceOf(const analysis::Judgement &now) const
{
    const model::Trace &trace = m_session.trace();
    const bool isInvited = now.cause == analysis::Cause::None && m_selection.isLive();
    if (now.cause == analysis::Cause::None && !isInvited)
        return narrate::worded(tr("At this moment nothing has been ordered yet."), trace.api());
    if (isInvited && m_invitation == Invitation::Answer)
        return narrate::worded(tr("Nothing has been ordered yet. The lesson asks a question first."), trace.api());
    if (isInvited && !m_session.isPlaying() && !m_session.plan().script.isEmpty())
        return narrate::worded(tr("Nothing has been ordered yet. The run is paused; press Space to play it."), trace.api());
    if (isInvited && m_invitation == Invitation::Lesson)
        return narrate::worded(tr("Nothing has been ordered yet. The lesson says what to do."), trace.api());
    return m_narrator.verdict(trace, now);
}

void VerdictBanner::setInvitation(Invitation invitation)
{
    if (std::exchange(m_invitation, invitation) != invitation)
        showJudgement();
}

void VerdictBanner::recolor()
{
    const Mood mood = diagram::moodOf(m_shown);
    const auto ink = mood == Mood::Waiting ? std::nullopt : std::optional(colorOf(mood, this));
    theme::setInk(m_word, ink);
    theme::setInk(m_score, m_shown.intents == m_shown.orders ? std::nullopt : ink);
    update();
}

void VerdictBanner::showEvidence()
{
    if (m_shown.evidence.isEmpty())
        return;
    m_selection.selectEvent(m_shown.evidence.at(m_nextEvidence % m_shown.evidence.size()));
    ++m_nextEvidence;
}

void VerdictBanner::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const Mood mood = diagram::moodOf(m_shown);
    const QColor ink = colorOf(mood, this);
    const QColor paper = palette().color(QPalette::Base);
    p.setPen(QPen(mood == Mood::Waiting ? theme::color(theme::Meaning::Line, palette()) : ink, diagram::isAlarm(mood) ? 2 : 1));
    p.setBrush(mood == Mood::Waiting ? paper : theme::mixed(ink, paper, 0.09));
    p.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme::radius(), theme::radius());
}

} // namespace idemlab::verdict
