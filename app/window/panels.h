// SPDX-License-Identifier: MIT
#pragma once

#include "window/docks.h"
#include "window/services.h"

namespace idemlab::runs {
class Runs;
}

namespace idemlab::window {

class Actions;

/// The panels of the window: lessons, books, inspector, story and settings.
class Panels : public Docks
{
    Q_OBJECT
public:
    /// @p runs and @p actions outlive it as well.
    Panels(const Services &services, runs::Runs &runs, Actions &actions, QWidget *parent);

    /// Opens those that @p width has room for beside a timeline that can be read; who is here for the first time is led.
    void arrange(int width);

Q_SIGNALS:
    void failed(const QString &what);

private:
    [[nodiscard]] QWidget *makeSettings(QWidget *parent);

    Services m_services;
    runs::Runs &m_runs;
};

} // namespace idemlab::window
