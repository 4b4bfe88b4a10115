// SPDX-License-Identifier: MIT
#include "study/progress.h"

#include "study/jsonfile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStandardPaths>

namespace idemlab::study {

using namespace Qt::StringLiterals;

namespace {

tl::expected<Progress, FileErrors> parse(const QByteArray &text, const QString &name)
{
    JsonFile file(text, name);
    if (!file.isGood())
        return tl::unexpected(file.errors());
    const QJsonObject &root = file.root();
    file.allowOnly({}, root, {u"lesson"_s, u"step"_s, u"answers"_s, u"done"_s});
    Progress progress;
    progress.lesson = root.value("lesson"_L1).toString();
    progress.step = root.value("step"_L1).toString();
    const QJsonObject answers = file.object({}, root, u"answers"_s);
    for (const QString &key : answers.keys()) {
        if (!answers.value(key).isString())
            file.complain(u"answers/"_s + key, u"an answer is a text"_s);
        progress.answers.insert(key, answers.value(key).toString());
    }
    const QJsonArray done = file.list({}, root, u"done"_s);
    for (const QJsonValue &each : done)
        progress.done.insert(each.toString());
    if (!file.isGood())
        return tl::unexpected(file.errors());
    return progress;
}

} // namespace

QString ProgressFile::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/idemlab/progress.json"_L1;
}

Progress ProgressFile::load()
{
    QFile file(m_path);
    if (!file.exists())
        return {};
    const bool canRead = file.open(QIODevice::ReadOnly);
    const auto parsed = canRead ? parse(file.read(JsonFile::maxSize + 1), QFileInfo(m_path).fileName()) : tl::unexpected(FileErrors());
    if (parsed)
        return *parsed;
    const QString other = u"%1.damaged-%2"_s.arg(m_path, QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss-zzz"_s));
    file.close();
    if (QFile::rename(m_path, other))
        m_setAside = other;
    return {};
}

tl::expected<void, QString> ProgressFile::save(const Progress &progress) const
{
    QJsonObject answers;
    for (auto each = progress.answers.constBegin(); each != progress.answers.constEnd(); ++each)
        answers.insert(each.key(), each.value());
    QStringList done(progress.done.cbegin(), progress.done.cend());
    done.sort();
    const QJsonObject root {
        {"lesson"_L1, progress.lesson}, {"step"_L1, progress.step}, {"answers"_L1, answers}, {"done"_L1, QJsonArray::fromStringList(done)}};
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(root).toJson()) < 0 || !file.commit())
        return tl::unexpected(u"%1: %2"_s.arg(m_path, file.errorString()));
    return {};
}

} // namespace idemlab::study
