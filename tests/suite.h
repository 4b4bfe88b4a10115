// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace idemlab::test {

/// A test program. Each of its functions fails where anything warns while it runs.
class Suite : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
};

} // namespace idemlab::test
