// SPDX-License-Identifier: MIT
// The show of hands, and the numbers that are typed.
#include "present/presenter.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace idemlab::present {

void Presenter::raiseHand(qsizetype choice) { setHands(choice, hands().value(choice) + 1); }
void Presenter::lowerHand(qsizetype choice) { setHands(choice, hands().value(choice) - 1); }

void Presenter::setHands(qsizetype choice, int count)
{
    QList<int> &counts = m_hands[m_position];
    if (choice < 0 || choice >= counts.size())
        return;
    m_isTooMuch = false;
    counts[choice] = std::clamp(count, 0, mostHands);
    Q_EMIT changed();
}

qsizetype Presenter::markedChoice() const { return m_phase == Phase::Asking ? m_marked : -1; }

QString Presenter::pending() const
{
    // With its context, which lupdate of Qt 6.8 does not find in the header.
    if (m_isLeaving)
        return QCoreApplication::translate("idemlab::present::Presenter", "Escape again to leave. Any other key stays.");
    if (m_typed.isEmpty() || markedChoice() >= 0)
        return {};
    //: a number that was typed, and the key that takes it
    return QCoreApplication::translate("idemlab::present::Presenter", "Step %1: Enter").arg(m_typed);
}

void Presenter::markChoice(qsizetype choice)
{
    if (choice < 0 || choice >= hands().size())
        return;
    m_marked = choice;
    Q_EMIT changed();
}

void Presenter::type(int digit)
{
    const QString longer = m_typed + QString::number(digit);
    if (m_talk && longer.toInt() > mostHands) {
        refuseDigit();
        return;
    }
    if (m_talk)
        m_typed = longer;
    Q_EMIT changed();
}

void Presenter::refuseDigit()
{
    m_isTooMuch = true;
    Q_EMIT changed();
}

void Presenter::forgetTyped()
{
    m_typed.clear();
    m_isTooMuch = false;
}

void Presenter::eraseTyped()
{
    m_typed.chop(1);
    m_isTooMuch = false;
    Q_EMIT changed();
}

void Presenter::takeTyped()
{
    const int number = m_typed.toInt();
    forgetTyped();
    if (m_phase != Phase::Asking) {
        goTo(number - 1);
        Q_EMIT changed();
        return;
    }
    const qsizetype counted = m_marked;
    m_marked = (m_marked + 1) % std::max<qsizetype>(1, hands().size()); // those of the next are counted next
    setHands(counted, number);
}

} // namespace idemlab::present
