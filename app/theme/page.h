// SPDX-License-Identifier: MIT
#pragma once

#include <QScrollArea>

namespace idemlab::theme {

/// An area without a frame, for a page that is as wide as it and scrolls up and down. What is on the page has the focus, and it follows.
inline void makePageArea(QScrollArea *area)
{
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
}

} // namespace idemlab::theme
