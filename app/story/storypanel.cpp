// SPDX-License-Identifier: MIT
#include "story/storypanel.h"

#include "selection/selection.h"
#include "session/session.h"
#include "story/storydelegate.h"
#include "story/storymodel.h"

#include <QEvent>
#include <QListView>
#include <QVBoxLayout>

namespace idemlab::story {

using namespace Qt::StringLiterals;

StoryPanel::StoryPanel(session::Session &session, selection::Selection &selection, narrate::Narrator &narrator, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_selection(selection)
    , m_model(new StoryModel(session, selection, narrator, this))
    , m_view(new QListView(this))
{
    m_view->setObjectName(u"story"_s);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new StoryDelegate(m_view));
    m_view->setResizeMode(QListView::Adjust);
    m_view->setLayoutMode(QListView::Batched); // a long run must not hold up the window
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setFrameShape(QFrame::NoFrame);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid() && m_selection.event() != current.row())
            m_selection.selectEvent(current.row());
    });
    connect(&m_selection, &selection::Selection::eventChanged, this, &StoryPanel::showSelected);
    connect(&m_selection, &selection::Selection::playheadChanged, this, &StoryPanel::follow);
    connect(&m_session, &session::Session::traceGrew, this, &StoryPanel::follow);
    retranslate();
    showSelected();
    follow();
}

void StoryPanel::retranslate() { m_view->setAccessibleName(tr("Story")); }

void StoryPanel::showSelected()
{
    const QModelIndex index = m_selection.event() ? m_model->index(int(*m_selection.event())) : QModelIndex();
    m_view->setCurrentIndex(index);
    if (index.isValid())
        m_view->scrollTo(index);
    else
        m_view->clearSelection();
}

void StoryPanel::follow()
{
    if (m_selection.event())
        return; // somebody reads
    const qsizetype last = m_selection.eventCount(m_session.trace()) - 1;
    if (last >= 0)
        m_view->scrollTo(
            m_model->index(int(last)), m_selection.isLive() ? QAbstractItemView::PositionAtBottom : QAbstractItemView::PositionAtCenter);
}

void StoryPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        m_model->readAgain();
}

} // namespace idemlab::story
