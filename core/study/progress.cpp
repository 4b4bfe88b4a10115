// SPDX-License-Identifier: MIT
#include "study/progress.h"

#include "model/complaint.h"
#include "study/files.h"
#include "study/jsonreader.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLockFile>
#include <QStandardPaths>

namespace idemlab::study {

using namespace Qt::StringLiterals;

namespace {

Progress readProgress(const JsonReader &root)
{
    root.allowOnly({u"lesson"_s, u"step"_s, u"answers"_s, u"done"_s, u"skipped"_s});
    Progress progress;
    progress.lesson = root.value(u"lesson"_s).toString();
    progress.step = root.value(u"step"_s).toString();
    const JsonReader answers = root.object(u"answers"_s);
    for (const QString &key : answers.members()) {
        if (!answers.value(key).isString())
            answers.complain(key, model::Complaint::tr("an answer is a text"));
        progress.answers.insert(key, answers.value(key).toString());
    }
    constexpr qsizetype most = 100'000; // steps of all lessons that anybody has opened
    const auto keys = [&](const QString &member) {
        const QStringList texts = root.texts(member, most);
        return QSet<QString>(texts.cbegin(), texts.cend());
    };
    progress.done = keys(u"done"_s);
    progress.skipped = keys(u"skipped"_s);
    return progress;
}

QJsonArray sorted(const QSet<QString> &keys)
{
    QStringList list(keys.cbegin(), keys.cend());
    list.sort();
    return QJsonArray::fromStringList(list);
}

QByteArray jsonOf(const Progress &progress)
{
    QJsonObject answers;
    for (auto each = progress.answers.constBegin(); each != progress.answers.constEnd(); ++each)
        answers.insert(each.key(), each.value());
    return QJsonDocument(QJsonObject {{"lesson"_L1, progress.lesson}, {"step"_L1, progress.step}, {"answers"_L1, answers},
                             {"done"_L1, sorted(progress.done)}, {"skipped"_L1, sorted(progress.skipped)}})
        .toJson();
}

/// @p theirs with what has changed from @p known to @p ours. Where the learner is, is where this window is.
Progress mergedOf(const Progress &known, const Progress &ours, Progress theirs)
{
    theirs.lesson = ours.lesson;
    theirs.step = ours.step;
    for (auto each = ours.answers.constBegin(); each != ours.answers.constEnd(); ++each) {
        if (!known.answers.contains(each.key()) || known.answers.value(each.key()) != each.value())
            theirs.answers.insert(each.key(), each.value());
    }
    for (auto each = known.answers.constBegin(); each != known.answers.constEnd(); ++each) {
        if (!ours.answers.contains(each.key()))
            theirs.answers.remove(each.key());
    }
    const auto merge = [](const QSet<QString> &before, const QSet<QString> &now, QSet<QString> &there) {
        there = (there - (before - now)) + (now - before);
    };
    merge(known.done, ours.done, theirs.done);
    merge(known.skipped, ours.skipped, theirs.skipped);
    return theirs;
}

QString lockOf(const QString &path) { return path + ".lock"_L1; }
constexpr int patience = 2000; ///< milliseconds: another program holds the lock for as long as a small file takes to be written

} // namespace

QString ProgressFile::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/idemlab/progress.json"_L1;
}

/// Nothing where there is no file, or none that can be read: that one is set aside.
std::optional<Progress> ProgressFile::read()
{
    const QFileInfo info(m_path);
    if (!info.exists())
        return std::nullopt;
    const auto text = readFile(m_path, JsonFile::maxSize);
    const auto parsed = text ? readJson(*text, info.fileName(), readProgress) : tl::unexpected(FileErrors());
    if (parsed)
        return *parsed;
    const QString other = u"%1.damaged-%2"_s.arg(m_path, QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss-zzz"_s));
    if (QFile::rename(m_path, other))
        m_setAside = other;
    return std::nullopt;
}

Progress ProgressFile::load()
{
    removeLeftovers(m_path);
    if (QFile::exists(lockOf(m_path)))
        std::ignore = QLockFile(lockOf(m_path)).tryLock(patience); // takes away what a program that was killed has left
    m_known = read().value_or(Progress());
    return m_known;
}

tl::expected<Progress, QString> ProgressFile::save(const Progress &progress)
{
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    QLockFile lock(lockOf(m_path));
    if (!lock.tryLock(patience))
        return tl::unexpected(
            u"%1: %2"_s.arg(m_path, model::Complaint::tr("the folder cannot be written, or another program is using the file")));
    const Progress merged = mergedOf(m_known, progress, read().value_or(m_known));
    if (const auto saved = saveFile(m_path, jsonOf(merged)); !saved)
        return tl::unexpected(u"%1: %2"_s.arg(m_path, saved.error()));
    m_known = merged;
    return merged;
}

tl::expected<QString, QString> ProgressFile::beginAnew()
{
    QString kept;
    if (QFile::exists(m_path)) {
        kept = u"%1.before-%2"_s.arg(m_path, QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss-zzz"_s));
        if (!QFile::copy(m_path, kept))
            return tl::unexpected(u"%1: %2"_s.arg(kept, model::Complaint::tr("the copy of the old progress cannot be written")));
    }
    QLockFile lock(lockOf(m_path));
    if (!lock.tryLock(patience))
        return tl::unexpected(u"%1: %2"_s.arg(m_path, model::Complaint::tr("another program is using the file")));
    if (const auto saved = saveFile(m_path, jsonOf({})); !saved)
        return tl::unexpected(u"%1: %2"_s.arg(m_path, saved.error()));
    m_known = {};
    return kept;
}

} // namespace idemlab::study
