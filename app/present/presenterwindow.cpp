// SPDX-License-Identifier: MIT
#include "present/presenterwindow.h"

#include "present/handspanel.h"
#include "present/keys.h"
#include "present/slideview.h"
#include "selection/selection.h"
#include "session/session.h"
#include "theme/type.h"

#include <QCloseEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTextBrowser>

namespace idemlab::present {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using theme::Type;

namespace {

QString here(const study::LocalText &text) { return study::inLanguage(text, QLocale().name()); }

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

PresenterWindow::PresenterWindow(Presenter &presenter, session::Session &session, selection::Selection &selection)
    : m_presenter(presenter)
    , m_slide(new SlideView(presenter, session, selection, this))
    , m_state(new QLabel(this))
    , m_clock(new QLabel(this))
    , m_plan(new QLabel(this))
    , m_nextTitle(new QLabel(this))
    , m_next(new QLabel(this))
    , m_notesTitle(new QLabel(this))
    , m_notes(new QTextBrowser(this))
    , m_hands(new HandsPanel(presenter, this))
{
    setObjectName(u"presenterWindow"_s);
    setWindowFlag(Qt::Window);
    build();
    connect(&presenter, &Presenter::changed, this, &PresenterWindow::showState);
    connect(&selection, &selection::Selection::playheadChanged, this, &PresenterWindow::showState);
    connect(&session, &session::Session::runsChanged, this, &PresenterWindow::showState);
    connect(&m_second, &QTimer::timeout, this, &PresenterWindow::showClock);
    m_second.start(1s);
    retranslateUi();
}

void PresenterWindow::build()
{
    const int gap = 3 * theme::unit();
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(gap, gap, gap, gap);
    grid->setSpacing(gap);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    m_slide->setObjectName(u"ownSlide"_s);
    auto *left = new QVBoxLayout;
    left->addWidget(m_state);
    left->addWidget(m_slide, 1);
    m_state->setObjectName(u"audienceState"_s);
    theme::setType(m_state, Type::Strong);
    left->addWidget(m_nextTitle);
    theme::setType(m_nextTitle, Type::Caption);
    m_next->setObjectName(u"nextStep"_s);
    m_next->setWordWrap(true);
    m_next->setFont(larger(1.4));
    left->addWidget(m_next);
    grid->addLayout(left, 0, 0);
    auto *right = new QVBoxLayout;
    auto *time = new QHBoxLayout;
    m_clock->setObjectName(u"clock"_s);
    m_clock->setFont(larger(2.6));
    time->addWidget(m_clock);
    time->addWidget(m_plan, 1);
    right->addLayout(time);
    right->addWidget(m_notesTitle);
    theme::setType(m_notesTitle, Type::Caption);
    m_notes->setObjectName(u"notes"_s);
    m_notes->setFont(larger(1.35));
    m_notes->installEventFilter(this);
    right->addWidget(m_notes, 1);
    right->addWidget(m_hands);
    grid->addLayout(right, 0, 1);
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
    m_leave = addButton(row, "presentLeave", &Presenter::leave);
    grid->addLayout(row, 1, 0, 1, 2);
}

void PresenterWindow::setAudience(const QSize &screen) { m_slide->showAs(screen); }

/// Keys go to the window wherever the mouse has been: no button takes the focus by a click.
QPushButton *PresenterWindow::addButton(QHBoxLayout *row, const char *name, void (Presenter::*act)())
{
    auto *button = new QPushButton(this);
    button->setObjectName(QLatin1StringView(name));
    button->setFocusPolicy(Qt::NoFocus);
    button->setFont(larger(1.15));
    connect(button, &QPushButton::clicked, &m_presenter, act);
    row->addWidget(button);
    return button;
}

QPushButton *PresenterWindow::addSwitch(QHBoxLayout *row, const char *name, Effect effect)
{
    auto *button = new QPushButton(this);
    button->setObjectName(QLatin1StringView(name));
    button->setFocusPolicy(Qt::NoFocus);
    button->setCheckable(true);
    button->setFont(larger(1.15));
    connect(button, &QPushButton::clicked, &m_presenter, [this, effect] { m_presenter.toggle(effect); });
    row->addWidget(button);
    m_switches.append({effect, button});
    return button;
}

void PresenterWindow::showState()
{
    const study::TalkStep *step = m_presenter.step();
    m_notes->setPlainText(step ? here(step->notes) : QString());
    m_notes->setVisible(step);
    m_notesTitle->setVisible(step);
    const QString next = m_slide->upcoming();
    m_next->setText(!next.isEmpty() ? next : step ? tr("The end of the talk") : tr("The run goes on from here"));
    for (const auto &[effect, button] : m_switches)
        button->setChecked(m_presenter.has(effect));
    m_state->setText(m_presenter.has(Effect::Blank) ? tr("The audience sees nothing")
            : m_presenter.has(Effect::Freeze)       ? tr("The audience's picture is frozen")
                                                    : tr("The audience sees this"));
    showClock();
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
    m_leave->setText(tr("Leave (Esc)"));
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

void PresenterWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void PresenterWindow::closeEvent(QCloseEvent *event)
{
    event->ignore();
    m_presenter.leave();
}

void PresenterWindow::keyPressEvent(QKeyEvent *event)
{
    if (!pressKey(m_presenter, *event))
        QWidget::keyPressEvent(event);
}

/// In the notes, too, the clicker's keys are the clicker's; the wheel scrolls.
bool PresenterWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && pressKey(m_presenter, static_cast<QKeyEvent &>(*event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

} // namespace idemlab::present
