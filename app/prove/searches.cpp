// SPDX-License-Identifier: MIT
#include "prove/searches.h"

#include <QMetaObject>

#include <algorithm>

namespace idemlab::prove {

using namespace analysis;

Searches::Searches(QObject *parent) : QObject(parent) { }

Searches::~Searches() { leave(); }

void Searches::leave()
{
    cancel();
    if (m_thread.joinable())
        m_thread.join();
}

void Searches::begin(const QList<Question> &questions)
{
    leave();
    m_controls.clear();
    for (qsizetype i = 0; i < questions.size(); ++i)
        m_controls.push_back(std::make_unique<SearchControl>());
    m_isCancelled = false;
    m_current = 0;
    m_isRunning = true;
    m_thread = std::thread([this, questions, round = ++m_round] { work(questions, round); });
}

void Searches::cancel()
{
    m_isCancelled = true;
    for (const auto &control : m_controls)
        control->isCancelled = true;
}

quint64 Searches::states(qsizetype question) const
{
    return size_t(question) < m_controls.size() ? m_controls[size_t(question)]->states.load() : 0;
}

/// On the thread. A core is left to the window.
void Searches::work(const QList<Question> &questions, quint64 round)
{
    SearchOptions options;
    options.threads = std::max(1, int(std::thread::hardware_concurrency()) - 1);
    options.mostBytes = 1'000'000'000; // wider bounds are for the command line
    for (qsizetype i = 0; i < questions.size() && !m_isCancelled; ++i) {
        m_current = i;
        const Answer answer = search(questions.at(i), options, *m_controls[size_t(i)]);
        QMetaObject::invokeMethod(this, [this, i, answer, round] {
            if (round == m_round)
                Q_EMIT answered(i, answer);
        });
    }
    QMetaObject::invokeMethod(this, [this, round] {
        if (round != m_round)
            return;
        m_isRunning = false;
        Q_EMIT finished();
    });
}

} // namespace idemlab::prove
