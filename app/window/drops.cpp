// SPDX-License-Identifier: MIT
#include "window/drops.h"

#include "study/recording.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace idemlab::window {

namespace {

/// Paths of this machine.
QStringList filesIn(const QMimeData &data)
{
    QStringList files;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

/// One that leaves the thing where it is.
Qt::DropAction harmlessOf(Qt::DropActions offered)
{
    return offered.testFlag(Qt::CopyAction) ? Qt::CopyAction : offered.testFlag(Qt::LinkAction) ? Qt::LinkAction : Qt::IgnoreAction;
}

} // namespace

Drops::Drops(QWidget *window) : QObject(window), m_window(window)
{
    window->setAcceptDrops(true);
    qApp->installEventFilter(this);
}

bool Drops::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop: {
        const auto *target = qobject_cast<QWidget *>(watched);
        return target && target->window() == m_window && take(target, *static_cast<QDropEvent *>(event));
    }
    default: return QObject::eventFilter(watched, event);
    }
}

/// False where it is not for the window: a text field takes texts.
bool Drops::take(const QWidget *target, QDropEvent &drag)
{
    const QStringList files = filesIn(*drag.mimeData());
    const QString text = files.isEmpty() && target == m_window ? drag.mimeData()->text() : QString();
    if (files.isEmpty() && !study::isLink(text))
        return false;
    const Qt::DropAction action = harmlessOf(drag.possibleActions());
    drag.setDropAction(action);
    drag.setAccepted(action != Qt::IgnoreAction);
    if (drag.type() != QEvent::Drop || action == Qt::IgnoreAction)
        return true;
    if (files.size() > 1)
        Q_EMIT refused(tr("Only one file can be opened at a time. Drag it alone."));
    else
        Q_EMIT given(files.value(0, text));
    return true;
}

} // namespace idemlab::window
