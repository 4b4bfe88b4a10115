// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractListModel>

namespace idemlab::narrate {
class Narrator;
}
namespace idemlab::session {
class Session;
}
namespace idemlab::selection {
class Selection;
}

namespace idemlab::story {

/// One row an event, in the order of the trace. Sentences are told when they are asked for.
class StoryModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        TimeRole = Qt::UserRole + 1, ///< QString: when it happened
        MarkRole, ///< QColor where the event matters most; invalid otherwise
        AheadRole, ///< bool: it comes after the playhead
    };

    StoryModel(session::Session &session, selection::Selection &selection, narrate::Narrator &narrator, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// The language or the colours are others: everything is to be read again.
    void readAgain();

private:
    void update();

    session::Session &m_session;
    selection::Selection &m_selection;
    narrate::Narrator &m_narrator;
    quint64 m_trace; ///< the number of the trace whose rows these are
    int m_rows;
};

} // namespace idemlab::story
