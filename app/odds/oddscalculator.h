// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/odds.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

namespace idemlab::odds {

using Day = std::shared_ptr<const analysis::DayOdds>;

/// Plays days in the background. While one is played the last question that was asked waits; those before it are forgotten.
class OddsCalculator : public QObject
{
    Q_OBJECT
public:
    explicit OddsCalculator(QObject *parent = nullptr);
    ~OddsCalculator() override;

    /// Returns at once.
    void ask(const analysis::OddsQuestion &question);
    /// Whether an answer is still to come.
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void answered(const idemlab::odds::Day &day);

private:
    void begin(const analysis::OddsQuestion &question);
    void finish(const Day &day);

    QThreadPool m_pool;
    std::atomic<bool> m_isUnwanted = false;
    bool m_isBusy = false;
    std::optional<analysis::OddsQuestion> m_next;
};

} // namespace idemlab::odds
