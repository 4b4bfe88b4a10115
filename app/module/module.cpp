// SPDX-License-Identifier: MIT
#include "module/entry.h"
#include "net/httpwire.h"

extern "C" Q_DECL_EXPORT idemlab::module::Entry idemlab_makeWire;

idemlab::session::Wire *idemlab_makeWire(idemlab::session::WireListener &listener) { return new idemlab::net::HttpWire(listener); }
