// SPDX-License-Identifier: MIT
#pragma once

#include "model/command.h"
#include "model/response.h"
#include "model/serverpolicy.h"
#include "model/supposition.h"
#include "sim/numbering.h"

#include <QHash>
#include <QList>

#include <optional>

namespace idemlab::sim {

class CanonicalForm;

/// What a request of a program outside is taken to mean.
struct Meaning
{
    model::IntentId intent; ///< none where it asks for no order
    bool isNew = false; ///< it forms the intent
    model::Supposition supposed = model::Supposition::None; ///< why it is supposed to repeat `previous`, which nothing names
    model::AttemptId previous; ///< the attempt of the same intent before it
    quint32 number = 1; ///< which attempt of its intent it is
    bool tellsAmount = false; ///< the first of them that says for how much
};

/// What programs outside mean by their requests. They cannot be asked, so the first rule that fits decides: (1) the Idemlab-Intent
/// field; (2) PUT: the id, with who is calling; (3) the key, with the customer where keys are looked up per customer; (4) the last
/// request of the same customer with the same payload, where it was sent within a minute and no answer has settled it; (5) a new
/// intent. What a person has said of the request (ReceiveExternal::meant) goes before all of them. A value.
class ExternalIntents
{
public:
    /// To be told of every request that a program outside sends, in their order.
    [[nodiscard]] Meaning take(
        const model::ReceiveExternal &external, model::AttemptId attempt, model::KeyLookup lookup, model::Instant now, Numbering &numbers);
    /// An answer has reached the program.
    void answered(model::AttemptId attempt, const model::Response &response);
    /// No answer to it has reached the program so far, for the reason @p why. What is known of it already stays.
    void unanswered(model::AttemptId attempt, model::Supposition why);
    void describe(CanonicalForm &form) const;

    bool operator==(const ExternalIntents &) const = default;

private:
    /// What an operation is called by those who ask for it.
    struct Name
    {
        enum class Kind : quint8 { Word, Id, Key };

        Kind kind = Kind::Word;
        QString whose; ///< Id: the program; Key: the customer, empty where it does not matter or is not known
        QByteArray text;
        bool operator==(const Name &) const = default;
        friend size_t qHash(const Name &name, size_t seed = 0) noexcept
        {
            return qHashMulti(seed, quint8(name.kind), name.whose, name.text);
        }
    };

    /// Who used a name last.
    struct Use
    {
        model::IntentId intent;
        bool isClaimed = true; ///< false: a key of which the customer is not known yet
        bool operator==(const Use &) const = default;
    };

    /// The last request of a customer with that payload.
    struct Asked
    {
        QString customer;
        QByteArray payload;
        model::AttemptId attempt;
        model::IntentId intent;
        model::Instant at;
        model::Supposition open; ///< None: it is settled
        bool operator==(const Asked &) const = default;
    };

    struct Tries
    {
        quint32 count = 0;
        model::AttemptId last;
        bool hasAmount = false;
        bool operator==(const Tries &) const = default;
    };

    [[nodiscard]] std::optional<model::IntentId> named(const model::ReceiveExternal &external, model::KeyLookup lookup) const;
    [[nodiscard]] std::optional<model::IntentId> ofKey(const model::Request &request, model::KeyLookup lookup) const;
    [[nodiscard]] const Asked *openRepeat(const model::Request &request, model::Instant now) const;
    [[nodiscard]] std::optional<model::IntentId> lastOf(const model::Request &request) const;
    void nameIt(const model::ReceiveExternal &external, model::IntentId intent);
    void remember(const model::Request &request, model::AttemptId attempt, model::IntentId intent, model::Instant now);
    [[nodiscard]] Asked *asked(model::AttemptId attempt);

    QHash<Name, Use> m_names;
    QHash<model::IntentId, Tries> m_tries;
    QList<Asked> m_asked; ///< the latest last; bounded
};

} // namespace idemlab::sim
