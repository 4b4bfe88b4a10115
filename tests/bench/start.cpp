// SPDX-License-Identifier: MIT
#include "measure.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace idemlab::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int runs = 41;
constexpr double aim = 2;

/// Until the program says that its window is painted; what it takes to quit is not counted.
double millisecondsOf(const QString &program, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const double seconds = secondsOf([&] {
        process.start(program, QStringList());
        if (!process.waitForReadyRead(30'000))
            qFatal("%s did not say that it has painted", qPrintable(program));
    });
    if (!process.waitForFinished(30'000) || process.exitCode() != 0)
        qFatal("%s did not come to an end by itself", qPrintable(program));
    return seconds * 1000;
}

} // namespace

/// The first start of each warms the disk cache and is not counted. They take turns, and the ratio is the median of those of
/// neighbours: a machine that is busy now and then is busy for both.
Lines measureStart(const QString &program, const QString &minimal)
{
    if (!QFile::exists(program))
        return {{u"ms to the first painted window"_s, u"-"_s, u"-"_s, {}, u"the program was not built"_s}};
    const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"IDEMLAB_QUIT_AFTER_FIRST_PAINT"_s, u"1"_s);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"XDG_CONFIG_HOME"_s, home.path());
    environment.insert(u"XDG_DATA_HOME"_s, home.path());
    environment.insert(u"QT_LOGGING_RULES"_s, u"*=false"_s);
    Samples ours;
    Samples theirs;
    Samples ratios;
    for (int run = -1; run < runs; ++run) {
        const double mine = millisecondsOf(program, environment);
        const double bare = millisecondsOf(minimal, environment);
        if (run >= 0) {
            ours.add(mine);
            theirs.add(bare);
            ratios.add(mine / bare);
        }
    }
    return {
        {u"ms to the first painted window, minimal QMainWindow"_s, fixed(theirs.median(), 1), fixed(theirs.least(), 1), {}, {}},
        {u"ms to the first painted window, idemlab"_s, fixed(ours.median(), 1), fixed(ours.least(), 1), u"<= %1 times"_s.arg(aim),
            fixed(ratios.median(), 2)},
    };
}

} // namespace idemlab::bench
