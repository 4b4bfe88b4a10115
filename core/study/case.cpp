// SPDX-License-Identifier: MIT
#include "study/case.h"

#include "model/settings.h"
#include "study/texts.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace idemlab::study {

using namespace Qt::StringLiterals;
using namespace model;

namespace {

constexpr auto longestScript = std::chrono::minutes(10);
constexpr qsizetype mostCommands = 1000;
constexpr qint64 highestAmount = 1'000'000'000;
constexpr qint64 highestNumber = 10'000;

QString at(const QString &list, qsizetype position) { return list + u'/' + QString::number(position); }

template<typename E>
E readName(JsonFile &file, const QString &path, const QJsonObject &object, const QString &member, std::optional<E> otherwise = {})
{
    if (otherwise && !object.contains(member))
        return *otherwise;
    const QString id = file.text(path, object, member);
    if (const auto value = fromName<E>(id))
        return *value;
    QStringList known;
    for (const auto &name : Names<E>::all)
        known.append(name.id);
    if (!id.isEmpty())
        file.complain(path + u'/' + member, u"\"%1\" is not known; one of: %2"_s.arg(id, known.join(", "_L1)));
    return otherwise.value_or(E {});
}

Duration readDuration(JsonFile &file, const QString &path, const QJsonObject &object, const QString &member, Duration most)
{
    const QString text = file.text(path, object, member);
    const auto duration = parseDuration(text);
    if (!text.isEmpty() && (!duration || *duration > most))
        file.complain(path + u'/' + member,
            u"\"%1\" is no time from 0ms to %2; write it as in 250ms or 1.5s"_s.arg(text, durationText(most)));
    return duration.value_or(Duration::zero());
}

PlannedFault readFault(JsonFile &file, const QString &path, const QJsonObject &object)
{
    file.allowOnly(path, object, {u"fault"_s, u"of"_s, u"number"_s, u"extra"_s, u"direction"_s});
    PlannedFault fault;
    fault.kind = readName<FaultKind>(file, path, object, u"fault"_s);
    fault.direction = readName<Direction>(file, path, object, u"direction"_s, directionOf(fault.kind));
    if (fault.kind != FaultKind::None && fault.direction != directionOf(fault.kind))
        file.complain(path + "/direction"_L1, u"%1 strikes a %2"_s.arg(nameOf(fault.kind), nameOf(directionOf(fault.kind))));
    fault.filter = readName<MessageFilter>(file, path, object, u"of"_s, MessageFilter::Any);
    fault.number = quint32(file.number(path, object, u"number"_s, 1, highestNumber));
    if (object.contains("extra"_L1))
        fault.extra = readDuration(file, path, object, u"extra"_s, std::chrono::hours(48));
    return fault;
}

Click readClick(JsonFile &file, const QString &path, const QJsonObject &object)
{
    file.allowOnly(path, object, {u"customer"_s, u"amount"_s, u"intent"_s});
    Click click;
    click.form.customer = file.text(path, object, u"customer"_s);
    if (click.form.customer.size() > 64)
        file.complain(path + "/customer"_L1, u"a customer's number has at most 64 characters"_s);
    click.form.amount = file.number(path, object, u"amount"_s, 1, highestAmount);
    click.intent = readName<IntentChoice>(file, path, object, u"intent"_s, IntentChoice::New);
    return click;
}

Command readCommand(JsonFile &file, const QString &path, const QJsonObject &object)
{
    file.allowOnly(path, object, {u"at"_s, u"click"_s, u"toggle"_s, u"set"_s});
    if (object.contains("click"_L1))
        return readClick(file, path + "/click"_L1, file.object(path, object, u"click"_s));
    if (object.contains("toggle"_L1)) {
        const QString here = path + "/toggle"_L1;
        const QJsonObject toggle = file.object(path, object, u"toggle"_s);
        file.allowOnly(here, toggle, {u"fault"_s, u"mode"_s});
        return SetFault {readName<FaultKind>(file, here, toggle, u"fault"_s), readName<FaultMode>(file, here, toggle, u"mode"_s)};
    }
    if (object.contains("set"_L1)) {
        const auto settings = readSettings(file, path + "/set"_L1, file.object(path, object, u"set"_s));
        if (settings.size() == 1)
            return ChangeSetting {settings.first().first, settings.first().second};
        file.complain(path + "/set"_L1, u"\"set\" takes one setting, such as {\"latency\": \"1s\"}"_s);
        return {};
    }
    file.complain(path, u"a step of the script needs one of: click, toggle, set"_s);
    return {};
}

Script readScript(JsonFile &file, const QJsonArray &steps)
{
    Script script;
    if (steps.size() > mostCommands)
        file.complain(u"script"_s, u"a script has at most %1 steps"_s.arg(mostCommands));
    for (qsizetype i = 0; i < std::min(steps.size(), mostCommands); ++i) {
        const QString path = at(u"script"_s, i);
        if (!steps.at(i).isObject()) {
            file.complain(path, u"a step of the script is an object, { … }"_s);
            continue;
        }
        const QJsonObject step = steps.at(i).toObject();
        const Instant when(readDuration(file, path, step, u"at"_s, longestScript));
        script.append({when, readCommand(file, path, step)});
    }
    std::stable_sort(script.begin(), script.end(), [](const auto &a, const auto &b) { return a.at < b.at; });
    return script;
}

void readFaults(JsonFile &file, Case &loaded)
{
    const QJsonArray faults = file.list({}, file.root(), u"faults"_s);
    for (qsizetype i = 0; i < faults.size(); ++i)
        loaded.faults.append(readFault(file, at(u"faults"_s, i), faults.at(i).toObject()));
    const QJsonArray incidents = file.list({}, file.root(), u"incidents"_s);
    for (qsizetype i = 0; i < incidents.size(); ++i) {
        const QString path = at(u"incidents"_s, i);
        const QJsonObject incident = incidents.at(i).toObject();
        file.allowOnly(path, incident, {u"incident"_s, u"number"_s});
        loaded.incidents.append({readName<IncidentKind>(file, path, incident, u"incident"_s),
            quint32(file.number(path, incident, u"number"_s, 1, highestNumber))});
    }
}

void readExpectations(JsonFile &file, Case &loaded)
{
    if (!file.root().contains("expect"_L1))
        return;
    const QJsonObject expect = file.object({}, file.root(), u"expect"_s);
    for (const QString &id : expect.keys()) {
        const QString path = "expect/"_L1 + id;
        const auto strategy = fromName<Strategy>(id);
        const QString verdict = expect.value(id).toString();
        if (!strategy)
            file.complain(path, u"\"%1\" is no strategy"_s.arg(id));
        else if (!verdictIds().contains(verdict))
            file.complain(path, u"\"%1\" is no verdict; one of: %2"_s.arg(verdict, verdictIds().join(", "_L1)));
        else
            loaded.expect.insert(*strategy, verdict);
    }
}

} // namespace

RunSettings Case::settingsFor(Strategy strategy) const
{
    RunSettings run;
    for (const auto &[name, value] : settings)
        std::ignore = applySetting(run, name, value); // checked when the case was loaded
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
        {u"id"_s, u"title"_s, u"summary"_s, u"lookFor"_s, u"settings"_s, u"script"_s, u"faults"_s, u"incidents"_s, u"expect"_s});
    Case loaded;
    loaded.id = file.text({}, root, u"id"_s);
    static const QRegularExpression idForm(u"^[a-z0-9][a-z0-9-]{0,63}$"_s);
    if (!loaded.id.isEmpty() && !idForm.match(loaded.id).hasMatch())
        file.complain(u"id"_s, u"an id is made of a to z, 0 to 9 and -, at most 64 of them"_s);
    loaded.title = readLocalText(file, {}, root, u"title"_s, languages);
    loaded.summary = readLocalText(file, {}, root, u"summary"_s, languages);
    loaded.lookFor = readLocalText(file, {}, root, u"lookFor"_s, languages);
    if (root.contains("settings"_L1)) {
        loaded.settings = readSettings(file, u"settings"_s, file.object({}, root, u"settings"_s));
        if (root.value("settings"_L1).toObject().contains("strategy"_L1))
            file.complain(u"settings/strategy"_s, u"a case has no strategy of its own: the viewer picks it"_s);
    }
    loaded.script = readScript(file, file.list({}, root, u"script"_s));
    if (loaded.script.isEmpty() && file.isGood())
        file.complain(u"script"_s, u"\"script\" needs at least one step"_s);
    readFaults(file, loaded);
    readExpectations(file, loaded);
    if (!file.isGood())
        return tl::unexpected(file.errors());
    return loaded;
}

tl::expected<Case, FileErrors> loadCaseFile(const QString &path)
{
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(FileErrors {{name, 0, u"the file cannot be read: %1"_s.arg(file.errorString())}});
    return loadCase(file.read(JsonFile::maxSize + 1), name);
}

} // namespace idemlab::study
