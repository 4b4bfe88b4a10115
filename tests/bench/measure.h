// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <algorithm>
#include <chrono>
#include <vector>

namespace idemlab::bench {

using Wall = std::chrono::steady_clock;

/// One line of the table.
struct Line
{
    QString what;
    QString median;
    QString best;
    QString aim;
    QString verdict; ///< what the figure is in terms of the aim
};
using Lines = std::vector<Line>;

/// Several runs of one thing; the unit is the caller's.
class Samples
{
public:
    void add(double value)
    {
        m_values.push_back(value);
        std::ranges::sort(m_values);
    }
    [[nodiscard]] bool isEmpty() const { return m_values.empty(); }
    [[nodiscard]] double least() const { return m_values.front(); }
    [[nodiscard]] double most() const { return m_values.back(); }
    [[nodiscard]] double median() const { return m_values[m_values.size() / 2]; }

private:
    std::vector<double> m_values; ///< in order
};

/// Seconds that @p work takes.
template<typename Work>
[[nodiscard]] double secondsOf(Work &&work)
{
    const auto begin = Wall::now();
    work();
    return std::chrono::duration<double>(Wall::now() - begin).count();
}

/// "1,234,567"
[[nodiscard]] QString grouped(double number);
/// "1.23"
[[nodiscard]] QString fixed(double number, int digits);

/// Runs, copies and digests on one core, in microseconds.
[[nodiscard]] Lines measureEngine();
/// How fast every history is tried, beside Spin. Takes minutes.
[[nodiscard]] Lines measureSearch();
/// Requests per second of the served mock server and of a bare server in the same program.
[[nodiscard]] Lines measureServer();
/// Programs outside at full speed while the whole window is open. Needs a QApplication.
[[nodiscard]] Lines measureWindow();
/// From the start of the process to the first painted window: @p program against @p minimal.
[[nodiscard]] Lines measureStart(const QString &program, const QString &minimal);
/// One frame of the timeline. Needs a QGuiApplication.
[[nodiscard]] Lines measureFrame();
/// Five long runs beside each other, scrubbed. Needs a QApplication.
[[nodiscard]] Lines measureScrub();
/// Days at the shop, and the chart of one. Needs a QGuiApplication.
[[nodiscard]] Lines measureOdds();

} // namespace idemlab::bench
