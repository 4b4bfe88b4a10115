// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QWidget;

namespace idemlab::access {

/// On a page that scrolls the wheel turns the page, and not a value that happens to come by under the mouse: a slider, a number or a
/// list takes it only while it has the focus.
class WheelGuard : public QObject
{
    Q_OBJECT
public:
    /// Guards what of that kind is in @p page now, and becomes its child.
    explicit WheelGuard(QWidget *page);

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace idemlab::access
