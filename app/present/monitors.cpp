// SPDX-License-Identifier: MIT
#include "present/monitors.h"

#ifdef IDEMLAB_HAS_RANDR
#include <QGuiApplication>

#include <cstdlib>
#include <memory>
#include <xcb/randr.h>
#endif

namespace idemlab::present {

#ifdef IDEMLAB_HAS_RANDR
namespace {

/// Null where the platform is another one.
xcb_connection_t *server()
{
    const auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    return x11 ? x11->connection() : nullptr;
}

template<typename Reply>
std::unique_ptr<Reply, decltype(&std::free)> owned(Reply *reply)
{
    return {reply, &std::free};
}

QString nameOf(xcb_connection_t *server, xcb_atom_t atom)
{
    const auto reply = owned(xcb_get_atom_name_reply(server, xcb_get_atom_name(server, atom), nullptr));
    return reply ? QString::fromUtf8(xcb_get_atom_name_name(reply.get()), xcb_get_atom_name_name_length(reply.get())) : QString();
}

} // namespace

/// Qt has asked for these events itself; asking again on its connection would take the place of what it asked for.
Monitors::Monitors(QObject *parent) : QObject(parent)
{
    const auto *randr = server() ? xcb_get_extension_data(server(), &xcb_randr_id) : nullptr;
    if (!randr || !randr->present)
        return;
    m_firstEvent = randr->first_event;
    qGuiApp->installNativeEventFilter(this);
}

bool Monitors::nativeEventFilter(const QByteArray &type, void *message, qintptr *)
{
    if (type != "xcb_generic_event_t")
        return false;
    const int event = (static_cast<const xcb_generic_event_t *>(message)->response_type & 0x7f) - m_firstEvent;
    if (event == XCB_RANDR_SCREEN_CHANGE_NOTIFY || event == XCB_RANDR_NOTIFY)
        Q_EMIT changed();
    return false;
}

QList<Monitor> Monitors::now()
{
    xcb_connection_t *x11 = server();
    if (!x11)
        return {};
    const xcb_window_t root = xcb_setup_roots_iterator(xcb_get_setup(x11)).data->root;
    const auto reply = owned(xcb_randr_get_monitors_reply(x11, xcb_randr_get_monitors(x11, root, 1), nullptr));
    if (!reply)
        return {};
    QList<Monitor> all;
    for (auto each = xcb_randr_get_monitors_monitors_iterator(reply.get()); each.rem > 0; xcb_randr_monitor_info_next(&each)) {
        const xcb_randr_monitor_info_t &found = *each.data;
        all.append({nameOf(x11, found.name), QRect(found.x, found.y, found.width, found.height), found.primary != 0});
    }
    return all;
}
#else
Monitors::Monitors(QObject *parent) : QObject(parent) { }
bool Monitors::nativeEventFilter(const QByteArray &, void *, qintptr *) { return false; }
QList<Monitor> Monitors::now() { return {}; }
#endif

} // namespace idemlab::present
