// SPDX-License-Identifier: MIT
#include "window/panelarea.h"

#include "theme/page.h"
#include "theme/type.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>

#include <algorithm>

namespace idemlab::window {

PanelArea::PanelArea(QWidget *panel, QWidget *parent) : QScrollArea(parent)
{
    theme::makePageArea(this);
    setWidgetResizable(false); // which would give it the height that it would like, where it wraps words
    setWidget(panel);
    panel->installEventFilter(this);
}

QSize PanelArea::sizeHint() const { return widget() ? widget()->sizeHint() : QSize(); }

QSize PanelArea::minimumSizeHint() const
{
    if (!widget())
        return {};
    const QSize whole = widget()->minimumSizeHint().expandedTo(widget()->minimumSize());
    const int bar = leastHeight(width()) > height() ? verticalScrollBar()->sizeHint().width() : 0;
    return {whole.width() + bar, std::min(whole.height(), 5 * theme::unit())};
}

int PanelArea::leastHeight(int width) const
{
    const QLayout *layout = widget()->layout();
    const int least =
        layout && layout->hasHeightForWidth() ? layout->totalMinimumHeightForWidth(width) : widget()->minimumSizeHint().height();
    return std::max(least, widget()->minimumHeight());
}

void PanelArea::fit()
{
    if (!widget())
        return;
    const QSize room = maximumViewportSize();
    const bool scrolls = leastHeight(room.width()) > room.height();
    const int width = std::max(room.width() - (scrolls ? verticalScrollBar()->sizeHint().width() : 0), widget()->minimumSizeHint().width());
    widget()->resize(width, std::max(room.height(), leastHeight(width)));
}

bool PanelArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        fit();
    }
    return QScrollArea::eventFilter(watched, event);
}

bool PanelArea::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::StyleChange)
        fit();
    return QScrollArea::event(event);
}

void PanelArea::resizeEvent(QResizeEvent *event)
{
    fit();
    QScrollArea::resizeEvent(event);
}

} // namespace idemlab::window
