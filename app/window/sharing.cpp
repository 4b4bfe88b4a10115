// SPDX-License-Identifier: MIT
#include "window/sharing.h"

#include "selection/selection.h"
#include "session/session.h"
#include "share/linkdialog.h"
#include "share/savedialog.h"
#include "share/sharedialog.h"
#include "study/files.h"
#include "study/recording.h"
#include "window/actions.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>

namespace idemlab::window {

using namespace Qt::StringLiterals;

Sharing::Sharing(session::Session &session, selection::Selection &selection, Actions &actions, QWidget *window)
    : QObject(window), m_session(session), m_selection(selection), m_window(window)
{
    connect(actions[Do::SaveRun], &QAction::triggered, this, [this] { askWhere(whole()); });
    connect(actions[Do::ShareRun], &QAction::triggered, this, &Sharing::share);
    connect(actions[Do::OpenLink], &QAction::triggered, this, &Sharing::askForLink);
}

/// With the moment that is looked at, unless that is the run's end.
model::Recording Sharing::whole() const
{
    model::Recording recording = m_session.recording();
    recording.moment = m_selection.playhead();
    return recording;
}

void Sharing::askWhere(const model::Recording &recording)
{
    const QString suffix = study::runSuffix;
    auto *dialog = new share::SaveDialog(m_window, tr("Save Run"), {{tr("Runs (*.idemlab)"), suffix}, {tr("All files (*)"), {}}});
    dialog->setObjectName(u"saveRunDialog"_s);
    dialog->selectFile((recording.plan.caseId.isEmpty() ? u"run"_s : recording.plan.caseId) + u'.' + study::runSuffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, recording](const QString &path) { save(recording, path); });
    dialog->open();
}

void Sharing::save(const model::Recording &recording, const QString &path)
{
    const QByteArray text = study::toFile(recording);
    const auto saved = text.size() <= study::largestRunFile
        ? study::saveFile(path, text)
        : tl::unexpected(tr("the file would be too large to be opened again")); // nothing is lost without a word
    if (saved)
        Q_EMIT told(tr("Written to %1").arg(QDir::toNativeSeparators(QFileInfo(path).absoluteFilePath())));
    else
        Q_EMIT failed(tr("The run could not be saved as %1: %2").arg(path, saved.error()));
}

void Sharing::share()
{
    auto *dialog = new share::ShareDialog(m_session.recording(), m_selection.playhead().value_or(m_session.now()), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &share::ShareDialog::saveAsked, this, &Sharing::askWhere);
    dialog->open();
}

/// What lies ready to be pasted is pasted.
void Sharing::askForLink()
{
    auto *dialog = new share::LinkDialog(m_window);
    if (const QString ready = QGuiApplication::clipboard()->text(); study::isLink(ready))
        dialog->setLink(ready);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &share::LinkDialog::linkGiven, this, &Sharing::linkGiven);
    dialog->open();
}

bool Sharing::openLink(const QString &link)
{
    if (const auto lesson = study::lessonIn(link)) {
        Q_EMIT lessonAsked(*lesson);
        return true;
    }
    const auto recording = study::readLink(link);
    if (recording)
        m_session.open(*recording);
    else
        Q_EMIT linkFailed(tr("The link could not be opened. The run goes on.\n%1").arg(recording.error()));
    return recording.has_value();
}

} // namespace idemlab::window
