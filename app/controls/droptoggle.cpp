// SPDX-License-Identifier: MIT
#include "controls/droptoggle.h"

#include "controls/lever.h"
#include "theme/named.h"
#include "theme/type.h"

#include <QHBoxLayout>
#include <QTimer>

namespace idemlab::controls {

using namespace Qt::StringLiterals;
using model::FaultMode;

DropToggle::DropToggle(QWidget *parent)
    : Translated(parent)
    , m_lever(theme::named<Lever>(u"dropResponse"_s, this))
    , m_all(theme::named<QPushButton>(u"dropEveryResponse"_s, this))
    , m_caught(new QTimer(this))
{
    m_lever->setCheckable(true);
    m_all->setCheckable(true);
    m_all->setFocusPolicy(Qt::TabFocus);
    m_all->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::unit() / 2);
    layout->addWidget(m_lever);
    layout->addWidget(m_all);
    m_caught->setSingleShot(true);
    m_caught->setInterval(1800);
    connect(m_caught, &QTimer::timeout, this, [this] { retranslateUi(); });
    connect(m_lever, &QPushButton::clicked, this, [this] { Q_EMIT asked(afterPress()); });
    connect(m_all, &QPushButton::clicked, this, [this] { Q_EMIT asked(afterAll()); });
    retranslateUi();
}

FaultMode DropToggle::afterPress() const { return m_lever->mode() == FaultMode::Off ? FaultMode::Next : FaultMode::Off; }

FaultMode DropToggle::afterAll() const { return m_lever->mode() == FaultMode::All ? FaultMode::Off : FaultMode::All; }

void DropToggle::setTight(bool isTight) { m_all->setHidden(isTight); }

void DropToggle::showMode(FaultMode mode)
{
    m_all->setChecked(mode == FaultMode::All);
    if (mode == m_lever->mode()) {
        m_lever->setChecked(mode != FaultMode::Off); // a press has turned it round
        return;
    }
    m_caught->stop();
    m_lever->setMode(mode, false);
    retranslateUi();
}

void DropToggle::showCaught()
{
    m_caught->start();
    m_lever->setMode(FaultMode::Off, true);
    retranslateUi();
}

QString DropToggle::captionOf(FaultMode mode)
{
    switch (mode) {
    case FaultMode::Off: return tr("Off: answers arrive");
    case FaultMode::Next: return tr("The next answer gets lost");
    case FaultMode::All: return tr("Every answer gets lost");
    }
    Q_UNREACHABLE();
}

void DropToggle::retranslateUi()
{
    const QString caught = tr("Caught one", "an answer was lost just now and the toggle has sprung back");
    m_lever->setTexts(tr("&Drop response", "toggle: the network loses the server's answer"),
        m_caught->isActive() ? caught : captionOf(m_lever->mode()),
        {captionOf(FaultMode::Off), captionOf(FaultMode::Next), captionOf(FaultMode::All), caught});
    m_lever->setAccessibleName(tr("Drop the next response"));
    m_lever->setToolTip(tr("The server does its work, but its next answer never reaches the client."));
    m_all->setText(tr("All", "toggle: lose every answer while it is on"));
    m_all->setAccessibleName(tr("Drop every response while this is on"));
    m_all->setToolTip(tr("Lose every answer until you switch this off."));
}

} // namespace idemlab::controls
