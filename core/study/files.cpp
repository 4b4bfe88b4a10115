// SPDX-License-Identifier: MIT
#include "study/files.h"

#include "model/complaint.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

#include <cerrno>
#include <cstdio>

namespace idemlab::study {

using namespace Qt::StringLiterals;

namespace {

bool isStandardInput(const QString &path)
{
    return path == "-"_L1 || path == "/dev/stdin"_L1 || path == "/dev/fd/0"_L1 || path == "/proc/self/fd/0"_L1;
}

/// Also where /dev/stdout leads to a regular file: the shell has opened it, and goes on writing behind what we write.
bool isWrittenInPlace(const QString &path)
{
    const QFileInfo info(path);
    const QString whole = info.absoluteFilePath();
    return (info.exists() && !info.isFile()) || whole.startsWith("/dev/"_L1) || whole.startsWith("/proc/"_L1);
}

tl::expected<void, QString> writeInPlace(const QString &path, const QByteArray &bytes)
{
    std::FILE *file = std::fopen(QFile::encodeName(path).constData(), "ab"); // QFile would seek, which a FIFO refuses
    if (!file)
        return tl::unexpected(model::Complaint::ofSystem(qt_error_string(errno)));
    const bool isWritten = std::fwrite(bytes.constData(), 1, size_t(bytes.size()), file) == size_t(bytes.size()) && std::fflush(file) == 0;
    const int why = errno;
    if (std::fclose(file) == 0 && isWritten)
        return {};
    return tl::unexpected(model::Complaint::ofSystem(qt_error_string(isWritten ? errno : why)));
}

} // namespace

tl::expected<QByteArray, QString> readFile(const QString &path, qsizetype most)
{
    QFile file(path);
    const bool isInput = isStandardInput(path);
    if (!isInput && file.exists() && !QFileInfo(path).isFile())
        return tl::unexpected(model::Complaint::tr("this is not a regular file"));
    if (isInput ? !file.open(stdin, QIODevice::ReadOnly) : !file.open(QIODevice::ReadOnly))
        return tl::unexpected(model::Complaint::tr("the file cannot be read: %1").arg(model::Complaint::ofSystem(file.errorString())));
    return file.read(most + 1);
}

tl::expected<void, QString> saveFile(const QString &path, const QByteArray &bytes)
{
    if (isWrittenInPlace(path))
        return writeInPlace(path, bytes);
    if (const QFileInfo info(path); info.exists() && !info.isWritable())
        return tl::unexpected(model::Complaint::ofSystem(qt_error_string(EACCES))); // QSaveFile has a sentence of its own for it
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return tl::unexpected(model::Complaint::ofSystem(file.errorString()));
    // commit() does not see that a small buffer could not be flushed (Qt 6.4), and puts an empty file in the place of the good one.
    if (file.write(bytes) != bytes.size() || !file.flush()) {
        const QString why = model::Complaint::ofSystem(file.errorString());
        file.cancelWriting();
        return tl::unexpected(why);
    }
    if (!file.commit())
        return tl::unexpected(model::Complaint::ofSystem(file.errorString()));
    return {};
}

void removeLeftovers(const QString &path)
{
    const QFileInfo saved(path);
    static const QRegularExpression ending(u"^\\.[A-Za-z0-9]{6}$"_s); // QSaveFile's
    const QDateTime aMinuteAgo = QDateTime::currentDateTime().addSecs(-60);
    for (const auto beside = saved.dir().entryInfoList(QDir::Files | QDir::Hidden); const QFileInfo &each : beside) {
        const QString name = each.fileName();
        if (name.startsWith(saved.fileName()) && ending.match(name.sliced(saved.fileName().size())).hasMatch()
            && each.lastModified() < aMinuteAgo)
            QFile::remove(each.filePath());
    }
}

} // namespace idemlab::study
