// SPDX-License-Identifier: MIT
#include "cli/playing.h"

#include "exporting/format.h"
#include "exporting/sheet.h"
#include "model/complaint.h"
#include "narrate/exportwords.h"
#include "narrate/recordingwords.h"
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
    static QString isLesson(const QString &link) { return tr("%1 opens a lesson, in the window: idemlab %1").arg(link); }
    static QString notWritten(const QString &why) { return tr("Standard output could not be written: %1").arg(why); }
};

Fault faultOf(const study::FileErrors &errors) { return {study::joined(errors), Failed}; }

tl::expected<study::Case, Fault> caseOf(const ParsedCommandLine &parsed)
{
    if (parsed.caseFile.isEmpty())
        return *study::findCase(parsed.caseId);
    return study::loadCaseFile(parsed.caseFile).map_error(faultOf);
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
tl::expected<QString, Fault> begin(session::Session &session, const ParsedCommandLine &parsed)
{
    const auto wanted = caseOf(parsed);
    if (!wanted)
        return tl::unexpected(wanted.error());
    const QList<model::Strategy> &strategies = parsed.strategies;
    model::RunPlan plan = wanted->planFor(strategies.constFirst());
    parsed.settings.applyTo(plan.settings);
    session.start(plan, strategies.size() > 1 ? strategies : QList<model::Strategy>());
    if (const auto played = playToEnd(session); !played)
        return tl::unexpected(played.error());
    return study::localized(wanted->title);
}

/// A run that was saved goes to its moment by itself. Without a case its file gives it a name.
tl::expected<QString, Fault> open(session::Session &session, const ParsedCommandLine &parsed)
{
    const auto &from = parsed.runFile;
    if (study::lessonIn(from))
        return tl::unexpected(Fault {Playing::isLesson(from), Failed});
    auto recording = study::isLink(from)
        ? study::readLink(from).map_error([](const QString &what) {
              return Fault {what, Failed};
          })
        : study::loadRecordingFile(from.startsWith("file:"_L1) ? QUrl(from).toLocalFile() : from).map_error(faultOf);
    if (!recording)
        return tl::unexpected(recording.error());
    if (!parsed.strategies.isEmpty()) {
        recording->beside = parsed.strategies;
        recording->forks.clear();
    }
    session.open(*recording);
    while (session.hurried()) // a long one is played in pieces
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const study::Case *known = study::findCase(recording->plan.caseId);
    for (const QString &remark : narrate::RecordingWords::remarks(*recording, true)) // here it goes by its file's name
        std::fprintf(stderr, "idemlab: %s\n", remark.toUtf8().constData());
    return known ? study::localized(known->title) : QFileInfo(parsed.runFile).completeBaseName();
}

} // namespace

tl::expected<void, Fault> print(const QByteArray &bytes)
{
    const bool isWritten = std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) == size_t(bytes.size());
    if (std::fflush(stdout) == 0 && isWritten && !std::ferror(stdout))
        return {};
    return tl::unexpected(Fault {Playing::notWritten(model::Complaint::ofSystem(qt_error_string(errno))), Failed});
}

tl::expected<QByteArray, Fault> play(const ParsedCommandLine &parsed, const session::DoorMaker &makeDoor)
{
    session::Session session(parsed.overHttp ? makeDoor() : nullptr);
    if (parsed.overHttp) {
        if (const auto port = session.listen(); !port)
            return tl::unexpected(Fault {port.error(), Failed});
    }
    const auto title = parsed.runFile.isEmpty() ? begin(session, parsed) : open(session, parsed);
    if (!title)
        return tl::unexpected(title.error());
    if (session.isExhausted())
        return tl::unexpected(Fault {narrate::ExportWords::endedEarly(sim::Engine::mostEvents), Failed});
    narrate::Narrator narrator;
    return exporting::write(exporting::sheetOf(session, *title), parsed.format, narrator).map_error([](const QString &why) {
        return Fault {why, Failed};
    });
}

} // namespace idemlab::cli
