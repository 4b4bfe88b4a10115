// SPDX-License-Identifier: MIT
// What comes with the program, compiled in from resources/cases, presets, lessons and talks.
#include "study/case.h"
#include "study/comeback.h"
#include "study/lesson.h"
#include "study/preset.h"
#include "study/talk.h"

#include <QFile>
#include <QLoggingCategory>

#include <algorithm>

// Outside of every namespace, as Qt asks of static libraries.
static void initResources() { Q_INIT_RESOURCE(study); }

namespace idemlab::study {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(logStudy, "idemlab.study")

const QStringList caseOrder {u"smooth"_s, u"timeout"_s, u"double-click"_s, u"request-lost"_s, u"reused-key"_s, u"concurrent"_s,
    u"concurrent-race"_s, u"guessable-key"_s, u"key-answer-lost"_s, u"late-duplicate"_s, u"server-error"_s, u"server-error-stored"_s,
    u"unknown-outcome"_s, u"unknown-outcome-released"_s, u"server-crash"_s, u"library-retry"_s, u"keys-ignored"_s};

const QStringList presetOrder {u"new-key-per-retry"_s, u"key-reused"_s, u"guessable"_s, u"server-makes-one"_s, u"no-claim"_s,
    u"keys-ignored"_s, u"recommended"_s, u"ietf-draft-07"_s, u"stripe-v1"_s, u"checkout-com"_s, u"ppro"_s, u"solidgate"_s, u"whop"_s,
    u"agentic-commerce"_s};

const QStringList lessonOrder {u"the-question"_s, u"timeout-trap"_s, u"client-issued"_s, u"server-on-receipt"_s, u"two-steps"_s,
    u"double-click"_s, u"other-payload"_s, u"at-once"_s, u"pitfall-new-key"_s, u"pitfall-other-payload"_s, u"pitfall-guessable"_s,
    u"pitfall-feeling-safe"_s, u"pitfall-at-once"_s, u"find-the-bug"_s, u"more-traps"_s, u"comparison"_s, u"a-day"_s, u"every-history"_s,
    u"put"_s, u"decision-guide"_s, u"decide-yourself"_s, u"send-it-yourself"_s, u"agents"_s, u"assistant-prompts"_s, u"five-apis"_s,
    u"quiz"_s};

QByteArray resource(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What @p load makes of each of @p ids. A built-in file that is faulty is a bug of ours, and a test finds it; the program does without
/// it.
template<typename Loaded>
QList<Loaded> loadedOf(const QStringList &ids, tl::expected<Loaded, FileErrors> (*load)(const QString &id))
{
    initResources();
    QList<Loaded> all;
    for (const QString &id : ids) {
        auto loaded = load(id);
        if (loaded)
            all.append(*std::move(loaded));
        else
            qCWarning(logStudy).noquote() << joined(loaded.error());
    }
    return all;
}

const QStringList languages {u"en"_s, u"ja"_s};

auto loadOwnCase(const QString &id) { return loadCase(resource(u":/cases/%1.json"_s.arg(id)), id + ".json"_L1, languages); }
auto loadOwnPreset(const QString &id) { return loadPreset(resource(u":/presets/%1.json"_s.arg(id)), id + ".json"_L1); }
auto loadOwnLesson(const QString &id) { return loadLesson(u":/lessons/"_s + id, languages); }
auto loadOwnTalk(const QString &id) { return loadTalk(resource(u":/talks/%1.json"_s.arg(id)), id + ".json"_L1, u":/talks"_s, languages); }

/// Null where none of @p all has that id.
template<typename Item>
const Item *find(const QList<Item> &all, QStringView id)
{
    const auto found = std::ranges::find_if(all, [id](const Item &each) { return each.id == id; });
    return found == all.cend() ? nullptr : &*found;
}

} // namespace

const QList<Case> &builtInCases()
{
    static const QList<Case> cases = loadedOf(caseOrder, loadOwnCase);
    return cases;
}

const QList<Preset> &builtInPresets()
{
    static const QList<Preset> presets = loadedOf(presetOrder, loadOwnPreset);
    return presets;
}

const QList<Lesson> &builtInLessons()
{
    static const QList<Lesson> lessons = loadedOf(lessonOrder, loadOwnLesson);
    return lessons;
}

const Lesson &comeBackLesson()
{
    static const Lesson lesson = loadedOf({u"come-back"_s}, loadOwnLesson).value(0);
    return lesson;
}

const QList<Talk> &builtInTalks()
{
    static const QList<Talk> talks = loadedOf({u"chapter"_s}, loadOwnTalk);
    return talks;
}

const Case *findCase(QStringView id) { return find(builtInCases(), id); }
const Preset *findPreset(QStringView id) { return find(builtInPresets(), id); }

} // namespace idemlab::study
