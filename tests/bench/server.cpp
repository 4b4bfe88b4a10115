// SPDX-License-Identifier: MIT
#include "measure.h"

#include "bareserver.h"
#include "load.h"
#include "net/httpdoor.h"
#include "session/session.h"

#include <QEventLoop>
#include <QHostAddress>

#include <thread>

namespace idemlab::bench {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr int runs = 7;
constexpr double aim = 0.5;

/// The load comes from threads of its own; this one serves meanwhile.
double requestsPerSecond(quint16 port)
{
    Answers answers;
    QEventLoop loop;
    std::thread load([&] {
        answers = applyLoad(port, {});
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    });
    loop.exec();
    load.join();
    if (answers.refused > 0)
        qFatal("%lld of %lld orders were refused", qlonglong(answers.refused), qlonglong(answers.count));
    return double(answers.count) / answers.seconds;
}

} // namespace

Lines measureServer()
{
    session::RunPlan plan;
    plan.settings.strategy = model::Strategy::Client;
    plan.settings.link.latency = 0ms;
    plan.settings.server.workingTime = 0ms;
    session::Session session(net::makeDoor());
    session.limitTrace(100'000);
    session.start(plan);
    BareServer bare;
    const auto port = session.listen();
    if (!port || !bare.listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");

    Samples ours;
    Samples theirs;
    Samples ratios; // of neighbours: see measureStart()
    for (int run = 0; run < runs; ++run) {
        const double bareRate = requestsPerSecond(bare.serverPort());
        const double rate = requestsPerSecond(*port);
        theirs.add(bareRate);
        ours.add(rate);
        ratios.add(rate / bareRate);
    }
    return {
        {u"requests/s, bare QTcpServer and Boost.Beast"_s, grouped(theirs.median()), grouped(theirs.most()), {}, {}},
        {u"requests/s, the mock server with the client's keys"_s, grouped(ours.median()), grouped(ours.most()), u">= %1 of that"_s.arg(aim),
            fixed(ratios.median(), 2)},
    };
}

} // namespace idemlab::bench
