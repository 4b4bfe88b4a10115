// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace idemlab::window {

/// Tells when the content of one file is another, also where an editor puts a new file in its place.
class FileWatch : public QObject
{
    Q_OBJECT
public:
    explicit FileWatch(QObject *parent);

    /// Of the content that it has now.
    void follow(const QString &path);
    void stop();
    [[nodiscard]] const QString &path() const { return m_path; } ///< empty: none

Q_SIGNALS:
    void changed(const QString &path);

private:
    void look();

    QString m_path; ///< empty: none
    QByteArray m_seen; ///< digest of its content
    QFileSystemWatcher m_watcher;
    QTimer m_pause; ///< an editor writes in several goes
};

} // namespace idemlab::window
