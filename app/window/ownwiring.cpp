// SPDX-License-Identifier: MIT
#include "window/ownwiring.h"

#include "lessons/lessonguide.h"
#include "model/harmless.h"
#include "runs/runs.h"
#include "theme/mnemonic.h"
#include "theme/named.h"
#include "window/actions.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QUrl>

namespace idemlab::window {

using namespace Qt::StringLiterals;

OwnWiring::OwnWiring(own::OwnFolder folder, runs::Runs &runs, lessons::LessonGuide &guide, Actions &actions, QWidget *window)
    : QObject(window), m_folder(std::move(folder)), m_runs(runs), m_menu(theme::named<QMenu>(u"ownTalks"_s, window))
{
    m_menu->menuAction()->setVisible(false);
    guide.setOwnFolders(m_folder.lessonFolders());
    connect(actions[Do::OpenOwnFolder], &QAction::triggered, this, &OwnWiring::openFolder);
    retranslate();
}

void OwnWiring::read()
{
    const own::Content content = m_folder.read();
    m_runs.setOwnCases(content.cases);
    m_menu->clear();
    for (const QString &path : content.talks) {
        QAction *action = m_menu->addAction(theme::escaped(model::harmless(QFileInfo(path).completeBaseName())));
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT talkChosen(path); });
    }
    m_menu->menuAction()->setVisible(!content.talks.isEmpty());
    if (!content.errors.isEmpty())
        Q_EMIT failed(tr("Some of what is in your own folder will not do and is left out.\n%1").arg(study::joined(content.errors)));
}

void OwnWiring::openFolder()
{
    if (const auto made = m_folder.make(); !made)
        Q_EMIT failed(tr("Your own folder %1 could not be made: %2").arg(QDir::toNativeSeparators(m_folder.path()), made.error()));
    else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder.path())))
        Q_EMIT failed(tr("Your own folder is %1: cases go into “cases”, lessons into “lessons”, talks into “talks”.")
                          .arg(QDir::toNativeSeparators(m_folder.path())));
}

void OwnWiring::retranslate() { m_menu->setTitle(tr("&Your Own Talks")); }

} // namespace idemlab::window
