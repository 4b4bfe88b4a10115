// SPDX-License-Identifier: MIT
#include "cli/serving.h"

#include "cli/labcontrol.h"
#include "cli/stopsignals.h"
#include "session/session.h"

#include <QCoreApplication>

#include <cstdio>

namespace idemlab::cli {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype mostEvents = 100'000; ///< that GET /__lab/trace can look back on

class Serving
{
    Q_DECLARE_TR_FUNCTIONS(idemlab::cli::Serving)
public:
    static QString address(quint16 port) { return tr("The mock server listens on http://127.0.0.1:%1 (Ctrl+C ends it).").arg(port); }
};

} // namespace

tl::expected<void, Fault> serve(const ParsedCommandLine &parsed, const session::DoorMaker &makeDoor)
{
    model::RunSettings quick; // a server that programs talk to answers at once unless it is told to take its time
    quick.link.latency = 0ms;
    quick.server.workingTime = 0ms;
    quick.strategy = parsed.strategies.constFirst();
    if (quick.strategy == model::Strategy::Client)
        quick.server.policy.missingKey = model::MissingKey::Accept; // as most servers do: who sends no key is to see what comes of it
    parsed.settings.applyTo(quick);
    const std::shared_ptr<session::Door> door = makeDoor();
    session::Session session(door);
    session.limitTrace(mostEvents);
    LabControl lab(session);
    door->offer(lab.service());
    session.followWall();
    session.start({{}, quick, {}, {}, {}});
    const auto port = session.listen(parsed.port);
    if (!port)
        return tl::unexpected(Fault {port.error(), Failed});
    const StopSignals signals; // before anybody can know that there is something to stop
    if (const auto said = print(Serving::address(*port).toUtf8() + '\n'); !said)
        return said;
    QCoreApplication::exec();
    return {};
}

} // namespace idemlab::cli
