// SPDX-License-Identifier: MIT
#pragma once

#include <QTcpServer>

namespace idemlab::bench {

/// What the served mock server is measured against: the same sockets and the same parser, and one answer for everything.
class BareServer : public QTcpServer
{
public:
    BareServer();

private:
    void serve(QTcpSocket *socket);
};

} // namespace idemlab::bench
