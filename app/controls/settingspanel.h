// SPDX-License-Identifier: MIT
#pragma once

#include "language/translated.h"
#include "model/settings.h"

#include <QList>
#include <QScrollArea>

class QGridLayout;
class QLabel;
class QPushButton;

namespace idemlab::controls {

class PresetPanel;
class SettingField;

/// Everything that a run depends on, made from the table of settings; only the strategy has its place elsewhere. It shows
/// the settings that it is told and asks for changes by signal.
class SettingsPanel : public language::Translated<QScrollArea>
{
    Q_OBJECT
public:
    explicit SettingsPanel(QWidget *parent = nullptr);

    void showSettings(const model::RunSettings &settings);

Q_SIGNALS:
    void settingAsked(const QString &name, const QString &value);
    void presetPicked(const QString &id);

private:
    struct Group
    {
        model::Setting::Group group;
        QLabel *title;
    };
    void build(QGridLayout *grid);
    void askForDefaults();
    void retranslateUi() override;
    [[nodiscard]] static QString titleOf(model::Setting::Group group);

    PresetPanel *m_presets;
    QPushButton *m_defaults;
    QLabel *m_leaseWarning; ///< below the lease, while it can run out in mid-work
    QList<Group> m_groups;
    QList<SettingField *> m_fields;
};

} // namespace idemlab::controls
