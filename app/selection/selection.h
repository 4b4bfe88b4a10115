// SPDX-License-Identifier: MIT
#pragma once

#include "model/trace.h"
#include "session/forward.h"

#include <QObject>

#include <optional>

namespace idemlab::selection {

/// What the person looks at, shared by timeline, story, inspector and books: one event, and the instant whose state is
/// shown. The two are independent: to select an event does not move the playhead.
class Selection : public QObject
{
    Q_OBJECT
public:
    explicit Selection(QObject *parent = nullptr);

    /// Position of the selected event in Trace::events(); empty where none is.
    [[nodiscard]] std::optional<qsizetype> selected() const { return m_event; }
    /// The instant whose state is shown; empty while the views follow the run.
    [[nodiscard]] std::optional<model::Instant> playhead() const { return m_playhead; }
    [[nodiscard]] bool isLive() const { return !m_playhead.has_value(); }
    /// How many events of @p trace the views that show a state take into account: all while live, else those up to the playhead.
    [[nodiscard]] qsizetype eventCount(const model::Trace &trace) const;

    /// Whether what lies after the playhead is to be seen, faintly, or kept secret.
    [[nodiscard]] bool showsLater() const { return m_showsLater; }
    /// Up to where views may show a run that has come to @p now.
    [[nodiscard]] model::Instant knownUntil(model::Instant now) const;
    /// How many events of @p trace views may show at all.
    [[nodiscard]] qsizetype knownCount(const model::Trace &trace) const;

    /// Keeps to what @p session shows: an event is of one trace; a playhead is an instant, and stays while the runs are the same.
    /// To be called before any view of @p session is made, since those ask for the selection when other runs come.
    void follow(const session::Session &session);

public Q_SLOTS:
    void selectEvent(qsizetype index); ///< at least 0
    void clearEvent();
    void setPlayhead(idemlab::model::Instant instant);
    void goLive();
    void setShowsLater(bool shows);

Q_SIGNALS:
    void laterChanged();
    void eventChanged();
    void playheadChanged();

private:
    void setEvent(std::optional<qsizetype> event);
    void movePlayhead(std::optional<model::Instant> playhead);

    std::optional<qsizetype> m_event;
    std::optional<model::Instant> m_playhead;
    bool m_showsLater = false;
};

} // namespace idemlab::selection
