// SPDX-License-Identifier: MIT
#include "headless/playing.h"

#include "exporting/json.h"
#include "exporting/mermaid.h"
#include "exporting/svg.h"
#include "exporting/text.h"
#include "model/settings.h"
#include "narrate/vocabulary.h"
#include "session/session.h"
#include "study/case.h"

#include <QEventLoop>
#include <QLocale>

namespace idemlab::headless {

using namespace Qt::StringLiterals;

namespace {

tl::expected<study::Case, Fault> caseOf(const Wish &wish)
{
    if (wish.caseFile.isEmpty())
        return *study::findCase(wish.caseId);
    const auto loaded = study::loadCaseFile(wish.caseFile);
    if (loaded)
        return *loaded;
    QStringList lines;
    for (const study::FileError &error : loaded.error())
        lines.append(error.text());
    return tl::unexpected(Fault {lines.join(u'\n'), Failed});
}

/// Plays until nothing is due any more; the clock on the wall does not matter.
tl::expected<void, Fault> playToEnd(session::Session &session, const session::RunPlan &plan)
{
    QString fault;
    QEventLoop loop;
    QObject::connect(&session, &session::Session::failed, &loop, [&](const QString &what) {
        fault = what;
        loop.quit();
    });
    QObject::connect(&session, &session::Session::becameQuiet, &loop, &QEventLoop::quit);
    session.start(plan);
    session.playToEnd();
    if (!session.isQuiet() && fault.isEmpty())
        loop.exec();
    if (!fault.isEmpty())
        return tl::unexpected(Fault {fault, Failed});
    return {};
}

QString titleOf(const study::Case &each, model::Strategy strategy)
{
    return u"%1 — %2"_s.arg(study::inLanguage(each.title, QLocale().name()), narrate::Vocabulary::strategy(strategy));
}

} // namespace

tl::expected<model::RunSettings, Fault> withWishes(model::RunSettings settings, const Wish &wish)
{
    for (const auto &[name, value] : wish.settings) {
        if (const auto applied = model::applySetting(settings, name, value); !applied)
            return tl::unexpected(Fault {u"--set %1=%2: %3"_s.arg(name, value, applied.error()), WrongUsage});
    }
    return settings;
}

tl::expected<QString, Fault> play(const Wish &wish)
{
    const auto wanted = caseOf(wish);
    if (!wanted)
        return tl::unexpected(wanted.error());
    const auto strategy = *model::fromName<model::Strategy>(wish.strategy);
    const auto settings = withWishes(wanted->settingsFor(strategy), wish);
    if (!settings)
        return tl::unexpected(settings.error());
    session::Session session(wish.overHttp ? session::Carriage::Http : session::Carriage::Direct);
    if (const auto played = playToEnd(session, wanted->planWith(*settings)); !played)
        return tl::unexpected(played.error());
    const exporting::Run run {wanted->id, session.trace(), analysis::judge(session.trace())};
    narrate::Narrator narrator;
    switch (wish.format) {
    case Format::Json: return QString::fromUtf8(exporting::runJson(run, narrator));
    case Format::Mermaid: return exporting::mermaid(run, narrator);
    case Format::Svg: return QString::fromUtf8(exporting::svg(run));
    case Format::Text:
    case Format::Markdown: break;
    }
    return exporting::runText(run, titleOf(*wanted, settings->strategy), narrator);
}

} // namespace idemlab::headless
