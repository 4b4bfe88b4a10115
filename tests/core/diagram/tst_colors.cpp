// SPDX-License-Identifier: MIT
// The colours can be read by everybody, and told apart by those who lack one of the three receptors.
#include "diagram/colors.h"
#include "suite.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

using namespace idemlab::diagram;
using namespace Qt::StringLiterals;

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

Triple times(const Matrix &m, const Triple &v)
{
    Triple product {};
    for (size_t row = 0; row < 3; ++row)
        product[row] = m[row][0] * v[0] + m[row][1] * v[1] + m[row][2] * v[2];
    return product;
}

/// Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of color vision deficiency" (2009), severity 1.0,
/// on linear RGB.
struct Sight
{
    const char *name;
    Matrix matrix;
};

constexpr std::array sights {
    Sight {"usual", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    Sight {"protanopia", {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    Sight {"deuteranopia", {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    Sight {"tritanopia", {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
};

/// CIE L*a*b* (D65) of a colour as it is seen.
Triple seen(const QColor &color, const Sight &sight)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    Triple rgb = times(sight.matrix, {linear(color.redF()), linear(color.greenF()), linear(color.blueF())});
    for (double &each : rgb)
        each = std::clamp(each, 0.0, 1.0);
    constexpr Matrix toXyz {{{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};
    const Triple xyz = times(toXyz, rgb);
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const double x = f(xyz[0] / 0.95047);
    const double y = f(xyz[1]);
    const double z = f(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

/// CIEDE2000 (Sharma, Wu and Dalal, 2005). Below 1 nobody sees a difference.
double distance(const Triple &one, const Triple &two)
{
    const auto degrees = [](double radians) { return radians * 180 / std::numbers::pi; };
    const auto radians = [](double degree) { return degree * std::numbers::pi / 180; };
    const auto seventh = [](double c) { return std::sqrt(std::pow(c, 7) / (std::pow(c, 7) + std::pow(25.0, 7))); };
    const double g = 0.5 * (1 - seventh((std::hypot(one[1], one[2]) + std::hypot(two[1], two[2])) / 2));
    const auto hueOf = [&](double a, double b) { return a == 0 && b == 0 ? 0 : std::fmod(degrees(std::atan2(b, a)) + 360, 360); };
    const double a1 = (1 + g) * one[1];
    const double a2 = (1 + g) * two[1];
    const double c1 = std::hypot(a1, one[2]);
    const double c2 = std::hypot(a2, two[2]);
    const double h1 = hueOf(a1, one[2]);
    const double h2 = hueOf(a2, two[2]);
    const bool isGrey = c1 * c2 == 0;
    const double turn = isGrey ? 0 : std::remainder(h2 - h1, 360);
    const double hue = isGrey ? h1 + h2 : std::abs(h1 - h2) <= 180 ? (h1 + h2) / 2 : std::fmod((h1 + h2 + 360) / 2, 360);
    const double light = (one[0] + two[0]) / 2 - 50;
    const double chroma = (c1 + c2) / 2;
    const double t = 1 - 0.17 * std::cos(radians(hue - 30)) + 0.24 * std::cos(radians(2 * hue)) + 0.32 * std::cos(radians(3 * hue + 6))
        - 0.20 * std::cos(radians(4 * hue - 63));
    const double dl = (two[0] - one[0]) / (1 + 0.015 * light * light / std::sqrt(20 + light * light));
    const double dc = (c2 - c1) / (1 + 0.045 * chroma);
    const double dh = 2 * std::sqrt(c1 * c2) * std::sin(radians(turn / 2)) / (1 + 0.015 * chroma * t);
    const double rotation = -2 * seventh(chroma) * std::sin(radians(60 * std::exp(-std::pow((hue - 275) / 25, 2))));
    return std::sqrt(dl * dl + dc * dc + dh * dh + rotation * dc * dh);
}

} // namespace

class TestColors : public idemlab::test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void theFormulas();
    void theyCanBeRead_data();
    void theyCanBeRead();
    void theyAreToldApart_data();
    void theyAreToldApart();
    void keysGoRound();
};

/// Against figures that others have published.
void TestColors::theFormulas()
{
    QCOMPARE(contrast(Qt::white, Qt::black), 21.0);
    QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    QVERIFY(std::abs(contrast(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
    // Sharma, Wu and Dalal, table 1, pairs 1, 7, 17 and 25
    const auto near = [](const Triple &a, const Triple &b, double expected) { return std::abs(distance(a, b) - expected) < 0.0001; };
    QVERIFY(near({50, 2.6772, -79.7751}, {50, 0, -82.7485}, 2.0425));
    QVERIFY(near({50, 0, 0}, {50, -1, 2}, 2.3669));
    QVERIFY(near({50, 2.5, 0}, {73, 25, -18}, 27.1492));
    QVERIFY(near({60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}, 1.2644));
    const Triple grey = seen(QColor(0x80, 0x80, 0x80), sights[1]); // grey is grey to everybody
    QVERIFY(std::abs(grey[1]) < 0.5 && std::abs(grey[2]) < 0.5);
}

void TestColors::theyCanBeRead_data()
{
    QTest::addColumn<const Colors *>("colors");
    QTest::addColumn<double>("text");
    QTest::addColumn<double>("shapes");
    QTest::newRow("light") << &Colors::light() << 4.5 << 3.0;
    QTest::newRow("dark") << &Colors::dark() << 4.5 << 3.0;
    QTest::newRow("high contrast, light") << &Colors::highContrast(false) << 7.0 << 4.5;
    QTest::newRow("high contrast, dark") << &Colors::highContrast(true) << 7.0 << 4.5;
}

void TestColors::theyCanBeRead()
{
    QFETCH(const Colors *, colors);
    QFETCH(double, text);
    QFETCH(double, shapes);
    const auto check = [](const QColor &ink, const QColor &paper, double least) {
        QVERIFY2(contrast(ink, paper) >= least, qPrintable(u"%1 on %2: %3"_s.arg(ink.name(), paper.name()).arg(contrast(ink, paper))));
    };
    QList<QColor> inks {colors->text, colors->muted, colors->good, colors->alarm, colors->lost, colors->warning};
    for (const QColor &key : colors->keys)
        inks.append(key);
    for (const QColor &ink : inks) {
        check(ink, colors->background, text);
        check(ink, colors->lane, std::min(text, 6.0)); // names of rows and words on arrows
        check(colors->background, ink, 4.5); // and the other way round: text on a filled shape
    }
    for (const QColor &shape : {colors->work, colors->waiting, colors->accent}) {
        check(shape, colors->background, shapes);
        check(shape, colors->lane, shapes);
    }
}

void TestColors::theyAreToldApart_data()
{
    QTest::addColumn<const Colors *>("colors");
    QTest::addColumn<size_t>("sight");
    const std::array tables {std::pair("light", &Colors::light()), std::pair("dark", &Colors::dark()),
        std::pair("high contrast, light", &Colors::highContrast(false)), std::pair("high contrast, dark", &Colors::highContrast(true))};
    for (const auto &[name, table] : tables) {
        for (size_t sight = 0; sight < sights.size(); ++sight)
            QTest::addRow("%s, %s", name, sights[sight].name) << table << sight;
    }
}

/// Pairs that nothing but colour and a name tells apart keep a distance that is seen at a glance. Alarm, lost and warning may come near each
/// other: an octagon with an exclamation mark, a cross and a square are no less different, and each has its word.
void TestColors::theyAreToldApart()
{
    QFETCH(const Colors *, colors);
    QFETCH(size_t, sight);
    double least = 99;
    const auto check = [&](const QColor &a, const QColor &b, double enough) {
        const double apart = distance(seen(a, sights[sight]), seen(b, sights[sight]));
        least = std::min(least, apart);
        QVERIFY2(apart >= enough, qPrintable(u"%1 and %2: %3"_s.arg(a.name(), b.name()).arg(apart)));
    };
    for (size_t i = 0; i < colors->keys.size(); ++i) {
        for (size_t j = i + 1; j < colors->keys.size(); ++j)
            check(colors->keys[i], colors->keys[j], 8);
    }
    for (const QColor &bad : {colors->alarm, colors->lost, colors->warning})
        check(colors->good, bad, 10);
    check(colors->muted, colors->accent, 8);
    qInfo("least distance %.1f", least);
}

void TestColors::keysGoRound()
{
    const Colors &colors = Colors::light();
    QCOMPARE(colors.key(1), colors.keys[0]);
    QCOMPARE(colors.key(int(colors.keys.size()) + 1), colors.keys[0]);
}

QTEST_GUILESS_MAIN(TestColors)
#include "tst_colors.moc"
