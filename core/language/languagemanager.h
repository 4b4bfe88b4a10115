// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QObject>
#include <QTranslator>

namespace idemlab::language {

/// A language that the program speaks, named in that language.
struct Language
{
    QString code; ///< "en", "ja"
    QString name;
};

/// Loads catalogues when their language is asked for and tells every window by LanguageChange.
class LanguageManager : public QObject
{
    Q_OBJECT
public:
    explicit LanguageManager(QObject *parent = nullptr);

    [[nodiscard]] static const QList<Language> &languages();
    /// The system's, where the program speaks it; else English.
    [[nodiscard]] static QString systemLanguage();

    [[nodiscard]] const QString &language() const { return m_language; }
    /// Sets texts and the default locale. A code that is none of languages() counts as the system's language.
    void setLanguage(const QString &code);

private:
    void install(QTranslator &translator, const QString &name, const QString &folder);

    QString m_language;
    QTranslator m_ours;
    QTranslator m_qts;
};

} // namespace idemlab::language
