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

const QStringList talkOrder {u"chapter"_s};

QByteArray resource(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A built-in file that is faulty is a bug of ours, and a test finds it; the program does without it.
template<typename Loaded>
void keep(QList<Loaded> &list, tl::expected<Loaded, FileErrors> loaded)
{
    if (loaded) {
        list.append(*std::move(loaded));
        return;
    }
    for (const FileError &error : loaded.error())
        qCWarning(logStudy).noquote() << error.text();
}

} // namespace

const QList<Case> &builtInCases()
{
    static const QList<Case> cases = [] {
        initResources();
        QList<Case> list;
        for (const QString &id : caseOrder)
            keep(list, loadCase(resource(u":/cases/%1.json"_s.arg(id)), id + ".json"_L1, {u"en"_s, u"ja"_s}));
        return list;
    }();
    return cases;
}

const Case *findCase(QStringView id)
{
    const auto &cases = builtInCases();
    const auto found = std::find_if(cases.cbegin(), cases.cend(), [id](const Case &each) { return each.id == id; });
    return found == cases.cend() ? nullptr : &*found;
}

const QList<Preset> &builtInPresets()
{
    static const QList<Preset> presets = [] {
        initResources();
        QList<Preset> list;
        for (const QString &id : presetOrder)
            keep(list, loadPreset(resource(u":/presets/%1.json"_s.arg(id)), id + ".json"_L1));
        return list;
    }();
    return presets;
}

const QList<Lesson> &builtInLessons()
{
    static const QList<Lesson> lessons = [] {
        initResources();
        QList<Lesson> list;
        for (const QString &id : lessonOrder)
            keep(list, loadLesson(u":/lessons/"_s + id, {u"en"_s, u"ja"_s}));
        return list;
    }();
    return lessons;
}

const Lesson &comeBackLesson()
{
    static const Lesson lesson = [] {
        initResources();
        QList<Lesson> list;
        keep(list, loadLesson(u":/lessons/come-back"_s, {u"en"_s, u"ja"_s}));
        return list.value(0);
    }();
    return lesson;
}

const QList<Talk> &builtInTalks()
{
    static const QList<Talk> talks = [] {
        initResources();
        QList<Talk> list;
        for (const QString &id : talkOrder)
            keep(list, loadTalk(resource(u":/talks/%1.json"_s.arg(id)), id + ".json"_L1, u":/talks"_s, {u"en"_s, u"ja"_s}));
        return list;
    }();
    return talks;
}

const Preset *findPreset(QStringView id)
{
    const auto &presets = builtInPresets();
    const auto found = std::find_if(presets.cbegin(), presets.cend(), [id](const Preset &each) { return each.id == id; });
    return found == presets.cend() ? nullptr : &*found;
}

} // namespace idemlab::study
