// SPDX-License-Identifier: MIT
#include "study/texts.h"

#include "model/settings.h"

namespace idemlab::study {

using namespace Qt::StringLiterals;

const QStringList &verdictIds()
{
    static const QStringList ids {u"exact"_s, u"refused"_s, u"lost"_s, u"duplicate"_s, u"wrong-answer"_s};
    return ids;
}

QString inLanguage(const LocalText &text, const QString &language)
{
    for (const QString &tried : {language, language.section(u'_', 0, 0), u"en"_s}) {
        if (const auto found = text.constFind(tried); found != text.constEnd())
            return *found;
    }
    return text.isEmpty() ? QString() : text.first();
}

LocalText readLocalText(JsonFile &file, const QString &path, const QJsonObject &object, const QString &member, const QStringList &languages)
{
    LocalText text;
    const QJsonObject texts = file.object(path, object, member);
    const QString here = path.isEmpty() ? member : path + u'/' + member;
    for (const QString &language : texts.keys())
        text.insert(language, file.text(here, texts, language));
    for (const QString &language : languages) {
        if (!texts.contains(language))
            file.complain(here, u"\"%1\" has no text in \"%2\""_s.arg(member, language));
    }
    if (texts.isEmpty() && object.value(member).isObject())
        file.complain(here, u"\"%1\" needs a text in at least one language, such as {\"en\": \"…\"}"_s.arg(member));
    return text;
}

QList<std::pair<QString, QString>> readSettings(JsonFile &file, const QString &path, const QJsonObject &settings)
{
    QList<std::pair<QString, QString>> read;
    model::RunSettings scratch;
    for (const QString &name : settings.keys()) {
        const QString here = path + u'/' + name;
        const QJsonValue value = settings.value(name);
        const QString text = value.isBool() ? (value.toBool() ? u"true"_s : u"false"_s)
            : value.isDouble()              ? QString::number(value.toDouble(), 'g', 15)
                                            : value.toString();
        if (const auto applied = model::applySetting(scratch, name, text); !applied)
            file.complain(here, applied.error());
        read.append({name, text});
    }
    return read;
}

} // namespace idemlab::study
