// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace idemlab::timeline {

class TimelineView;

/// Lets screen readers read timelines: a list with one child for every event, in the order of time, each named by its
/// sentence. May be called more than once.
void installAccessibleTimeline();
/// Tells screen readers which events have come, or have gone, where there were @p before and are @p now. Returns @p now.
qsizetype tellEvents(TimelineView *view, qsizetype before, qsizetype now);
/// Tells screen readers what is selected now.
void tellFocus(TimelineView *view);

} // namespace idemlab::timeline
