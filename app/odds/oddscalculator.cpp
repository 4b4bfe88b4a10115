// SPDX-License-Identifier: MIT
#include "odds/oddscalculator.h"

#include <QThread>

#include <algorithm>
#include <utility>

namespace idemlab::odds {

using namespace analysis;

OddsCalculator::OddsCalculator(QObject *parent) : QObject(parent) { m_pool.setMaxThreadCount(1); }

OddsCalculator::~OddsCalculator()
{
    m_isUnwanted = true;
    m_pool.waitForDone();
}

void OddsCalculator::ask(const OddsQuestion &question)
{
    if (m_isBusy)
        m_next = question;
    else
        begin(question);
}

/// One core is left to the window.
void OddsCalculator::begin(const OddsQuestion &question)
{
    m_isBusy = true;
    m_pool.start([this, question] {
        auto played = playDay(question, Listing::Mishaps, std::max(1, QThread::idealThreadCount() - 1), &m_isUnwanted);
        if (!played)
            return;
        const Day day = std::make_shared<const DayOdds>(*std::move(played));
        QMetaObject::invokeMethod(
            this, [this, day] { finish(day); }, Qt::QueuedConnection);
    });
}

void OddsCalculator::finish(const Day &day)
{
    m_isBusy = false;
    if (const auto next = std::exchange(m_next, std::nullopt))
        begin(*next);
    Q_EMIT answered(day);
}

} // namespace idemlab::odds
