// SPDX-License-Identifier: MIT
#include "window/filewatch.h"

#include "study/files.h"
#include "study/recording.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace idemlab::window {

namespace {

/// Empty where it cannot be read.
QByteArray digestOf(const QString &path)
{
    const auto text = study::readFile(path, study::largestRunFile);
    return text ? QCryptographicHash::hash(*text, QCryptographicHash::Sha256) : QByteArray();
}

} // namespace

FileWatch::FileWatch(QObject *parent) : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(std::chrono::milliseconds(200));
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &FileWatch::look);
}

void FileWatch::follow(const QString &path)
{
    stop();
    m_path = path;
    m_seen = digestOf(path);
    m_watcher.addPaths({path, QFileInfo(path).absolutePath()});
}

void FileWatch::stop()
{
    m_pause.stop();
    m_path.clear();
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
}

void FileWatch::look()
{
    const QByteArray now = digestOf(m_path);
    if (now.isEmpty())
        return; // it is on its way, or gone
    if (!m_watcher.files().contains(m_path))
        m_watcher.addPath(m_path); // another file stands there now
    if (now == m_seen)
        return;
    m_seen = now;
    const QString path = m_path; // whoever hears of it may follow another one
    Q_EMIT changed(path);
}

} // namespace idemlab::window
