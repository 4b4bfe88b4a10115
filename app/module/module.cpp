// SPDX-License-Identifier: MIT
#include "loopback/httpwire.h"
#include "module/entry.h"

extern "C" Q_DECL_EXPORT idemlab::module::Entry idemlab_makeWire;

idemlab::session::Wire *idemlab_makeWire(idemlab::session::WireListener &listener) { return new idemlab::loopback::HttpWire(listener); }
