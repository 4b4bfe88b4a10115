// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QFocusFrame;

namespace idemlab::access {

/// Draws a ring round what has the keyboard's focus in a window and does not show it: texts, tables, the timeline.
class FocusFrame : public QObject
{
    Q_OBJECT
public:
    explicit FocusFrame(QWidget *window);

private:
    void follow(QWidget *now);

    QWidget *m_window;
    QFocusFrame *m_frame;
};

} // namespace idemlab::access
