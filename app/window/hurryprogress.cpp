// SPDX-License-Identifier: MIT
#include "window/hurryprogress.h"

#include "session/session.h"
#include "theme/named.h"

#include <QProgressDialog>

namespace idemlab::window {

using namespace Qt::StringLiterals;
using session::Session;

namespace {

constexpr qint64 unnoticed = 400; ///< milliseconds
constexpr int whole = 1000;

} // namespace

HurryProgress::HurryProgress(Session &session, QWidget *window) : QObject(window), m_session(session), m_window(window)
{
    connect(&session, &Session::clockMoved, this, &HurryProgress::show);
    connect(&session, &Session::stateChanged, this, &HurryProgress::show);
}

void HurryProgress::show()
{
    const auto played = m_session.hurried();
    if (!played) {
        m_since.invalidate();
        delete m_dialog;
        return;
    }
    if (!m_since.isValid())
        m_since.start();
    if (!m_dialog && m_since.elapsed() < unnoticed)
        return;
    if (!m_dialog) {
        m_dialog = theme::named<QProgressDialog>(u"hurryProgress"_s, m_window);
        m_dialog->setWindowTitle(tr("Long Run"));
        m_dialog->setLabelText(tr("The run is played up to where it was saved."));
        m_dialog->setCancelButtonText(tr("&Stop Here"));
        m_dialog->setRange(0, whole);
        m_dialog->setAutoReset(false);
        m_dialog->setAutoClose(false);
        connect(m_dialog, &QProgressDialog::canceled, &m_session, &Session::pause);
        m_dialog->show();
    }
    m_dialog->setValue(int(*played * whole));
}

} // namespace idemlab::window
