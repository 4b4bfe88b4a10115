// SPDX-License-Identifier: MIT
#include "analysis/contentcheck.h"

#include "analysis/claims.h"
#include "analysis/ledger.h"
#include "analysis/talkruns.h"
#include "model/complaint.h"
#include "study/files.h"
#include "study/lesson.h"
#include "study/talk.h"

#include <QDir>
#include <QFileInfo>

namespace idemlab::analysis {

using namespace Qt::StringLiterals;
using study::FileErrors;

FileErrors wrongExpectations(const study::Case &each, const QString &fileName)
{
    FileErrors errors;
    for (auto expected = each.expect.constBegin(); expected != each.expect.constEnd(); ++expected) {
        const model::Verdict verdict = judge(playedToEnd(each.planFor(expected.key()))).verdict;
        if (verdict != expected.value())
            errors.append({fileName, 0,
                model::Complaint::tr("\"expect\" says that it comes to \"%1\" under \"%2\", but it comes to \"%3\"")
                    .arg(model::nameOf(expected.value()), model::nameOf(expected.key()), model::nameOf(verdict))});
    }
    return errors;
}

QStringList contentAt(const QString &path)
{
    const auto isLesson = [](const QString &folder) { return QFileInfo::exists(QDir(folder).filePath(u"lesson.json"_s)); };
    if (!QFileInfo(path).isDir() || isLesson(path))
        return {path};
    QStringList content;
    const QDir folder(path);
    for (const QFileInfo &each : folder.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (each.isDir() ? isLesson(each.filePath()) : each.suffix() == "json"_L1)
            content.append(each.filePath());
    }
    return content;
}

FileErrors checkContent(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir()) {
        const auto lesson = study::loadLesson(info.absoluteFilePath());
        return lesson ? wrongClaims(*lesson) : lesson.error();
    }
    const auto text = study::readFile(path, study::JsonFile::maxSize);
    if (!text)
        return {{info.fileName(), 0, text.error()}};
    if (study::isTalk(*text)) {
        const auto talk = study::loadTalkFile(path);
        return talk ? wrongClaims(*talk) : talk.error();
    }
    const auto loaded = study::loadCaseFile(path);
    return loaded ? wrongExpectations(*loaded, info.fileName()) : loaded.error();
}

} // namespace idemlab::analysis
