// SPDX-License-Identifier: MIT
#pragma once

class QAbstractItemView;
class QAccessibleInterface;

namespace idemlab::access {

/// Of more than so many at once nobody is told one by one: they are read when somebody comes to them.
constexpr int mostComings = 32;

/// Tells screen readers that a child has come to its parent. Null tells nothing.
void tellCome(QAccessibleInterface *child);
/// Tells them that it goes, while it is still there.
void tellGone(QAccessibleInterface *child);

/// From now on for the rows of @p view, which has its model. Qt tells of them in its own way, which its bridge to AT-SPI does not pass on.
void tellOfRows(QAbstractItemView *view);

} // namespace idemlab::access
