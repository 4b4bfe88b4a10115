// SPDX-License-Identifier: MIT
#include "window/controldesk.h"

#include "controls/casepicker.h"
#include "controls/droptoggle.h"
#include "controls/faultpanel.h"
#include "controls/orderpanel.h"
#include "controls/pitfallchip.h"
#include "controls/strategypicker.h"
#include "controls/transportbar.h"
#include "session/session.h"
#include "theme/icons.h"
#include "theme/named.h"
#include "theme/type.h"
#include "window/actions.h"
#include "window/adaptiverow.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <initializer_list>

namespace idemlab::window {

using namespace Qt::StringLiterals;
using model::FaultKind;
using model::FaultMode;
using session::Session;

ControlDesk::ControlDesk(Session &session, Actions &actions, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_actions(actions)
    , m_topRow(theme::named<AdaptiveRow>(u"topRow"_s, window))
    , m_bottomRow(theme::named<AdaptiveRow>(u"bottomRow"_s, window))
{
    buildTopRow(window);
    buildBottomRow(window);
    connectActions();
    connectSession();
    retranslate();
    showState();
}

void ControlDesk::buildTopRow(QWidget *window)
{
    auto *left = new QWidget(window);
    m_strategyLabel = new QLabel(left);
    m_strategyLabel->setForegroundRole(QPalette::PlaceholderText);
    m_strategy = new controls::StrategyPicker(left);
    auto *leftLayout = new QHBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->addWidget(m_strategyLabel);
    leftLayout->addWidget(m_strategy);
    m_pitfalls = new controls::PitfallChip(left);
    leftLayout->addWidget(m_pitfalls);
    leftLayout->addStretch(1); // above the other group it begins where that begins
    auto *right = new QWidget(window);
    m_cases = theme::named<controls::CasePicker>(u"case"_s, right);
    m_transport = new controls::TransportBar(
        {m_actions[Do::Restart], m_actions[Do::StepBack], m_actions[Do::PlayPause], m_actions[Do::Step], m_actions[Do::Follow]}, right);
    auto *layout = new QHBoxLayout(right);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4 * theme::unit());
    m_cases->setMaximumWidth(90 * theme::unit());
    layout->addStretch(1);
    layout->addWidget(m_cases, 4);
    layout->addWidget(m_transport);
    m_topRow->add(left, 0);
    m_topRow->add(right, 1);
}

void ControlDesk::addBeside(QMenu *menu)
{
    m_beside = theme::named<QToolButton>(u"beside"_s, m_strategy->parentWidget());
    m_beside->setIcon(theme::icon("beside"_L1));
    m_beside->setPopupMode(QToolButton::InstantPopup);
    m_beside->setMenu(menu);
    m_beside->setFocusPolicy(Qt::TabFocus);
    auto *row = qobject_cast<QHBoxLayout *>(m_strategy->parentWidget()->layout());
    row->insertWidget(row->indexOf(m_pitfalls), m_beside);
    retranslate();
}

void ControlDesk::buildBottomRow(QWidget *window)
{
    m_order = new controls::OrderPanel(window);
    m_drop = new controls::DropToggle(m_order);
    m_moreFaults = theme::named<QPushButton>(u"moreFaults"_s, m_order);
    m_moreFaults->setIcon(theme::icon("faults"_L1));
    m_moreFaults->setFlat(true);
    m_moreFaults->setFocusPolicy(Qt::TabFocus);
    m_order->addBeside(m_drop, m_moreFaults);
    m_order->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_bottomRow->add(m_order, 0);
}

void ControlDesk::connectActions()
{
    connect(m_actions[Do::Order], &QAction::triggered, m_order, &controls::OrderPanel::order);
    connect(m_actions[Do::DropNext], &QAction::triggered, this, [this] {
        m_session.submit(model::SetFault {FaultKind::DropResponse, m_drop->afterPress()});
    });
    connect(m_actions[Do::DropAll], &QAction::triggered, this, [this] {
        m_session.submit(model::SetFault {FaultKind::DropResponse, m_drop->afterAll()});
    });
    connect(m_actions[Do::MoreFaults], &QAction::triggered, this, &ControlDesk::openFaults);
    for (const auto &strategy : model::allNames<model::Strategy>) {
        QAction *action = m_actions[Do(size_t(Do::UseNone) + size_t(strategy.value))];
        connect(action, &QAction::triggered, this, [this, value = strategy.value] { m_session.useStrategy(value); });
    }
    connect(m_actions[Do::PlayPause], &QAction::triggered, this, [this] {
        if (m_session.isPlaying())
            m_session.pause();
        else
            m_session.play();
    });
    connect(m_actions[Do::Slower], &QAction::triggered, this, [this] { changeSpeed(-1); });
    connect(m_actions[Do::Faster], &QAction::triggered, this, [this] { changeSpeed(1); });
    connect(m_actions[Do::Restart], &QAction::triggered, &m_session, &Session::restart);
}

void ControlDesk::connectSession()
{
    connect(m_strategy, &controls::StrategyPicker::strategyPicked, &m_session, &Session::useStrategy);
    connect(m_pitfalls, &controls::PitfallChip::repairAsked, this, &ControlDesk::changeSetting);
    connect(m_transport, &controls::TransportBar::speedPicked, &m_session, &Session::setSpeed);
    connect(m_order, &controls::OrderPanel::ordered, this, [this](const model::OrderForm &form) {
        m_session.submit(model::Click {form, model::IntentChoice::Auto});
    });
    connect(m_order, &controls::OrderPanel::formChanged, this, &ControlDesk::showMeaning);
    connect(m_drop, &controls::DropToggle::asked, this, [this](FaultMode mode) {
        m_session.submit(model::SetFault {FaultKind::DropResponse, mode});
    });
    connect(m_moreFaults, &QPushButton::clicked, this, &ControlDesk::openFaults);
    connect(&m_session, &Session::stateChanged, this, &ControlDesk::showState);
    connect(&m_session, &Session::traceGrew, this, &ControlDesk::readNew);
    connect(&m_session, &Session::runsChanged, this, &ControlDesk::showState);
}

void ControlDesk::retranslate()
{
    m_strategyLabel->setText(tr("Strategy"));
    m_moreFaults->setToolTip(tr("Lose, delay or repeat other messages, and set how long things take"));
    if (m_beside) {
        m_beside->setToolTip(tr("Show this case under several strategies, side by side"));
        m_beside->setAccessibleName(tr("Side by side"));
    }
    showFaultsOn();
}

void ControlDesk::setRoom(theme::Room room)
{
    m_room = room;
    const bool isTight = room != theme::Room::Ample;
    const bool isLittle = room >= theme::Room::Little;
    m_topRow->setHidden(room == theme::Room::Least);
    for (QWidget *each : std::initializer_list<QWidget *> {m_cases->parentWidget(), m_beside}) // the menus have what is in them
        each->setHidden(isLittle);
    m_strategyLabel->setHidden(isTight);
    m_strategy->setTight(isLittle);
    m_transport->setTight(isTight);
    m_order->setRoom(room);
    m_drop->setTight(room == theme::Room::Least);
    for (AdaptiveRow *row : {m_topRow, m_bottomRow})
        row->setTight(isTight);
    showFaultsOn();
}

void ControlDesk::holdOrder(bool isHeld)
{
    m_order->setHeld(isHeld);
    m_actions[Do::Order]->setEnabled(!isHeld);
}

void ControlDesk::showState()
{
    const model::RunSettings &settings = m_session.settings();
    m_strategy->showStrategy(settings.strategy);
    m_actions[Do(size_t(Do::UseNone) + size_t(settings.strategy))]->setChecked(true);
    m_transport->showSpeed(m_session.speed());
    m_actions.showPlaying(m_session.isPlaying());
    const FaultMode drop = m_session.faultMode(FaultKind::DropResponse);
    m_drop->showMode(drop);
    m_actions[Do::DropNext]->setChecked(drop == FaultMode::Next);
    m_actions[Do::DropAll]->setChecked(drop == FaultMode::All);
    m_pitfalls->showSettings(m_session.settings());
    showFaultsOn();
    showMeaning();
}

void ControlDesk::showMeaning() { m_order->showMeaning(m_session.nextClickIsNewIntent(m_order->form())); }

void ControlDesk::showFaultsOn()
{
    const auto &kinds = controls::FaultPanel::kinds();
    const auto on = std::ranges::count_if(kinds, [this](FaultKind kind) { return m_session.faultMode(kind) != FaultMode::Off; });
    const QString text = on == 0 ? tr("More faults") : tr("More faults: %n on", "how many further faults are switched on", int(on));
    m_moreFaults->setText(m_room == theme::Room::Ample ? text : on == 0 ? QString() : QLocale().toString(qint64(on)));
    m_moreFaults->setAccessibleName(text);
    if (!m_faults)
        return;
    for (FaultKind kind : kinds)
        m_faults->showMode(kind, m_session.faultMode(kind));
    m_faults->showSettings(m_session.settings());
}

/// The toggle springs back when the trace says that it has caught one.
void ControlDesk::readNew(qsizetype from)
{
    const auto &events = m_session.trace().events();
    const bool hasCaught = std::any_of(events.cbegin() + from, events.cend(),
        [](const model::Event &event) { return event.kind == model::EventKind::FaultSpent && event.fault == FaultKind::DropResponse; });
    if (hasCaught)
        m_drop->showCaught();
    showState();
}

void ControlDesk::changeSpeed(int steps)
{
    const auto &all = controls::speeds();
    const auto at = std::ranges::lower_bound(all, m_session.speed() - 1e-6) - all.begin();
    m_session.setSpeed(all.at(std::clamp<qsizetype>(at + steps, 0, all.size() - 1)));
}

void ControlDesk::changeSetting(const QString &name, const QString &value)
{
    if (!m_session.changeSetting(name, value))
        showState(); // a value that will not do is shown as it was
}

void ControlDesk::openFaults()
{
    if (!m_faults) {
        m_faults = new controls::FaultPanel(m_moreFaults);
        connect(m_faults, &controls::FaultPanel::faultAsked, this, [this](FaultKind kind, FaultMode mode) {
            m_session.submit(model::SetFault {kind, mode});
        });
        connect(m_faults, &controls::FaultPanel::settingAsked, this, &ControlDesk::changeSetting);
        showFaultsOn();
    }
    m_faults->openAt(m_moreFaults);
}

} // namespace idemlab::window
