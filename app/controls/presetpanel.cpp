// SPDX-License-Identifier: MIT
#include "controls/presetpanel.h"

#include "access/spokenname.h"
#include "controls/twolines.h"
#include "narrate/vocabulary.h"
#include "study/preset.h"
#include "theme/label.h"
#include "theme/named.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace idemlab::controls {

using namespace Qt::StringLiterals;
using study::Preset;

PresetPanel::PresetPanel(QWidget *parent)
    : Translated(parent)
    , m_pitfallsLabel(new QLabel(this))
    , m_policiesLabel(new QLabel(this))
    , m_pitfalls(theme::named<TwoLineBox>(u"pitfalls"_s, this))
    , m_policies(theme::named<TwoLineBox>(u"policies"_s, this))
    , m_about(theme::named<QLabel>(u"aboutPolicy"_s, this))
{
    build();
    connect(m_pitfalls, &QComboBox::activated, this, [this](int index) {
        const QString id = m_pitfalls->itemData(index).toString();
        m_pitfalls->setCurrentIndex(-1);
        Q_EMIT presetPicked(id);
    });
    connect(m_policies, &QComboBox::activated, this, [this](int index) {
        const QString id = m_policies->itemData(index).toString();
        // Two policies can come to the same settings; the one that was picked is the one that is named.
        m_policy = id;
        showPolicy();
        Q_EMIT presetPicked(id);
    });
    retranslateUi();
}

void PresetPanel::build()
{
    m_pitfallsLabel->setBuddy(m_pitfalls);
    m_policiesLabel->setBuddy(m_policies);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::unit());
    for (const auto &[label, box] : {std::pair(m_pitfallsLabel, m_pitfalls), std::pair(m_policiesLabel, m_policies)}) {
        theme::setType(label, theme::Type::Strong);
        layout->addWidget(label);
        layout->addWidget(box);
        layout->addSpacing(theme::unit());
    }
    theme::showLinks(m_about);
    theme::setType(m_about, theme::Type::Caption);
    layout->addWidget(m_about);
}

void PresetPanel::showSettings(const model::RunSettings &settings)
{
    const auto matches = [&settings](const Preset &each) {
        return each.kind == Preset::Kind::Policy && study::withPreset(settings, each).server.policy == settings.server.policy;
    };
    if (const Preset *shown = study::findPreset(m_policy); shown && matches(*shown))
        return;
    const auto &all = study::builtInPresets();
    const auto holds = std::ranges::find_if(all, matches);
    const QString policy = holds == all.cend() ? QString() : holds->id;
    if (policy == m_policy)
        return;
    m_policy = policy;
    showPolicy();
}

void PresetPanel::fill()
{
    m_pitfalls->clear();
    m_policies->clear();
    for (const Preset &each : study::builtInPresets()) {
        if (each.kind == Preset::Kind::Pitfall)
            m_pitfalls->add(each.id, study::localized(each.name), study::localized(each.note));
        else
            m_policies->add(each.id, study::localized(each.name), {});
    }
    m_pitfalls->setCurrentIndex(-1);
    showPolicy();
}

void PresetPanel::showPolicy()
{
    m_policies->setCurrentIndex(m_policies->findData(m_policy));
    const Preset *preset = m_policy.isEmpty() ? nullptr : study::findPreset(m_policy);
    m_about->setVisible(preset);
    if (!preset)
        return;
    QString text = u"<p>%1</p>"_s.arg(study::localized(preset->note).toHtmlEscaped());
    if (preset->source) {
        //: %1 is a link with the title of a page, %2 the year in which it was read
        text += u"<p>%1</p>"_s.arg(tr("Source: %1, read in %2")
                                       .arg(theme::link(preset->source->url.toString(QUrl::FullyEncoded), preset->source->title),
                                           preset->source->read.toHtmlEscaped()));
    }
    QStringList unsaid;
    for (const QString &name : preset->notStated) {
        if (const model::Setting *setting = model::findSetting(name))
            unsaid.append(narrate::Vocabulary::settingName(*setting));
    }
    if (!unsaid.isEmpty()) {
        //: %1 is a list of settings
        text += u"<p>%1</p>"_s.arg(
            tr("Not stated there, and left as they are: %1").arg(unsaid.join(tr(", ", "between the names of settings"))).toHtmlEscaped());
    }
    m_about->setText(text);
}

void PresetPanel::retranslateUi()
{
    m_pitfallsLabel->setText(tr("Pitfalls"));
    m_policiesLabel->setText(tr("Policies of real APIs"));
    access::setSpokenName(m_pitfalls, tr("Pitfalls"));
    m_pitfalls->setPlaceholderText(tr("Choose one to see it break"));
    access::setSpokenName(m_policies, tr("Policies of real APIs"));
    m_policies->setPlaceholderText(tr("None of these"));
    m_about->setAccessibleName(tr("About this policy"));
    fill();
}

} // namespace idemlab::controls
