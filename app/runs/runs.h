// SPDX-License-Identifier: MIT
#pragma once

#include "controls/casepicker.h"
#include "session/forward.h"
#include "study/case.h"

#include <QObject>

namespace idemlab::runs {

/// Begins runs: free play, a case of the program's, a case from a file, a preset. Which case is on, the session's plan
/// says; this only knows the texts of one that came from a file.
class Runs : public QObject
{
    Q_OBJECT
public:
    /// @p session must outlive it.
    explicit Runs(session::Session &session, QObject *parent = nullptr);

    [[nodiscard]] const QList<study::Case> &ownCases() const { return m_own; }
    /// Besides those of the program.
    void setOwnCases(const QList<study::Case> &cases) { m_own = cases; }
    /// The built-in cases, and one's own.
    [[nodiscard]] QList<controls::CaseItem> items() const;
    [[nodiscard]] static controls::CaseItem itemOf(const study::Case *each); ///< empty texts for null
    [[nodiscard]] bool isKnown(const QString &caseId) const { return find(caseId) || m_fromFile.id == caseId; }
    /// The case that is on, by its id alone where it is neither the program's nor one's own; empty texts in free play.
    [[nodiscard]] controls::CaseItem currentItem() const;
    /// What to watch in the case that is on; empty in free play.
    [[nodiscard]] QString lookFor() const;

    /// The first run: as it was left, or free play where the case is gone.
    void begin(const QString &caseId, const model::RunSettings &settings);
    /// A case, or a run that was saved. A file that will not do leaves the run that is on alone; failed() says why.
    bool openFile(const QString &path);

public Q_SLOTS:
    void freePlay();
    void openCase(const QString &id); ///< empty: free play
    void openPreset(const QString &id);

Q_SIGNALS:
    void begun(); ///< another run, or one of a file
    void failed(const QString &what); ///< a file, a line and what is wrong there

private:
    bool openRun(const QString &path);
    bool openCaseFile(const QString &path);
    [[nodiscard]] const study::Case *find(const QString &id) const;
    [[nodiscard]] const study::Case *current() const;
    void start(const study::Case &wanted, const model::RunSettings &settings);

    session::Session &m_session;
    study::Case m_fromFile;
    QList<study::Case> m_own;
};

} // namespace idemlab::runs
