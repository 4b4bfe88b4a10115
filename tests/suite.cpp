// SPDX-License-Identifier: MIT
#include "suite.h"

#include <QRegularExpression>
#include <QTest>

namespace idemlab::test {

void Suite::init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

} // namespace idemlab::test
