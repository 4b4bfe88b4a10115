// SPDX-License-Identifier: MIT
#include "cli/playing.h"

#include "exporting/format.h"
#include "exporting/sheet.h"
#include "narrate/exportwords.h"
#include "session/session.h"
#include "sim/engine.h"
#include "study/case.h"
#include "study/recording.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFileInfo>
#include <QLocale>

#include <cerrno>
#include <cstdio>

namespace idemlab::cli {

using namespace Qt::StringLiterals;

namespace {

class Playing
{
    Q_DECLARE_TR_FUNCTIONS(idemlab::cli::Playing)
public:
    static QString notWritten(const QString &why) { return tr("Standard output could not be written: %1").arg(why); }
};

Fault faultOf(const study::FileErrors &errors)
{
    QStringList lines;
    for (const study::FileError &error : errors)
        lines.append(error.text());
    return {lines.join(u'\n'), Failed};
}

tl::expected<study::Case, Fault> caseOf(const Wish &wish)
{
    if (wish.caseFile.isEmpty())
        return *study::findCase(wish.caseId);
    return study::loadCaseFile(wish.caseFile).map_error(faultOf);
}

QList<model::Strategy> strategiesOf(const Wish &wish)
{
    QList<model::Strategy> all;
    for (const QString &each : wish.strategies)
        all.append(*model::fromName<model::Strategy>(each));
    return all;
}

/// Plays until nothing is due any more; the clock on the wall does not matter.
tl::expected<void, Fault> playToEnd(session::Session &session)
{
    QString fault;
    QEventLoop loop;
    QObject::connect(&session, &session::Session::failed, &loop, [&](const QString &what) {
        fault = what;
        loop.quit();
    });
    QObject::connect(&session, &session::Session::becameQuiet, &loop, &QEventLoop::quit);
    session.playToEnd();
    if (!session.isQuiet() && fault.isEmpty())
        loop.exec();
    if (!fault.isEmpty())
        return tl::unexpected(Fault {fault, Failed});
    return {};
}

/// Begins what is to be played, and gives its title.
tl::expected<QString, Fault> begin(session::Session &session, const Wish &wish)
{
    const auto wanted = caseOf(wish);
    if (!wanted)
        return tl::unexpected(wanted.error());
    const QList<model::Strategy> strategies = strategiesOf(wish);
    model::RunPlan plan = wanted->planFor(strategies.constFirst());
    wish.settings.applyTo(plan.settings);
    session.start(plan, strategies.size() > 1 ? strategies : QList<model::Strategy>());
    if (const auto played = playToEnd(session); !played)
        return tl::unexpected(played.error());
    return study::inLanguage(wanted->title, QLocale().name());
}

/// A run that was saved goes to its moment by itself. Without a case its file gives it a name.
tl::expected<QString, Fault> open(session::Session &session, const Wish &wish)
{
    auto recording = study::loadRecordingFile(wish.runFile).map_error(faultOf);
    if (!recording)
        return tl::unexpected(recording.error());
    if (!wish.strategies.isEmpty())
        recording->beside = strategiesOf(wish);
    session.open(*recording);
    const study::Case *known = study::findCase(recording->plan.caseId);
    return known ? study::inLanguage(known->title, QLocale().name()) : QFileInfo(wish.runFile).completeBaseName();
}

} // namespace

tl::expected<void, Fault> print(const QByteArray &bytes)
{
    const bool isWritten = std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) == size_t(bytes.size());
    if (std::fflush(stdout) == 0 && isWritten && !std::ferror(stdout))
        return {};
    return tl::unexpected(Fault {Playing::notWritten(qt_error_string(errno)), Failed});
}

tl::expected<QByteArray, Fault> play(const Wish &wish, const session::DoorMaker &makeDoor)
{
    session::Session session(wish.overHttp ? makeDoor() : nullptr);
    if (wish.overHttp) {
        if (const auto port = session.listen(); !port)
            return tl::unexpected(Fault {port.error(), Failed});
    }
    const auto title = wish.runFile.isEmpty() ? begin(session, wish) : open(session, wish);
    if (!title)
        return tl::unexpected(title.error());
    if (session.isSpent())
        return tl::unexpected(Fault {narrate::endedEarly(sim::Engine::mostEvents), Failed});
    narrate::Narrator narrator;
    return exporting::write(exporting::sheetOf(session, *title), wish.format, narrator).map_error([](const QString &why) {
        return Fault {why, Failed};
    });
}

} // namespace idemlab::cli
