// SPDX-License-Identifier: MIT
#include "study/preset.h"

#include "model/complaint.h"
#include "study/texts.h"

namespace idemlab::study {

using namespace Qt::StringLiterals;
using model::Complaint;

namespace {

Preset::Source readSource(const JsonReader &source)
{
    source.allowOnly({u"title"_s, u"url"_s, u"read"_s});
    Preset::Source read {source.text(u"title"_s), QUrl(source.text(u"url"_s), QUrl::StrictMode), source.text(u"read"_s)};
    if (read.url.scheme() != "https"_L1 || read.url.host().isEmpty())
        source.complain(u"url"_s, Complaint::tr("a source is an https address"));
    return read;
}

Preset readPreset(const JsonReader &root)
{
    root.allowOnly({u"id"_s, u"kind"_s, u"name"_s, u"note"_s, u"settings"_s, u"source"_s, u"notStated"_s, u"strategy"_s, u"case"_s});
    Preset preset;
    preset.id = root.text(u"id"_s);
    const QString kind = root.text(u"kind"_s);
    if (kind != "pitfall"_L1 && kind != "policy"_L1)
        root.complain(u"kind"_s, Complaint::tr("\"kind\" is one of: pitfall, policy"));
    preset.kind = kind == "pitfall"_L1 ? Preset::Kind::Pitfall : Preset::Kind::Policy;
    preset.name = readLocalText(root, u"name"_s, {u"en"_s, u"ja"_s});
    preset.note = readLocalText(root, u"note"_s, {u"en"_s, u"ja"_s});
    preset.settings = readSettings(root.object(u"settings"_s));
    if (root.has(u"source"_s))
        preset.source = readSource(root.object(u"source"_s));
    preset.notStated = root.texts(u"notStated"_s);
    for (qsizetype i = 0; i < preset.notStated.size(); ++i) {
        if (!model::findSetting(preset.notStated.at(i)))
            root.complain(u"notStated/%1"_s.arg(i), Complaint::tr("\"%1\" is not a setting").arg(preset.notStated.at(i)));
    }
    preset.strategy = root.optionalChoice<model::Strategy>(u"strategy"_s);
    preset.caseId = root.value(u"case"_s).toString();
    if (root.has(u"case"_s) && !findCase(preset.caseId))
        root.complain(u"case"_s, Complaint::tr("there is no case \"%1\"").arg(preset.caseId));
    return preset;
}

} // namespace

tl::expected<Preset, FileErrors> loadPreset(const QByteArray &text, const QString &fileName)
{
    return readJson(text, fileName, readPreset);
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
