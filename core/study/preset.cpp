// SPDX-License-Identifier: MIT
#include "study/preset.h"

#include "study/texts.h"

namespace idemlab::study {

using namespace Qt::StringLiterals;

namespace {

Preset::Source readSource(JsonFile &file, const QJsonObject &root)
{
    const QJsonObject source = file.object({}, root, u"source"_s);
    file.allowOnly(u"source"_s, source, {u"title"_s, u"url"_s, u"read"_s});
    Preset::Source read;
    read.title = file.text(u"source"_s, source, u"title"_s);
    read.url = QUrl(file.text(u"source"_s, source, u"url"_s), QUrl::StrictMode);
    if (read.url.scheme() != "https"_L1 || read.url.host().isEmpty())
        file.complain(u"source/url"_s, model::Complaint::tr("a source is an https address"));
    read.read = file.text(u"source"_s, source, u"read"_s);
    return read;
}

} // namespace

tl::expected<Preset, FileErrors> loadPreset(const QByteArray &text, const QString &fileName)
{
    JsonFile file(text, fileName);
    if (!file.isGood())
        return tl::unexpected(file.errors());
    const QJsonObject &root = file.root();
    file.allowOnly(
        {}, root, {u"id"_s, u"kind"_s, u"name"_s, u"note"_s, u"settings"_s, u"source"_s, u"notStated"_s, u"strategy"_s, u"case"_s});
    Preset preset;
    preset.id = file.text({}, root, u"id"_s);
    const QString kind = file.text({}, root, u"kind"_s);
    if (kind != "pitfall"_L1 && kind != "policy"_L1)
        file.complain(u"kind"_s, model::Complaint::tr("\"kind\" is one of: pitfall, policy"));
    preset.kind = kind == "pitfall"_L1 ? Preset::Kind::Pitfall : Preset::Kind::Policy;
    preset.name = readLocalText(file, {}, root, u"name"_s, {u"en"_s, u"ja"_s});
    preset.note = readLocalText(file, {}, root, u"note"_s, {u"en"_s, u"ja"_s});
    preset.settings = readSettings(file, u"settings"_s, file.object({}, root, u"settings"_s));
    if (root.contains("source"_L1))
        preset.source = readSource(file, root);
    const QJsonArray notStated = file.list({}, root, u"notStated"_s);
    for (qsizetype i = 0; i < notStated.size(); ++i) {
        preset.notStated.append(notStated.at(i).toString());
        if (!model::findSetting(preset.notStated.constLast()))
            file.complain(u"notStated/%1"_s.arg(i), model::Complaint::tr("\"%1\" is not a setting").arg(preset.notStated.constLast()));
    }
    if (root.contains("strategy"_L1))
        preset.strategy = file.choice<model::Strategy>({}, root, u"strategy"_s);
    if (root.contains("case"_L1)) {
        preset.caseId = root.value("case"_L1).toString();
        if (!findCase(preset.caseId))
            file.complain(u"case"_s, model::Complaint::tr("there is no case \"%1\"").arg(preset.caseId));
    }
    if (!file.isGood())
        return tl::unexpected(file.errors());
    return preset;
}

model::RunSettings withPreset(model::RunSettings settings, const Preset &preset)
{
    if (preset.kind == Preset::Kind::Policy)
        settings.server.policy = {};
    preset.settings.applyTo(settings);
    if (preset.strategy)
        settings.strategy = *preset.strategy;
    return settings;
}

} // namespace idemlab::study
