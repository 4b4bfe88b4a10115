// SPDX-License-Identifier: MIT
// Five runs above each other, and the playhead drawn back and forth: what a frame takes, judgements and all.
#include "measure.h"

#include "compare/compareview.h"
#include "selection/selection.h"
#include "session/session.h"

#include <QApplication>
#include <QImage>

namespace idemlab::bench {

using namespace model;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr double aim = 1000.0 / 60; ///< milliseconds
constexpr qsizetype eventsWanted = 20'000;
constexpr int frames = 240;

/// Three customers who order on and on, with an answer lost now and then.
RunPlan plan()
{
    RunPlan plan;
    plan.settings.strategy = Strategy::None;
    constexpr qsizetype fewestPerOrder = 9; // of the five strategies
    for (int i = 0; i < eventsWanted / fewestPerOrder; ++i)
        plan.script.append({Instant(i * 200ms), Click {{u"C00%1"_s.arg(1 + i % 3), 1000 + 100 * (i % 7)}, IntentChoice::New}});
    for (int i = 7; i < plan.script.size(); i += 10)
        plan.faults.append({FaultKind::DropResponse, Direction::Response, MessageFilter::Any, quint32(i), {}});
    return plan;
}

Line scrub(const QString &what, const session::Session &session, selection::Selection &selection, compare::CompareView &view)
{
    QImage image(view.size(), QImage::Format_ARGB32_Premultiplied);
    Samples milliseconds;
    const Duration whole = session.now() - Instant {};
    for (int i = 0; i < frames; ++i) {
        const int there = i < frames / 2 ? i : frames - i; // there and back
        milliseconds.add(1000 * secondsOf([&] {
            selection.setPlayhead(Instant(whole / (frames / 2) * there));
            QApplication::processEvents();
            view.render(&image);
        }));
    }
    return {what, fixed(milliseconds.median(), 2), fixed(milliseconds.most(), 2), u"< %1"_s.arg(fixed(aim, 1)),
        fixed(milliseconds.median() / aim, 2)};
}

} // namespace

Lines measureScrub()
{
    session::Session session;
    selection::Selection selection;
    QList<Strategy> all;
    for (const auto &each : allNames<Strategy>)
        all.append(each.value);
    session.start(plan(), all);
    session.playToEnd();
    compare::CompareView view(session, selection);
    view.resize(1280, 800);
    view.show();
    QApplication::processEvents();
    qsizetype fewest = session.traceOf(0).size();
    for (qsizetype i = 0; i < session.stripCount(); ++i)
        fewest = std::min(fewest, session.traceOf(i).size());
    Lines lines;
    const QString events = grouped(double(fewest));
    lines.push_back(scrub(
        u"ms a frame while scrubbing, 5 strips of %1 events or more (second figure: the worst)"_s.arg(events), session, selection, view));
    for (int i = 0; i < 40; ++i)
        view.zoomIn();
    lines.push_back(scrub(u"the same, zoomed in until each event has its words"_s, session, selection, view));
    return lines;
}

} // namespace idemlab::bench
