// SPDX-License-Identifier: MIT
#include "study/case.h"

#include "model/complaint.h"
#include "model/limits.h"
#include "study/apijson.h"
#include "study/files.h"
#include "study/scriptjson.h"
#include "study/texts.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace idemlab::study {

using namespace Qt::StringLiterals;
using namespace model;

namespace {

void readExpectations(const JsonReader &root, Case &loaded)
{
    if (!root.has(u"expect"_s))
        return;
    const JsonReader expect = root.object(u"expect"_s);
    for (const QString &id : expect.members())
        loaded.expect.insert(root.fromId<Strategy>("expect/"_L1 + id, id), expect.choice<Verdict>(id));
}

Case readCase(const JsonReader &root, const QStringList &languages)
{
    root.allowOnly(
        {u"id"_s, u"title"_s, u"summary"_s, u"lookFor"_s, u"settings"_s, u"script"_s, u"faults"_s, u"incidents"_s, u"expect"_s, u"api"_s});
    Case loaded;
    loaded.id = root.id(u"id"_s);
    loaded.title = readLocalLine(root, u"title"_s, languages, longestTitle);
    loaded.summary = readLocalLine(root, u"summary"_s, languages, longestSummary);
    loaded.lookFor = readLocalLine(root, u"lookFor"_s, languages, longestSummary);
    loaded.settings = settingsIn(root);
    if (root.value(u"settings"_s).toObject().contains("strategy"_L1))
        root.complain(u"settings/strategy"_s, Complaint::tr("a case has no strategy of its own: the viewer picks it"));
    loaded.script = readScript(root, u"script"_s, caseScript);
    if (loaded.script.isEmpty() && root.isGood())
        root.complain(u"script"_s, Complaint::tr("\"script\" needs at least one step"));
    loaded.faults = readFaults(root, u"faults"_s);
    loaded.incidents = readIncidents(root);
    readExpectations(root, loaded);
    loaded.api = readApi(root, languages);
    return loaded;
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
    return readJson(text, fileName, [&](const JsonReader &root) { return readCase(root, languages); });
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
