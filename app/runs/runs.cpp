// SPDX-License-Identifier: MIT
#include "runs/runs.h"

#include "analysis/contentcheck.h"
#include "session/session.h"
#include "study/files.h"
#include "study/preset.h"
#include "study/recording.h"

#include <QFileInfo>

#include <algorithm>

namespace idemlab::runs {

using namespace Qt::StringLiterals;
using controls::CaseItem;

Runs::Runs(session::Session &session, QObject *parent) : QObject(parent), m_session(session) { }

CaseItem Runs::itemOf(const study::Case *each)
{
    return each ? CaseItem {each->id, study::localized(each->title), study::localized(each->summary)} : CaseItem();
}

QList<CaseItem> Runs::items() const
{
    QList<CaseItem> all;
    for (const study::Case &each : study::builtInCases() + m_own)
        all.append(itemOf(&each));
    return all;
}

CaseItem Runs::currentItem() const
{
    const QString id = m_session.plan().caseId;
    const study::Case *on = current();
    return on || id.isEmpty() ? itemOf(on) : CaseItem {id, id, {}}; // of a case that is not here the name is known
}

QString Runs::lookFor() const
{
    const study::Case *on = current();
    return on ? study::localized(on->lookFor) : QString();
}

void Runs::begin(const QString &caseId, const model::RunSettings &settings)
{
    if (const study::Case *known = find(caseId)) {
        // It has not been asked for: whoever wants to predict comes first.
        m_session.open({known->planWith(settings), {}, model::Instant {}, {}, {}});
        Q_EMIT begun();
        return;
    }
    session::RunPlan plan;
    plan.settings = settings;
    m_session.start(plan);
}

bool Runs::openFile(const QString &path)
{
    const bool isRun = path.endsWith(u'.' + study::runSuffix)
        || study::isRecording(study::readFile(path, study::JsonFile::maxSize).value_or(QByteArray()));
    return isRun ? openRun(path) : openCaseFile(path);
}

bool Runs::openRun(const QString &path)
{
    const auto loaded = study::loadRecordingFile(path);
    if (!loaded) {
        Q_EMIT failed(tr("The run could not be opened. The one on screen goes on.\n%1").arg(study::joined(loaded.error())));
        return false;
    }
    m_session.open(*loaded);
    Q_EMIT begun();
    return true;
}

bool Runs::openCaseFile(const QString &path)
{
    const auto loaded = study::loadCaseFile(path);
    const study::FileErrors errors = loaded ? analysis::wrongExpectations(*loaded, QFileInfo(path).fileName()) : loaded.error();
    if (!errors.isEmpty()) {
        Q_EMIT failed(tr("The case file could not be opened. The run goes on.\n%1").arg(study::joined(errors)));
        return false;
    }
    m_fromFile = *loaded;
    start(m_fromFile, m_fromFile.settingsFor(m_session.settings().strategy));
    return true;
}

void Runs::freePlay()
{
    session::RunPlan plan;
    plan.settings.strategy = m_session.settings().strategy;
    m_session.start(plan, m_session.recording().beside);
    Q_EMIT begun();
}

void Runs::openCase(const QString &id)
{
    const study::Case *wanted = find(id);
    if (!wanted && id == m_fromFile.id && !id.isEmpty())
        wanted = &m_fromFile;
    if (wanted)
        start(*wanted, wanted->settingsFor(m_session.settings().strategy));
    else if (!id.isEmpty() && id == m_session.plan().caseId)
        m_session.restart(); // of a case that is not here, the run holds all of it
    else
        freePlay();
}

void Runs::openPreset(const QString &id)
{
    const study::Preset *preset = study::findPreset(id);
    if (!preset)
        return;
    session::RunPlan plan = m_session.plan();
    const model::Strategy strategy = preset->strategy.value_or(m_session.settings().strategy);
    if (const study::Case *shown = find(preset->caseId)) {
        start(*shown, study::withPreset(shown->settingsFor(strategy), *preset));
        return;
    }
    plan.settings.strategy = strategy;
    plan.settings = study::withPreset(plan.settings, *preset);
    m_session.start(plan);
    Q_EMIT begun();
}

const study::Case *Runs::find(const QString &id) const
{
    const auto own = std::ranges::find(m_own, id, &study::Case::id);
    return own == m_own.cend() ? study::findCase(id) : &*own;
}

const study::Case *Runs::current() const
{
    const QString id = m_session.plan().caseId;
    if (id.isEmpty())
        return nullptr;
    return id == m_fromFile.id ? &m_fromFile : find(id);
}

void Runs::start(const study::Case &wanted, const model::RunSettings &settings)
{
    m_session.start(wanted.planWith(settings), m_session.recording().beside); // what is compared stays compared
    Q_EMIT begun();
}

} // namespace idemlab::runs
