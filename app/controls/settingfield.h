// SPDX-License-Identifier: MIT
#pragma once

#include "model/settings.h"

#include <QObject>

#include <functional>

class QLabel;
class QWidget;

namespace idemlab::controls {

/// Label and editor for one row of the table of settings, made from what the row says. It shows the settings that it is
/// told and asks for another value by signal.
class SettingField : public QObject
{
    Q_OBJECT
public:
    /// @p setting must come from allSettings(); label and editor become children of @p parent.
    SettingField(const model::Setting &setting, QWidget *parent);

    [[nodiscard]] const model::Setting &setting() const { return m_setting; }
    [[nodiscard]] QLabel *label() const { return m_label; }
    [[nodiscard]] QWidget *editor() const { return m_editor; }

    void show(const model::RunSettings &settings);
    /// In the language of the moment.
    void retranslate();

Q_SIGNALS:
    void changed(const QString &name, const QString &value);

private:
    void build(QWidget *parent);
    void ask(const QString &value);

    const model::Setting &m_setting;
    QLabel *m_label;
    QWidget *m_editor = nullptr;
    std::function<void(const QString &)> m_show;
    QString m_shown;
};

} // namespace idemlab::controls
