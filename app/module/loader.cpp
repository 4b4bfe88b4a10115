// SPDX-License-Identifier: MIT
#include "module/loader.h"

#include "module/entry.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLibrary>

namespace idemlab::module {

using namespace Qt::StringLiterals;

namespace {

tl::expected<Entry *, QString> load()
{
    const QDir folder(QCoreApplication::applicationDirPath());
    const QString beside = folder.filePath(QStringLiteral(IDEMLAB_MODULE));
    const QString installed = QDir::cleanPath(folder.filePath(QStringLiteral(IDEMLAB_MODULE_FOLDER "/" IDEMLAB_MODULE)));
    const QString path = QFile::exists(beside) ? beside : installed;
    QLibrary library(path);
    library.setLoadHints(QLibrary::PreventUnloadHint); // what Qt keeps for it until the very end is still asked for then
    if (const auto entry = reinterpret_cast<Entry *>(library.resolve(entryName)))
        return entry;
    const QString what = QFile::exists(path) ? library.errorString() : u"%1 is missing"_s.arg(path);
    return tl::unexpected(u"there is no HTTP without a part of this program; install it again (%1)"_s.arg(what));
}

} // namespace

tl::expected<std::unique_ptr<session::Wire>, QString> makeWire(session::WireListener &listener)
{
    static const auto entry = load();
    if (!entry)
        return tl::unexpected(entry.error());
    return std::unique_ptr<session::Wire>((*entry)(listener));
}

} // namespace idemlab::module
