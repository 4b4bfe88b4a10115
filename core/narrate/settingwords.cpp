// SPDX-License-Identifier: MIT
// Names and helps of the settings of a run.
#include "narrate/vocabulary.h"

#include <algorithm>
#include <iterator>

namespace idemlab::narrate {

using namespace model;

namespace {

struct Words
{
    const char *id;
    const char *name;
    const char *help;
};

struct ChoiceWords
{
    const char *setting; ///< null: whatever the setting
    const char *id;
    const char *name;
};

/// A class, so that its name need not stand at each text.
class Texts
{
    Q_DECLARE_TR_FUNCTIONS(idemlab::narrate::Vocabulary)
public:
    static constexpr Words settings[] {
        {"strategy", QT_TR_NOOP("Strategy"), QT_TR_NOOP("Who makes the key, and when.")},
        {"seed", QT_TR_NOOP("Seed"), QT_TR_NOOP("The same number gives the same keys again.")},
        {"key-scope", QT_TR_NOOP("A key stands for"),
            QT_TR_NOOP("What the client takes a new key for. Only one per order is right; the others are pitfalls.")},
        {"key-format", QT_TR_NOOP("Form of keys"), QT_TR_NOOP("A counter is a pitfall: two customers come to have the same key.")},
        {"timeout", QT_TR_NOOP("Client timeout"), QT_TR_NOOP("How long the client waits for an answer before it gives up on it.")},
        {"retries", QT_TR_NOOP("Retries"), QT_TR_NOOP("How often the client tries again by itself.")},
        {"backoff", QT_TR_NOOP("Back-off"), QT_TR_NOOP("The pause before the first retry; it doubles with each further one.")},
        {"library-resends", QT_TR_NOOP("Library sends again"),
            QT_TR_NOOP("The client's HTTP library repeats a request by itself when the connection is cut before the answer.")},
        {"latency", QT_TR_NOOP("Network latency"), QT_TR_NOOP("How long a message travels, one way.")},
        {"delay", QT_TR_NOOP("Delay"), QT_TR_NOOP("What a delay adds to the latency.")},
        {"duplicate-after", QT_TR_NOOP("Copy arrives after"), QT_TR_NOOP("How long after the first copy of a request the second arrives.")},
        {"server-time", QT_TR_NOOP("Server working time"), QT_TR_NOOP("How long the server works on an order.")},
        {"restart-time", QT_TR_NOOP("Restart takes"), QT_TR_NOOP("How long the server is down after a crash.")},
        {"key-support", QT_TR_NOOP("Idempotency keys"),
            QT_TR_NOOP("Whether the server knows of keys at all. One that has never heard of them executes whatever comes.")},
        {"missing-key", QT_TR_NOOP("No key in the request"), QT_TR_NOOP("What the server does with a request that carries no key.")},
        {"unknown-key", QT_TR_NOOP("A key it never gave out"),
            QT_TR_NOOP("What the server does with a key that it does not know, or that has expired.")},
        {"other-payload", QT_TR_NOOP("Same key, other payload"),
            QT_TR_NOOP("What the server does when a known key comes with another payload.")},
        {"other-payload-status", QT_TR_NOOP("Status for another payload"), QT_TR_NOOP("The IETF draft says 422; some APIs say 400.")},
        {"in-progress", QT_TR_NOOP("Same key, still in progress"),
            QT_TR_NOOP("What the server does while the first request with the key is being worked on.")},
        {"stored-errors", QT_TR_NOOP("Errors that are stored"), QT_TR_NOOP("Which error answers are kept under the key and given again.")},
        {"key-lookup", QT_TR_NOOP("Keys are looked up"),
            QT_TR_NOOP("Looked up among everybody's keys, two customers with the same key collide.")},
        {"key-lifetime", QT_TR_NOOP("Key lifetime"), QT_TR_NOOP("How long the server remembers a key.")},
        {"claim-lease", QT_TR_NOOP("A claim holds for"),
            QT_TR_NOOP("How long a key stays in progress when nobody finishes. In one transaction nothing can run out.")},
        {"writes", QT_TR_NOOP("Order and key are written"), QT_TR_NOOP("What a crash between the two leaves behind.")},
        {"key-header", QT_TR_NOOP("Header of the key"), QT_TR_NOOP("The name of the header field that carries the key.")},
        {"replay-header", QT_TR_NOOP("Header of a replay"),
            QT_TR_NOOP("The name of the header field that marks a stored answer; empty for none.")},
        {"max-key-length", QT_TR_NOOP("Longest key"), QT_TR_NOOP("Keys with more characters are refused.")},
    };

    static constexpr ChoiceWords choices[] {
        {"key-scope", "order", QT_TR_NOOP("order")},
        {"key-scope", "click", QT_TR_NOOP("click")},
        {"key-scope", "attempt", QT_TR_NOOP("attempt")},
        {"key-scope", "page", QT_TR_NOOP("page")},
        {"key-format", "uuid", QT_TR_NOOP("UUID v4 (random)")},
        {"key-format", "counter", QT_TR_NOOP("counter: 1, 2, 3 …")},
        {"key-support", "honored", QT_TR_NOOP("known")},
        {"key-support", "ignored", QT_TR_NOOP("never heard of")},
        {nullptr, "by-strategy", QT_TR_NOOP("as the strategy wants")},
        {nullptr, "accept", QT_TR_NOOP("accept")},
        {"missing-key", "issue", QT_TR_NOOP("make one")},
        {"missing-key", "refuse", QT_TR_NOOP("refuse (400)")},
        {"unknown-key", "refuse", QT_TR_NOOP("refuse (422)")},
        {"other-payload", "refuse", QT_TR_NOOP("refuse")},
        {"other-payload", "replay", QT_TR_NOOP("give the stored answer")},
        {"other-payload", "execute", QT_TR_NOOP("execute")},
        {"in-progress", "refuse", QT_TR_NOOP("refuse (409)")},
        {"in-progress", "wait", QT_TR_NOOP("let it wait")},
        {"in-progress", "race", QT_TR_NOOP("let them race")},
        {"stored-errors", "none", QT_TR_NOOP("none")},
        {"stored-errors", "4xx", QT_TR_NOOP("4xx")},
        {"stored-errors", "5xx", QT_TR_NOOP("5xx")},
        {"stored-errors", "all", QT_TR_NOOP("all")},
        {"key-lookup", "global", QT_TR_NOOP("among all keys")},
        {"key-lookup", "per-customer", QT_TR_NOOP("per customer")},
        {"writes", "together", QT_TR_NOOP("in one transaction")},
        {"writes", "order-then-key", QT_TR_NOOP("order first, then key")},
        {"writes", "claim-order-key", QT_TR_NOOP("claim, order, key")},
        {nullptr, "true", QT_TR_NOOP("yes")},
        {nullptr, "false", QT_TR_NOOP("no")},
    };
};

const Words *wordsOf(const Setting &setting)
{
    const auto found = std::ranges::find_if(Texts::settings, [&](const Words &each) { return setting.name == QLatin1StringView(each.id); });
    return found == std::end(Texts::settings) ? nullptr : &*found;
}

} // namespace

QString Vocabulary::settingName(const Setting &setting)
{
    const Words *words = wordsOf(setting);
    return words ? tr(words->name) : QString(setting.name);
}

QString Vocabulary::settingHelp(const Setting &setting)
{
    const Words *words = wordsOf(setting);
    return words ? tr(words->help) : QString();
}

QString Vocabulary::choice(const Setting &setting, const QString &id)
{
    if (setting.name == QLatin1StringView("strategy"))
        return strategy(model::fromName<Strategy>(id).value_or(Strategy::None));
    const auto found = std::ranges::find_if(Texts::choices, [&](const ChoiceWords &each) {
        return (!each.setting || setting.name == QLatin1StringView(each.setting)) && id == QLatin1StringView(each.id);
    });
    return found == std::end(Texts::choices) ? id : tr(found->name);
}

QString Vocabulary::value(const Setting &setting, const QString &value, const QLocale &locale)
{
    if (setting.kind == Setting::Kind::Time) {
        if (const auto time = parseDuration(value))
            return duration(*time, locale);
    }
    if (setting.kind == Setting::Kind::Choice || setting.kind == Setting::Kind::Flag)
        return choice(setting, value);
    return value;
}

} // namespace idemlab::narrate
