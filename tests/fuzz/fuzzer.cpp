// SPDX-License-Identifier: MIT
// One reader under clang's libFuzzer: IDEMLAB_READER is its place in fuzz::readers.
#include "readers.h"

#include <QDebug>

extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    // A copy, so that reading past its end is seen.
    idemlab::fuzz::readers[IDEMLAB_READER].read(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}
