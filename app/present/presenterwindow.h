// SPDX-License-Identifier: MIT
#pragma once

#include "language/translated.h"
#include "present/presenter.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QLabel;
class QTextBrowser;
class QPushButton;
class QHBoxLayout;
class QLayout;

namespace idemlab::present {

class HandsPanel;
class SlideView;

/// What only the presenter sees: the slide as it really is, notes, what comes next, a clock, the hands and the controls.
class PresenterWindow : public language::Translated<QWidget>
{
    Q_OBJECT
public:
    /// All outlive it.
    PresenterWindow(Presenter &presenter, session::Session &session, selection::Selection &selection);

    ~PresenterWindow() override;

    /// Whether the screen saver is held off.
    void showAwake(bool isHeld);
    /// The size of the audience's screen: the slide is shown as it is there.
    void setAudience(const QSize &screen);

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    QPushButton *addButton(QHBoxLayout *row, const char *name, void (Presenter::*act)());
    void addSwitch(QHBoxLayout *row, const char *name, Effect effect);
    [[nodiscard]] QLayout *buildLeft();
    [[nodiscard]] QLayout *buildRight();
    [[nodiscard]] QLayout *buildButtons();
    void zoomNotes(int steps);
    [[nodiscard]] bool takeKey(const QKeyEvent &event);
    void showState();
    void showNext();
    void showSign();
    void showClock();
    void retranslateUi() override;

    Presenter &m_presenter;
    QTimer m_second;
    SlideView *m_slide;
    QLabel *m_state;
    QLabel *m_clock;
    QLabel *m_plan;
    QLabel *m_nextTitle;
    QLabel *m_next;
    QLabel *m_notesTitle;
    QTextBrowser *m_notes;
    HandsPanel *m_hands;
    QPushButton *m_back;
    QPushButton *m_forth;
    QPushButton *m_leave;
    QPushButton *m_steps;
    QPushButton *m_swap;
    QPushButton *m_smaller;
    QPushButton *m_larger;
    QLabel *m_awake;
    int m_notesZoom = 0; ///< steps
    bool m_isAwake = false;
    /// A presenter of its own, one step ahead, for the picture of what comes next. Without a talk there is none.
    struct Ahead;
    std::unique_ptr<Ahead> m_ahead;
    QList<std::pair<Effect, QPushButton *>> m_switches;
};

} // namespace idemlab::present
