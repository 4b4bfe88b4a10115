// SPDX-License-Identifier: MIT
#include "compare/stripview.h"

#include "narrate/vocabulary.h"
#include "selection/selection.h"
#include "session/session.h"
#include "theme/icons.h"
#include "theme/label.h"
#include "theme/palette.h"
#include "timeline/timelineview.h"
#include "verdict/verdictstamp.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QStyleOptionToolButton>
#include <QStylePainter>
#include <QTextBoundaryFinder>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace idemlab::compare {

using namespace Qt::StringLiterals;

namespace {

constexpr int sentenceColumn = 4; ///< of the head's line; it takes what is left
constexpr int scoreColumn = 5;
constexpr int mostLines = 3;

} // namespace

/// A sentence in as many lines as it needs; where those would be too many it gives way as a whole, and the tool tip tells it.
class StripSentence : public QLabel
{
public:
    using QLabel::QLabel;
    [[nodiscard]] int lines() const { return m_lines; }
    [[nodiscard]] int widthOfAll() const { return fontMetrics().horizontalAdvance(text()) + aside; }
    void breakInto(int width)
    {
        const int tall = fontMetrics().boundingRect(QRect(0, 0, std::max(width, 1), 10'000), Qt::TextWordWrap, text()).height();
        m_lines = text().isEmpty() ? 0 : (tall + fontMetrics().lineSpacing() - 1) / fontMetrics().lineSpacing();
        updateGeometry();
        update();
    }
    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        const int shown = m_lines > mostLines ? 0 : m_lines;
        return {0, std::max(shown, 1) * fontMetrics().lineSpacing()};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (m_lines > mostLines)
            return;
        QPainter p(this);
        p.setPen(palette().color(foregroundRole()));
        p.drawText(rect(), int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextWordWrap, text());
    }

private:
    static constexpr int aside = 2; ///< letters may stand out a little
    int m_lines = 1;
};

/// @p text in two lines, as even as they can be; the text itself where it cannot be broken.
QString inTwoLines(const QString &text, const QFontMetrics &metrics)
{
    QString best = text;
    int narrowest = metrics.horizontalAdvance(text);
    QTextBoundaryFinder breaks(QTextBoundaryFinder::Line, text);
    for (qsizetype at = breaks.toNextBoundary(); at > 0 && at < text.size(); at = breaks.toNextBoundary()) {
        const QString broken = text.first(at).trimmed() + u'\n' + text.sliced(at);
        if (const int width = metrics.size(0, broken).width(); width < narrowest) {
            narrowest = width;
            best = broken;
        }
    }
    return best;
}

/// A name that gives way before the sentence does: to the short one, to that in two lines, and at last to three points.
class StripName : public QToolButton
{
public:
    explicit StripName(QWidget *parent) : QToolButton(parent) { setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed); }

    void setNames(const QString &whole, const QString &brief)
    {
        m_whole = whole;
        m_brief = brief;
        setAccessibleName(whole);
    }
    /// @p room: pixels for all of it.
    void fit(int room, bool isBrief)
    {
        const QString &wanted = isBrief ? m_brief : m_whole;
        const QString name = widthWith(wanted) <= room ? wanted : inTwoLines(m_brief, fontMetrics());
        if (name == text())
            return;
        setText(name);
        updateGeometry();
    }
    [[nodiscard]] int widthWith(const QString &name) const { return fontMetrics().horizontalAdvance(name) + frame(); }
    [[nodiscard]] int widthNeeded(bool isBrief) const { return widthWith(isBrief ? m_brief : m_whole); }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint().boundedTo({24 * theme::unit(), sizeHint().height()}); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QStylePainter p(this);
        QStyleOptionToolButton option;
        initStyleOption(&option);
        if (width() < sizeHint().width()) {
            QStringList lines = text().split(u'\n');
            for (QString &line : lines)
                line = fontMetrics().elidedText(line, Qt::ElideRight, width() - frame());
            option.text = lines.join(u'\n');
        }
        p.drawComplexControl(QStyle::CC_ToolButton, option);
    }

private:
    [[nodiscard]] int frame() const { return sizeHint().width() - fontMetrics().size(0, text()).width(); }

    QString m_whole;
    QString m_brief;
};

StripView::StripView(session::Session &session, selection::Selection &selection, timeline::TimeAxis &axis, qsizetype strip, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_selection(selection)
    , m_strip(strip)
    , m_header(new QWidget(this))
    , m_grid(new QGridLayout(m_header))
    , m_fold(new QToolButton(m_header))
    , m_stamp(new verdict::VerdictStamp(m_header))
    , m_name(new StripName(m_header))
    , m_word(new QLabel(m_header))
    , m_sentence(new StripSentence(m_header))
    , m_score(new QLabel(m_header))
    , m_close(new QToolButton(m_header))
    , m_timeline(new timeline::TimelineView(session, selection, m_narrator, axis, strip, this))
{
    build();
    connect(&session, &session::Session::clockMoved, this, &StripView::showVerdict);
    connect(&session, &session::Session::stateChanged, this, &StripView::showState);
    connect(&session, &session::Session::runsChanged, this, &StripView::showState);
    connect(&selection, &selection::Selection::playheadChanged, this, &StripView::showVerdict);
    connect(m_fold, &QToolButton::clicked, this, [this] { setFolded(!isFolded()); });
    connect(m_name, &QToolButton::clicked, this, [this] { m_session.lookAt(m_strip); });
    connect(m_close, &QToolButton::clicked, this, &StripView::closeAsked);
    showState();
}

StripView::~StripView()
{
    delete m_timeline; // it tells its events with the narrator that goes with us
}

void StripView::build()
{
    const int unit = theme::unit();
    setObjectName(u"strip%1"_s.arg(m_strip + 1));
    m_timeline->setObjectName(u"timeline%1"_s.arg(m_strip + 1));
    m_fold->setObjectName(u"fold%1"_s.arg(m_strip + 1));
    m_name->setObjectName(u"look%1"_s.arg(m_strip + 1));
    m_word->setObjectName(u"word%1"_s.arg(m_strip + 1));
    m_sentence->setObjectName(u"sentence%1"_s.arg(m_strip + 1));
    m_score->setObjectName(u"score%1"_s.arg(m_strip + 1));
    m_close->setObjectName(u"close%1"_s.arg(m_strip + 1));
    for (QToolButton *each : std::initializer_list<QToolButton *> {m_fold, m_name, m_close})
        each->setAutoRaise(true);
    m_close->setIcon(theme::icon("close"_L1));
    theme::setType(m_name, theme::Type::Strong);
    theme::setType(m_word, theme::Type::Strong);
    m_sentence->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_grid->setContentsMargins(2 * unit, unit / 2, unit, unit / 2);
    m_grid->setHorizontalSpacing(2 * unit);
    m_grid->setVerticalSpacing(0);
    int at = 0;
    for (QWidget *each : std::initializer_list<QWidget *> {m_fold, m_name, m_stamp, m_word, m_sentence, m_score, m_close})
        m_grid->addWidget(each, 0, at++);
    m_grid->setColumnStretch(sentenceColumn, 1);
    m_header->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // what has little room is the diagram
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(unit, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_timeline, 1);
}

bool StripView::isCurrent() const { return m_session.currentStrip() == m_strip; }
bool StripView::isFolded() const { return m_timeline->isHidden(); }
int StripView::headerHeight() const { return m_header->sizeHint().height(); }

void StripView::setFolded(bool isFolded)
{
    m_timeline->setHidden(isFolded);
    showState();
    Q_EMIT heightChanged();
}

/// The same for all strips and whatever their verdicts say, so that none changes its name while it runs.
bool StripView::hasBriefNames(int line) const
{
    int widest = 0;
    for (qsizetype strip = 0; strip < m_session.stripCount(); ++strip)
        widest = std::max(widest, m_name->widthWith(titleOf(strip)));
    return widest > line / 3;
}

/// The sentence in the line of the verdict where all of it has room there, beside the name; else in lines of its own. Where even the name
/// has no room there, it stands above.
void StripView::placeSentence()
{
    const int gap = m_grid->horizontalSpacing();
    const int line = width() - theme::unit() - m_grid->contentsMargins().left() - m_grid->contentsMargins().right();
    const auto without = [&](std::initializer_list<const QWidget *> others) {
        int room = line;
        for (const QWidget *each : others)
            room -= std::max(each->sizeHint().width(), each->minimumWidth()) + gap;
        return room;
    };
    const int room = without({m_fold, m_stamp, m_word, m_score, m_close});
    const int needed = m_sentence->widthOfAll() + gap;
    const bool isBrief = hasBriefNames(line);
    const bool isBelow = room - m_name->widthNeeded(isBrief) < needed;
    const bool isAbove = room - m_name->widthNeeded(isBrief) < gap;
    // Its column stays; above, the grid takes a pixel or two between the parts.
    m_name->fit(isAbove ? without({m_fold, m_close}) - theme::unit() : room - (isBelow ? gap : needed), isBrief);
    m_sentence->breakInto(isBelow ? line - m_fold->sizeHint().width() - gap : needed);
    const std::tuple placed(isAbove, isBelow, m_sentence->lines(), m_name->text().contains(u'\n'));
    if (std::exchange(m_placed, placed) == placed)
        return;
    placeParts(isAbove, isBelow);
    Q_EMIT heightChanged();
}

void StripView::placeParts(bool isAbove, bool isBelow)
{
    for (QWidget *each : std::initializer_list<QWidget *> {m_name, m_stamp, m_word, m_sentence, m_score})
        m_grid->removeWidget(each);
    const int verdict = isAbove ? 1 : 0; // its row
    m_grid->addWidget(m_name, 0, 1, 1, isAbove ? scoreColumn : 1, Qt::AlignLeft);
    m_grid->addWidget(m_stamp, verdict, 2);
    m_grid->addWidget(m_word, verdict, 3);
    m_grid->addWidget(m_score, verdict, scoreColumn);
    if (isBelow)
        m_grid->addWidget(m_sentence, verdict + 1, 1, 1, -1);
    else
        m_grid->addWidget(m_sentence, 0, sentenceColumn);
}

void StripView::setDiagramFont(const QFont &font)
{
    m_timeline->setFont(font);
    m_timeline->setMinimumHeight(int(m_timeline->leastHeight(font)) + 1);
}

QString StripView::titleOf(qsizetype strip) const
{
    return narrate::Vocabulary::strip(m_session.settingsOf(strip).strategy, m_session.whatIfOf(strip));
}

QString StripView::title() const { return titleOf(m_strip); }

void StripView::showState()
{
    if (m_strip >= m_session.stripCount())
        return;
    m_stamp->setFixedSize(QSize(6, 6) * theme::unit());
    m_name->setNames(title(), narrate::Vocabulary::shortStrip(m_session.settingsOf(m_strip).strategy, m_session.whatIfOf(m_strip)));
    m_name->setToolTip(title() + u'\n' + tr("Show this run in the other panels"));
    m_fold->setArrowType(isFolded() ? Qt::RightArrow : Qt::DownArrow);
    m_fold->setToolTip(isFolded() ? tr("Unfold") : tr("Fold away"));
    m_fold->setAccessibleName(isFolded() ? tr("Unfold: %1").arg(title()) : tr("Fold away: %1").arg(title()));
    m_close->setToolTip(tr("Take this run out of the comparison"));
    m_close->setAccessibleName(tr("Take out: %1").arg(title()));
    showVerdict();
    update();
}

void StripView::showVerdict()
{
    if (m_strip >= m_session.stripCount())
        return;
    const model::Trace &trace = m_session.traceOf(m_strip);
    const analysis::Judgement &now = m_ledger.judgementAt(trace, m_selection.eventCount(trace));
    const diagram::Mood mood = diagram::moodOf(now);
    m_stamp->show(mood);
    const bool isUnderWay = mood == diagram::Mood::Waiting && now.cause != analysis::Cause::None;
    m_word->setText(isUnderWay ? tr("Under way") : mood == diagram::Mood::Waiting ? QString() : narrate::Vocabulary::verdict(now.verdict));
    theme::setInk(m_word, mood == diagram::Mood::Waiting ? std::nullopt : std::optional(verdict::colorOf(mood, this)));
    const QString sentence = m_narrator.verdict(trace, now);
    m_sentence->setText(sentence);
    m_header->setToolTip(sentence);
    m_score->setText(m_narrator.score(now, trace.api()));
    //: a strip of the comparison, for screen readers: %1 strategy, %2 verdict, %3 why
    const QString name = tr("%1: %2. %3").arg(title(), narrate::Vocabulary::verdict(now.verdict), sentence);
    if (name != accessibleName())
        setAccessibleName(name);
    placeSentence();
}

void StripView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        showState();
}

void StripView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeSentence();
}

void StripView::mousePressEvent(QMouseEvent *event)
{
    QWidget::mousePressEvent(event);
    m_session.lookAt(m_strip);
}

void StripView::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    const QColor accent = palette().color(QPalette::Highlight);
    if (isCurrent()) {
        p.fillRect(m_header->geometry(), theme::mixed(accent, palette().color(QPalette::Window), 0.12));
        p.fillRect(QRect(0, 0, theme::unit(), height()), accent);
    }
    p.setPen(theme::color(theme::Meaning::Line, palette()));
    p.drawLine(0, 0, width(), 0);
}

} // namespace idemlab::compare
