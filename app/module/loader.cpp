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
    QLibrary library(QFile::exists(beside) ? beside : folder.filePath(QStringLiteral(IDEMLAB_MODULE_FOLDER "/" IDEMLAB_MODULE)));
    library.setLoadHints(QLibrary::PreventUnloadHint); // what Qt keeps for it until the very end is still asked for then
    if (const auto entry = reinterpret_cast<Entry *>(library.resolve(entryName)))
        return entry;
    return tl::unexpected(u"there is no HTTP, since a part of this program is missing or broken: install it again (%1)"_s.arg(library.errorString()));
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
