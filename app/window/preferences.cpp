// SPDX-License-Identifier: MIT
#include "window/preferences.h"

#include "study/case.h"
#include "study/files.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QSettings>
#include <QStandardPaths>

namespace idemlab::window {

using namespace Qt::StringLiterals;

namespace {

constexpr auto geometryKey = "window/geometry"_L1;
constexpr auto docksKey = "window/docks"_L1;
constexpr auto languageKey = "window/language"_L1;
constexpr auto schemeKey = "window/theme"_L1;
constexpr auto motionKey = "window/reduced-motion"_L1;
constexpr auto notesKey = "present/notes"_L1;
constexpr auto caseKey = "run/case"_L1;
constexpr auto textSizeKey = "window/text-size"_L1;
constexpr auto recentGroup = "recent/"_L1; // and a number: a name may hold anything
constexpr auto settingsGroup = "settings/"_L1;

QString translated(const char *text) { return QCoreApplication::translate("idemlab::window::Preferences", text); }

/// A damaged file may hold anything under a key, lists included.
QString textAt(const QSettings &file, const QString &key) { return file.value(key).toStringList().join(u", "_s); }

/// What a file leaves out is as the case has it; in free play, and for a case that is not known here, as a run has it.
model::RunSettings leftOut(const QString &caseId)
{
    const model::RunSettings defaults;
    const study::Case *known = caseId.isEmpty() ? nullptr : study::findCase(caseId); // or every start would read them all
    return known ? known->settingsFor(defaults.strategy) : defaults;
}

/// Qt's states of windows are believed as they stand, whatever size and length they name: a sum tells whether they are whole.
QString sumOf(const QByteArray &state)
{
    return QString::fromLatin1(QCryptographicHash::hash(state, QCryptographicHash::Sha256).toHex().first(8));
}

QString pack(const QByteArray &state) { return state.isEmpty() ? QString() : QString::fromLatin1(state.toBase64()) + u'.' + sumOf(state); }

std::optional<QByteArray> unpack(const QString &packed)
{
    constexpr qsizetype most = 64 * 1024;
    const qsizetype end = packed.lastIndexOf(u'.');
    if (end < 0 || end > most)
        return std::nullopt;
    const QByteArray state = QByteArray::fromBase64(packed.first(end).toLatin1());
    return packed.sliced(end + 1) == sumOf(state) ? std::optional(state) : std::nullopt;
}

/// As QSettings reads it. It cannot write it safely: on a full disk it leaves an empty file (Qt 6.4).
QByteArray iniOf(const QMap<QString, QString> &values)
{
    QString text;
    QString group;
    for (auto each = values.cbegin(); each != values.cend(); ++each) {
        if (const QString next = each.key().section(u'/', 0, 0); next != group) {
            group = next;
            text += u"[%1]\n"_s.arg(group);
        }
        QString value = each.value();
        value.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
        value.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
        text += each.key().section(u'/', 1) + u"=\""_s + (value.startsWith(u'@') ? u"@"_s : QString()) + value + u"\"\n"_s;
    }
    return text.toUtf8();
}

/// How the window looks. Returns the place that will not do; empty where all will.
QString readLook(const QSettings &file, Remembered &remembered)
{
    QString fault;
    if (const QString motion = textAt(file, motionKey); motion == "true"_L1)
        remembered.isMotionReduced = true;
    else if (!motion.isEmpty() && motion != "false"_L1)
        fault = motionKey;
    if (const QString name = textAt(file, schemeKey); !name.isEmpty()) {
        const auto scheme = model::fromName<theme::Scheme>(name);
        remembered.scheme = scheme.value_or(theme::Scheme::System);
        if (!scheme)
            fault = schemeKey;
    }
    if (const QString size = textAt(file, textSizeKey); !size.isEmpty()) {
        remembered.textSize = theme::ThemeManager::textSizes().contains(size.toInt()) ? size.toInt() : 100;
        if (QString::number(remembered.textSize) != size)
            fault = textSizeKey;
    }
    return fault;
}

/// The same of all of it.
QString read(const QSettings &file, Remembered &remembered)
{
    QString fault = readLook(file, remembered);
    for (const auto &[key, state] : {std::pair(geometryKey, &remembered.geometry), std::pair(docksKey, &remembered.docks)}) {
        const QString packed = textAt(file, key);
        const auto unpacked = unpack(packed);
        *state = unpacked.value_or(QByteArray());
        if (!unpacked && !packed.isEmpty())
            fault = key;
    }
    remembered.language = textAt(file, languageKey);
    remembered.notesPlaces = textAt(file, notesKey).split(u';', Qt::SkipEmptyParts);
    remembered.caseId = textAt(file, caseKey);
    remembered.run = leftOut(remembered.caseId);
    for (int i = 0; file.contains(recentGroup + QString::number(i)); ++i)
        remembered.recent.append(textAt(file, recentGroup + QString::number(i)));
    for (const QStringList keys = file.allKeys(); const QString &key : keys) {
        if (!key.startsWith(settingsGroup))
            continue;
        if (!model::applySetting(remembered.run, key.mid(settingsGroup.size()), textAt(file, key)))
            fault = key;
    }
    return fault;
}

/// The new name; empty where the file could not be copied.
QString setAside(const QString &path)
{
    const QString stamp = QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss-zzz"_s);
    const QString other = u"%1.damaged-%2"_s.arg(path, stamp);
    return QFile::copy(path, other) ? other : QString();
}

} // namespace

Preferences::Preferences(QString path) : m_path(std::move(path)) { }

QString Preferences::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/idemlab/idemlab.ini"_L1;
}

Remembered Preferences::load()
{
    Remembered remembered;
    study::removeLeftovers(m_path);
    if (!QFileInfo::exists(m_path))
        return remembered;
    bool isDamaged = false;
    {
        const QSettings file(m_path, QSettings::IniFormat);
        m_fault = read(file, remembered);
        isDamaged = file.status() != QSettings::NoError || !m_fault.isEmpty();
    }
    if (isDamaged) {
        m_setAside = setAside(m_path);
        if (!m_setAside.isEmpty())
            QFile::remove(m_path);
    }
    return remembered;
}

tl::expected<void, QString> Preferences::save(const Remembered &remembered) const
{
    QMap<QString, QString> values {{geometryKey, pack(remembered.geometry)}, {docksKey, pack(remembered.docks)},
        {languageKey, remembered.language}, {schemeKey, model::nameOf(remembered.scheme)},
        {motionKey, remembered.isMotionReduced ? u"true"_s : u"false"_s}, {caseKey, remembered.caseId}};
    if (!remembered.notesPlaces.isEmpty())
        values.insert(notesKey, remembered.notesPlaces.join(u';'));
    if (remembered.textSize != 100)
        values.insert(textSizeKey, QString::number(remembered.textSize));
    for (qsizetype i = 0; i < remembered.recent.size(); ++i)
        values.insert(recentGroup + QString::number(i), remembered.recent.at(i));
    const model::RunSettings base = leftOut(remembered.caseId);
    for (const model::Setting &setting : model::allSettings()) {
        if (const QString value = setting.read(remembered.run); value != setting.read(base))
            values.insert(settingsGroup + setting.name, value);
    }
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    if (study::saveFile(m_path, iniOf(values)))
        return {};
    return tl::unexpected(
        translated(QT_TRANSLATE_NOOP("idemlab::window::Preferences", "Your settings could not be saved to %1.")).arg(m_path));
}

QString Preferences::notice() const
{
    if (m_setAside.isEmpty())
        return {};
    if (m_fault.isEmpty()) {
        return translated(QT_TRANSLATE_NOOP("idemlab::window::Preferences",
                              "The settings file %1 was damaged. What could be read of it is in use; the file is kept as %2."))
            .arg(m_path, m_setAside);
    }
    return translated(QT_TRANSLATE_NOOP("idemlab::window::Preferences",
                          "The settings file %1 holds a value that will not do, at \"%2\". The rest is in use; the file is kept as %3."))
        .arg(m_path, m_fault, m_setAside);
}

} // namespace idemlab::window
