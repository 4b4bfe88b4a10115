// SPDX-License-Identifier: MIT
#include "study/recording.h"

#include "model/limits.h"
#include "model/settings.h"
#include "study/apijson.h"
#include "study/files.h"
#include "study/scriptjson.h"
#include "study/texts.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QtEndian>

#include <zlib.h>

#include <algorithm>
#include <optional>

namespace idemlab::study {

using namespace Qt::StringLiterals;
using namespace model;

namespace {

constexpr auto format = "idemlab-run"_L1;
constexpr int version = 1;
constexpr auto scheme = "idemlab:"_L1;
constexpr auto linkStart = "idemlab:1/"_L1;
constexpr qsizetype longestLink = 64 * 1024;

QJsonObject settingsJson(const RunSettings &settings)
{
    QJsonObject object;
    for (const Setting &each : allSettings()) {
        if (const QString value = each.read(settings); value != each.read(RunSettings()))
            object.insert(each.name, value);
    }
    return object;
}

QJsonArray namesJson(const QList<Strategy> &strategies)
{
    QJsonArray names;
    for (const Strategy each : strategies)
        names.append(nameOf(each));
    return names;
}

QJsonArray forksJson(const QList<Fork> &forks)
{
    QJsonArray all;
    for (const Fork &each : forks) {
        QJsonObject fork {
            {u"of"_s, each.of}, {u"at"_s, durationText(each.at - Instant {})}, {u"whatIf"_s, faultsJson({each.whatIf}).first()}};
        if (each.strategy)
            fork.insert(u"strategy"_s, nameOf(*each.strategy));
        if (each.byHand)
            fork.insert(u"byHand"_s, scriptJson(*each.byHand));
        if (each.isShown)
            fork.insert(u"shown"_s, true);
        all.append(fork);
    }
    return all;
}

/// What file and link have in common. What is empty is left out.
QJsonObject json(const Recording &recording)
{
    QJsonObject object;
    const auto put = [&object](const QString &member, const auto &value) {
        if (!value.isEmpty())
            object.insert(member, value);
    };
    put(u"case"_s, recording.plan.caseId);
    put(u"api"_s, apiJson(recording.plan.api));
    put(u"settings"_s, settingsJson(recording.plan.settings));
    put(u"script"_s, scriptJson(recording.plan.script));
    put(u"faults"_s, faultsJson(recording.plan.faults));
    put(u"incidents"_s, incidentsJson(recording.plan.incidents));
    put(u"byHand"_s, scriptJson(recording.byHand));
    put(u"beside"_s, namesJson(recording.beside));
    put(u"forks"_s, forksJson(recording.forks));
    if (recording.moment)
        object.insert(u"moment"_s, durationText(*recording.moment - Instant {}));
    return object;
}

QList<Strategy> readBeside(JsonFile &file)
{
    QList<Strategy> beside;
    const QJsonArray names = file.list({}, file.root(), u"beside"_s);
    for (qsizetype i = 0; i < names.size(); ++i) {
        const auto strategy = fromName<Strategy>(names.at(i).toString());
        if (!strategy || beside.contains(*strategy))
            file.complain(u"beside/%1"_s.arg(i), model::Complaint::tr("\"beside\" is a list of strategies, each of them once"));
        else
            beside.append(*strategy);
    }
    return beside;
}

/// @p runs: how many it can have left.
Fork readFork(JsonFile &file, const QString &path, const QJsonObject &object, qsizetype runs)
{
    file.allowOnly(path, object, {u"of"_s, u"at"_s, u"whatIf"_s, u"strategy"_s, u"byHand"_s, u"shown"_s});
    Fork fork;
    fork.of = file.number(path, object, u"of"_s, 0, runs - 1);
    fork.at = Instant(readDuration(file, path, object, u"at"_s, recordedScript.longest));
    fork.whatIf = readFault(file, path + u"/whatIf"_s, file.object(path, object, u"whatIf"_s));
    if (object.contains("strategy"_L1))
        fork.strategy = file.choice<Strategy>(path, object, u"strategy"_s);
    if (object.contains("byHand"_L1))
        fork.byHand = readScript(file, path, object, u"byHand"_s, recordedScript);
    fork.isShown = object.value("shown"_L1).toBool();
    return fork;
}

QList<Fork> readForks(JsonFile &file, qsizetype runs)
{
    QList<Fork> forks;
    const auto list = file.objects({}, file.root(), u"forks"_s);
    if (runs + list.size() > mostBeside)
        file.complain(u"forks"_s, model::Complaint::tr("at most %1 runs stand beside each other, what-ifs included").arg(mostBeside));
    for (const auto &[path, fork] : list.first(std::min(list.size(), mostBeside)))
        forks.append(readFork(file, path, fork, runs + forks.size()));
    return forks;
}

Recording readMembers(JsonFile &file)
{
    const QJsonObject &root = file.root();
    Recording recording;
    if (root.contains("case"_L1))
        recording.plan.caseId = file.text({}, root, u"case"_s);
    if (root.contains("settings"_L1))
        readSettings(file, u"settings"_s, file.object({}, root, u"settings"_s)).applyTo(recording.plan.settings);
    recording.plan.api = readApi(file);
    recording.plan.script = readScript(file, u"script"_s, recordedScript);
    recording.plan.faults = readFaults(file);
    recording.plan.incidents = readIncidents(file);
    recording.byHand = readScript(file, u"byHand"_s, recordedScript);
    recording.beside = readBeside(file);
    recording.forks = readForks(file, std::max<qsizetype>(recording.beside.size(), 1));
    if (root.contains("moment"_L1))
        recording.moment = Instant(readDuration(file, {}, root, u"moment"_s, recordedScript.longest));
    return recording;
}

QByteArray checksumOf(const QByteArray &bytes)
{
    const quint16 sum = qToBigEndian(qChecksum(bytes));
    return QByteArray(reinterpret_cast<const char *>(&sum), sizeof(sum));
}

/// At most what the length says that qCompress() writes before it: without a bound of our own a link of 64 KiB unpacks to 50 MB.
std::optional<QByteArray> unpacked(const QByteArray &packed)
{
    const quint32 length = packed.size() < 4 ? 0 : qFromBigEndian<quint32>(packed.constData());
    if (length == 0 || length > JsonFile::maxSize)
        return std::nullopt;
    QByteArray bytes(length, Qt::Uninitialized);
    uLongf size = length;
    const int result = ::uncompress(
        reinterpret_cast<Bytef *>(bytes.data()), &size, reinterpret_cast<const Bytef *>(packed.constData() + 4), uLong(packed.size() - 4));
    return result == Z_OK && size == length ? std::optional(bytes) : std::nullopt;
}

/// What @p digits of a link hold, without its checksum; nothing where that does not fit.
std::optional<QByteArray> verified(const QString &digits)
{
    const auto packed = QByteArray::fromBase64Encoding(
        digits.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors);
    if (!packed || (*packed).size() < 7 || !(*packed).endsWith(checksumOf((*packed).chopped(2))))
        return std::nullopt;
    return (*packed).chopped(2);
}

/// What the link in @p text holds that begins with linkStart. It may stand in a sentence, between brackets and over several lines:
/// what follows is added word by word until the checksum fits.
std::optional<QByteArray> packedIn(const QString &text)
{
    static const QRegularExpression space(u"\\s+"_s);
    static const QRegularExpression digits(u"^[A-Za-z0-9_-]*"_s);
    constexpr qsizetype mostWords = 2'000; // a hostile text would be tried for long
    QString sofar;
    const QStringList words = text.sliced(text.indexOf(linkStart) + linkStart.size()).split(space, Qt::SkipEmptyParts);
    for (const QString &word : words.first(std::min(words.size(), mostWords))) {
        const QString clean = digits.match(word).captured();
        sofar += clean;
        if (auto packed = verified(sofar))
            return packed;
        if (clean.size() < word.size())
            return std::nullopt; // it ended here
    }
    return std::nullopt;
}

} // namespace

QByteArray toFile(const Recording &recording)
{
    QJsonObject object = json(recording);
    object.insert(u"format"_s, format);
    object.insert(u"version"_s, version);
    const QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Indented);
    return text.size() <= JsonFile::maxSize ? text : QJsonDocument(object).toJson(QJsonDocument::Compact);
}

tl::expected<Recording, FileErrors> readRecording(const QByteArray &text, const QString &fileName)
{
    JsonFile file(text, fileName, largestRunFile);
    if (!file.isGood())
        return tl::unexpected(file.errors());
    const QJsonObject &root = file.root();
    if (root.value("format"_L1) != format)
        file.complain(u"format"_s, model::Complaint::tr("\"format\" must be \"%1\": this is not a saved run").arg(format));
    else if (root.value("version"_L1).toInt() > version)
        file.complain(
            u"version"_s, model::Complaint::tr("the run was saved by a newer version of the program, which this one cannot read"));
    else if (root.value("version"_L1) != version)
        file.complain(u"version"_s, model::Complaint::tr("\"version\" must be %1").arg(version));
    if (!file.isGood())
        return tl::unexpected(file.errors());
    file.allowOnly({}, root,
        {u"format"_s, u"version"_s, u"case"_s, u"settings"_s, u"script"_s, u"faults"_s, u"incidents"_s, u"byHand"_s, u"beside"_s,
            u"forks"_s, u"moment"_s, u"api"_s});
    Recording recording = readMembers(file);
    if (!file.isGood())
        return tl::unexpected(file.errors());
    return recording;
}

tl::expected<Recording, FileErrors> loadRecordingFile(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    const auto text = readFile(path, largestRunFile);
    return text ? readRecording(*text, name) : tl::unexpected(FileErrors {{name, 0, text.error()}});
}

bool isRecording(const QByteArray &text) { return QJsonDocument::fromJson(text).object().contains("format"_L1); }

/// Compressed JSON and a checksum of it, in Base64 for URLs (RFC 4648, section 5).
QString toLink(const Recording &recording)
{
    QByteArray packed = qCompress(QJsonDocument(json(recording)).toJson(QJsonDocument::Compact), 9);
    packed.append(checksumOf(packed));
    return linkStart + QString::fromLatin1(packed.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

bool isLink(const QString &text) { return text.size() <= longestLink && text.contains(scheme); }

std::optional<QString> lessonIn(const QString &text)
{
    static const QRegularExpression lesson(u"\\bidemlab:lesson/([a-z0-9-]+)"_s);
    const QRegularExpressionMatch match = lesson.match(text);
    return match.hasMatch() ? std::optional(match.captured(1)) : std::nullopt;
}

tl::expected<Recording, QString> readLink(const QString &text)
{
    if (text.size() > longestLink)
        return tl::unexpected(model::Complaint::tr("the link is too long to be one; a run of that size is shared as a file"));
    if (!text.contains(scheme))
        return tl::unexpected(model::Complaint::tr("a link to a run begins with \"%1\"").arg(linkStart));
    if (!text.contains(linkStart))
        return tl::unexpected(model::Complaint::tr("the link was made by a newer version of the program, which this one cannot read"));
    const QString damaged =
        model::Complaint::tr("the link is damaged or not complete; copy all of it, from \"%1\" to its end").arg(linkStart);
    const auto packed = packedIn(text);
    if (!packed)
        return tl::unexpected(damaged);
    const auto inner = unpacked(*packed);
    if (!inner)
        return tl::unexpected(damaged);
    JsonFile file(*inner, u"link"_s);
    if (!file.isGood())
        return tl::unexpected(damaged);
    Recording recording = readMembers(file);
    if (!file.isGood())
        return tl::unexpected(file.errors().constFirst().what);
    return recording;
}

} // namespace idemlab::study
