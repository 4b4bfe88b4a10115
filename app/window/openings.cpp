// SPDX-License-Identifier: MIT
#include "window/openings.h"

#include "model/harmless.h"
#include "narrate/recordingwords.h"
#include "runs/runs.h"
#include "session/session.h"
#include "study/files.h"
#include "study/recording.h"
#include "study/talk.h"
#include "theme/mnemonic.h"
#include "theme/named.h"
#include "window/filewatch.h"
#include "window/noticebar.h"
#include "window/presenting.h"
#include "window/sharing.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QUrl>

#include <algorithm>
#include <tuple>

namespace idemlab::window {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const QString &path) { return model::harmless(QFileInfo(path).fileName()); }

/// Of the lesson that is a folder, or the file in it that says so; empty: it is neither.
QString lessonFolderOf(const QString &path)
{
    constexpr auto lessonFile = "lesson.json"_L1;
    const QFileInfo info(path);
    if (info.isFile() && info.fileName() == lessonFile)
        return info.absolutePath();
    return info.isDir() && QFileInfo::exists(QDir(path).filePath(lessonFile)) ? path : QString();
}

/// Whether it is meant as what the program opens, right or wrong: by its name, or as a JSON object.
bool isMeant(const QString &path, const QByteArray &text)
{
    return path.endsWith(".json"_L1) || path.endsWith(u'.' + study::runSuffix) || text.trimmed().startsWith('{')
        || text.startsWith("\xef\xbb\xbf");
}

} // namespace

Openings::Openings(const Rooms &rooms, QWidget *window)
    : QObject(window), m_rooms(rooms), m_window(window), m_menu(theme::named<QMenu>(u"recentMenu"_s, window)), m_watch(new FileWatch(this))
{
    m_menu->setToolTipsVisible(true);
    connect(m_watch, &FileWatch::changed, this, &Openings::takeNew);
    const auto isOver = [this] { m_rooms.notices.withdraw(Subject::Opening); };
    connect(&rooms.runs, &runs::Runs::begun, this, [this, isOver] {
        isOver();
        if (!m_isOpening)
            m_watch->stop(); // another run is on
    });
    connect(&rooms.presenting, &Presenting::talkRead, this, isOver);
    retranslate();
}

void Openings::open(const QString &address)
{
    m_isOpening = true;
    m_rooms.notices.withdraw(Subject::Opening);
    if (study::isLink(address)) {
        if (m_rooms.sharing.openLink(address)) {
            m_watch->stop();
            if (!study::lessonIn(address))
                remark();
        }
    } else {
        const QString path = address.startsWith("file:"_L1) ? QUrl(address).toLocalFile() : address;
        std::ignore = openFile(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    }
    m_isOpening = false;
}

/// Under another strategy, and with more done to it, it is the same run; a lesson begins others without a word.
QString Openings::title() const
{
    model::Recording now = m_rooms.session.recording();
    now.plan.settings.strategy = m_opened.plan.settings.strategy;
    now.byHand = now.byHand.first(std::min(now.byHand.size(), m_opened.byHand.size()));
    const bool isIt = now.plan == m_opened.plan && now.byHand == m_opened.byHand;
    return isIt ? model::harmless(QFileInfo(m_watch->path()).completeBaseName()) : QString();
}

void Openings::choose()
{
    auto *dialog = theme::named<QFileDialog>(u"caseFileDialog"_s, m_window, tr("Open Case or Run"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Cases and runs (*.json *.idemlab)"), tr("All files (*)")});
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &Openings::open);
    dialog->open();
}

/// False where nothing was opened that takes the place of what is on.
bool Openings::openFile(const QString &path)
{
    if (const QString folder = lessonFolderOf(path); !folder.isEmpty()) {
        Q_EMIT lessonGiven(folder);
        return false;
    }
    const auto text = study::readFile(path, study::JsonFile::maxSize);
    if (QFileInfo(path).isDir())
        m_rooms.notices.post(tr("%1 is a folder, and no lesson is in it. The run goes on.").arg(nameOf(path)), Subject::Opening);
    else if (!text)
        m_rooms.notices.post(tr("%1 could not be opened: %2. The run goes on.").arg(nameOf(path), text.error()), Subject::Opening);
    else if (!isMeant(path, *text))
        m_rooms.notices.post(tr("%1 is not a case, a saved run, a talk or a lesson. The run goes on.").arg(nameOf(path)), Subject::Opening);
    else
        return openRead(path, *text);
    return false;
}

bool Openings::openRead(const QString &path, const QByteArray &text)
{
    const bool isTalk = study::isTalk(text);
    if (!(isTalk ? m_rooms.presenting.openTalk(path) : m_rooms.runs.openFile(path)))
        return false;
    remember(path);
    if (!isTalk) {
        m_watch->follow(path);
        m_opened = m_rooms.session.recording();
        remark();
    }
    return true;
}

/// What is odd about the run that was opened.
void Openings::remark()
{
    const model::Recording run = m_rooms.session.recording();
    const bool isCaseKnown = m_rooms.runs.isKnown(run.plan.caseId);
    if (const QStringList remarks = narrate::RecordingWords::remarks(run, isCaseKnown); !remarks.isEmpty())
        m_rooms.notices.tell(remarks.join(u'\n'));
}

void Openings::remember(const QString &path)
{
    m_recent.removeAll(path);
    m_recent.prepend(path);
    setRecent(m_recent);
    Q_EMIT recentChanged();
}

void Openings::setRecent(const QStringList &paths)
{
    m_recent = paths.first(std::min(paths.size(), mostRecent));
    fillMenu();
}

void Openings::fillMenu()
{
    m_menu->clear();
    for (const QString &path : std::as_const(m_recent)) {
        QAction *action = m_menu->addAction(theme::escaped(nameOf(path)));
        action->setToolTip(QDir::toNativeSeparators(path));
        action->setData(path);
        connect(action, &QAction::triggered, this, [this, path] { openAgain(path); });
    }
    m_menu->addSeparator();
    QAction *forget = m_menu->addAction(tr("&Clear the List"));
    forget->setObjectName(u"forgetRecent"_s);
    connect(forget, &QAction::triggered, this, [this] {
        setRecent({});
        Q_EMIT recentChanged();
    });
    m_menu->menuAction()->setEnabled(!m_recent.isEmpty());
}

void Openings::openAgain(const QString &path)
{
    if (QFileInfo::exists(path)) {
        open(path);
        return;
    }
    m_recent.removeAll(path);
    m_rooms.notices.post(tr("%1 is no longer there. It was taken off the list.").arg(QDir::toNativeSeparators(path)), Subject::Opening);
    QMetaObject::invokeMethod(this, &Openings::fillMenu, Qt::QueuedConnection); // the menu is on the stack
    Q_EMIT recentChanged();
}

/// Whatever has been done to the run since, but for looking at it under another strategy.
bool Openings::isTouched() const
{
    model::Recording now = m_rooms.session.recording();
    now.plan.settings.strategy = m_opened.plan.settings.strategy;
    return now.byHand != m_opened.byHand || now.plan != m_opened.plan || now.forks != m_opened.forks;
}

void Openings::takeNew(const QString &path)
{
    if (isTouched()) {
        m_rooms.notices.post(
            tr("%1 has changed. Your run goes on as it is; open the file again to take its new version.").arg(nameOf(path)),
            Subject::Opening);
        return;
    }
    m_isOpening = true;
    const bool isOpen = openFile(path);
    m_isOpening = false;
    if (isOpen)
        m_rooms.notices.tell(tr("%1 has changed and was read again.").arg(nameOf(path)));
}

void Openings::retranslate()
{
    m_menu->setTitle(tr("Open &Recent"));
    fillMenu();
}

} // namespace idemlab::window
