// SPDX-License-Identifier: MIT
// "Can it ever happen?": how fast everything is tried, with Spin's checker beside it in the same run.
#include "measure.h"

#include "analysis/safeguards.h"
#include "analysis/search.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <thread>

namespace idemlab::bench {

using namespace analysis;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct Searched
{
    Answer answer;
    qint64 bytes = 0;
};

Searched searched(model::Strategy strategy, const Bounds &bounds, int threads, std::chrono::seconds limit = 600s)
{
    Question question;
    question.settings.strategy = strategy;
    question.bounds = bounds;
    SearchOptions options;
    options.threads = threads;
    options.deadline = Wall::now() + limit;
    SearchControl control;
    Searched found {search(question, options, control), 0};
    found.bytes = control.bytes;
    return found;
}

double rateOf(const Answer &answer) { return double(answer.transitions) / answer.seconds; }
double stepRateOf(const Answer &answer) { return double(answer.steps) / answer.seconds; }

Line lineOf(const QString &what, const Samples &samples, double aim)
{
    return {what, grouped(samples.median()), grouped(samples.most()), grouped(aim), fixed(samples.median() / aim, 2)};
}

/// The default question, once: it takes long.
Lines measureDefault(int threads)
{
    constexpr double aim = 2;
    constexpr double gigabyte = 1000;
    double seconds = 0;
    double most = 0;
    QStringList open;
    for (const auto &strategy : model::allNames<model::Strategy>) {
        const Searched found = searched(strategy.value, {}, threads);
        seconds += found.answer.seconds;
        most = std::max(most, double(found.bytes) / 1e6);
        if (found.answer.isCutShort())
            open.append(strategy.id);
    }
    const QString what = open.isEmpty() ? u"s the default question, five strategies"_s
                                        : u"s the default question; not finished in 10 min: %1"_s.arg(open.join(u", "_s));
    return {{what, fixed(seconds, 1), fixed(seconds, 1), fixed(aim, 1), fixed(seconds / aim, 1)},
        {u"MB for the largest of them"_s, grouped(most), grouped(most), grouped(gigabyte), fixed(most / gigabyte, 2)}};
}

bool runs(const QString &program, const QStringList &arguments, const QString &folder)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    return process.waitForFinished(120'000) && process.exitCode() == 0;
}

/// The model of the tests, wide enough to take seconds. Its states are smaller by far, and it knows no time. A transition is to it what
/// it is to us, one thing that happens and whose state is looked up (steps within an atomic block are not counted).
Lines measureSpin(double rival)
{
    const QString spin = QStandardPaths::findExecutable(u"spin"_s);
    const QTemporaryDir folder;
    const QString model = QStringLiteral(IDEMLAB_SOURCE_DIR "/tests/core/analysis/shop.pml");
    if (spin.isEmpty() || !runs(spin, {u"-a"_s, model}, folder.path())
        || !runs(u"cc"_s, {u"-w"_s, u"-O2"_s, u"-DSAFETY"_s, u"-DNOREDUCE"_s, u"-o"_s, u"pan"_s, u"pan.c"_s}, folder.path()))
        return {{u"transitions/s of Spin's pan: spin or cc is missing"_s, {}, {}, {}, {}}};
    QProcess pan;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &[name, value] :
        {std::pair(u"STRATEGY"_s, u"1"_s), {u"PRESSES"_s, u"2"_s}, {u"TRIES"_s, u"3"_s}, {u"LOSSES"_s, u"9"_s}, {u"EARLY"_s, u"9"_s}})
        environment.insert(name, value);
    pan.setProcessEnvironment(environment);
    QString said;
    const double seconds = secondsOf([&] {
        pan.start(folder.filePath(u"pan"_s), {u"-E"_s, u"-m100000"_s});
        pan.waitForFinished(600'000);
        said = QString::fromUtf8(pan.readAllStandardOutput());
    });
    const double rate = said.section(u" transitions"_s, 0, 0).section(u'\n', -1).trimmed().toDouble() / seconds;
    return {{u"transitions/s of Spin's pan on a model of its own"_s, grouped(rate), grouped(rate), grouped(rival), fixed(rival / rate, 2)}};
}

} // namespace

Lines measureSearch()
{
    constexpr double aim = 1'000'000;
    constexpr double aimOfTwo = 1.7;
    Samples one, steps, ratio;
    for (int sample = 0; sample < 3; ++sample) {
        const Answer answer = searched(model::Strategy::Client, boundsForSafeguards(), 1).answer;
        const double alone = rateOf(answer);
        one.add(alone);
        steps.add(stepRateOf(answer));
        ratio.add(rateOf(searched(model::Strategy::Client, boundsForSafeguards(), 2).answer) / alone);
    }
    Lines lines {lineOf(u"transitions/s of a search, one thread"_s, one, aim)};
    lines.push_back(
        {u"steps/s of the engine in it: losing a message takes none"_s, grouped(steps.median()), grouped(steps.most()), {}, {}});
    lines.push_back({u"times that on two threads"_s, fixed(ratio.median(), 2), fixed(ratio.most(), 2), fixed(aimOfTwo, 2),
        fixed(ratio.median() / aimOfTwo, 2)});
    for (const Line &line : measureSpin(one.median()))
        lines.push_back(line);
    for (const Line &line : measureDefault(int(std::max(1u, std::thread::hardware_concurrency()))))
        lines.push_back(line);
    return lines;
}

} // namespace idemlab::bench
