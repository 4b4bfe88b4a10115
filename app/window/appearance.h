// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace idemlab::theme {
class ThemeManager;
}

namespace idemlab::window {

class Actions;

/// The commands about how the program looks: light or dark, calm, with larger or smaller letters, for a class.
class Appearance : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it. They show what @p theme has.
    Appearance(theme::ThemeManager &theme, Actions &actions, QObject *parent);

private:
    void showMotion();

    theme::ThemeManager &m_theme;
    Actions &m_actions;
};

} // namespace idemlab::window
