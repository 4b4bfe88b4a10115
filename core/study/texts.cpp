// SPDX-License-Identifier: MIT
#include "study/texts.h"

#include <QLocale>

namespace idemlab::study {

using namespace Qt::StringLiterals;

QString inLanguage(const LocalText &text, const QString &language)
{
    for (const QString &tried : {language, language.section(u'_', 0, 0), u"en"_s}) {
        if (const auto found = text.constFind(tried); found != text.constEnd())
            return *found;
    }
    return text.isEmpty() ? QString() : text.first();
}

QString localized(const LocalText &text) { return inLanguage(text, QLocale().name()); }

LocalText readLocalText(JsonFile &file, const QString &path, const QJsonObject &object, const QString &member, const QStringList &languages)
{
    LocalText text;
    const QJsonObject texts = file.object(path, object, member);
    const QString here = path.isEmpty() ? member : path + u'/' + member;
    for (const QString &language : texts.keys())
        text.insert(language, file.text(here, texts, language));
    for (const QString &language : languages) {
        if (!texts.contains(language))
            file.complain(here, model::Complaint::tr("\"%1\" has no text in \"%2\"").arg(member, language));
    }
    if (texts.isEmpty() && object.value(member).isObject())
        file.complain(here, model::Complaint::tr("\"%1\" needs a text in at least one language, such as {\"en\": \"…\"}").arg(member));
    return text;
}

model::SettingList readSettings(JsonFile &file, const QString &path, const QJsonObject &settings)
{
    model::SettingList read;
    for (const QString &name : settings.keys()) {
        const QString here = path + u'/' + name;
        const QJsonValue value = settings.value(name);
        const QString text = value.isBool() ? (value.toBool() ? u"true"_s : u"false"_s)
            : value.isDouble()              ? QString::number(value.toDouble(), 'g', 15)
                                            : value.toString();
        if (const auto added = read.add(name, text); !added)
            file.complain(here, added.error());
    }
    return read;
}

} // namespace idemlab::study
