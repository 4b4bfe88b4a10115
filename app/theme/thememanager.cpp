// SPDX-License-Identifier: MIT
#include "theme/thememanager.h"

#include "theme/calmstyle.h"
#include "theme/systemlook.h"
#include "theme/type.h"

#include <QApplication>
#include <QVariant>
#include <QWidget>

#include <algorithm>

namespace idemlab::theme {

namespace {

CalmStyle *calmStyle() { return qobject_cast<CalmStyle *>(QApplication::style()); }

} // namespace

ThemeManager::ThemeManager(QObject *parent) : QObject(parent), m_startPalette(QGuiApplication::palette())
{
    QFont font = QApplication::font();
    constexpr double least = 10.5; // points: the window is looked at from some way off
    if (font.pointSizeF() > 0 && font.pointSizeF() < least) {
        font.setPointSizeF(least);
        QApplication::setFont(font);
    }
    m_startFont = font;
    QApplication::setStyle(new CalmStyle);
    apply();
    onSystemSchemeChange(this, [this] { apply(); });
    setMotionReducedBySystem(systemReducesMotion());
    onSystemMotionChange(this, [this] { setMotionReducedBySystem(systemReducesMotion()); });
}

void ThemeManager::setScheme(Scheme scheme)
{
    if (m_scheme == scheme)
        return;
    m_scheme = scheme;
    apply();
}

void ThemeManager::setMotionReduced(bool reduced)
{
    m_ownMotionReduced = reduced;
    applyMotion();
}

void ThemeManager::setMotionReducedBySystem(bool reduced)
{
    m_systemMotionReduced = reduced;
    applyMotion();
}

const QList<int> &ThemeManager::textSizes()
{
    static const QList<int> all {75, 90, 100, 110, 125, 150, 175, 200};
    return all;
}

void ThemeManager::changeTextSize(int steps)
{
    const qsizetype at = textSizes().indexOf(m_textSize);
    setTextSize(steps == 0 ? 100 : textSizes().at(std::clamp<qsizetype>(at + steps, 0, textSizes().size() - 1)));
}

void ThemeManager::setTextSize(int percent)
{
    if (percent == m_textSize || !textSizes().contains(percent))
        return;
    m_textSize = percent;
    QFont font = m_startFont;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * percent / 100);
    else
        font.setPixelSize(std::max(1, font.pixelSize() * percent / 100));
    QApplication::setFont(font);
    for (const QWidgetList all = QApplication::allWidgets(); auto *each : all) {
        if (const QVariant type = each->property("textType"); type.isValid())
            setType(each, Type(type.toInt()));
    }
    Q_EMIT textSizeChanged();
}

void ThemeManager::applyMotion()
{
    if (CalmStyle *style = calmStyle())
        style->setMotionReduced(isMotionReduced());
    Q_EMIT motionChanged();
}

void ThemeManager::apply()
{
    const bool dark = m_scheme == Scheme::Dark || (m_scheme == Scheme::System && systemIsDark(m_startPalette));
    QApplication::setPalette(dark ? darkPalette() : lightPalette());
}

} // namespace idemlab::theme
