// SPDX-License-Identifier: MIT
#include "measure.h"

#include "analysis/odds.h"
#include "diagram/oddschart.h"
#include "heartbeat.h"
#include "odds/oddsview.h"

#include <QEventLoop>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <functional>
#include <tuple>

namespace idemlab::bench {

using namespace analysis;
using namespace Qt::StringLiterals;

namespace {

Line measure(const QString &what, double aim, const std::function<void()> &work)
{
    Samples samples;
    for (int sample = 0; sample < 7; ++sample)
        samples.add(secondsOf(work) * 1e3);
    return {what, fixed(samples.median(), 1), fixed(samples.least(), 1), fixed(aim, 0), fixed(samples.median() / aim, 3)};
}

/// What the window's thread works for a day that comes while a slider is moved, until it is seen.
Line measureWindow(const QString &what, QSize size, const odds::Day &day)
{
    odds::OddsView view;
    view.resize(size);
    view.show();
    Samples samples;
    for (int sample = 0; sample < 9; ++sample) {
        QEventLoop seen;
        QObject::connect(&view, &odds::OddsView::pictureChanged, &seen, &QEventLoop::quit);
        const double before = Heartbeat::workedMs();
        view.showDay(day);
        seen.exec();
        view.repaint();
        samples.add(Heartbeat::workedMs() - before);
    }
    return {what, fixed(samples.median(), 1), fixed(samples.least(), 1), fixed(16, 0), fixed(samples.median() / 16, 3)};
}

OddsQuestion busy(quint32 customers)
{
    OddsQuestion question;
    question.loseRequest = 0.05;
    question.loseAnswer = 0.1;
    question.customers = customers;
    return question;
}

} // namespace

Lines measureOdds()
{
    Lines lines;
    const auto play = [](const OddsQuestion &question, Listing listing, int threads) {
        return [=] { std::ignore = playDay(question, listing, threads); };
    };
    for (const auto &strategy : model::allNames<model::Strategy>) {
        OddsQuestion question = busy(1'000'000);
        question.strategies = {strategy.value};
        lines.push_back(
            measure(u"ms a day of a million customers, two threads, %1"_s.arg(strategy.id), 1000, play(question, Listing::Counts, 2)));
    }
    const OddsQuestion five = busy(100'000);
    lines.push_back(
        measure(u"ms a day of 100,000 customers, all five, one thread beside the window"_s, 100, play(five, Listing::Mishaps, 1)));
    OddsQuestion uneven = five;
    uneven.slow = 0.1;
    uneven.outages = 10;
    lines.push_back(measure(u"ms the same with slow orders and outages"_s, 1000, play(uneven, Listing::Mishaps, 1)));

    const DayOdds day = *playDay(five, Listing::Mishaps, 2);
    QImage image(1600, 900, QImage::Format_RGB32);
    lines.push_back(measure(u"ms the frame that shows it, 1600 x 900"_s, 16, [&] {
        QPainter p(&image);
        p.fillRect(image.rect(), Qt::white);
        diagram::OddsChart(day, {QRectF(image.rect()), QGuiApplication::font()}).paint(p, diagram::Colors::light());
    }));
    OddsQuestion lossy = five;
    lossy.loseRequest = lossy.loseAnswer = 0.3;
    const auto lost = std::make_shared<const DayOdds>(*playDay(lossy, Listing::Mishaps, 2));
    for (const QSize size : {QSize(1600, 900), QSize(3000, 1700), QSize(3840, 2160)})
        lines.push_back(
            measureWindow(u"ms the window's thread for a day with 30 % lost, %1 x %2"_s.arg(size.width()).arg(size.height()), size, lost));
    return lines;
}

} // namespace idemlab::bench
