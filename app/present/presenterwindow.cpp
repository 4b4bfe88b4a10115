// SPDX-License-Identifier: MIT
#include "present/presenterwindow.h"

#include "present/handspanel.h"
#include "present/keys.h"
#include "present/slideview.h"
#include "selection/selection.h"
#include "session/session.h"
#include "theme/named.h"
#include "theme/type.h"

#include <QCloseEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTextBrowser>

#include <algorithm>
#include <cmath>
#include <utility>

namespace idemlab::present {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using theme::Type;

namespace {

/// "7:05"
QString clockText(std::chrono::seconds time)
{
    return u"%1:%2"_s.arg(int(time.count() / 60)).arg(int(time.count() % 60), 2, 10, QChar(u'0'));
}

QFont larger(double factor)
{
    QFont font = theme::font(Type::Body);
    font.setPointSizeF(font.pointSizeF() * factor);
    return font;
}

} // namespace

struct PresenterWindow::Ahead
{
    Ahead(const study::Talk &talk, QWidget *parent) : presenter(talk, session, selection), slide(presenter, session, selection, parent) { }
    session::Session session;
    selection::Selection selection;
    Presenter presenter;
    SlideView slide;
    std::pair<qsizetype, Phase> shown {0, Phase::Asking};
};

PresenterWindow::PresenterWindow(Presenter &presenter, session::Session &session, selection::Selection &selection)
    : m_presenter(presenter)
    , m_slide(theme::named<SlideView>(u"ownSlide"_s, presenter, session, selection, this))
    , m_state(theme::named<QLabel>(u"audienceState"_s, this))
    , m_clock(theme::named<QLabel>(u"clock"_s, this))
    , m_plan(new QLabel(this))
    , m_nextTitle(new QLabel(this))
    , m_next(theme::named<QLabel>(u"nextStep"_s, this))
    , m_notesTitle(new QLabel(this))
    , m_notes(theme::named<QTextBrowser>(u"notes"_s, this))
    , m_hands(new HandsPanel(presenter, this))
    , m_awake(theme::named<QLabel>(u"awake"_s, this))
{
    setObjectName(u"presenterWindow"_s);
    setWindowFlag(Qt::Window);
    if (presenter.hasTalk())
        m_ahead = std::make_unique<Ahead>(*presenter.talk(), this);
    build();
    connect(&presenter, &Presenter::changed, this, &PresenterWindow::showState);
    connect(&selection, &selection::Selection::playheadChanged, this, &PresenterWindow::showState);
    connect(&session, &session::Session::runsChanged, this, &PresenterWindow::showState);
    connect(&m_second, &QTimer::timeout, this, &PresenterWindow::showClock);
    m_second.start(1s);
    retranslateUi();
}

PresenterWindow::~PresenterWindow() = default;

void PresenterWindow::build()
{
    const int gap = 3 * theme::unit();
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(gap, gap, gap, gap);
    grid->setSpacing(gap);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    grid->addLayout(buildLeft(), 0, 0);
    grid->addLayout(buildRight(), 0, 1);
    grid->addLayout(buildButtons(), 1, 0, 1, 2);
}

/// What the audience sees, and what it will see.
QLayout *PresenterWindow::buildLeft()
{
    auto *left = new QVBoxLayout;
    auto *top = new QHBoxLayout;
    m_state->setMargin(theme::unit());
    m_state->setAutoFillBackground(true);
    theme::setType(m_state, Type::Strong);
    top->addWidget(m_state, 1);
    m_steps = addButton(top, "presentSteps", nullptr);
    connect(m_steps, &QPushButton::clicked, &m_presenter, &Presenter::stepsAsked);
    m_steps->setVisible(m_presenter.hasTalk());
    m_swap = addButton(top, "presentSwap", nullptr);
    connect(m_swap, &QPushButton::clicked, &m_presenter, &Presenter::swapAsked);
    left->addLayout(top);
    left->addWidget(m_slide, 3);
    auto *next = new QHBoxLayout;
    auto *words = new QVBoxLayout;
    words->addWidget(m_nextTitle);
    theme::setType(m_nextTitle, Type::Caption);
    m_next->setWordWrap(true);
    m_next->setFont(larger(1.4));
    m_next->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    words->addWidget(m_next, 1);
    if (m_ahead) {
        m_ahead->slide.setObjectName(u"nextSlide"_s);
        m_ahead->slide.setFocusPolicy(Qt::NoFocus);
        next->addWidget(&m_ahead->slide, 2);
    }
    next->addLayout(words, 3);
    left->addLayout(next, m_ahead ? 1 : 0);
    return left;
}

QLayout *PresenterWindow::buildRight()
{
    auto *right = new QVBoxLayout;
    auto *time = new QHBoxLayout;
    m_clock->setFont(larger(2.6));
    time->addWidget(m_clock);
    time->addWidget(m_plan, 1);
    right->addLayout(time);
    auto *title = new QHBoxLayout;
    title->addWidget(m_notesTitle, 1);
    theme::setType(m_notesTitle, Type::Caption);
    m_smaller = addButton(title, "notesSmaller", nullptr);
    connect(m_smaller, &QPushButton::clicked, this, [this] { zoomNotes(-1); });
    m_larger = addButton(title, "notesLarger", nullptr);
    connect(m_larger, &QPushButton::clicked, this, [this] { zoomNotes(1); });
    right->addLayout(title);
    m_notes->installEventFilter(this);
    zoomNotes(0);
    right->addWidget(m_notes, 1);
    right->addWidget(m_hands);
    theme::setType(m_awake, Type::Caption);
    right->addWidget(m_awake);
    return right;
}

QLayout *PresenterWindow::buildButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * theme::unit());
    m_back = addButton(row, "presentPrevious", &Presenter::previous);
    m_forth = addButton(row, "presentNext", &Presenter::next);
    row->addStretch(1);
    addSwitch(row, "presentBlank", Effect::Blank);
    addSwitch(row, "presentFreeze", Effect::Freeze);
    addSwitch(row, "presentLens", Effect::Lens);
    addSwitch(row, "presentSpot", Effect::Spot);
    row->addStretch(1);
    m_leave = addButton(row, "presentLeave", &Presenter::askToLeave);
    return row;
}

void PresenterWindow::setAudience(const QSize &screen)
{
    m_slide->showAs(screen);
    if (m_ahead)
        m_ahead->slide.showAs(screen);
}

void PresenterWindow::showAwake(bool isHeld)
{
    m_isAwake = isHeld;
    m_awake->setText(isHeld ? tr("The screen saver is held off.") : tr("The screen saver is not held off: this desktop offers no way."));
}

void PresenterWindow::zoomNotes(int steps)
{
    m_notesZoom = std::clamp(m_notesZoom + steps, -3, 12);
    m_notes->setFont(larger(1.35 * std::pow(1.15, m_notesZoom)));
}

/// Keys go to the window wherever the mouse has been: no button takes the focus by a click.
QPushButton *PresenterWindow::addButton(QHBoxLayout *row, const char *name, void (Presenter::*act)())
{
    auto *button = theme::named<QPushButton>(QLatin1StringView(name), this);
    button->setFocusPolicy(Qt::NoFocus);
    button->setFont(larger(1.15));
    if (act)
        connect(button, &QPushButton::clicked, &m_presenter, act);
    row->addWidget(button);
    return button;
}

void PresenterWindow::addSwitch(QHBoxLayout *row, const char *name, Effect effect)
{
    QPushButton *button = addButton(row, name, nullptr);
    button->setCheckable(true);
    connect(button, &QPushButton::clicked, &m_presenter, [this, effect] { m_presenter.toggle(effect); });
    m_switches.append({effect, button});
}

void PresenterWindow::showState()
{
    const study::TalkStep *step = m_presenter.step();
    if (const QString notes = step ? study::localized(step->notes) : QString(); notes != m_notes->toPlainText())
        m_notes->setPlainText(notes);
    for (QWidget *each : std::initializer_list<QWidget *> {m_notes, m_notesTitle, m_smaller, m_larger})
        each->setVisible(step);
    for (const auto &[effect, button] : m_switches)
        button->setChecked(m_presenter.has(effect));
    m_leave->setText(m_presenter.isLeaving() ? tr("Leave? Once more (Esc)") : tr("Leave (Esc)"));
    showNext();
    showSign();
    showClock();
}

void PresenterWindow::showNext()
{
    const study::TalkStep *step = m_presenter.step();
    const QString next = m_slide->upcoming();
    m_next->setText(!next.isEmpty() ? next : step ? tr("The end of the talk") : tr("The run goes on from here"));
    if (!m_ahead)
        return;
    const bool isAsking = m_presenter.phase() == Phase::Asking;
    m_ahead->slide.setVisible(isAsking || m_presenter.nextStep());
    const std::pair ahead(m_presenter.position() + (isAsking ? 0 : 1), isAsking ? Phase::Revealed : Phase::Asking);
    if (m_ahead->slide.isVisibleTo(this) && std::exchange(m_ahead->shown, ahead) != ahead)
        m_ahead->presenter.glimpse(ahead.first, ahead.second);
}

/// What the presenter must not overlook stands on a ground of its own.
void PresenterWindow::showSign()
{
    const bool isHidden = m_presenter.has(Effect::Blank) || m_presenter.has(Effect::Freeze);
    const QString pending = m_presenter.pending();
    m_state->setText(!pending.isEmpty()       ? pending
            : m_presenter.has(Effect::Blank)  ? tr("The audience sees nothing")
            : m_presenter.has(Effect::Freeze) ? tr("The audience's picture is frozen")
                                              : tr("The audience sees this"));
    const diagram::Colors &colors = m_slide->colors();
    QPalette shown = palette();
    if (isHidden || !pending.isEmpty()) {
        shown.setColor(QPalette::Window, isHidden ? colors.alarm : colors.accent);
        shown.setColor(QPalette::WindowText, colors.background);
    }
    m_state->setPalette(shown);
}

void PresenterWindow::showClock()
{
    m_clock->setText(clockText(m_presenter.elapsed()));
    if (!m_presenter.hasTalk()) {
        m_plan->clear();
        return;
    }
    const qint64 ahead = (m_presenter.planned() - m_presenter.elapsed()).count();
    const QString plan = ahead >= 0 ? tr("%1 to spare").arg(clockText(std::chrono::seconds(ahead)))
                                    : tr("%1 late").arg(clockText(std::chrono::seconds(-ahead)));
    //: the place in a talk, how long the talk is to take, and how far from the plan one is
    m_plan->setText(tr("Step %1 of %2\nPlanned: %3\n%4")
                        .arg(m_presenter.position() + 1)
                        .arg(m_presenter.talk()->steps.size())
                        .arg(clockText(m_presenter.talk()->takes()), plan));
}

void PresenterWindow::retranslateUi()
{
    setWindowTitle(tr("Presenter"));
    m_nextTitle->setText(tr("Next"));
    m_notesTitle->setText(tr("Notes"));
    m_notes->setAccessibleName(tr("Notes"));
    m_clock->setAccessibleName(tr("Time since the beginning"));
    m_back->setText(tr("◀ Back"));
    m_forth->setText(tr("Next ▶"));
    m_steps->setText(tr("Steps (G)"));
    m_swap->setText(tr("Swap Screens (X)"));
    m_smaller->setText(tr("A−", "smaller letters for the notes"));
    m_smaller->setAccessibleName(tr("Smaller notes"));
    m_smaller->setToolTip(tr("Smaller notes"));
    m_larger->setText(tr("A+", "larger letters for the notes"));
    m_larger->setAccessibleName(tr("Larger notes"));
    m_larger->setToolTip(tr("Larger notes"));
    showAwake(m_isAwake);
    for (const auto &[effect, button] : m_switches) {
        switch (effect) {
        case Effect::Blank: button->setText(tr("Blank (B)")); break;
        case Effect::Freeze: button->setText(tr("Freeze (F)")); break;
        case Effect::Lens: button->setText(tr("Magnifier (M)")); break;
        case Effect::Spot: button->setText(tr("Spot (S)")); break;
        }
    }
    showState();
}

void PresenterWindow::closeEvent(QCloseEvent *event)
{
    event->ignore();
    m_presenter.leave(); // F5 comes back to where it was
}

bool PresenterWindow::takeKey(const QKeyEvent &event)
{
    const bool isLarger = event.key() == Qt::Key_Plus || event.key() == Qt::Key_Equal;
    if (event.modifiers() & Qt::ControlModifier && (isLarger || event.key() == Qt::Key_Minus)) {
        zoomNotes(isLarger ? 1 : -1);
        return true;
    }
    return pressKey(m_presenter, event);
}

void PresenterWindow::keyPressEvent(QKeyEvent *event)
{
    if (!takeKey(*event))
        QWidget::keyPressEvent(event);
}

/// In the notes, too, the clicker's keys are the clicker's; the wheel scrolls, and with Ctrl it zooms.
bool PresenterWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && takeKey(static_cast<QKeyEvent &>(*event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

} // namespace idemlab::present
