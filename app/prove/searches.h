// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/search.h"

#include <QObject>

#include <memory>
#include <thread>
#include <vector>

namespace idemlab::prove {

/// Some searches, one after the other, on threads of their own. Answers come by signal.
class Searches : public QObject
{
    Q_OBJECT
public:
    explicit Searches(QObject *parent);
    ~Searches() override;

    /// Gives up those that are under way, whose answers nobody hears of any more.
    void begin(const QList<analysis::Question> &questions);
    /// Those that are under way answer with what they know, and the others not at all.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

    /// Situations so far; for one that is under way it grows.
    [[nodiscard]] quint64 states(qsizetype question) const;
    /// Which is under way; -1: none.
    [[nodiscard]] qsizetype current() const { return m_isRunning ? qsizetype(m_current) : -1; }

Q_SIGNALS:
    void answered(qsizetype question, const idemlab::analysis::Answer &answer);
    void finished();

private:
    void work(const QList<analysis::Question> &questions, quint64 round);
    void leave();

    std::vector<std::unique_ptr<analysis::SearchControl>> m_controls;
    std::atomic<bool> m_isCancelled = false;
    std::atomic<qsizetype> m_current = 0;
    bool m_isRunning = false;
    quint64 m_round = 0; ///< of begin(): what an earlier one still says is stale
    std::thread m_thread;
};

} // namespace idemlab::prove
