// SPDX-License-Identifier: MIT
#include "controls/transportbar.h"

#include "access/spokenname.h"
#include "theme/button.h"
#include "theme/named.h"
#include "theme/type.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <utility>

namespace idemlab::controls {

using namespace Qt::StringLiterals;

const QList<double> &speeds()
{
    static const QList<double> all {0.1, 0.25, 0.5, 1, 2, 5, 10};
    return all;
}

TransportBar::TransportBar(const QList<QAction *> &actions, QWidget *parent)
    : Translated(parent), m_speed(theme::named<QComboBox>(u"speed"_s, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::unit());
    for (QAction *action : actions) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setObjectName(action->objectName() + "Button"_L1);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
        m_buttons.append(button);
    }
    m_speed->setFocusPolicy(Qt::TabFocus);
    for (double speed : speeds())
        m_speed->addItem(QString(), speed);
    layout->addWidget(m_speed);
    connect(m_speed, &QComboBox::activated, this, [this](int index) { Q_EMIT speedPicked(m_speed->itemData(index).toDouble()); });
    sizeButtons();
    retranslateUi();
    showSpeed(1);
}

void TransportBar::setTight(bool isTight)
{
    m_isTight = isTight;
    sizeButtons();
}

void TransportBar::showSpeed(double speed)
{
    const auto &all = speeds();
    const auto nearest = std::ranges::min_element(all, [speed](double a, double b) { return std::abs(a - speed) < std::abs(b - speed); });
    m_speed->setCurrentIndex(int(nearest - all.cbegin()));
}

void TransportBar::changeEvent(QEvent *event)
{
    Translated::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        sizeButtons();
}

void TransportBar::sizeButtons()
{
    const int side = std::max((m_isTight ? 6 : 8) * theme::unit(), theme::leastTarget);
    for (QToolButton *each : std::as_const(m_buttons))
        each->setFixedSize(side, side);
}

void TransportBar::retranslateUi()
{
    access::setSpokenName(m_speed, tr("Speed"));
    m_speed->setToolTip(tr("How fast the run plays"));
    const QLocale locale;
    for (int i = 0; i < m_speed->count(); ++i) {
        //: a speed, such as 0.5×
        m_speed->setItemText(i, tr("%1×").arg(locale.toString(m_speed->itemData(i).toDouble(), 'g', 3)));
    }
}

} // namespace idemlab::controls
