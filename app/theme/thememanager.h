// SPDX-License-Identifier: MIT
#pragma once

#include "model/names.h"

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
    [[nodiscard]] bool isMotionReduced() const;

    void setScheme(Scheme scheme);
    /// Whether nothing moves that need not.
    void setMotionReduced(bool reduced);

private:
    void apply();

    QPalette m_startPalette;
    Scheme m_scheme = Scheme::System;
};

} // namespace idemlab::theme

template<>
struct idemlab::model::Names<idemlab::theme::Scheme>
{
    using Scheme = idemlab::theme::Scheme;
    static constexpr std::array all {
        Name<Scheme> {Scheme::System, QLatin1StringView("system")},
        Name<Scheme> {Scheme::Light, QLatin1StringView("light")},
        Name<Scheme> {Scheme::Dark, QLatin1StringView("dark")},
    };
};
