// SPDX-License-Identifier: MIT
#include "timeline/messageplan.h"

#include "analysis/moments.h"
#include "narrate/vocabulary.h"
#include "session/session.h"
#include "theme/named.h"

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
            return message.direction == Direction::Request ? tr("Request %1, the next one:").arg(message.number)
                                                           : tr("Answer %1, the next one:").arg(message.number);
        return message.direction == Direction::Request ? tr("Request %1, again from the start:").arg(message.number)
                                                       : tr("Answer %1, again from the start:").arg(message.number);
    }
};

constexpr std::array requestFaults {FaultKind::None, FaultKind::DropRequest, FaultKind::DelayRequest, FaultKind::DuplicateRequest};
constexpr std::array responseFaults {FaultKind::None, FaultKind::DropResponse, FaultKind::DelayResponse, FaultKind::CutConnection};

const std::array<FaultKind, 4> &faultsOf(Direction direction) { return direction == Direction::Request ? requestFaults : responseFaults; }

FaultKind plannedFor(const session::Session &session, Direction direction)
{
    const quint32 number = session.messagesSent(direction) + 1;
    const auto planned = session.plannedFaults();
    const auto found = std::ranges::find_if(planned, [&](const PlannedFault &each) {
        return each.direction == direction && each.filter == MessageFilter::Any && each.number == number;
    });
    return found == planned.cend() ? FaultKind::None : found->kind;
}

} // namespace

std::optional<PlannedMessage> sentMessage(const Trace &trace, qsizetype event)
{
    const auto sent = analysis::sentMessage(trace, event);
    if (!sent)
        return std::nullopt;
    return PlannedMessage {sent->direction, sent->number, false, sent->fault, sent->at};
}

bool canBeAsked(const Trace &trace, qsizetype event)
{
    return analysis::sentMessage(trace, event).has_value() || analysis::outsideMeaning(trace, event).has_value();
}

PlannedMessage nextMessage(const session::Session &session, Direction direction)
{
    return {direction, session.messagesSent(direction) + 1, true, plannedFor(session, direction), {}};
}

diagram::NextMessages nextMessages(const session::Session &session)
{
    return {plannedFor(session, Direction::Request), plannedFor(session, Direction::Response)};
}

namespace {

PlannedFault planOf(const PlannedMessage &message, FaultKind kind)
{
    return {kind, message.direction, MessageFilter::Any, message.number, {}};
}

void addWhatIfs(QMenu *menu, session::Session &session, const PlannedMessage &message)
{
    for (const FaultKind kind : faultsOf(message.direction)) {
        if (kind == message.fault)
            continue;
        QAction *action = menu->addAction(narrate::Vocabulary::whatIf(planOf(message, kind)));
        action->setObjectName(u"whatif-" % nameOf(kind));
        QObject::connect(
            action, &QAction::triggered, &session, [&session, message, kind] { session.fork(planOf(message, kind), message.at); });
    }
}

void addMeaning(QMenu *menu, session::Session &session, const analysis::OutsideMeaning &meaning)
{
    QAction *action = menu->addAction(narrate::Vocabulary::meaning(meaning.instead));
    action->setObjectName(u"meaning-" % nameOf(meaning.instead));
    QObject::connect(action, &QAction::triggered, &session, [&session, meaning] { session.correctMeaning(meaning.at, meaning.instead); });
    menu->addSeparator();
}

void addPlans(QMenu *menu, session::Session &session, const PlannedMessage &message)
{
    menu->addSection(MessagePlan::title(message));
    auto *oneOfThem = new QActionGroup(menu);
    for (const FaultKind kind : faultsOf(message.direction)) {
        QAction *action = menu->addAction(narrate::Vocabulary::fault(kind));
        oneOfThem->addAction(action);
        action->setObjectName(u"plan-" % nameOf(kind));
        action->setCheckable(true);
        action->setChecked(kind == message.fault);
        QObject::connect(action, &QAction::triggered, &session, [&session, message, kind] {
            if (message.isToCome)
                session.submit(PlanFault {planOf(message, kind)});
            else
                session.planFromStart(planOf(message, kind));
        });
    }
}

} // namespace

void openPlanMenu(session::Session &session, const std::optional<PlannedMessage> &message, QWidget *parent, QPoint globalPos,
    const std::optional<analysis::OutsideMeaning> &meaning)
{
    auto *menu = theme::named<QMenu>(u"messageMenu"_s, parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (meaning)
        addMeaning(menu, session, *meaning);
    if (message && !message->isToCome)
        addWhatIfs(menu, session, *message);
    if (message)
        addPlans(menu, session, *message);
    menu->popup(globalPos);
}

} // namespace idemlab::timeline
