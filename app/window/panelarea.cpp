// SPDX-License-Identifier: MIT
#include "window/panelarea.h"

#include "theme/page.h"
#include "theme/type.h"

#include <QEvent>
#include <QScrollBar>

#include <algorithm>

namespace idemlab::window {

PanelArea::PanelArea(QWidget *panel, QWidget *parent) : QScrollArea(parent)
{
    theme::makePageArea(this);
    setWidget(panel);
    panel->installEventFilter(this);
}

QSize PanelArea::sizeHint() const { return widget() ? widget()->sizeHint() : QSize(); }

QSize PanelArea::minimumSizeHint() const
{
    if (!widget())
        return {};
    const QSize whole = widget()->minimumSizeHint().expandedTo(widget()->minimumSize());
    const int bar = whole.height() > height() ? verticalScrollBar()->sizeHint().width() : 0;
    return {whole.width() + bar, std::min(whole.height(), 5 * theme::unit())};
}

bool PanelArea::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace idemlab::window
