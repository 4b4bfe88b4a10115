// SPDX-License-Identifier: MIT
#pragma once

#include "language/translated.h"
#include "selection/forward.h"

#include <QTimer>
#include <QWidget>

class QListView;

namespace idemlab::story {

class StoryModel;

/// The run in sentences, following along.
class StoryPanel : public language::Translated<QWidget>
{
    Q_OBJECT
public:
    /// All outlive the panel.
    StoryPanel(session::Session &session, selection::Selection &selection, narrate::Narrator &narrator, QWidget *parent = nullptr);

private:
    void retranslateUi() override;
    void recolor() override;
    void showSelected();
    void takeNews();
    void catchUp();
    void follow();
    void turnPage();

    session::Session &m_session;
    selection::Selection &m_selection;
    StoryModel *m_model;
    QListView *m_view;
    QTimer m_pause; ///< after it was brought up to date: nobody reads faster
};

} // namespace idemlab::story
