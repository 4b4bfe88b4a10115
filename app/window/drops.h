// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QDropEvent;
class QWidget;

namespace idemlab::window {

/// Takes what other programs drag into the window: a file or a folder, or a text in which a link stands. It is always a copy, whatever
/// the other program offers: nothing is moved away from there. Files are taken over a text field too, which would move them for their names.
class Drops : public QObject
{
    Q_OBJECT
public:
    /// Of @p window, whose child it becomes.
    explicit Drops(QWidget *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void given(const QString &address); ///< path or link of what is to be opened
    void refused(const QString &why);

private:
    [[nodiscard]] bool take(const QWidget *target, QDropEvent &drag);

    QWidget *m_window;
};

} // namespace idemlab::window
