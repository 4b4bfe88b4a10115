// SPDX-License-Identifier: MIT
#include "narrate/vocabulary.h"

namespace idemlab::narrate {

using namespace model;
using model::Verdict;

QString Vocabulary::strategy(Strategy strategy)
{
    switch (strategy) {
    case Strategy::None: return tr("No key");
    case Strategy::Client: return tr("Key from the client");
    case Strategy::ServerOnReceipt: return tr("Key from the server, on receipt");
    case Strategy::ServerInAdvance: return tr("Key from the server, in advance (two steps)");
    case Strategy::ResourceId: return tr("PUT with the client's own id");
    }
    Q_UNREACHABLE();
}

QString Vocabulary::shortStrategy(Strategy strategy)
{
    switch (strategy) {
    case Strategy::None: return tr("No key");
    case Strategy::Client: return tr("Client", "strategy, short: the client makes the key");
    case Strategy::ServerOnReceipt:
        return tr("Server on receipt", "strategy, short: the server makes the key when a request comes without one");
    case Strategy::ServerInAdvance: return tr("Two steps", "strategy, short: first fetch a key from the server, then order with it");
    case Strategy::ResourceId: return tr("PUT", "strategy, short: the HTTP method PUT to an address that the client chose");
    }
    Q_UNREACHABLE();
}

QString Vocabulary::verdict(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Exact: return tr("Exactly one", "verdict: every intent has exactly one order");
    case Verdict::Refused: return tr("Refused", "verdict: no order, and the client was told why");
    case Verdict::Lost: return tr("Lost", "verdict: no order, and nobody was told why");
    case Verdict::Duplicate: return tr("Duplicate", "verdict: one intent, more than one order");
    case Verdict::WrongAnswer: return tr("Somebody else's answer", "verdict: a client got an answer that is not its own intent's");
    }
    Q_UNREACHABLE();
}

QString Vocabulary::keyState(KeyState state)
{
    switch (state) {
    case KeyState::Absent: return tr("not there", "state of a key");
    case KeyState::Issued: return tr("given out", "state of a key: not used yet");
    case KeyState::InProgress: return tr("in progress", "state of a key");
    case KeyState::Stored: return tr("answer stored", "state of a key");
    case KeyState::Expired: return tr("expired", "state of a key");
    }
    Q_UNREACHABLE();
}

QString Vocabulary::fault(FaultKind kind)
{
    switch (kind) {
    case FaultKind::None: return tr("Let it through");
    case FaultKind::DropRequest: return tr("Drop request");
    case FaultKind::DropResponse: return tr("Drop response");
    case FaultKind::DelayRequest: return tr("Delay request");
    case FaultKind::DelayResponse: return tr("Delay response");
    case FaultKind::DuplicateRequest: return tr("Duplicate request");
    case FaultKind::CutConnection: return tr("Cut the connection");
    }
    Q_UNREACHABLE();
}

QString Vocabulary::strip(Strategy strategy, const std::optional<PlannedFault> &whatIf)
{
    return withWhatIf(Vocabulary::strategy(strategy), whatIf);
}

QString Vocabulary::shortStrip(Strategy strategy, const std::optional<PlannedFault> &whatIf)
{
    return withWhatIf(shortStrategy(strategy), whatIf);
}

QString Vocabulary::pitfalls(const QList<const Setting *> &pitfalls, const RunSettings &settings)
{
    if (pitfalls.isEmpty())
        return {};
    const QString first = settingWithValue(*pitfalls.constFirst(), pitfalls.constFirst()->read(settings), QLocale());
    //: a pitfall, and how many others there are besides
    return pitfalls.size() == 1 ? first : tr("%1 (and %2 more)").arg(first).arg(pitfalls.size() - 1);
}

QString Vocabulary::matrixGroup(bool hasPitfall)
{
    //: heads of two groups of cases
    return hasPitfall ? tr("With a pitfall switched on") : tr("The server does it right");
}

QString Vocabulary::matrixScore(const analysis::Judgement &judgement)
{
    return QStringLiteral("%1/%2").arg(judgement.orders).arg(judgement.intents);
}

QString Vocabulary::matrixSum()
{
    //: how many of so many cases end with exactly one order
    return tr("✓ %1 of %2");
}

QString Vocabulary::withWhatIf(const QString &strategy, const std::optional<PlannedFault> &whatIf)
{
    if (!whatIf)
        return strategy;
    //: a strip: what strategy it runs under, and in what it differs from the one it was forked from
    return tr("%1 — %2").arg(strategy, Vocabulary::whatIf(*whatIf));
}

QString Vocabulary::whatIf(const PlannedFault &fault)
{
    const bool isRequest = fault.direction == Direction::Request;
    switch (fault.kind) {
    case FaultKind::None:
        return (isRequest ? tr("What if request %1 had arrived?") : tr("What if answer %1 had arrived?")).arg(fault.number);
    case FaultKind::DropRequest: return tr("What if request %1 had been lost?").arg(fault.number);
    case FaultKind::DropResponse: return tr("What if answer %1 had been lost?").arg(fault.number);
    case FaultKind::DelayRequest: return tr("What if request %1 had been late?").arg(fault.number);
    case FaultKind::DelayResponse: return tr("What if answer %1 had been late?").arg(fault.number);
    case FaultKind::DuplicateRequest: return tr("What if request %1 had been doubled?").arg(fault.number);
    case FaultKind::CutConnection: return tr("What if the connection had been cut at answer %1?").arg(fault.number);
    }
    Q_UNREACHABLE();
}

QString Vocabulary::meaning(IntentChoice choice)
{
    return choice == IntentChoice::New ? tr("This was a new order", "said of a request of a program outside")
                                       : tr("This was the same order again", "said of a request of a program outside");
}

QString Vocabulary::problem(Problem problem)
{
    switch (problem) {
    case Problem::None: return {};
    case Problem::KeyMissing: return tr("the request needs a key and has none");
    case Problem::KeyMalformed: return tr("the key is not well formed");
    case Problem::PayloadMismatch: return tr("this key belongs to another payload");
    case Problem::InProgress: return tr("the first request with this key is still in progress");
    case Problem::KeyUnknown: return tr("the server does not know this key, or it has expired");
    case Problem::IdConflict: return tr("this id stands for another order");
    case Problem::Declined: return tr("the shop declines this order");
    case Problem::ServerError: return tr("the server failed and did nothing");
    case Problem::OutcomeUnknown: return tr("the server failed and does not say what became of the order");
    case Problem::BadRequest: return tr("the request is not well formed");
    case Problem::Forbidden: return tr("a web page from elsewhere must not order here");
    case Problem::NotFound: return tr("there is nothing at this address");
    case Problem::MethodNotAllowed: return tr("this address does not take that method");
    case Problem::RequestTimeout: return tr("the request took too long to come in");
    case Problem::ContentTooLarge: return tr("the body is too large");
    case Problem::UnsupportedMediaType: return tr("the body is not JSON");
    case Problem::MisdirectedRequest: return tr("the request was meant for another host");
    case Problem::HeaderTooLarge: return tr("the header is too large");
    case Problem::Overloaded: return tr("the server has too many connections");
    }
    Q_UNREACHABLE();
}

QString Vocabulary::settingWithValue(const model::Setting &setting, const QString &value, const QLocale &locale)
{
    //: a setting and its value
    return tr("%1: %2").arg(settingName(setting), Vocabulary::value(setting, value, locale));
}

QString Vocabulary::duration(Duration duration, const QLocale &locale)
{
    using namespace std::chrono_literals;
    const auto number = [&locale](double value) { return locale.toString(value, 'g', 4); };
    const double ms = toMs(duration);
    if (duration < 10ms)
        return tr("%1 ms", "milliseconds").arg(number(ms));
    if (duration < 120s)
        return tr("%1 s", "seconds").arg(number(ms / 1000));
    if (duration < 120min)
        return tr("%1 min", "minutes").arg(number(ms / 60'000));
    return tr("%1 h", "hours").arg(number(ms / 3'600'000));
}

QString Vocabulary::money(qint64 yen, const QLocale &locale) { return tr("¥%1", "an amount of yen").arg(locale.toString(yen)); }

QString Vocabulary::sentences(const QStringList &sentences)
{
    QString all;
    for (const QString &each : sentences) {
        if (!each.isEmpty())
            //: a sentence after others
            all = all.isEmpty() ? each : tr("%1 %2").arg(all, each);
    }
    return all;
}

QString Vocabulary::withDetail(const QString &text, const QString &detail)
{
    return tr("%1 (%2)", "a text, and in brackets what belongs to it").arg(text, detail);
}

QString Vocabulary::range(const QString &from, const QString &to) { return tr("%1–%2", "numbers, from and to").arg(from, to); }
QString Vocabulary::about(const QString &name, const QString &said)
{
    return tr("%1: %2", "a name, and what is said of it").arg(name, said);
}

QString Vocabulary::quoted(const QString &text) { return tr("“%1”", "a name or a value in quotation marks").arg(text); }

} // namespace idemlab::narrate
