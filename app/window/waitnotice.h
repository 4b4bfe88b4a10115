// SPDX-License-Identifier: MIT
#pragma once

#include "session/forward.h"

#include <QObject>

namespace idemlab::window {

class NoticeBar;

/// Says so while a program outside waits for its answer and the clock stands: it cannot know that somebody has pressed Pause.
class WaitNotice : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    WaitNotice(const session::Session &session, NoticeBar &notices, QObject *parent);

private:
    void update();

    const session::Session &m_session;
    NoticeBar &m_notices;
    QString m_text; ///< while it stands
};

} // namespace idemlab::window
