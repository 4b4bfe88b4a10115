// SPDX-License-Identifier: MIT
#pragma once

#include "language/translated.h"

#include <QWidget>

class QAction;
class QDockWidget;
class QLabel;
class QToolButton;

namespace idemlab::window {

/// The head of a panel: its title and a button that closes it. Qt's own does not change its language.
class DockTitle : public language::Translated<QWidget>
{
    Q_OBJECT
public:
    /// @p action: the switch of the panel, whose text is the title. Outlives this.
    DockTitle(QDockWidget *dock, const QAction *action);

private:
    void retranslateUi() override;

    const QAction *m_action;
    QLabel *m_title;
    QToolButton *m_close;
};

} // namespace idemlab::window
