// SPDX-License-Identifier: MIT
#include "language/languagemanager.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

#include <algorithm>

namespace idemlab::language {

using namespace Qt::StringLiterals;

namespace {

/// What Qt shows and its own catalogues do not translate, or wrongly: ours are asked first. The first two moved to another context in Qt 6, and
/// the catalogues were left behind; the key is misspelt in Japanese.
struct OfQt
{
    const char *text;
    const char *comment;
};
[[maybe_unused]] constexpr OfQt missing[] {
    QT_TRANSLATE_NOOP3("QAbstractFileIconProvider", "Folder", "All other platforms"),
    QT_TRANSLATE_NOOP3("QAbstractFileIconProvider", "Shortcut", "All other platforms"),
};
[[maybe_unused]] constexpr const char *key = QT_TRANSLATE_NOOP("QShortcut", "Backspace");

} // namespace

LanguageManager::LanguageManager(QObject *parent) : QObject(parent) { }

const QList<Language> &LanguageManager::languages()
{
    static const QList<Language> all {{u"en"_s, u"English"_s}, {u"ja"_s, u"日本語"_s}};
    return all;
}

QString LanguageManager::systemLanguage() { return QLocale::system().language() == QLocale::Japanese ? u"ja"_s : u"en"_s; }

void LanguageManager::setLanguage(const QString &code)
{
    const auto &all = languages();
    const bool isKnown = std::ranges::any_of(all, [&code](const Language &each) { return each.code == code; });
    const QString wanted = isKnown ? code : systemLanguage();
    if (wanted == m_language)
        return;
    m_language = wanted;
    // Before the translators: they make every window set its texts, numbers included.
    const QLocale system = QLocale::system();
    QLocale::setDefault(system.name().startsWith(wanted) ? system : QLocale(wanted));
    // Ours last: of two translators that know a text, the one installed later is asked first.
    install(m_qts, u"qtbase_"_s + wanted, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(m_ours, u"idemlab_"_s + wanted, u":/i18n"_s);
}

void LanguageManager::install(QTranslator &translator, const QString &name, const QString &folder)
{
    QCoreApplication::removeTranslator(&translator);
    if (translator.load(name, folder))
        QCoreApplication::installTranslator(&translator);
}

} // namespace idemlab::language
