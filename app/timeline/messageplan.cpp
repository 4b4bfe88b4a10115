// SPDX-License-Identifier: MIT
#include "timeline/messageplan.h"

#include "narrate/vocabulary.h"
#include "session/session.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

#include <algorithm>

namespace idemlab::timeline {

using namespace Qt::StringLiterals;
using namespace model;

namespace {

/// Menu texts of their own, since they are whole sentences and commands.
class MessagePlan
{
    Q_DECLARE_TR_FUNCTIONS(idemlab::timeline::MessagePlan)
public:
    static QString title(const PlannedMessage &message)
    {
        if (message.isToCome)
            return message.direction == Direction::Request ? tr("Request %1, the next one:").arg(message.number) : tr("Answer %1, the next one:").arg(message.number);
        return message.direction == Direction::Request ? tr("Request %1, again from the start:").arg(message.number)
                                                       : tr("Answer %1, again from the start:").arg(message.number);
    }
};

constexpr std::array requestFaults {FaultKind::None, FaultKind::DropRequest, FaultKind::DelayRequest, FaultKind::DuplicateRequest};
constexpr std::array responseFaults {FaultKind::None, FaultKind::DropResponse, FaultKind::DelayResponse, FaultKind::CutConnection};

bool isSending(const Event &event)
{
    return (event.kind == EventKind::RequestSent || event.kind == EventKind::ResponseSent) && event.purpose != Purpose::Read
        && event.purpose != Purpose::Invalid;
}

FaultKind plannedFor(const session::Session &session, Direction direction)
{
    const quint32 number = session.messagesSent(direction) + 1;
    const auto planned = session.plannedFaults();
    const auto found = std::find_if(planned.cbegin(), planned.cend(), [&](const PlannedFault &each) {
        return each.direction == direction && each.filter == MessageFilter::Any && each.number == number;
    });
    return found == planned.cend() ? FaultKind::None : found->kind;
}

} // namespace

std::optional<PlannedMessage> sentMessage(const Trace &trace, qsizetype at)
{
    const Event &asked = trace.at(at);
    if (!asked.message.isSet())
        return std::nullopt;
    const MessageId message = asked.kind == EventKind::RequestDuplicated ? asked.related : asked.message;
    const Direction direction = trace.message(message).direction;
    quint32 number = 0;
    for (qsizetype i = 0; i < trace.size(); ++i) {
        const Event &event = trace.at(i);
        if (!isSending(event) || trace.message(event.message).direction != direction)
            continue;
        ++number;
        if (event.message == message)
            return PlannedMessage {direction, number, false, event.fault};
    }
    return std::nullopt;
}

PlannedMessage nextMessage(const session::Session &session, Direction direction)
{
    return {direction, session.messagesSent(direction) + 1, true, plannedFor(session, direction)};
}

diagram::NextMessages nextMessages(const session::Session &session)
{
    const bool hasBegun = session.messagesSent(Direction::Request) > 0;
    return {hasBegun, plannedFor(session, Direction::Request), plannedFor(session, Direction::Response)};
}

void openPlanMenu(session::Session &session, const PlannedMessage &message, QWidget *parent, QPoint globalPos)
{
    auto *menu = new QMenu(parent);
    menu->setObjectName(u"messageMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(MessagePlan::title(message));
    const auto &faults = message.direction == Direction::Request ? requestFaults : responseFaults;
    auto *oneOfThem = new QActionGroup(menu);
    for (const FaultKind kind : faults) {
        QAction *action = menu->addAction(narrate::Vocabulary::fault(kind));
        oneOfThem->addAction(action);
        action->setObjectName(u"plan-" % nameOf(kind));
        action->setCheckable(true);
        action->setChecked(kind == message.fault);
        const PlannedFault fault {kind, message.direction, MessageFilter::Any, message.number, {}};
        QObject::connect(action, &QAction::triggered, &session, [&session, fault, isToCome = message.isToCome] {
            if (isToCome)
                session.submit(PlanFault {fault});
            else
                session.planFromStart(fault);
        });
    }
    menu->popup(globalPos);
}

} // namespace idemlab::timeline
