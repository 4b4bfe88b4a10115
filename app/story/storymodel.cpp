// SPDX-License-Identifier: MIT
#include "story/storymodel.h"

#include "diagram/colors.h"
#include "narrate/narrator.h"
#include "selection/selection.h"
#include "session/session.h"

#include <QGuiApplication>
#include <QPalette>

#include <algorithm>
#include <utility>

namespace idemlab::story {

using model::EventKind;

namespace {

/// What is looked at while more comes all the time: each page is measured as a whole, and those before it are only scrolled away.
constexpr int newestRows = 40;

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
    , m_told(selection.knownCount(session.trace()))
{
    turnTo(m_told - mostRows);
    connect(&session, &session::Session::runsChanged, this, &StoryModel::update);
    connect(&selection, &selection::Selection::laterChanged, this, &StoryModel::update);
    connect(&selection, &selection::Selection::playheadChanged, this, [this] {
        update();
        if (m_rows > 0)
            Q_EMIT dataChanged(index(0), index(m_rows - 1), {AheadRole});
    });
}

int StoryModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_rows; }

QVariant StoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || eventOf(index.row()) >= m_session.trace().size())
        return {};
    const qsizetype position = eventOf(index.row());
    const model::Event &event = m_session.trace().at(position);
    switch (role) {
    case Qt::DisplayRole: return m_narrator.sentence(m_session.trace(), position);
    case Qt::AccessibleTextRole: return m_narrator.timedSentence(m_session.trace(), position);
    case TimeRole: return m_narrator.time(event.at);
    case MarkRole: return markOf(event);
    case AheadRole: return position >= m_selection.eventCount(m_session.trace());
    default: return {};
    }
}

void StoryModel::readAgain()
{
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0), index(m_rows - 1));
}

bool StoryModel::isBehind() const { return m_trace != m_session.trace().number() || m_told != m_selection.knownCount(m_session.trace()); }

QModelIndex StoryModel::indexOf(qsizetype event) const
{
    return event >= m_first && event < m_first + m_rows ? index(int(event - m_first)) : QModelIndex();
}

void StoryModel::bringOnPage(qsizetype event)
{
    const bool isFirst = event <= m_first && m_first > 0;
    const bool isLast = event >= m_first + m_rows - 1 && m_first + m_rows < m_told;
    if (event < m_told && (isFirst || isLast))
        turnTo(event - mostRows / 2);
}

/// The rows of another trace are other rows.
void StoryModel::update()
{
    const model::Trace &trace = m_session.trace();
    const bool isOther = std::exchange(m_trace, trace.number()) != trace.number();
    const bool wasAtEnd = m_first + m_rows == m_told;
    m_told = m_selection.knownCount(trace);
    if (isOther || (m_first > 0 && m_told < m_first + mostRows / 4)) {
        turnTo(m_told - mostRows);
        return;
    }
    const qsizetype wanted = m_told - m_first;
    if (wanted < m_rows) {
        beginRemoveRows({}, int(wanted), m_rows - 1);
        m_rows = int(wanted);
        endRemoveRows();
        return;
    }
    if (!wasAtEnd || wanted == m_rows)
        return;
    if (wanted > mostRows && !m_selection.selected()) {
        turnTo(m_told - newestRows);
        return;
    }
    const int rows = int(std::min<qsizetype>(wanted, mostRows));
    if (rows == m_rows)
        return;
    beginInsertRows({}, m_rows, rows - 1);
    m_rows = rows;
    endInsertRows();
}

void StoryModel::turnTo(qsizetype first)
{
    beginResetModel();
    m_first = std::clamp<qsizetype>(first, 0, m_told);
    m_rows = int(std::min<qsizetype>(m_told - m_first, mostRows));
    endResetModel();
}

} // namespace idemlab::story
