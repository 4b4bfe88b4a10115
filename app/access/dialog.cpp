// SPDX-License-Identifier: MIT
#include "access/dialog.h"

#include "access/focusframe.h"
#include "access/stops.h"

namespace idemlab::access {

Dialog::Dialog(QWidget *parent) : Translated(parent) { new FocusFrame(this); }

bool Dialog::focusNextPrevChild(bool next) { return moveFocus(this, next); }

} // namespace idemlab::access
