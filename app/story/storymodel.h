// SPDX-License-Identifier: MIT
#pragma once

#include "selection/forward.h"

#include <QAbstractListModel>

namespace idemlab::story {

/// One row an event, in the order of the trace, up to the playhead: what comes after it is kept, unless the selection says
/// otherwise. Sentences are told when they are asked for. A view measures every row, again with each that is added: of a long run
/// the model has a page.
class StoryModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        TimeRole = Qt::UserRole + 1, ///< QString: when it happened
        MarkRole, ///< QColor where the event matters most; invalid otherwise
        AheadRole, ///< bool: it comes after the playhead
    };

    static constexpr int mostRows = 160;

    StoryModel(session::Session &session, selection::Selection &selection, narrate::Narrator &narrator, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] qsizetype eventOf(int row) const { return m_first + row; }
    [[nodiscard]] QModelIndex indexOf(qsizetype event) const; ///< invalid where it is on another page
    /// Turns the page, unless the event stands on this one, and neither first nor last while there are others.
    void bringOnPage(qsizetype event);
    [[nodiscard]] bool isBehind() const; ///< there is news for update()
    /// What has happened since. The page goes with the run while its end is shown and nobody has chosen an event to read.
    void update();
    /// The language or the colours are others: everything is to be read again.
    void readAgain();

private:
    void turnTo(qsizetype first);

    session::Session &m_session;
    selection::Selection &m_selection;
    narrate::Narrator &m_narrator;
    quint64 m_trace; ///< the number of the trace whose rows these are
    qsizetype m_told; ///< events that it has heard of and may show
    qsizetype m_first = 0; ///< the event of the first row
    int m_rows = 0;
};

} // namespace idemlab::story
