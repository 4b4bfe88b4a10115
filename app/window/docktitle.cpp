// SPDX-License-Identifier: MIT
#include "window/docktitle.h"

#include "theme/icons.h"
#include "theme/mnemonic.h"
#include "theme/type.h"

#include <QAction>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace idemlab::window {

using namespace Qt::StringLiterals;

DockTitle::DockTitle(QDockWidget *dock, const QAction *action)
    : Translated(dock), m_action(action), m_title(new QLabel(this)), m_close(new QToolButton(this))
{
    theme::setType(m_title, theme::Type::Strong);
    m_close->setIcon(theme::icon("close"_L1));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::TabFocus);
    auto *layout = new QHBoxLayout(this);
    const int unit = theme::unit();
    layout->setContentsMargins(3 * unit, unit, unit, unit);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, dock, &QDockWidget::close);
    connect(action, &QAction::changed, this, &DockTitle::retranslateUi);
    retranslateUi();
}

void DockTitle::retranslateUi()
{
    const QString title = theme::withoutMnemonic(m_action->text());
    m_title->setText(title);
    m_close->setToolTip(tr("Close this panel"));
    m_close->setAccessibleName(tr("Close the panel “%1”").arg(title));
}

} // namespace idemlab::window
