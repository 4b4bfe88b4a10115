// SPDX-License-Identifier: MIT
#pragma once

#include "controls/casepicker.h"

#include <QObject>

class QActionGroup;
class QMenu;
class QMenuBar;

namespace idemlab::window {

class Actions;

/// The menu bar, made from the actions.
class Menus : public QObject
{
    Q_OBJECT
public:
    Menus(Actions &actions, QMenuBar *bar);

    void showCases(const QList<controls::CaseItem> &cases);
    void showLanguage(const QString &code);
    /// What the view in the middle can do besides.
    void addViewActions(const QList<QAction *> &actions);
    /// Below the strategies.
    void addRunMenu(QMenu *menu);
    /// Below the program's own talk.
    void addTalkMenu(QMenu *menu);
    /// Below what opens something.
    void addFileMenu(QMenu *menu);
    void retranslate();

Q_SIGNALS:
    void languagePicked(const QString &code);
    void casePicked(const QString &id);

private:
    void fill();
    void addLanguages();

    Actions &m_actions;
    QMenu *m_file;
    QMenu *m_edit;
    QMenu *m_run;
    QMenu *m_view;
    QMenu *m_present;
    QMenu *m_help;
    QMenu *m_strategy = nullptr;
    QMenu *m_cases = nullptr;
    QMenu *m_scheme = nullptr;
    QMenu *m_textSize = nullptr;
    QMenu *m_language = nullptr;
    QAction *m_afterViews = nullptr;
    QActionGroup *m_languages;
    QActionGroup *m_caseActions;
};

} // namespace idemlab::window
