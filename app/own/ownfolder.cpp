// SPDX-License-Identifier: MIT
#include "own/ownfolder.h"

#include "analysis/contentcheck.h"
#include "model/complaint.h"

#include <QDir>
#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <cerrno>

namespace idemlab::own {

using namespace Qt::StringLiterals;
using model::Complaint;

namespace {

constexpr std::array rooms {"cases"_L1, "lessons"_L1, "talks"_L1};

QStringList filesIn(const QDir &folder)
{
    QStringList files;
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name))
        files.append(folder.filePath(name));
    return files;
}

} // namespace

QString OwnFolder::defaultPath() { return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/idemlab"_L1; }

Content OwnFolder::read() const
{
    Content content;
    const QDir folder(m_path);
    for (const QString &file : filesIn(folder.filePath(rooms[0]))) {
        const auto loaded = study::loadCaseFile(file);
        const auto isKnown = [&loaded](const study::Case &each) { return each.id == loaded->id; };
        if (!loaded)
            content.errors += loaded.error();
        else if (study::findCase(loaded->id) || std::ranges::any_of(content.cases, isKnown))
            content.errors.append(
                {QFileInfo(file).fileName(), 0, Complaint::tr("there is already a case \"%1\": give it another id").arg(loaded->id)});
        else
            content.cases.append(*loaded);
    }
    for (const QString &lesson : lessonFolders())
        content.errors += analysis::checkContent(lesson);
    for (const QString &file : filesIn(folder.filePath(rooms[2]))) {
        const study::FileErrors errors = analysis::checkContent(file);
        content.errors += errors;
        if (errors.isEmpty())
            content.talks.append(file);
    }
    return content;
}

QStringList OwnFolder::lessonFolders() const
{
    const QDir lessons(QDir(m_path).filePath(rooms[1]));
    QStringList folders;
    for (const QString &name : lessons.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        folders.append(lessons.filePath(name));
    return folders;
}

tl::expected<void, QString> OwnFolder::make() const
{
    for (const QLatin1StringView room : rooms) {
        errno = 0;
        if (!QDir(m_path).mkpath(room))
            return tl::unexpected(Complaint::ofSystem(qt_error_string(errno)));
    }
    return {};
}

} // namespace idemlab::own
