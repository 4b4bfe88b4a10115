// SPDX-License-Identifier: MIT
#include "study/recording.h"

#include "model/complaint.h"
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
    QJsonObject settings = settingsJson(recording.plan.settings);
    if (const Strategy strategy = recording.plan.settings.strategy; strategy != RunSettings().strategy)
        settings.insert(u"strategy"_s, nameOf(strategy));
    put(u"settings"_s, settings);
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

QList<Strategy> readBeside(const JsonReader &root)
{
    QList<Strategy> beside;
    const QStringList names = root.texts(u"beside"_s);
    if (names.size() == 1 || names.size() > qsizetype(allNames<Strategy>.size())) {
        root.complain(u"beside"_s, Complaint::tr("\"beside\" takes two to five strategies"));
        return beside;
    }
    for (qsizetype i = 0; i < names.size(); ++i) {
        const auto strategy = fromName<Strategy>(names.at(i));
        if (!strategy || beside.contains(*strategy))
            root.complain(u"beside/%1"_s.arg(i), Complaint::tr("\"beside\" is a list of strategies, each of them once"));
        else
            beside.append(*strategy);
    }
    return beside;
}

/// @p runs: how many it can have left.
Fork readFork(const JsonReader &object, qsizetype runs)
{
    object.allowOnly({u"of"_s, u"at"_s, u"whatIf"_s, u"strategy"_s, u"byHand"_s, u"shown"_s});
    Fork fork;
    fork.of = object.number(u"of"_s, 0, runs - 1);
    fork.at = Instant(readDuration(object, u"at"_s, recordedScript.longest));
    fork.whatIf = readFault(object.object(u"whatIf"_s));
    fork.strategy = object.optionalChoice<Strategy>(u"strategy"_s);
    if (object.has(u"byHand"_s))
        fork.byHand = readScript(object, u"byHand"_s, recordedScript);
    fork.isShown = object.value(u"shown"_s).toBool();
    return fork;
}

QList<Fork> readForks(const JsonReader &root, qsizetype runs)
{
    QList<Fork> forks;
    const auto list = root.objects(u"forks"_s);
    if (runs + list.size() > mostBeside)
        root.complain(u"forks"_s, Complaint::tr("at most %1 runs stand beside each other, what-ifs included").arg(mostBeside));
    for (const JsonReader &fork : list.first(std::min(list.size(), mostBeside)))
        forks.append(readFork(fork, runs + forks.size()));
    return forks;
}

/// What file and link have in common.
Recording readMembers(const JsonReader &root)
{
    Recording recording;
    if (root.has(u"case"_s))
        recording.plan.caseId = root.id(u"case"_s);
    settingsIn(root).applyTo(recording.plan.settings);
    recording.plan.api = readApi(root);
    recording.plan.script = readScript(root, u"script"_s, recordedScript);
    recording.plan.faults = readFaults(root, u"faults"_s);
    recording.plan.incidents = readIncidents(root);
    recording.byHand = readScript(root, u"byHand"_s, recordedScript);
    recording.beside = readBeside(root);
    recording.forks = readForks(root, std::max<qsizetype>(recording.beside.size(), 1));
    if (root.has(u"moment"_s))
        recording.moment = Instant(readDuration(root, u"moment"_s, recordedScript.longest));
    return recording;
}

/// Of a file. One of another format is not read any further.
Recording readRoot(const JsonReader &root)
{
    if (root.value(u"format"_s) != format)
        root.complain(u"format"_s, Complaint::tr("\"format\" must be \"%1\": this is not a saved run").arg(format));
    else if (root.value(u"version"_s).toInt() > version)
        root.complain(u"version"_s, Complaint::tr("the run was saved by a newer version of the program, which this one cannot read"));
    else if (root.value(u"version"_s) != version)
        root.complain(u"version"_s, Complaint::tr("\"version\" must be %1").arg(version));
    if (!root.isGood())
        return {};
    root.allowOnly({u"format"_s, u"version"_s, u"case"_s, u"settings"_s, u"script"_s, u"faults"_s, u"incidents"_s, u"byHand"_s, u"beside"_s,
        u"forks"_s, u"moment"_s, u"api"_s});
    return readMembers(root);
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
    const QStringList words =
        text.sliced(text.indexOf(linkStart, 0, Qt::CaseInsensitive) + linkStart.size()).split(space, Qt::SkipEmptyParts);
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
    return readJson(text, fileName, readRoot, largestRunFile);
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

/// What begins as one is one, however long.
bool isLink(const QString &text)
{
    return text.startsWith(scheme, Qt::CaseInsensitive) || (text.size() <= longestLink && text.contains(scheme, Qt::CaseInsensitive));
}

std::optional<QString> lessonIn(const QString &text)
{
    static const QRegularExpression lesson(u"\\b(?i:idemlab):lesson/([a-z0-9-]+)"_s);
    const QRegularExpressionMatch match = lesson.match(text);
    return match.hasMatch() ? std::optional(match.captured(1)) : std::nullopt;
}

tl::expected<Recording, QString> readLink(const QString &text)
{
    if (text.size() > longestLink)
        return tl::unexpected(Complaint::tr("the link is too long to be one; a run of that size is shared as a file"));
    if (!text.contains(scheme, Qt::CaseInsensitive))
        return tl::unexpected(Complaint::tr("a link to a run begins with \"%1\"").arg(linkStart));
    if (!text.contains(linkStart, Qt::CaseInsensitive))
        return tl::unexpected(Complaint::tr("the link was made by a newer version of the program, which this one cannot read"));
    const QString damaged = Complaint::tr("the link is damaged or not complete; copy all of it, from \"%1\" to its end").arg(linkStart);
    const auto packed = packedIn(text);
    if (!packed)
        return tl::unexpected(damaged);
    const auto inner = unpacked(*packed);
    if (!inner)
        return tl::unexpected(damaged);
    JsonFile file(*inner, u"link"_s);
    if (!file.isGood())
        return tl::unexpected(damaged);
    Recording recording = readMembers(file.root());
    if (!file.isGood())
        return tl::unexpected(file.errors().constFirst().what);
    return recording;
}

} // namespace idemlab::study
