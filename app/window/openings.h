// SPDX-License-Identifier: MIT
#pragma once

#include "model/runplan.h"
#include "session/forward.h"

#include <QObject>
#include <QStringList>

class QMenu;

namespace idemlab::runs {
class Runs;
}

namespace idemlab::window {

class FileWatch;
class NoticeBar;
class Presenting;
class Sharing;

/// Opens what somebody has: a link, a case, a run, a talk, a lesson. Remembers the files that were opened last, and takes the new version
/// of the one that is on. What was said of an opening that failed goes with the next one, and once another run is on.
class Openings : public QObject
{
    Q_OBJECT
public:
    /// All outlive it.
    struct Rooms
    {
        session::Session &session;
        runs::Runs &runs;
        Sharing &sharing;
        Presenting &presenting;
        NoticeBar &notices;
    };
    static constexpr qsizetype mostRecent = 10;

    Openings(const Rooms &rooms, QWidget *window);

    /// A link, or the path or file: address of a case, a run, a talk or the folder of a lesson. What will not do is told, and the run that is on goes on.
    void open(const QString &address);
    /// Asks for the file of a case or a run.
    void choose();
    /// Of the file that the run on screen came from; empty where it came from none.
    [[nodiscard]] QString title() const;
    /// The newest first.
    [[nodiscard]] const QStringList &recent() const { return m_recent; }
    void setRecent(const QStringList &paths);
    /// Of them.
    [[nodiscard]] QMenu *menu() const { return m_menu; }
    void retranslate();

Q_SIGNALS:
    void recentChanged();
    void lessonGiven(const QString &folder); ///< somebody wants to open it

private:
    [[nodiscard]] bool openFile(const QString &path);
    [[nodiscard]] bool openRead(const QString &path, const QByteArray &text);
    void remark();
    void remember(const QString &path);
    void openAgain(const QString &path);
    void takeNew(const QString &path);
    [[nodiscard]] bool isTouched() const;
    void fillMenu();

    Rooms m_rooms;
    QWidget *m_window;
    QMenu *m_menu;
    QStringList m_recent;
    FileWatch *m_watch;
    model::Recording m_opened; ///< the run of the file that is followed, as it was opened
    bool m_isOpening = false;
};

} // namespace idemlab::window
