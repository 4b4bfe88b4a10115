// SPDX-License-Identifier: MIT
#pragma once

#include "model/command.h"
#include "model/order.h"
#include "model/runsettings.h"
#include "sim/keysource.h"
#include "sim/numbering.h"
#include "sim/ports.h"

#include <QVarLengthArray>

#include <algorithm>
#include <optional>

namespace idemlab::sim {

class CanonicalForm;

/// What a client works with when it hears of something.
struct ClientTurn
{
    const model::RunSettings &settings;
    Numbering &numbers;
    TraceWriter writer;
    ClientPort &port;
};

/// One customer's order form: turns clicks into attempts, waits, retries, and shows an outcome. A value: what it
/// wants done it says at the port.
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

    /// Whether @p isMade holds of all that open calls may still send by themselves, each with its intent.
    template<typename Predicate>
    [[nodiscard]] bool asksOnlyFor(const model::RunSettings &settings, Predicate isMade) const
    {
        return std::all_of(m_calls.cbegin(), m_calls.cend(), [&](const Call &call) {
            if (call.step != Step::FetchKey && call.step != Step::WaitForKey && call.ordering.count > settings.client.retries)
                return true;
            const auto request = nextRequest(settings, call);
            return request && isMade(call.intent, *request);
        });
    }

    void clicked(const ClientTurn &turn, const model::OrderForm &form, model::IntentChoice choice);
    /// The following take attempts for which isWaiting() holds, and clicks for which isRetryDue() does.
    void answered(const ClientTurn &turn, model::AttemptId attempt, const model::Response &response);
    void timedOut(const ClientTurn &turn, model::AttemptId attempt);
    void disconnected(const ClientTurn &turn, model::AttemptId attempt);
    void retryDue(const ClientTurn &turn, model::ClickId click);

    /// See KeySource::keepTexts().
    void keepTexts() { m_keys.keepTexts(); }

    bool operator==(const Client &) const = default;
    void describe(CanonicalForm &form) const;

private:
    /// What a key scope hangs the key on: with PUT the id takes the key's place.
    struct Ticket
    {
        model::IdempotencyKey key;
        model::OrderId order;
        bool isOnItsWay = false; ///< asked for, not yet here (two steps)
        bool operator==(const Ticket &) const = default;
        void describe(CanonicalForm &form) const;
    };

    struct Intent
    {
        model::IntentId id;
        model::OrderForm form; ///< as it was first asked for: what key or id stand for
        model::OrderForm latest; ///< as the last press had it
        Ticket ticket;
        bool isAnswered = false; ///< a definite outcome was shown
        bool mayHaveOrder = false; ///< an attempt at it succeeded, had no answer, or one that leaves open what was done
        bool isChanged = false; ///< pressed again with other content
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
        model::OrderForm form; ///< what it asks for
        model::Strategy strategy = model::Strategy::None;
        Step step = Step::Order;
        bool isFetching = false; ///< the step to go back to after a pause
        Tries fetching;
        Tries ordering;
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
    /// Of an intent that is in the list.
    [[nodiscard]] Intent *placeOf(model::IntentId intent);
    [[nodiscard]] const Intent *placeOf(model::IntentId intent) const;
    [[nodiscard]] Intent &intentOf(const Call &call);
    [[nodiscard]] Ticket &ticketOf(Call &call, model::KeyScope scope);
    [[nodiscard]] const Ticket &ticketOf(const Call &call, model::KeyScope scope) const;
    /// The reference is invalidated by the next call.
    model::Event &note(const ClientTurn &turn, model::EventKind kind, const Call &call, model::Lane lane = model::Lane::Client) const;
    void begin(const ClientTurn &turn, Call &call);
    void fetchOrJoin(const ClientTurn &turn, Call &call);
    void makeTicket(const ClientTurn &turn, Call &call);
    void sendOrder(const ClientTurn &turn, Call &call);
    /// What @p call asks for with what it has; the server's answer to it may come.
    [[nodiscard]] model::Request requestOf(const model::RunSettings &settings, const Call &call) const;
    /// The request by which @p call tries again; empty where it may be another one by then.
    [[nodiscard]] std::optional<model::Request> nextRequest(const model::RunSettings &settings, const Call &call) const;
    void send(const ClientTurn &turn, Call &call, model::Request &&request);
    void keyArrived(const ClientTurn &turn, Call &call, const model::Response &response);
    void noAnswer(const ClientTurn &turn, Call &call);
    void retryOrStop(const ClientTurn &turn, Call &call, Failure failure);
    /// Whether @p failure, the last thing that @p call heard, says that its intent has no order.
    [[nodiscard]] bool knowsThereIsNone(const Call &call, Failure failure);
    void showFailure(const ClientTurn &turn, const Call &call, Failure failure);
    void stop(const ClientTurn &turn, Call &call, Failure failure);
    void stopThoseWaiting(const ClientTurn &turn, Call &fetching, Failure failure);
    void settle(const ClientTurn &turn, Call &call, const model::Response &response);
    void finish(model::ClickId click);

    model::ClientId m_id;
    QString m_customer;
    KeySource m_keys;
    Ticket m_page;
    QVarLengthArray<Intent, 1> m_intents; ///< those with open calls, and the last one; in the order of their ids
    QVarLengthArray<Call, 2> m_calls; ///< open ones, in the order of their clicks: those of an intent stand side by side
};

} // namespace idemlab::sim
