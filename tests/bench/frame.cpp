// SPDX-License-Identifier: MIT
#include "measure.h"

#include "diagram/layout.h"
#include "diagram/painter.h"
#include "sim/engine.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>

namespace idemlab::bench {

using namespace model;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr double aim = 8; ///< milliseconds: half a frame of a 60 Hz screen
constexpr int runs = 21;

/// Three customers who order on and on under the client's keys, with an answer lost now and then; about @p events of them.
Trace traceOf(qsizetype events)
{
    constexpr qsizetype perOrder = 14;
    model::RunPlan start;
    start.settings.strategy = Strategy::Client;
    const int clicks = int(events / perOrder);
    for (int i = 0; i < clicks; ++i)
        start.script.append({Instant(i * 200ms), Click {{u"C00%1"_s.arg(1 + i % 3), 1000 + 100 * (i % 7)}, IntentChoice::New}});
    for (int i = 7; i < clicks; i += 10) {
        PlannedFault lost;
        lost.kind = FaultKind::DropResponse;
        lost.number = quint32(i);
        start.faults.append(lost);
    }
    sim::Engine engine(start);
    engine.runToEnd();
    return engine.trace();
}

diagram::Picture pictureOf(const Trace &trace, const diagram::Layout &layout, diagram::TimeMapping mapping)
{
    diagram::Picture picture;
    picture.view.size = QSizeF(1280, 720);
    picture.view.font = QGuiApplication::font();
    picture.view.mapping = mapping;
    picture.view.now = trace.end();
    picture.rowNames = diagram::rowNames(layout, picture.words);
    return picture;
}

Line measure(const QString &what, const Trace &trace, diagram::Layout &layout, diagram::TimeMapping mapping)
{
    QImage image(1280, 720, QImage::Format_ARGB32_Premultiplied);
    Samples milliseconds;
    for (int run = 0; run < runs; ++run) {
        milliseconds.add(1000 * secondsOf([&] {
            layout.update(trace);
            QPainter painter(&image);
            diagram::paint(painter, layout, pictureOf(trace, layout, mapping));
        }));
    }
    return {
        what, fixed(milliseconds.median(), 2), fixed(milliseconds.least(), 2), u"< %1"_s.arg(aim), fixed(milliseconds.median() / aim, 2)};
}

} // namespace

Lines measureFrame()
{
    Lines lines;
    for (const qsizetype events : {100, 10'000, 100'000}) {
        const Trace trace = traceOf(events);
        diagram::Layout layout;
        const double seconds = secondsOf([&] { layout.update(trace); });
        const QString count = grouped(double(trace.size()));
        const Instant middle = Instant(trace.end().time_since_epoch() / 2);
        const auto whole = diagram::TimeMapping::fitting({}, trace.end(), 1100);
        const auto wide = diagram::TimeMapping::fitting(middle - 10s, middle + 10s, 1100);
        const auto zoomed = diagram::TimeMapping::fitting(middle - 2500ms, middle + 2500ms, 1100);
        lines.push_back({u"ms to lay out %1 events from nothing"_s.arg(count), fixed(seconds * 1000, 2), {}, {}, {}});
        lines.push_back(measure(u"ms a frame, %1 events, all of them"_s.arg(count), trace, layout, whole));
        lines.push_back(measure(u"ms a frame, %1 events, 20 s of them"_s.arg(count), trace, layout, wide));
        lines.push_back(measure(u"ms a frame, %1 events, 5 s of them, each with its words"_s.arg(count), trace, layout, zoomed));
    }
    return lines;
}

} // namespace idemlab::bench
