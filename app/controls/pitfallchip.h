// SPDX-License-Identifier: MIT
#pragma once

#include "language/translated.h"
#include "model/runsettings.h"

#include <QToolButton>

class QMenu;

namespace idemlab::controls {

/// Says beside the strategy which pitfalls are switched on, and puts them back: one by a click, several from a menu. Hidden while
/// there are none.
class PitfallChip : public language::Translated<QToolButton>
{
    Q_OBJECT
public:
    explicit PitfallChip(QWidget *parent = nullptr);

    void showSettings(const model::RunSettings &settings);

Q_SIGNALS:
    /// A setting is to be as the course recommends it.
    void repairAsked(const QString &name, const QString &value);

private:
    void retranslateUi() override;

    model::RunSettings m_settings;
    QMenu *m_menu;
};

} // namespace idemlab::controls
