// SPDX-License-Identifier: MIT
#include "study/case.h"

#include "model/limits.h"
#include "study/apijson.h"
#include "study/files.h"
#include "study/scriptjson.h"
#include "study/texts.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace idemlab::study {

using namespace Qt::StringLiterals;
using namespace model;

namespace {

void readExpectations(JsonFile &file, Case &loaded)
{
    if (!file.root().contains("expect"_L1))
        return;
    const QJsonObject expect = file.object({}, file.root(), u"expect"_s);
    for (const QString &id : expect.keys())
        loaded.expect.insert(file.fromId<Strategy>("expect/"_L1 + id, u"expect"_s, id), file.choice<Verdict>(u"expect"_s, expect, id));
}

} // namespace

RunSettings Case::settingsFor(Strategy strategy) const
{
    RunSettings run;
    settings.applyTo(run);
    run.strategy = strategy;
    return run;
}

tl::expected<Case, FileErrors> loadCase(const QByteArray &text, const QString &fileName, const QStringList &languages)
{
    JsonFile file(text, fileName);
    if (!file.isGood())
        return tl::unexpected(file.errors());
    const QJsonObject &root = file.root();
    file.allowOnly({}, root,
        {u"id"_s, u"title"_s, u"summary"_s, u"lookFor"_s, u"settings"_s, u"script"_s, u"faults"_s, u"incidents"_s, u"expect"_s, u"api"_s});
    Case loaded;
    loaded.id = file.text({}, root, u"id"_s);
    static const QRegularExpression idForm(u"^[a-z0-9][a-z0-9-]{0,63}$"_s);
    if (!loaded.id.isEmpty() && !idForm.match(loaded.id).hasMatch())
        file.complain(u"id"_s, model::Complaint::tr("an id is made of a to z, 0 to 9 and -, at most 64 of them"));
    loaded.title = readLocalText(file, {}, root, u"title"_s, languages);
    loaded.summary = readLocalText(file, {}, root, u"summary"_s, languages);
    loaded.lookFor = readLocalText(file, {}, root, u"lookFor"_s, languages);
    if (root.contains("settings"_L1)) {
        loaded.settings = readSettings(file, u"settings"_s, file.object({}, root, u"settings"_s));
        if (root.value("settings"_L1).toObject().contains("strategy"_L1))
            file.complain(u"settings/strategy"_s, model::Complaint::tr("a case has no strategy of its own: the viewer picks it"));
    }
    loaded.script = readScript(file, u"script"_s, caseScript);
    if (loaded.script.isEmpty() && file.isGood())
        file.complain(u"script"_s, model::Complaint::tr("\"script\" needs at least one step"));
    loaded.faults = readFaults(file);
    loaded.incidents = readIncidents(file);
    readExpectations(file, loaded);
    loaded.api = readApi(file, languages);
    if (!file.isGood())
        return tl::unexpected(file.errors());
    return loaded;
}

tl::expected<Case, FileErrors> loadCaseFile(const QString &path, const QStringList &languages)
{
    const QString name = QFileInfo(path).fileName();
    const auto text = readFile(path, JsonFile::maxSize);
    return text ? loadCase(*text, name, languages) : tl::unexpected(FileErrors {{name, 0, text.error()}});
}

bool isCaseFile(const QString &name)
{
    static const QRegularExpression form(u"^[a-z0-9][a-z0-9-]{0,63}\\.json$"_s);
    return form.match(name).hasMatch() && name != "lesson.json"_L1;
}

} // namespace idemlab::study
