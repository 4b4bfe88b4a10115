// SPDX-License-Identifier: MIT
#pragma once

#include "model/command.h"
#include "model/order.h"
#include "model/runsettings.h"
#include "sim/actions.h"
#include "sim/keysource.h"

#include <QList>

#include <functional>

namespace idemlab::sim {

/// One customer's order form: turns clicks into attempts, waits, retries, and shows an outcome. A value: what it
/// wants done it returns.
class Client
{
public:
    Client() = default;
    Client(model::ClientId id, QString customer, quint64 seed);

    [[nodiscard]] model::ClientId id() const { return m_id; }
    [[nodiscard]] const QString &customer() const { return m_customer; }
    /// Whether a press of Order now would ask for something new: see model::IntentChoice.
    [[nodiscard]] bool formsNewIntent(const model::OrderForm &form, model::IntentChoice choice) const;
    [[nodiscard]] bool isWaiting(model::AttemptId attempt) const;
    /// The intent that a waited-for attempt belongs to; none for others.
    [[nodiscard]] model::IntentId intentOf(model::AttemptId attempt) const;
    [[nodiscard]] bool isRetryDue(model::ClickId click) const;
    /// Calls of which no outcome has been shown.
    [[nodiscard]] qsizetype openCalls() const { return m_calls.size(); }

    [[nodiscard]] ClientActions clicked(
        const model::RunSettings &settings, const model::OrderForm &form, model::IntentChoice choice, Numbering &numbers);
    /// The following take attempts for which isWaiting() holds, and clicks for which isRetryDue() does.
    [[nodiscard]] ClientActions answered(
        const model::RunSettings &settings, model::AttemptId attempt, const model::Response &response, Numbering &numbers);
    [[nodiscard]] ClientActions timedOut(const model::RunSettings &settings, model::AttemptId attempt);
    [[nodiscard]] ClientActions disconnected(const model::RunSettings &settings, model::AttemptId attempt);
    [[nodiscard]] ClientActions retryDue(const model::RunSettings &settings, model::ClickId click, Numbering &numbers);

    bool operator==(const Client &) const = default;

private:
    /// What a key scope hangs the key on: with PUT the id takes the key's place.
    struct Ticket
    {
        model::IdempotencyKey key;
        model::OrderId order;
        bool isOnItsWay = false; ///< asked for, not yet here (two steps)
        bool operator==(const Ticket &) const = default;
    };

    struct Intent
    {
        model::IntentId id;
        model::OrderForm form;
        QByteArray payload;
        Ticket ticket;
        bool isAnswered = false; ///< a definite outcome was shown
        bool operator==(const Intent &) const = default;
    };

    /// Attempts at one step of a call: fetching the key, or placing the order.
    struct Tries
    {
        quint32 count = 0;
        model::AttemptId last;
        bool operator==(const Tries &) const = default;
    };

    enum class Step : quint8 { WaitForKey, FetchKey, Order, Pause };

    /// What one click set going, until its outcome is shown.
    struct Call
    {
        model::ClickId click;
        model::IntentId intent;
        model::Strategy strategy = model::Strategy::None;
        Step step = Step::Order;
        bool isFetching = false; ///< the step to go back to after a pause
        Tries fetching;
        Tries ordering;
        quint32 attempts = 0; ///< in both steps together
        model::AttemptId attempt; ///< the one that is waited for, or the last
        Ticket ticket;
        model::IdempotencyKey learned; ///< issued on receipt, in an answer that did get here
        bool operator==(const Call &) const = default;
    };

    struct Failure
    {
        quint16 status = 0; ///< 0: no answer
        model::Problem problem = model::Problem::None;
    };

    [[nodiscard]] Call *callOf(model::AttemptId attempt);
    [[nodiscard]] Intent &intentOf(const Call &call);
    [[nodiscard]] Ticket &ticketOf(Call &call, model::KeyScope scope);
    /// Puts a note at the end of @p out, for the caller to fill in before the next one.
    Note &note(ClientActions &out, model::EventKind kind, const Call &call, model::Lane lane = model::Lane::Client) const;
    void begin(Call &call, const model::RunSettings &settings, Numbering &numbers, ClientActions &out);
    void fetchOrJoin(Call &call, const model::RunSettings &settings, Numbering &numbers, ClientActions &out);
    void makeTicket(Call &call, const model::RunSettings &settings, ClientActions &out);
    void sendOrder(Call &call, const model::RunSettings &settings, Numbering &numbers, ClientActions &out);
    void send(Call &call, model::Request request, const model::RunSettings &settings, Numbering &numbers, ClientActions &out);
    void keyArrived(Call &call, const model::Response &response, const model::RunSettings &settings, Numbering &numbers, ClientActions &out);
    void retryOrStop(Call &call, Failure failure, const model::RunSettings &settings, ClientActions &out);
    void stop(Call &call, Failure failure, const model::RunSettings &settings, ClientActions &out);
    void stopThoseWaiting(Call &fetching, const model::RunSettings &settings, const std::function<void(const Call &)> &show);
    void settle(Call &call, const model::Response &response, ClientActions &out);
    void finish(model::ClickId click);

    model::ClientId m_id;
    QString m_customer;
    KeySource m_keys;
    Ticket m_page;
    QList<Intent> m_intents; ///< those with open calls, and the last one
    QList<Call> m_calls; ///< open ones, in the order of their clicks
};

} // namespace idemlab::sim
