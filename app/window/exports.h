// SPDX-License-Identifier: MIT
#pragma once

#include "exporting/format.h"
#include "session/forward.h"

#include <QObject>

class QPrinter;
class QWidget;

namespace idemlab::runs {
class Runs;
}

namespace idemlab::window {

class Actions;

/// Writes what is on, a run or a comparison, for programs that are not this one.
class Exports : public QObject
{
    Q_OBJECT
public:
    /// All outlive it; dialogs belong to @p window.
    Exports(const session::Session &session, const runs::Runs &runs, Actions &actions, QWidget *window);

    /// Tells by told() where it went, or by failed() why it did not; what was there stays then.
    void write(const QString &path, exporting::Format format);

Q_SIGNALS:
    void failed(const QString &what);
    void told(const QString &what); ///< it is done

private:
    void ask();
    void copyPicture();
    void askForPrinter();
    void print(QPrinter *printer);
    void save(const QString &path, const tl::expected<QByteArray, QString> &written);
    [[nodiscard]] exporting::Sheet sheet() const;
    [[nodiscard]] static QString filterOf(exporting::Format format);
    [[nodiscard]] static exporting::Format formatOf(const QString &path, const QString &filter);

    const session::Session &m_session;
    const runs::Runs &m_runs;
    QWidget *m_window;
    exporting::Format m_last = exporting::Format::Png; ///< what was taken last is offered first
};

} // namespace idemlab::window
