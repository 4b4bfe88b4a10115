// SPDX-License-Identifier: MIT
#pragma once

#include "model/settings.h"
#include "theme/thememanager.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace idemlab::window {

/// What the program remembers from one start to the next.
struct Remembered
{
    QByteArray geometry; ///< of the window; empty: as Qt thinks best
    QByteArray docks;
    QString language; ///< empty: the system's
    theme::Scheme scheme = theme::Scheme::System;
    bool isMotionReduced = false;
    QStringList notesPlaces; ///< where a presenter's notes stand, as present::NotesPlaces has it
    QString caseId; ///< empty: free play
    model::RunSettings run; ///< of the case, or of free play
    QStringList recent {}; ///< files that were opened, the newest first
    int textSize = 100; ///< percent
    bool operator==(const Remembered &) const = default;
};

/// Keeps Remembered in an INI file. A file that cannot be read, or that holds a value that will not do, is set
/// aside under another name, what could be read of it is used, and a notice tells where it is.
class Preferences
{
public:
    /// @p path: the file; its folder is made when it is first saved to.
    explicit Preferences(QString path);
    /// Where the platform keeps such files.
    [[nodiscard]] static QString defaultPath();

    [[nodiscard]] Remembered load();
    /// Writes all of it. The error says in the user's language why it could not.
    [[nodiscard]] tl::expected<void, QString> save(const Remembered &remembered) const;
    /// What had to be said while loading, in the user's language as it is when this is called.
    [[nodiscard]] QString notice() const;

private:
    QString m_path;
    QString m_setAside; ///< where a damaged file went; empty: it was in order
    QString m_fault; ///< which place in the file; empty: the file as a whole
};

} // namespace idemlab::window
