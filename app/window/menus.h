// SPDX-License-Identifier: MIT
#pragma once

#include "controls/casepicker.h"

#include <QObject>

#include <array>

class QActionGroup;
class QMenu;
class QMenuBar;

namespace idemlab::window {

class Actions;

/// The menu bar, made from the actions. Until it is filled it has titles alone, so that the window is there at once.
class Menus : public QObject
{
    Q_OBJECT
public:
    Menus(Actions &actions, QMenuBar *bar);

    void fill();
    void showCases(const QList<controls::CaseItem> &cases);
    void showLanguage(const QString &code);
    /// What the view in the middle can do besides.
    void addViewActions(const QList<QAction *> &actions);
    /// Below the strategies.
    void addRunMenu(QMenu *menu);
    void retranslate();

Q_SIGNALS:
    void languagePicked(const QString &code);
    void casePicked(const QString &id);

private:
    void addLanguages();

    Actions &m_actions;
    QMenuBar *m_bar;
    std::array<QAction *, 6> m_titles {};
    QMenu *m_file = nullptr;
    QMenu *m_edit = nullptr;
    QMenu *m_run = nullptr;
    QMenu *m_cases = nullptr;
    QMenu *m_strategy = nullptr;
    QMenu *m_view = nullptr;
    QAction *m_afterViews = nullptr;
    QMenu *m_scheme = nullptr;
    QMenu *m_language = nullptr;
    QMenu *m_present = nullptr;
    QMenu *m_help = nullptr;
    QActionGroup *m_languages;
    QActionGroup *m_caseActions;
};

} // namespace idemlab::window
