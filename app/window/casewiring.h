// SPDX-License-Identifier: MIT
#pragma once

#include "controls/casepicker.h"
#include "window/services.h"

#include <QObject>

class QLabel;

namespace idemlab::runs {
class Runs;
}

namespace idemlab::window {

class Actions;
class ControlDesk;
class LowWindow;
class Menus;

/// Which cases there are and which is on: in the list above the timeline, in the menu, and in the line between.
class CaseWiring : public QObject
{
    Q_OBJECT
public:
    /// All outlive it.
    struct Rooms
    {
        runs::Runs &runs;
        ControlDesk &desk;
        Menus &menus;
        Actions &actions;
        LowWindow &low;
    };

    CaseWiring(const Services &services, const Rooms &rooms, QWidget *window);

    /// What the case that is on is about. Hidden where it is told elsewhere, or other things need the room more.
    [[nodiscard]] QLabel *line() const { return m_line; }
    /// Of the run that is on: what its case is called, else @p file, the file that it came from, else the lesson that it belongs to. Empty in
    /// free play. In the language of now.
    [[nodiscard]] QString titleOf(const QString &file) const;
    /// All of them, in the language of now.
    void showCases();
    /// The one that is on.
    void showCase();

private:
    [[nodiscard]] controls::CaseItem current() const;
    [[nodiscard]] bool isToldByLesson(const QString &caseId) const;

    Services m_services;
    Rooms m_rooms;
    QLabel *m_line;
};

} // namespace idemlab::window
