// SPDX-License-Identifier: MIT
#include "story/storypanel.h"

#include "access/comings.h"
#include "selection/selection.h"
#include "session/session.h"
#include "story/storydelegate.h"
#include "story/storymodel.h"
#include "theme/named.h"

#include <QListView>
#include <QScrollBar>
#include <QVBoxLayout>

namespace idemlab::story {

using namespace Qt::StringLiterals;

StoryPanel::StoryPanel(session::Session &session, selection::Selection &selection, narrate::Narrator &narrator, QWidget *parent)
    : Translated(parent)
    , m_session(session)
    , m_selection(selection)
    , m_model(new StoryModel(session, selection, narrator, this))
    , m_view(theme::named<QListView>(u"story"_s, this))
{
    m_view->setModel(m_model);
    access::tellOfRows(m_view);
    m_view->setItemDelegate(new StoryDelegate(m_view));
    m_view->setWordWrap(true); // so that all are laid out anew in another width
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setFrameShape(QFrame::NoFrame);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid() && m_selection.selected() != m_model->eventOf(current.row()))
            m_selection.selectEvent(m_model->eventOf(current.row()));
    });
    connect(&m_selection, &selection::Selection::eventChanged, this, &StoryPanel::showSelected);
    connect(&m_selection, &selection::Selection::playheadChanged, this, &StoryPanel::follow);
    m_pause.setSingleShot(true);
    m_pause.setInterval(std::chrono::milliseconds(200));
    connect(&m_pause, &QTimer::timeout, this, &StoryPanel::catchUp);
    connect(&m_session, &session::Session::traceGrew, this, &StoryPanel::takeNews);
    connect(&m_session, &session::Session::becameQuiet, this, &StoryPanel::catchUp);
    connect(m_view->verticalScrollBar(), &QScrollBar::actionTriggered, this, &StoryPanel::turnPage, Qt::QueuedConnection);
    retranslateUi();
    showSelected();
    follow();
}

void StoryPanel::retranslateUi()
{
    m_view->setAccessibleName(tr("Story"));
    recolor();
}

void StoryPanel::recolor() { m_model->readAgain(); }

void StoryPanel::showSelected()
{
    if (m_selection.selected()) {
        m_model->update();
        m_model->bringOnPage(*m_selection.selected());
    }
    const QModelIndex index = m_selection.selected() ? m_model->indexOf(*m_selection.selected()) : QModelIndex();
    m_view->setCurrentIndex(index);
    if (index.isValid())
        m_view->scrollTo(index);
    else
        m_view->clearSelection();
}

void StoryPanel::takeNews()
{
    if (!m_pause.isActive())
        catchUp();
}

void StoryPanel::catchUp()
{
    if (m_model->isBehind()) {
        m_model->update();
        follow();
        m_pause.start();
    }
}

/// Whoever scrolls to the end of a page goes on to the next.
void StoryPanel::turnPage()
{
    const QScrollBar *bar = m_view->verticalScrollBar();
    const int rows = m_model->rowCount();
    if (rows == 0 || (bar->value() > bar->minimum() && bar->value() < bar->maximum()))
        return;
    const bool isUp = bar->value() == bar->minimum();
    const qsizetype event = m_model->eventOf(isUp ? 0 : rows - 1);
    m_model->bringOnPage(event);
    m_view->scrollTo(m_model->indexOf(event), isUp ? QAbstractItemView::PositionAtTop : QAbstractItemView::PositionAtBottom);
}

void StoryPanel::follow()
{
    if (m_selection.selected())
        return; // somebody reads
    const qsizetype last = m_selection.eventCount(m_session.trace()) - 1;
    if (last < 0)
        return;
    m_model->bringOnPage(last);
    m_view->scrollTo(
        m_model->indexOf(last), m_selection.isLive() ? QAbstractItemView::PositionAtBottom : QAbstractItemView::PositionAtCenter);
}

} // namespace idemlab::story
