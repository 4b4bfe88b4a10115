// SPDX-License-Identifier: MIT
#pragma once

#include "app/window/fixture.h"
#include "odds/oddscalculator.h"
#include "odds/oddsdialog.h"
#include "odds/oddsview.h"

#include <QAction>
#include <QLabel>
#include <QSlider>
#include <QTableView>

/// A window in which a day at the shop can be opened.
struct Shop : Lab
{
    using Lab::Lab;
    [[nodiscard]] bool open()
    {
        window->findChild<QAction *>(u"showOdds"_s)->trigger();
        return QTest::qWaitFor([this] { return dialog() && dialog()->isVisible() && isAnswered(); });
    }
    [[nodiscard]] bool beginOpen() { return begin() && open(); }
    [[nodiscard]] idemlab::odds::OddsDialog *dialog() const { return window->findChild<idemlab::odds::OddsDialog *>(); }
    template<typename Widget>
    [[nodiscard]] Widget *part(const QString &name) const
    {
        return dialog()->findChild<Widget *>(name);
    }
    [[nodiscard]] idemlab::odds::OddsView *view() const { return part<idemlab::odds::OddsView>(u"oddsView"_s); }
    [[nodiscard]] bool isAnswered() const
    {
        return view()->chart() && !dialog()->findChild<idemlab::odds::OddsCalculator *>()->isBusy() && !view()->isPainting();
    }
    /// Moves a slider to a step, and waits for what comes of it.
    [[nodiscard]] bool set(const QString &slider, int step) const
    {
        part<QSlider>(slider)->setValue(step);
        return QTest::qWaitFor([this] { return isAnswered(); }, 60'000);
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return part<QTableView>(u"oddsTable"_s)->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QString said(const QString &label) const { return part<QLabel>(label)->text(); }
};

/// As the dialog begins.
inline idemlab::analysis::DayOdds firstDay()
{
    return *idemlab::analysis::playDay(idemlab::analysis::OddsQuestion(), idemlab::analysis::Listing::Mishaps);
}
