// SPDX-License-Identifier: MIT
#include "model/complaint.h"

#include <algorithm>
#include <array>
#include <cerrno>

namespace idemlab::model {

QString Complaint::ofSystem(const QString &systems)
{
    static constexpr std::array known {
        std::pair {ENOENT, QT_TR_NOOP("there is no such file or folder")},
        std::pair {ENOTDIR, QT_TR_NOOP("a part of the path is not a folder")},
        std::pair {EISDIR, QT_TR_NOOP("this is a folder")},
        std::pair {EACCES, QT_TR_NOOP("permission is denied")},
        std::pair {EPERM, QT_TR_NOOP("permission is denied")},
        std::pair {EROFS, QT_TR_NOOP("the disk can only be read")},
        std::pair {ENOSPC, QT_TR_NOOP("the disk is full")},
        std::pair {EFBIG, QT_TR_NOOP("the file would be too large for the disk")},
        std::pair {EIO, QT_TR_NOOP("the disk reports a fault")},
        std::pair {EMFILE, QT_TR_NOOP("too many files are open")},
        std::pair {ENAMETOOLONG, QT_TR_NOOP("the name is too long")},
        std::pair {EPIPE, QT_TR_NOOP("nobody reads what is written there")},
        std::pair {EADDRINUSE, QT_TR_NOOP("another program uses this port")},
        std::pair {EADDRNOTAVAIL, QT_TR_NOOP("this computer does not have that address")},
        std::pair {ECONNREFUSED, QT_TR_NOOP("nobody listens there")},
    };
    const auto found = std::ranges::find_if(known, [&](const auto &each) { return systems == qt_error_string(each.first); });
    return found != known.end() ? tr(found->second) : tr("the system says: %1").arg(systems);
}

} // namespace idemlab::model
