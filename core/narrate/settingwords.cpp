// SPDX-License-Identifier: MIT
// Names and helps of the settings of a run.
#include "narrate/vocabulary.h"

#include <algorithm>
#include <array>

namespace idemlab::narrate {

using namespace model;

namespace {

constexpr const char *context = "idemlab::narrate::Vocabulary";

struct Words
{
    const char *id;
    const char *name;
    const char *help;
};

constexpr std::array settings {
    Words {"strategy", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "Strategy"),
        QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "Who makes the key, and when.")},
    Words {"seed", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "Seed"),
        QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "The same number gives the same keys again.")},
    Words {"key-scope", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "A key stands for"),
        QT_TRANSLATE_NOOP(
            "idemlab::narrate::Vocabulary", "What the client takes a new key for. Only one per order is right; the others are pitfalls.")},
    Words {"key-format", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "Form of keys"),
        QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "A counter is a pitfall: two customers come to have the same key.")},
    Words {"timeout", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "Client timeout"),
        QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "How long the client waits for an answer before it gives up on it.")},
    Words {"retries", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "Retries"),
        QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "How often the client tries again by itself.")},
    Words {"backoff", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "Back-off"),
        QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "The pause before the first retry; it doubles with each further one.")},
    Words {"library-resends", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "Library sends again"),
        QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary",
            "The client's HTTP library repeats a request by itself when the connection is cut before the answer.")},
    Words {"latency", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "Network latency"),
        QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "How long a message travels, one way.")},
    Words {"delay", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "Delay"),
        QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "What a delay adds to the latency.")},
    Words {"duplicate-after", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "Copy arrives after"),
        QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "How long after the first copy of a request the second arrives.")},
    Words {"server-time", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "Server working time"),
        QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "How long the server works on an order.")},
    Words {"restart-time", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "Restart takes"),
        QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "How long the server is down after a crash.")},
    Words {"key-support", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "Idempotency keys"),
        QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary",
            "Whether the server knows of keys at all. One that has never heard of them executes whatever comes.")},
    Words {"missing-key", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "No key in the request"),
        QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "What the server does with a request that carries no key.")},
    Words {"unknown-key", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "A key it never gave out"),
        QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "What the server does with a key that it does not know, or that has expired.")},
    Words {"other-payload", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "Same key, other payload"),
        QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "What the server does when a known key comes with another payload.")},
    Words {"other-payload-status", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "Status for another payload"),
        QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "The IETF draft says 422; some APIs say 400.")},
    Words {"in-progress", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "Same key, still in progress"),
        QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "What the server does while the first request with the key is being worked on.")},
    Words {"stored-errors", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "Errors that are stored"),
        QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "Which error answers are kept under the key and given again.")},
    Words {"key-lookup", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "Keys are looked up"),
        QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "Looked up among everybody's keys, two customers with the same key collide.")},
    Words {"key-lifetime", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "Key lifetime"),
        QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "How long the server remembers a key.")},
    Words {"claim-lease", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "A claim holds for"),
        QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary",
            "How long a key stays in progress when nobody finishes. In one transaction nothing can run out.")},
    Words {"writes", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "Order and key are written"),
        QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "What a crash between the two leaves behind.")},
    Words {"key-header", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "Header of the key"),
        QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "The name of the header field that carries the key.")},
    Words {"replay-header", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "Header of a replay"),
        QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "The name of the header field that marks a stored answer; empty for none.")},
    Words {"max-key-length", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "Longest key"),
        QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "Keys with more characters are refused.")},
};

struct ChoiceWords
{
    const char *setting; ///< null: whatever the setting
    const char *id;
    const char *name;
};

constexpr std::array choices {
    ChoiceWords {"key-scope", "order", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "order")},
    ChoiceWords {"key-scope", "click", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "click")},
    ChoiceWords {"key-scope", "attempt", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "attempt")},
    ChoiceWords {"key-scope", "page", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "page")},
    ChoiceWords {"key-format", "uuid", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "UUID v4 (random)")},
    ChoiceWords {"key-format", "counter", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "counter: 1, 2, 3 …")},
    ChoiceWords {"key-support", "honored", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "known")},
    ChoiceWords {"key-support", "ignored", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "never heard of")},
    ChoiceWords {nullptr, "by-strategy", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "as the strategy wants")},
    ChoiceWords {nullptr, "accept", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "accept")},
    ChoiceWords {"missing-key", "issue", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "make one")},
    ChoiceWords {"missing-key", "refuse", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "refuse (400)")},
    ChoiceWords {"unknown-key", "refuse", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "refuse (422)")},
    ChoiceWords {"other-payload", "refuse", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "refuse")},
    ChoiceWords {"other-payload", "replay", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "give the stored answer")},
    ChoiceWords {"other-payload", "execute", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "execute")},
    ChoiceWords {"in-progress", "refuse", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "refuse (409)")},
    ChoiceWords {"in-progress", "wait", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "let it wait")},
    ChoiceWords {"in-progress", "race", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "let them race")},
    ChoiceWords {"stored-errors", "none", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "none")},
    ChoiceWords {"stored-errors", "4xx", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "4xx")},
    ChoiceWords {"stored-errors", "5xx", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "5xx")},
    ChoiceWords {"stored-errors", "all", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "all")},
    ChoiceWords {"key-lookup", "global", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "among all keys")},
    ChoiceWords {"key-lookup", "per-customer", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "per customer")},
    ChoiceWords {"writes", "together", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "in one transaction")},
    ChoiceWords {"writes", "order-then-key", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "order first, then key")},
    ChoiceWords {"writes", "claim-order-key", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "claim, order, key")},
    ChoiceWords {nullptr, "true", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "yes")},
    ChoiceWords {nullptr, "false", QT_TRANSLATE_NOOP("idemlab::narrate::Vocabulary", "no")},
};

const Words *wordsOf(const Setting &setting)
{
    const auto found =
        std::find_if(settings.begin(), settings.end(), [&](const Words &each) { return setting.name == QLatin1StringView(each.id); });
    return found == settings.end() ? nullptr : &*found;
}

} // namespace

QString Vocabulary::settingName(const Setting &setting)
{
    const Words *words = wordsOf(setting);
    return words ? QCoreApplication::translate(context, words->name) : QString(setting.name);
}

QString Vocabulary::settingHelp(const Setting &setting)
{
    const Words *words = wordsOf(setting);
    return words ? QCoreApplication::translate(context, words->help) : QString();
}

QString Vocabulary::choice(const Setting &setting, const QString &id)
{
    if (setting.name == QLatin1StringView("strategy"))
        return strategy(model::fromName<Strategy>(id).value_or(Strategy::None));
    const auto found = std::find_if(choices.begin(), choices.end(), [&](const ChoiceWords &each) {
        return (!each.setting || setting.name == QLatin1StringView(each.setting)) && id == QLatin1StringView(each.id);
    });
    return found == choices.end() ? id : QCoreApplication::translate(context, found->name);
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
