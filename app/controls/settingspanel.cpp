// SPDX-License-Identifier: MIT
#include "controls/settingspanel.h"

#include "access/wheelguard.h"
#include "controls/presetpanel.h"
#include "controls/settingfield.h"
#include "theme/named.h"
#include "theme/type.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace idemlab::controls {

using namespace Qt::StringLiterals;
using model::Setting;

SettingsPanel::SettingsPanel(QWidget *parent) : Translated(parent)
{
    setObjectName(u"settingsPanel"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget(this);
    m_presets = new PresetPanel(page);
    m_defaults = theme::named<QPushButton>(u"settingDefaults"_s, page);
    m_leaseWarning = theme::named<QLabel>(u"leaseWarning"_s, page);
    m_leaseWarning->setWordWrap(true);
    m_leaseWarning->hide();
    auto *grid = new QGridLayout(page);
    const int unit = theme::unit();
    grid->setContentsMargins(3 * unit, unit, 3 * unit, 3 * unit);
    grid->setHorizontalSpacing(3 * unit);
    grid->setColumnStretch(1, 1);
    build(grid);
    setWidget(page);
    new access::WheelGuard(page);
    connect(m_presets, &PresetPanel::presetPicked, this, &SettingsPanel::presetPicked);
    connect(m_defaults, &QPushButton::clicked, this, &SettingsPanel::askForDefaults);
    retranslateUi();
}

void SettingsPanel::build(QGridLayout *grid)
{
    QWidget *page = grid->parentWidget();
    int row = 0;
    grid->addWidget(m_presets, row++, 0, 1, 2);
    for (const Setting &setting : model::allSettings()) {
        if (setting.name == "strategy"_L1)
            continue;
        if (m_groups.isEmpty() || m_groups.constLast().group != setting.group) {
            auto *title = new QLabel(page);
            theme::setType(title, theme::Type::Strong);
            grid->setRowMinimumHeight(row++, 2 * theme::unit());
            grid->addWidget(title, row++, 0, 1, 2);
            m_groups.append({setting.group, title});
        }
        auto *field = new SettingField(setting, page);
        connect(field, &SettingField::changed, this, &SettingsPanel::settingAsked);
        field->label()->setWordWrap(true);
        field->label()->setMinimumWidth(18 * theme::unit()); // a word; left to itself a label wants a line
        auto *line = new QHBoxLayout; // a short editor leaves its name the room
        line->setSpacing(2 * theme::unit());
        line->addWidget(field->label(), 1);
        line->addWidget(field->editor());
        grid->addLayout(line, row++, 0, 1, 2);
        if (setting.name == "claim-lease"_L1)
            grid->addWidget(m_leaseWarning, row++, 0, 1, 2);
        m_fields.append(field);
    }
    grid->setRowMinimumHeight(row++, 2 * theme::unit());
    grid->addWidget(m_defaults, row++, 0, 1, 2, Qt::AlignLeading);
    grid->setRowStretch(row, 1);
}

void SettingsPanel::showSettings(const model::RunSettings &settings)
{
    m_presets->showSettings(settings);
    for (SettingField *field : std::as_const(m_fields))
        field->show(settings);
    m_leaseWarning->setVisible(model::canLeaseEndAtWork(settings.server));
}

void SettingsPanel::askForDefaults()
{
    const model::RunSettings defaults;
    for (const SettingField *field : std::as_const(m_fields))
        Q_EMIT settingAsked(field->setting().name, field->setting().read(defaults));
}

QString SettingsPanel::titleOf(Setting::Group group)
{
    switch (group) {
    case Setting::Group::Run: return tr("Run");
    case Setting::Group::Client: return tr("Client");
    case Setting::Group::Link: return tr("Network");
    case Setting::Group::Server: return tr("Server");
    case Setting::Group::Policy: return tr("What the server does about keys");
    }
    Q_UNREACHABLE();
}

void SettingsPanel::retranslateUi()
{
    setAccessibleName(tr("Advanced settings"));
    //: a warning below the setting "A claim holds for"
    m_leaseWarning->setText(tr("⚠ The server works longer than a claim holds: a repeat that comes in between is executed as well."));
    m_defaults->setText(tr("&Back to the defaults"));
    for (const Group &group : std::as_const(m_groups))
        group.title->setText(titleOf(group.group));
    for (SettingField *field : std::as_const(m_fields))
        field->retranslate();
}

} // namespace idemlab::controls
