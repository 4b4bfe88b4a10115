// SPDX-License-Identifier: MIT
#include "story/storymodel.h"

#include "diagram/colors.h"
#include "narrate/narrator.h"
#include "selection/selection.h"
#include "session/session.h"

#include <QGuiApplication>
#include <QPalette>

namespace idemlab::story {

using model::EventKind;

namespace {

/// The turning points of a run.
QColor markOf(const model::Event &event)
{
    // Two lines, since GCC 14 takes the palette, which is a temporary here, for what the reference comes from.
    const QPalette palette = QGuiApplication::palette();
    const auto &colors = diagram::Colors::on(palette.color(QPalette::Base));
    switch (event.kind) {
    case EventKind::Clicked: return colors.accent;
    case EventKind::RequestLost:
    case EventKind::ResponseLost:
    case EventKind::ConnectionCut:
    case EventKind::TimedOut:
    case EventKind::GaveUp: return colors.lost;
    case EventKind::ServerCrashed:
    case EventKind::ServerFailed: return colors.alarm;
    case EventKind::OrderCreated:
    case EventKind::Settled: return colors.good;
    case EventKind::Refused: return colors.warning;
    default: return {};
    }
}

} // namespace

StoryModel::StoryModel(session::Session &session, selection::Selection &selection, narrate::Narrator &narrator, QObject *parent)
    : QAbstractListModel(parent)
    , m_session(session)
    , m_selection(selection)
    , m_narrator(narrator)
    , m_trace(session.trace().number())
    , m_rows(int(session.trace().size()))
{
    connect(&session, &session::Session::runsChanged, this, &StoryModel::update);
    connect(&session, &session::Session::traceGrew, this, &StoryModel::update);
    connect(&selection, &selection::Selection::playheadChanged, this, [this] {
        if (m_rows > 0)
            Q_EMIT dataChanged(index(0), index(m_rows - 1), {AheadRole});
    });
}

int StoryModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_rows; }

QVariant StoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.row() >= m_session.trace().size())
        return {};
    const model::Event &event = m_session.trace().at(index.row());
    switch (role) {
    case Qt::DisplayRole: return m_narrator.sentence(m_session.trace(), index.row());
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1. %2").arg(m_narrator.time(event.at), m_narrator.sentence(m_session.trace(), index.row()));
    case TimeRole: return m_narrator.time(event.at);
    case MarkRole: return markOf(event);
    case AheadRole: return index.row() >= m_selection.eventCount(m_session.trace());
    default: return {};
    }
}

void StoryModel::readAgain()
{
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0), index(m_rows - 1));
}

/// The rows of another trace are other rows.
void StoryModel::update()
{
    const int size = int(m_session.trace().size());
    if (m_trace != m_session.trace().number()) {
        beginResetModel();
        m_trace = m_session.trace().number();
        m_rows = size;
        endResetModel();
        return;
    }
    if (size <= m_rows)
        return;
    beginInsertRows({}, m_rows, size - 1);
    m_rows = size;
    endInsertRows();
}

} // namespace idemlab::story
