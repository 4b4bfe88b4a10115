// SPDX-License-Identifier: MIT
#pragma once

#include "language/translated.h"
#include "model/runsettings.h"

#include <QWidget>

class QLabel;

namespace idemlab::controls {

class TwoLineBox;

/// Settings under a name: pitfalls to be seen breaking, and the published policies of real APIs with their source.
class PresetPanel : public language::Translated<QWidget>
{
    Q_OBJECT
public:
    explicit PresetPanel(QWidget *parent = nullptr);

    /// Shows the policy that @p settings amount to.
    void showSettings(const model::RunSettings &settings);

Q_SIGNALS:
    void presetPicked(const QString &id);

private:
    void build();
    void fill();
    void showPolicy();
    void retranslateUi() override;

    QLabel *m_pitfallsLabel;
    QLabel *m_policiesLabel;
    TwoLineBox *m_pitfalls;
    TwoLineBox *m_policies;
    QLabel *m_about;
    QString m_policy; ///< id of the preset shown; empty: none of them
};

} // namespace idemlab::controls
