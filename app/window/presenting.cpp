// SPDX-License-Identifier: MIT
#include "window/presenting.h"

#include "analysis/talkruns.h"
#include "window/actions.h"

#include <QFileDialog>

#include <utility>

namespace idemlab::window {

using namespace Qt::StringLiterals;
using present::Show;

Presenting::Presenting(
    session::Session &session, selection::Selection &selection, Actions &actions, QWidget *window, present::Screens screens)
    : QObject(window), m_session(session), m_selection(selection), m_actions(actions), m_window(window), m_screens(std::move(screens))
{
    connect(actions[Do::Present], &QAction::triggered, this, &Presenting::presentRun);
    connect(actions[Do::PresentTalk], &QAction::triggered, this, &Presenting::presentTalk);
    connect(actions[Do::OpenTalk], &QAction::triggered, this, &Presenting::askForTalk);
}

Presenting::~Presenting() = default;

/// What can be done to a run while it is presented; the other keys are the clicker's.
QList<QAction *> Presenting::actionsOnStage() const
{
    QList<QAction *> actions;
    for (const Do each : {Do::Order, Do::DropNext, Do::DropAll, Do::UseNone, Do::UseClient, Do::UseServerOnReceipt, Do::UseServerInAdvance,
             Do::UseResourceId, Do::FirstWrong, Do::Slower, Do::Faster, Do::Restart, Do::Undo, Do::Redo})
        actions.append(m_actions[each]);
    return actions;
}

void Presenting::presentRun()
{
    if (!m_show)
        begin(std::make_unique<Show>(m_session, m_selection, actionsOnStage(), m_screens, this));
}

void Presenting::presentTalk()
{
    if (!m_show && !study::builtInTalks().isEmpty())
        beginTalk(study::builtInTalks().constFirst());
}

/// The person's run waits until the talk is over.
void Presenting::beginTalk(const study::Talk &talk)
{
    m_playsOn = m_session.isPlaying();
    m_session.pause();
    begin(std::make_unique<Show>(talk, m_session.door(), m_screens, this));
}

void Presenting::begin(std::unique_ptr<Show> show)
{
    m_show = std::move(show);
    connect(m_show.get(), &Show::left, this, &Presenting::end);
}

void Presenting::end()
{
    if (!m_show)
        return;
    m_show.reset();
    if (std::exchange(m_playsOn, false))
        m_session.play();
    m_window->activateWindow();
}

void Presenting::askForTalk()
{
    auto *dialog = new QFileDialog(m_window, tr("Open Talk"));
    dialog->setObjectName(u"talkDialog"_s);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Talks (*.json)"), tr("All files (*)")});
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &Presenting::openTalk);
    dialog->open();
}

/// What it promises is tried before anybody sees it.
void Presenting::openTalk(const QString &path)
{
    const auto talk = study::loadTalkFile(path);
    const study::FileErrors errors = talk ? analysis::wrongClaims(*talk) : talk.error();
    if (!errors.isEmpty()) {
        QStringList lines;
        for (const study::FileError &error : errors)
            lines.append(error.text());
        Q_EMIT failed(tr("The talk could not be opened.\n%1").arg(lines.join(u'\n')));
        return;
    }
    if (!m_show)
        beginTalk(*talk);
}

} // namespace idemlab::window
