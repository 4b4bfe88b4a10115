// SPDX-License-Identifier: MIT
// Programs outside at full speed while the whole window is open: what the server gives, and how long a person would wait.
#include "measure.h"

#include "app/window/fixture.h"
#include "heartbeat.h"
#include "load.h"
#include "net/httpdoor.h"

#include <QAction>
#include <QEventLoop>
#include <QFile>

#include <thread>

namespace idemlab::bench {

using namespace std::chrono_literals;

namespace {

constexpr int clients = 100;
constexpr qint64 ordersOfBudget = 10'000;
constexpr double answersAim = 1000; ///< a second
constexpr double waitAim = 50; ///< milliseconds

double residentMb()
{
    QFile file(u"/proc/self/statm"_s);
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    return text.split(' ').value(1).toDouble() * 4096 / 1e6;
}

struct Round
{
    Answers answers;
    double longestMs = 0;
    double longestWorkMs = 0;
};

Round order(quint16 port, qint64 orders)
{
    Round round;
    QEventLoop loop;
    std::thread load([&] {
        round.answers = applyLoad(port, {clients, 1, {}, orders});
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    });
    const Heartbeat heartbeat;
    loop.exec();
    load.join();
    round.longestMs = heartbeat.longestMs();
    round.longestWorkMs = heartbeat.longestWorkMs();
    return round;
}

Lines linesOf(const QString &what, const Round &round)
{
    const double rate = double(round.answers.count) / round.answers.seconds;
    return {
        {u"requests/s, window open, %1"_s.arg(what), grouped(rate), {}, u">= %1"_s.arg(answersAim), fixed(rate / answersAim, 2)},
        {u"ms that the window did not answer, %1"_s.arg(what), fixed(round.longestMs, 1), {}, u"< %1"_s.arg(waitAim),
            fixed(round.longestMs / waitAim, 2)},
        {u"ms of that at work, %1"_s.arg(what), fixed(round.longestWorkMs, 1), {}, u"< %1"_s.arg(waitAim),
            fixed(round.longestWorkMs / waitAim, 2)},
    };
}

} // namespace

Lines measureWindow()
{
    doors() = net::makeDoor;
    Lab lab;
    if (!lab.begin())
        qFatal("the window did not come up");
    for (const char *each : {"showInspector", "showStory", "showAdvanced"}) {
        if (auto *action = lab.window->findChild<QAction *>(QString::fromLatin1(each)); action && !action->isChecked())
            action->trigger();
    }
    session::RunPlan plan;
    plan.settings.strategy = model::Strategy::Client;
    plan.settings.link.latency = 0ms;
    plan.settings.server.workingTime = 0ms;
    lab.session.start(plan);
    const auto port = lab.session.listen();
    if (!port)
        qFatal("no port to listen on");
    const double before = residentMb();
    const Round first = order(*port, ordersOfBudget);
    if (first.answers.refused > 0)
        qFatal("%lld orders were refused", qlonglong(first.answers.refused));
    lab.selection.selectEvent(lab.session.trace().size() / 2);
    const double full = residentMb();
    // The run comes to its end on the way, and every request is answered all the same.
    const Round second = order(*port, 9 * ordersOfBudget);
    Lines lines = linesOf(u"%1 clients, %2 orders"_s.arg(clients).arg(ordersOfBudget), first);
    for (const Line &line : linesOf(u"%1 more"_s.arg(9 * ordersOfBudget), second))
        lines.push_back(line);
    lines.push_back({u"MB before, after %1 and after %2 requests"_s.arg(ordersOfBudget).arg(10 * ordersOfBudget),
        u"%1 / %2 / %3"_s.arg(fixed(before, 0), fixed(full, 0), fixed(residentMb(), 0)), {}, {}, {}});
    return lines;
}

} // namespace idemlab::bench
