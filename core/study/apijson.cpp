// SPDX-License-Identifier: MIT
#include "study/apijson.h"

#include "model/complaint.h"
#include "study/texts.h"

#include <QRegularExpression>

namespace idemlab::study {

using namespace Qt::StringLiterals;
using model::ApiWords;
using model::Complaint;

namespace {

constexpr qsizetype longestWord = 40; // it stands on the timeline

struct Member
{
    const char *name;
    ApiWords::Text ApiWords::*text;
};
constexpr Member members[] {{"operation", &ApiWords::operation}, {"resource", &ApiWords::resource}, {"resources", &ApiWords::resources},
    {"amount", &ApiWords::amount}};

} // namespace

ApiWords readApi(const JsonReader &root, const QStringList &languages)
{
    ApiWords words;
    if (!root.has(u"api"_s))
        return words;
    const JsonReader api = root.object(u"api"_s);
    api.allowOnly({u"path"_s, u"operation"_s, u"resource"_s, u"resources"_s, u"amount"_s});
    words.path = api.text(u"path"_s);
    static const QRegularExpression path(u"^(/[A-Za-z0-9._~-]{1,40}){1,6}$"_s);
    if (!words.path.isEmpty() && !path.match(words.path).hasMatch())
        api.complain(u"path"_s, Complaint::tr("a path is like /transfers or /performances/7/seats"));
    for (const Member &each : members) {
        const QString name = QString::fromLatin1(each.name);
        if (!api.has(name) && name != "resource"_L1)
            continue;
        words.*each.text = readLocalText(api, name, languages);
        for (const QString &text : std::as_const(words.*each.text)) {
            if (text.size() > longestWord)
                api.complain(name, Complaint::tr("\"%1\" has at most %2 characters").arg(name).arg(longestWord));
        }
    }
    return words;
}

QJsonObject apiJson(const ApiWords &words)
{
    QJsonObject api;
    if (words.isEmpty())
        return api;
    api.insert("path"_L1, words.path);
    for (const Member &each : members) {
        QJsonObject texts;
        for (auto text = (words.*each.text).constBegin(); text != (words.*each.text).constEnd(); ++text)
            texts.insert(text.key(), text.value());
        if (!texts.isEmpty())
            api.insert(QString::fromLatin1(each.name), texts);
    }
    return api;
}

} // namespace idemlab::study
