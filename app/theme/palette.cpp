// SPDX-License-Identifier: MIT
#include "theme/palette.h"

#include "diagram/colors.h"

#include <array>

namespace idemlab::theme {

namespace {

struct Ground
{
    QColor window, base, alternate, text, quiet, line, edge, button, accent;
};

QPalette fromGround(const Ground &g)
{
    QPalette palette(g.text, g.button, g.base, g.line, g.quiet, g.text, g.base, g.base, g.window);
    palette.setColor(QPalette::Base, g.base);
    palette.setColor(QPalette::AlternateBase, g.alternate);
    palette.setColor(QPalette::ToolTipBase, g.base);
    palette.setColor(QPalette::ToolTipText, g.text);
    palette.setColor(QPalette::PlaceholderText, g.quiet);
    palette.setColor(QPalette::ButtonText, g.text);
    palette.setColor(QPalette::Light, g.base);
    palette.setColor(QPalette::Midlight, g.line);
    palette.setColor(QPalette::Mid, g.line);
    palette.setColor(QPalette::Dark, g.edge);
    palette.setColor(QPalette::Shadow, g.quiet);
    palette.setColor(QPalette::Highlight, g.accent);
    palette.setColor(QPalette::HighlightedText, textOn(g.accent));
    palette.setColor(QPalette::Link, g.accent);
    palette.setColor(QPalette::LinkVisited, g.accent);
    const QColor faded = mixed(g.text, g.window, 0.42);
    for (auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, faded);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, g.line);
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return fromGround({QColor(0xf4f5f8), QColor(0xffffff), QColor(0xf4f5f8), QColor(0x1a2130), QColor(0x5a6474), QColor(0xd3d8e1),
        QColor(0x858d9c), QColor(0xffffff), QColor(0x2456d6)});
}

QPalette darkPalette()
{
    return fromGround({QColor(0x1b1f27), QColor(0x13161c), QColor(0x191d24), QColor(0xe8ebf1), QColor(0xa3adbd), QColor(0x3a4150),
        QColor(0x717b8d), QColor(0x252a34), QColor(0x86abff)});
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

QColor color(Meaning meaning, const QPalette &palette)
{
    const auto &meanings = diagram::Colors::on(palette.color(QPalette::Window));
    switch (meaning) {
    case Meaning::Accent: return palette.color(QPalette::Active, QPalette::Highlight);
    case Meaning::Fault: return meanings.lost;
    case Meaning::Alarm: return meanings.alarm;
    case Meaning::Good: return meanings.good;
    case Meaning::Line: return palette.color(QPalette::Mid);
    case Meaning::Edge: return palette.color(QPalette::Dark);
    case Meaning::Quiet: return palette.color(QPalette::PlaceholderText);
    case Meaning::Surface:
        return mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), isDark(palette) ? 0.07 : 0.05);
    }
    Q_UNREACHABLE();
}

QColor textOn(const QColor &ground) { return qGray(ground.rgb()) > 140 ? QColor(0x13161c) : QColor(0xffffff); }

QColor mixed(const QColor &top, const QColor &bottom, double share)
{
    const auto mix = [share](float a, float b) { return float(a * share + b * (1 - share)); };
    return QColor::fromRgbF(mix(top.redF(), bottom.redF()), mix(top.greenF(), bottom.greenF()), mix(top.blueF(), bottom.blueF()));
}

} // namespace idemlab::theme
