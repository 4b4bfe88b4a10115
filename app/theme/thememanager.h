// SPDX-License-Identifier: MIT
#pragma once

#include "model/names.h"

#include <QFont>
#include <QObject>
#include <QPalette>

namespace idemlab::theme {

enum class Scheme : quint8 { System, Light, Dark };

/// Sets style, palette and motion of the whole application.
class ThemeManager : public QObject
{
    Q_OBJECT
public:
    /// To be made before the first widget: it takes the palette that the desktop gave.
    explicit ThemeManager(QObject *parent = nullptr);

    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    /// By the person or by the desktop.
    [[nodiscard]] bool isMotionReduced() const { return m_ownMotionReduced || m_systemMotionReduced; }
    [[nodiscard]] bool isMotionReducedByPerson() const { return m_ownMotionReduced; }
    [[nodiscard]] bool isMotionReducedBySystem() const { return m_systemMotionReduced; }

    void setScheme(Scheme scheme);
    /// Whether nothing moves that need not, by the person's own switch.
    void setMotionReduced(bool reduced);
    /// All text in percent of what the desktop asks for, one of textSizes().
    void setTextSize(int percent);
    [[nodiscard]] int textSize() const { return m_textSize; }
    /// The next size up (or down, or none: the desktop's), as far as there is one.
    void changeTextSize(int steps);
    /// In ascending order.
    [[nodiscard]] static const QList<int> &textSizes();
    /// What the desktop asks for; it is heard by itself where Qt tells it.
    void setMotionReducedBySystem(bool reduced);

Q_SIGNALS:
    void motionChanged();
    void textSizeChanged();

private:
    void apply();
    void applyMotion();

    QPalette m_startPalette;
    QFont m_startFont;
    int m_textSize = 100; ///< percent
    Scheme m_scheme = Scheme::System;
    bool m_ownMotionReduced = false;
    bool m_systemMotionReduced = false;
};

} // namespace idemlab::theme

namespace idemlab::model {

template<>
inline constexpr auto allNames<theme::Scheme> = std::to_array<Name<theme::Scheme>>({
    {theme::Scheme::System, "system"},
    {theme::Scheme::Light, "light"},
    {theme::Scheme::Dark, "dark"},
});

} // namespace idemlab::model
