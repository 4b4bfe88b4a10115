// SPDX-License-Identifier: MIT
#pragma once

#include "diagram/mapping.h"

#include <QHash>
#include <QObject>

namespace idemlab::timeline {

/// What stays in view while a run goes on.
enum class Following : quint8 {
    Nothing,
    End, ///< and the whole run as long as it can be read
    WholeRun, ///< however small it gets
};

/// Which time stands where; shared by timelines above each other, which zoom, pan and follow as one.
class TimeAxis : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] const diagram::TimeMapping &mapping() const { return m_mapping; }
    /// Whether it goes with the run: nobody has zoomed or panned away.
    [[nodiscard]] bool isFollowing() const { return m_following != Following::Nothing; }
    [[nodiscard]] Following following() const { return m_following; }
    /// By hand: it follows no more.
    void move(const diagram::TimeMapping &mapping);
    /// With the run.
    void follow(const diagram::TimeMapping &mapping);
    void setFollowing(Following following) { m_following = following; }

    /// What @p view needs: the last instant that it shows, and pixels for the names of its rows.
    void setNeeds(const QObject *view, model::Instant end, double gutter);
    void forget(const QObject *view) { m_needs.remove(view); }
    [[nodiscard]] model::Instant end() const; ///< of the view that goes farthest
    [[nodiscard]] double gutter() const; ///< of the view that needs most

Q_SIGNALS:
    void changed();

private:
    struct Needs
    {
        model::Instant end;
        double gutter = 0;
    };

    diagram::TimeMapping m_mapping;
    Following m_following = Following::End;
    QHash<const QObject *, Needs> m_needs;
};

} // namespace idemlab::timeline
