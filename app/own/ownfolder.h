// SPDX-License-Identifier: MIT
#pragma once

#include "study/case.h"

#include <QStringList>

namespace idemlab::own {

/// What somebody has put into their own folder.
struct Content
{
    QList<study::Case> cases;
    QStringList talks; ///< files
    study::FileErrors errors; ///< of what was left out
};

/// The folder of a person's own cases ("cases/*.json"), lessons ("lessons/*/lesson.json") and talks ("talks/*.json").
class OwnFolder
{
public:
    explicit OwnFolder(QString path) : m_path(std::move(path)) { }
    /// Where the platform keeps a user's data.
    [[nodiscard]] static QString defaultPath();

    [[nodiscard]] const QString &path() const { return m_path; }
    /// Of its lessons, whatever is in them: quick.
    [[nodiscard]] QStringList lessonFolders() const;
    /// Checks all of it; what will not do is left out and told. A missing folder holds nothing.
    [[nodiscard]] Content read() const;
    /// Makes it with its three folders where they are not there; the error says why it cannot.
    [[nodiscard]] tl::expected<void, QString> make() const;

private:
    QString m_path;
};

} // namespace idemlab::own
