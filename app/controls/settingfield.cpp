// SPDX-License-Identifier: MIT
#include "controls/settingfield.h"

#include "controls/durationbox.h"
#include "narrate/vocabulary.h"
#include "theme/type.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

#include <limits>

namespace idemlab::controls {

using namespace Qt::StringLiterals;
using model::Setting;
using narrate::Vocabulary;

namespace {

/// Whole numbers up to where a spin box can count; beyond (the seed) a field that takes digits.
bool fitsSpinBox(const Setting &setting) { return setting.most <= std::numeric_limits<int>::max(); }

} // namespace

SettingField::SettingField(const Setting &setting, QWidget *parent) : QObject(parent), m_setting(setting), m_label(new QLabel(parent))
{
    build(parent);
    m_editor->setObjectName(u"setting-"_s + setting.name);
    m_label->setBuddy(m_editor);
    show(model::RunSettings());
}

void SettingField::build(QWidget *parent)
{
    if (m_setting.kind == Setting::Kind::Choice) {
        auto *box = new QComboBox(parent);
        for (const QString &choice : m_setting.choices)
            box->addItem(choice, choice);
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents); // a choice is read whole; names give way, in two lines
        connect(box, &QComboBox::activated, this, [this, box](int index) { ask(box->itemData(index).toString()); });
        m_show = [box](const QString &value) { box->setCurrentIndex(box->findData(value)); };
        m_editor = box;
    } else if (m_setting.kind == Setting::Kind::Flag) {
        auto *box = new QCheckBox(parent);
        connect(box, &QCheckBox::clicked, this, [this](bool on) { ask(on ? u"true"_s : u"false"_s); });
        m_show = [box](const QString &value) { box->setChecked(value == "true"_L1); };
        m_editor = box;
    } else if (m_setting.kind == Setting::Kind::Time) {
        auto *box = new DurationBox(std::chrono::milliseconds(m_setting.least), std::chrono::milliseconds(m_setting.most), parent);
        connect(box, &DurationBox::edited, this, [this](model::Duration duration) { ask(model::durationText(duration)); });
        m_show = [box](const QString &value) { box->setDuration(model::parseDuration(value).value_or(box->duration())); };
        m_editor = box;
    } else if (m_setting.kind == Setting::Kind::Count && fitsSpinBox(m_setting)) {
        auto *box = new QSpinBox(parent);
        box->setRange(int(m_setting.least), int(m_setting.most));
        box->setKeyboardTracking(false);
        connect(box, &QSpinBox::valueChanged, this, [this](int value) { ask(QString::number(value)); });
        m_show = [box](const QString &value) {
            const QSignalBlocker quiet(box);
            box->setValue(value.toInt());
        };
        m_editor = box;
    } else {
        auto *line = new QLineEdit(parent);
        line->setMinimumWidth(line->fontMetrics().horizontalAdvance(u"Idempotent-Replayed"_s) + 6 * theme::unit()); // read whole
        connect(line, &QLineEdit::editingFinished, this, [this, line] { ask(line->text()); });
        m_show = [line](const QString &value) { line->setText(value); };
        m_editor = line;
    }
}

void SettingField::show(const model::RunSettings &settings)
{
    const QString value = m_setting.read(settings);
    if (value == m_shown)
        return; // somebody may be typing here
    m_shown = value;
    m_show(value);
}

void SettingField::retranslate()
{
    const QString name = Vocabulary::settingName(m_setting);
    const QString help = Vocabulary::settingHelp(m_setting);
    m_label->setText(name);
    m_label->setToolTip(help);
    m_editor->setToolTip(help);
    m_editor->setAccessibleName(name);
    m_editor->setAccessibleDescription(help);
    if (auto *box = qobject_cast<QComboBox *>(m_editor)) {
        for (qsizetype i = 0; i < m_setting.choices.size(); ++i)
            box->setItemText(int(i), Vocabulary::choice(m_setting, m_setting.choices.at(i)));
    }
}

void SettingField::ask(const QString &value)
{
    m_shown.clear(); // whatever comes of it is shown
    Q_EMIT changed(m_setting.name, value);
}

} // namespace idemlab::controls
