// SPDX-License-Identifier: MIT
#include "window/waitnotice.h"

#include "session/session.h"
#include "window/noticebar.h"

#include <utility>

namespace idemlab::window {

WaitNotice::WaitNotice(const session::Session &session, NoticeBar &notices, QObject *parent)
    : QObject(parent), m_session(session), m_notices(notices)
{
    connect(&session, &session::Session::stateChanged, this, &WaitNotice::update);
}

void WaitNotice::update()
{
    const bool isHeldUp = m_session.isProgramWaiting() && !m_session.isPlaying();
    if (isHeldUp == !m_text.isEmpty())
        return;
    if (isHeldUp) {
        m_text = tr("A program outside waits for its answer until you press Play.");
        m_notices.post(m_text);
    } else {
        m_notices.withdraw(std::exchange(m_text, {}));
    }
}

} // namespace idemlab::window
