// SPDX-License-Identifier: MIT
#include "study/texts.h"

#include "model/complaint.h"
#include "model/harmless.h"

#include <QLocale>

namespace idemlab::study {

using namespace Qt::StringLiterals;
using model::Complaint;

QString bestLanguage(const QStringList &languages, const QString &language)
{
    for (const QString &tried : {language, language.section(u'_', 0, 0), u"en"_s}) {
        if (languages.contains(tried))
            return tried;
    }
    return languages.value(0);
}

QString inLanguage(const LocalText &text, const QString &language) { return text.value(bestLanguage(text.keys(), language)); }
QString localized(const LocalText &text) { return inLanguage(text, QLocale().name()); }

LocalText readLocalText(const JsonReader &object, const QString &member, const QStringList &languages)
{
    LocalText text;
    const JsonReader texts = object.object(member);
    for (const QString &language : texts.members()) {
        if (QLocale::codeToLanguage(language.section(u'_', 0, 0)) == QLocale::AnyLanguage)
            texts.complain(language, Complaint::tr("\"%1\" is no language; there are \"en\", \"ja\" and others").arg(language));
        text.insert(language, model::harmless(texts.text(language), u"\n\t"));
    }
    for (const QString &language : languages) {
        if (!texts.has(language))
            object.complain(member, Complaint::tr("\"%1\" has no text in \"%2\"").arg(member, language));
    }
    if (texts.isObject() && texts.members().isEmpty())
        object.complain(member, Complaint::tr("\"%1\" needs a text in at least one language, such as {\"en\": \"…\"}").arg(member));
    return text;
}

LocalText readLocalLine(const JsonReader &object, const QString &member, const QStringList &languages, qsizetype most)
{
    LocalText text = readLocalText(object, member, languages);
    for (auto each = text.begin(); each != text.end(); ++each) {
        if (each->size() > most)
            object.complain(member + u'/' + each.key(), Complaint::tr("\"%1\" has at most %2 characters").arg(member).arg(most));
        *each = model::harmless(*each);
    }
    return text;
}

model::SettingList readSettings(const JsonReader &settings)
{
    model::SettingList read;
    for (const QString &name : settings.members()) {
        const QJsonValue value = settings.value(name);
        const QString text = value.isBool() ? (value.toBool() ? u"true"_s : u"false"_s)
            : value.isDouble()              ? QString::number(value.toDouble(), 'g', 15)
                                            : value.toString();
        if (const auto added = read.add(name, text); !added)
            settings.complain(name, added.error());
    }
    return read;
}

model::SettingList settingsIn(const JsonReader &object)
{
    return object.has(u"settings"_s) ? readSettings(object.object(u"settings"_s)) : model::SettingList();
}

QJsonObject settingsJson(const model::RunSettings &settings)
{
    QJsonObject object;
    const auto changes = model::SettingList::changes({}, settings);
    for (const auto &[name, value] : changes.all())
        object.insert(name, value);
    return object;
}

} // namespace idemlab::study
