// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/explanation.h"
#include "analysis/keynames.h"
#include "analysis/ledger.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <optional>

namespace idemlab::narrate {

/// Tells a trace in sentences, in the language of the installed translators. The same sentences serve the story, the
/// timeline's accessible tree and the headless output.
class Narrator
{
    Q_DECLARE_TR_FUNCTIONS(idemlab::narrate::Narrator)
public:
    /// @p locale: how numbers are written; empty: as the default locale has it whenever something is told.
    explicit Narrator(std::optional<QLocale> locale = {});

    /// One event in one plain sentence.
    [[nodiscard]] QString sentence(const model::Trace &trace, qsizetype event);
    /// The same with its time, for those to whom it is read: "1.25 s. The answer arrives."
    [[nodiscard]] QString timedSentence(const model::Trace &trace, qsizetype event);

    /// What happened and why, in one sentence.
    [[nodiscard]] QString verdict(const model::Trace &trace, const analysis::Judgement &judgement) const;
    /// "Intents 1, orders 2"; @p api: of the trace that was judged.
    [[nodiscard]] QString score(const analysis::Judgement &judgement, const model::ApiWords &api = {}) const;
    /// Why the server answered as it did: what the network did, what was found, and the rule.
    [[nodiscard]] QStringList why(const model::Trace &trace, const analysis::Explanation &explanation);

    /// "K1", "K2" …: the short name of a key; "ID1", "ID2" …: of an id that a client chose. Empty for none.
    [[nodiscard]] QString nameOf(const model::Trace &trace, const model::IdempotencyKey &key);
    [[nodiscard]] QString nameOf(const model::Trace &trace, const model::OrderId &id);
    /// Since the start of the run: "1.25 s".
    [[nodiscard]] QString time(model::Instant instant) const;
    [[nodiscard]] QString time(model::Duration duration) const;
    [[nodiscard]] QString money(qint64 yen) const;
    /// What an order is about: its money, or what the API says instead.
    [[nodiscard]] QString amount(const model::Trace &trace, qint64 yen) const;

private:
    struct EventContext;
    [[nodiscard]] QString told(const EventContext &context);
    [[nodiscard]] QString ofUser(const EventContext &context) const;
    [[nodiscard]] QString ofClient(const EventContext &context);
    [[nodiscard]] QString ofOutside(const EventContext &context) const;
    [[nodiscard]] QString supposition(const EventContext &context) const;
    [[nodiscard]] QString ofOutcome(const EventContext &context) const;
    [[nodiscard]] static QString givenUp(const EventContext &context);
    [[nodiscard]] QString ofNetwork(const EventContext &context) const;
    [[nodiscard]] QString ofServer(const EventContext &context);
    [[nodiscard]] QString ofKeyStore(const EventContext &context) const;
    [[nodiscard]] QString lookUp(const EventContext &context) const;
    [[nodiscard]] QString answer(const EventContext &context) const;
    [[nodiscard]] QString failure(const EventContext &context) const;
    [[nodiscard]] QString faultPlan(const EventContext &context) const;
    [[nodiscard]] QString ofIntent(const model::Trace &trace, const analysis::Judgement &judgement) const;
    [[nodiscard]] static QString duplicate(analysis::Cause cause, int orders);
    [[nodiscard]] static QString exact(analysis::Cause cause);
    [[nodiscard]] static QString refused(analysis::Cause cause);
    [[nodiscard]] static QString lost(analysis::Cause cause);
    [[nodiscard]] static QString rule(model::Rule rule);

    [[nodiscard]] QLocale locale() const { return m_locale.value_or(QLocale()); }

    std::optional<QLocale> m_locale;
    analysis::Ledger m_ledger;
    analysis::KeyNames m_keyNames;
};

/// Whether a run cannot be followed without hearing of it, however few words there are: presses, losses and crashes, and what users
/// are told in the end.
[[nodiscard]] bool isMilestone(model::EventKind kind);

} // namespace idemlab::narrate
