// SPDX-License-Identifier: MIT
#pragma once

#include "model/trace.h"

#include <QList>

namespace idemlab::diagram {

enum class RowKind : quint8 { User, Client, Network, Server, Keys, Orders };

/// A lane of the diagram. Bars that overlap in time stand in slots beside each other.
struct Row
{
    RowKind kind = RowKind::User;
    model::ClientId client; ///< of a Client row
    QString name; ///< of a Client row: the customer's number, or what a program calls itself
    quint32 sharedBy = 1; ///< of a Client row: programs outside
    int lines = 1;
    bool operator==(const Row &) const = default;
};

/// What a shape shows.
enum class ShapeKind : quint8 {
    Click, ///< a press of Order, in the user's row
    Attempt, ///< the client's waiting, from sending to how it ends
    Retry, ///< the pause between an attempt and the one that repeats it
    Request, ///< slanted, client to server
    Response, ///< slanted, server to client
    Work, ///< the server at work
    Waiting, ///< behind the first request with the key
    Key, ///< a row of the key store, as long as it lasts
    LookUp, ///< of a key
    Order, ///< a numbered mark
    Outcome, ///< what the client shows its user
    Down, ///< the server between crash and restart
};

/// How a thing that takes time ends.
enum class Ending : quint8 {
    Open, ///< it has not, so far
    Fine, ///< arrived, answered, done
    Lost, ///< a message that the network took
    TimedOut,
    Cut, ///< the connection was closed
    Failed, ///< an error answer, a refusal
    Unheard, ///< an answer that nobody waited for
};

/// One thing on the timeline, in run time and rows: pixels are the painter's matter.
struct Shape
{
    ShapeKind kind = ShapeKind::Click;
    Ending ending = Ending::Open;
    model::Instant from {};
    model::Instant to {}; ///< where it ends, or is expected to; marks: same as from
    model::Instant stopped {}; ///< a message that was lost or cut: when
    model::Instant coveredAt = model::Instant::max(); ///< a key's row: when a later one came to lie on it
    model::ClientId client {};
    qsizetype event = 0; ///< position of the event that it stands for
    qsizetype endEvent = -1; ///< of the one that ended it
    int slot = 0;
    int beside = 0; ///< click, look-up, order: how many of its kind and slot came before it in the same instant
    int key = 0; ///< number of the key or id that it is about; 0: none
    int number = 0; ///< click: which of its intent; order: which of the shop; retry: which
    quint16 status = 0;
    model::Purpose purpose = model::Purpose::PlaceOrder;
    model::FaultKind fault = model::FaultKind::None;
    model::KeyState state = model::KeyState::Absent;
    bool isSurplus = false; ///< an order that its intent has already got
    bool isCopy = false; ///< made by the network or by a library, not by the client
    bool isReplay = false;
    bool isChanged = false; ///< a retry that asks for something else
    bool isWrong = false; ///< an outcome that shows somebody else's order
    qint64 amount = 0;
    model::AttemptId attempt {};
    model::IntentId intent {};

    [[nodiscard]] bool isMark() const
    {
        return kind == ShapeKind::Click || kind == ShapeKind::LookUp || kind == ShapeKind::Order || kind == ShapeKind::Outcome;
    }
};

/// The short name of what tells a repeat from something new: "K1" of a key; "ID1" of an id that a client chose, where there are no keys.
[[nodiscard]] inline QString ticketName(model::Purpose purpose, int number)
{
    return (purpose == model::Purpose::PutOrder ? QStringLiteral("ID%1") : QStringLiteral("K%1")).arg(number);
}

} // namespace idemlab::diagram

Q_DECLARE_TYPEINFO(idemlab::diagram::Shape, Q_RELOCATABLE_TYPE);
