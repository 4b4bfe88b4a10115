// SPDX-License-Identifier: MIT
#include "window/panels.h"

#include "books/bookspanel.h"
#include "controls/settingspanel.h"
#include "inspector/inspectorpanel.h"
#include "lessons/lessonpanel.h"
#include "runs/runs.h"
#include "session/session.h"
#include "story/storypanel.h"
#include "theme/type.h"
#include "window/actions.h"

namespace idemlab::window {

using namespace Qt::StringLiterals;

namespace {

// In spacing units: both sides together leave the middle the largest part of a small screen.
constexpr int leftSide = 78;
constexpr int rightSide = 70;
constexpr int timeline = 100;

template<typename View>
Docks::Make viewOf(const Services &services)
{
    return [services](QWidget *dock) { return new View(services.session, services.selection, services.narrator, dock); };
}

} // namespace

Panels::Panels(const Services &services, runs::Runs &runs, Actions &actions, QWidget *parent)
    : Docks(parent), m_services(services), m_runs(runs)
{
    const auto left = [&](const QString &name, Do action, const Make &make) {
        add(name, actions[action], Qt::LeftDockWidgetArea, leftSide, make);
    };
    const auto right = [&](const QString &name, Do action, const Make &make) {
        add(name, actions[action], Qt::RightDockWidgetArea, rightSide, make);
    };
    left(u"lessons"_s, Do::ShowLessons, [this](QWidget *dock) { return new lessons::LessonPanel(m_services.guide, dock); });
    right(u"books"_s, Do::ShowBooks, viewOf<books::BooksPanel>(services));
    right(u"inspector"_s, Do::ShowInspector, viewOf<inspector::InspectorPanel>(services));
    right(u"story"_s, Do::ShowStory, viewOf<story::StoryPanel>(services));
    left(u"advanced"_s, Do::ShowAdvanced, [this](QWidget *dock) { return makeSettings(dock); });
}

QWidget *Panels::makeSettings(QWidget *parent)
{
    session::Session &session = m_services.session;
    auto *panel = new controls::SettingsPanel(parent);
    panel->showSettings(session.settings());
    connect(&session, &session::Session::stateChanged, panel, [panel, &session] { panel->showSettings(session.settings()); });
    connect(panel, &controls::SettingsPanel::presetPicked, &m_runs, &runs::Runs::openPreset);
    connect(panel, &controls::SettingsPanel::settingAsked, panel, [this, panel, &session](const QString &name, const QString &value) {
        const auto changed = session.changeSetting(name, value);
        if (!changed)
            Q_EMIT failed(changed.error());
        panel->showSettings(session.settings());
    });
    return panel;
}

void Panels::arrange(int width)
{
    const int room = width / theme::unit();
    QStringList open;
    if (room >= timeline + leftSide + rightSide)
        open.append(u"books"_s);
    if (room >= timeline + leftSide)
        open.append(u"lessons"_s);
    reset(open);
}

} // namespace idemlab::window
