// SPDX-License-Identifier: MIT
#include "model/trace.h"

#include "model/settings.h"

#include <algorithm>
#include <tuple>

namespace idemlab::model {

qsizetype Trace::countAt(Instant instant) const
{
    const auto after = std::ranges::upper_bound(m_events, instant, {}, &Event::at);
    return after - m_events.cbegin();
}

RunSettings Trace::settingsAt(qsizetype position) const
{
    RunSettings settings = m_settings;
    for (const SettingChange &change : m_changes) {
        if (change.event < position + m_forgottenEvents)
            std::ignore = applySetting(settings, change.name, change.value);
    }
    return settings;
}

void Trace::reserve(qsizetype events, qsizetype messages, qsizetype keyChanges)
{
    m_events.reserve(events);
    m_messages.reserve(messages);
    m_keyChanges.reserve(keyChanges);
}

void Trace::trim(qsizetype most, MessageId needed)
{
    if (m_events.size() <= most)
        return;
    m_number = {};
    m_forgottenEvents += m_events.size() / 2;
    m_keyChanges.removeIf([this](const KeyChange &change) { return change.event < m_forgottenEvents; });
    m_events.remove(0, m_events.size() / 2);
    quint32 oldest = needed.isSet() ? needed.value : quint32(m_forgotten + m_messages.size() + 1);
    for (const Event &event : m_events) {
        for (const MessageId id : {event.message, event.related}) {
            if (id.isSet())
                oldest = std::min(oldest, id.value);
        }
    }
    const qsizetype before = qsizetype(oldest) - 1 - m_forgotten;
    m_messages.remove(0, before);
    m_forgotten += before;
}

void Trace::clear()
{
    m_number = {};
    m_events.clear();
    m_messages.clear();
    m_changes.clear();
    m_keyChanges.clear();
}

ClientId Trace::addClient(ClientInfo client)
{
    client.id = ClientId {quint32(m_clients.size() + 1)};
    m_clients.append(std::move(client));
    return m_clients.constLast().id;
}

quint32 Trace::addChange(const QString &name, const QString &value)
{
    m_changes.append({name, value, m_forgottenEvents + m_events.size() - 1});
    return quint32(m_changes.size() - 1);
}

bool Trace::operator==(const Trace &other) const
{
    return m_settings == other.m_settings && m_events == other.m_events && m_clients == other.m_clients && m_messages == other.m_messages
        && m_changes == other.m_changes && m_keyChanges == other.m_keyChanges && m_forgotten == other.m_forgotten
        && m_forgottenEvents == other.m_forgottenEvents;
}

} // namespace idemlab::model
