// SPDX-License-Identifier: MIT
#pragma once

#include "model/apiwords.h"
#include "model/event.h"
#include "model/keyrecord.h"
#include "model/request.h"
#include "model/response.h"
#include "model/runsettings.h"
#include "model/tracenumber.h"

#include <QList>
#include <QString>

#include <variant>

namespace idemlab::model {

/// Who sends requests: the embedded form of one customer, or a program outside.
struct ClientInfo
{
    ClientId id;
    QString name; ///< the customer's number, or what a program outside calls itself (User-Agent)
    bool external = false;
    quint32 sharedBy = 1; ///< programs outside that share the lane; the name is the first one's
    bool operator==(const ClientInfo &) const = default;
};

/// One message on the network, with what it says.
struct Message
{
    Message() = default;
    explicit Message(const Request &request) : content(request) { }
    explicit Message(const Response &response) : direction(Direction::Response), content(response) { }

    MessageId id;
    Direction direction = Direction::Request;
    ClientId client;
    AttemptId attempt;
    MessageId answers; ///< responses: the request; it may have been forgotten
    std::variant<Request, Response> content;
    QByteArray wire; ///< its bytes, as they were written and read; empty where it crossed in memory: see http::wireOf()
    /// Whether they say the same, whatever carried them.
    bool operator==(const Message &other) const
    {
        return id == other.id && direction == other.direction && client == other.client && attempt == other.attempt
            && answers == other.answers && content == other.content;
    }

    [[nodiscard]] const Request *request() const { return std::get_if<Request>(&content); }
    [[nodiscard]] const Response *response() const { return std::get_if<Response>(&content); }
};

/// A setting that was changed in mid-run.
struct SettingChange
{
    QString name;
    QString value;
    qsizetype event = 0; ///< which of the run's tells of it, those that are forgotten counted
    bool operator==(const SettingChange &) const = default;
};

/// A row of the server's key store, as an event left it.
struct KeyChange
{
    KeyChange(qsizetype when, KeyRowId which, const KeyRecord &what) : event(when), row(which), record(what) { }

    qsizetype event = 0; ///< which of the run's, those that are forgotten counted
    KeyRowId row;
    KeyRecord record; ///< Absent: the row is empty now
    bool operator==(const KeyChange &) const = default;
};

/// The append-only list of all that happened in a run: the one truth that every view reads. Times never
/// decrease. Positions never change, so an index into events() is a good name for an event.
class Trace
{
public:
    Trace() = default;
    explicit Trace(RunSettings settings, ApiWords api = {}) : m_settings(std::move(settings)), m_api(std::move(api)) { }

    /// Never 0, and no other trace's. What is computed from a trace and kept is good as long as this number and what was read are
    /// the same: events are only added to it, and one that has lost its beginning or been copied has another number.
    [[nodiscard]] quint64 number() const { return m_number.value(); }
    /// The settings with which the run began; changes() tells what was changed since.
    [[nodiscard]] const RunSettings &settings() const { return m_settings; }
    /// What the run calls its things; empty: it is about orders.
    [[nodiscard]] const ApiWords &api() const { return m_api; }
    [[nodiscard]] qsizetype size() const { return m_events.size(); }
    [[nodiscard]] bool isEmpty() const { return m_events.isEmpty(); }
    [[nodiscard]] const Event &at(qsizetype index) const { return m_events.at(index); }
    [[nodiscard]] const QList<Event> &events() const { return m_events; }
    [[nodiscard]] const QList<ClientInfo> &clients() const { return m_clients; }
    [[nodiscard]] const QList<Message> &messages() const { return m_messages; }
    [[nodiscard]] const QList<SettingChange> &changes() const { return m_changes; }
    /// What became of the rows of the key store, in the order of the events; one event can change several.
    [[nodiscard]] const QList<KeyChange> &keyChanges() const { return m_keyChanges; }

    /// Those with which the event at @p position came about.
    [[nodiscard]] RunSettings settingsAt(qsizetype position) const;

    [[nodiscard]] bool hasMessage(MessageId id) const
    {
        return id.isSet() && id.index() >= m_forgotten && id.index() - m_forgotten < m_messages.size();
    }
    /// @p id must be one that an event of this trace names.
    [[nodiscard]] const Message &message(MessageId id) const { return m_messages.at(id.index() - m_forgotten); }
    [[nodiscard]] const ClientInfo &client(ClientId id) const { return m_clients.at(id.index()); }

    /// Time of the last event; zero for an empty trace.
    [[nodiscard]] Instant end() const { return m_events.isEmpty() ? Instant {} : m_events.constLast().at; }
    /// How many events had happened at @p instant (those at the instant itself included).
    [[nodiscard]] qsizetype countAt(Instant instant) const;

    /// Room for that many, so that they need not be moved when there are more and more.
    void reserve(qsizetype events, qsizetype messages, qsizetype keyChanges);
    void append(Event event) { m_events.emplaceBack(std::move(event)); }
    /// The reference is invalidated by the next call.
    Event &add(Instant at, EventKind kind, Lane lane) { return m_events.emplaceBack(at, kind, lane); }
    /// A message with the number that follows the last one's; the reference is invalidated by the next call.
    template<typename Content>
    Message &addMessage(MessageId id, Content &&content)
    {
        if (m_messages.isEmpty())
            m_forgotten = id.index();
        Message &message = m_messages.emplaceBack(std::forward<Content>(content));
        message.id = id;
        return message;
    }
    ClientId addClient(ClientInfo client);
    /// One more program shares the lane @p id.
    void shareClient(ClientId id) { ++m_clients[id.index()].sharedBy; }
    /// The bytes of a message that has crossed for real.
    void setWire(MessageId id, const QByteArray &bytes) { m_messages[id.index() - m_forgotten].wire = bytes; }
    /// Of which the last event tells. Gives the position of the change in changes().
    quint32 addChange(const QString &name, const QString &value);
    /// The last event has left @p row as @p record.
    void addKeyChange(KeyRowId row, const KeyRecord &record)
    {
        m_keyChanges.emplaceBack(m_forgottenEvents + m_events.size() - 1, row, record);
    }

    /// Forgets the older half of the events, and their messages, once there are more than @p most; @p needed, where it is set, and
    /// what came after it stay. Positions change: for a server that runs for days and is looked at now and then, not for a run that
    /// is shown.
    void trim(qsizetype most, MessageId needed);
    /// How many events were forgotten: the one at position 0 was the run's event of that number, counted from 0.
    [[nodiscard]] qsizetype forgotten() const { return m_forgottenEvents; }

    /// Forgets all events, messages and changes; clients and settings stay.
    void clear();

    /// Whether they say the same: their numbers do not matter.
    bool operator==(const Trace &other) const;

private:
    TraceNumber m_number;
    RunSettings m_settings;
    ApiWords m_api;
    QList<Event> m_events;
    QList<ClientInfo> m_clients;
    QList<Message> m_messages;
    QList<SettingChange> m_changes;
    QList<KeyChange> m_keyChanges;
    qsizetype m_forgotten = 0; ///< messages before the first one that is there
    qsizetype m_forgottenEvents = 0;
};

} // namespace idemlab::model

Q_DECLARE_TYPEINFO(idemlab::model::ClientInfo, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(idemlab::model::Message, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(idemlab::model::SettingChange, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(idemlab::model::KeyChange, Q_RELOCATABLE_TYPE);
