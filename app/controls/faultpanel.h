// SPDX-License-Identifier: MIT
#pragma once

#include "language/translated.h"
#include "model/fault.h"
#include "model/runsettings.h"

#include <QFrame>
#include <QList>

class QGridLayout;
class QLabel;
class QScrollArea;

namespace idemlab::controls {

class Segments;
class SettingField;

/// The faults beside "drop response", and the five settings that go with them, in a box that opens over the window and
/// scrolls where the screen is lower. It shows what it is told and asks by signal.
class FaultPanel : public language::Translated<QFrame>
{
    Q_OBJECT
public:
    explicit FaultPanel(QWidget *parent);

    /// Every fault that has a toggle here.
    [[nodiscard]] static const QList<model::FaultKind> &kinds();
    void showMode(model::FaultKind kind, model::FaultMode mode);
    void showSettings(const model::RunSettings &settings);
    /// Opens above @p anchor, within its screen.
    void openAt(const QWidget *anchor);

Q_SIGNALS:
    void faultAsked(idemlab::model::FaultKind kind, idemlab::model::FaultMode mode);
    void settingAsked(const QString &name, const QString &value);

private:
    struct FaultRow
    {
        model::FaultKind kind;
        QLabel *label;
        Segments *modes;
    };
    bool eventFilter(QObject *watched, QEvent *event) override;
    void fit();
    void addFaults(QGridLayout *grid);
    void addSettings(QGridLayout *grid);
    void retranslateUi() override;
    [[nodiscard]] static QString helpOf(model::FaultKind kind);

    const QWidget *m_anchor = nullptr; ///< over which it opens
    QScrollArea *m_area;
    QWidget *m_page; ///< all of it
    QLabel *m_faultsTitle;
    QLabel *m_settingsTitle;
    QList<FaultRow> m_rows;
    QList<SettingField *> m_settings;
};

} // namespace idemlab::controls
