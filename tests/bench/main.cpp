// SPDX-License-Identifier: MIT
// Measures what the program promises, on the machine at hand, and prints one table. With arguments: only those parts
// (engine, search, server, window, start, frame, scrub, odds).
#include "measure.h"

#include <QApplication>
#include <QDir>
#include <QLocale>

#include <array>
#include <cstdio>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace idemlab::bench;
using namespace Qt::StringLiterals;

QString idemlab::bench::grouped(double number) { return QLocale(QLocale::English).toString(qint64(number)); }
QString idemlab::bench::fixed(double number, int digits) { return QString::number(number, 'f', digits); }

namespace {

void print(const Lines &lines)
{
    const auto cells = [](const Line &line) { return std::array {line.what, line.median, line.best, line.aim, line.verdict}; };
    std::array<qsizetype, 5> widths {};
    for (const Line &line : lines) {
        for (size_t i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], cells(line)[i].size());
    }
    for (const Line &line : lines) {
        QString text;
        for (size_t i = 0; i < widths.size(); ++i)
            text += (i == 0 ? cells(line)[i].leftJustified(widths[i]) : cells(line)[i].rightJustified(widths[i])) + "  "_L1;
        std::printf("%s\n", qPrintable(text.trimmed()));
    }
}

/// What one measurement gives back the next would have to fetch from the system again, page by page.
void keepHeap()
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 32 * 1024 * 1024); // as far as it goes by itself, which it does not once the other one is set
    mallopt(M_TRIM_THRESHOLD, 512 * 1024 * 1024);
#endif
}

} // namespace

int main(int argc, char **argv)
{
    keepHeap();
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QStringList parts;
    for (int i = 1; i < argc; ++i)
        parts.append(QString::fromLocal8Bit(argv[i]));
    const auto isWanted = [&parts](QLatin1StringView part) { return parts.isEmpty() || parts.contains(part); };

    Lines table {{u"what"_s, u"median"_s, u"best"_s, u"aim"_s, u"ratio to aim or rival"_s}};
    const auto take = [&table](Lines &&lines) { table.insert(table.end(), lines.begin(), lines.end()); };
    if (isWanted("engine"_L1))
        take(measureEngine()); // before there is an application: the engine needs none, and pays nothing for its threads
    const QApplication application(argc, argv);
    if (isWanted("search"_L1))
        take(measureSearch());
    if (isWanted("server"_L1))
        take(measureServer());
    if (isWanted("window"_L1))
        take(measureWindow());
    if (isWanted("start"_L1))
        take(measureStart(QStringLiteral(IDEMLAB_PROGRAM), QStringLiteral(IDEMLAB_MINIMAL)));
    if (isWanted("frame"_L1))
        take(measureFrame());
    if (isWanted("scrub"_L1))
        take(measureScrub());
    if (isWanted("odds"_L1))
        take(measureOdds());
    print(table);
    return 0;
}
