// SPDX-License-Identifier: MIT
#include "theme/thememanager.h"

#include "theme/calmstyle.h"
#include "theme/colorscheme.h"
#include "theme/systemmotion.h"

#include <QApplication>
#include <QFont>

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
