// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QWidget;

namespace idemlab::access {

/// Names @p field for screen readers. On Linux Qt says a list's value where its name belongs, and a label alone is asked: so it gets one,
/// as the label itself where it has one and unseen where it has none.
void setSpokenName(QWidget *field, const QString &name);

} // namespace idemlab::access
