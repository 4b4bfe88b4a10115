// SPDX-License-Identifier: MIT
#pragma once

#include "language/translated.h"

#include <QList>
#include <QWidget>

class QAction;
class QComboBox;
class QToolButton;

namespace idemlab::controls {

/// The speeds at which a run can play, run time per real time.
[[nodiscard]] const QList<double> &speeds();

/// Buttons for the actions that move time, and the speed.
class TransportBar : public language::Translated<QWidget>
{
    Q_OBJECT
public:
    /// The actions stay with their owner.
    explicit TransportBar(const QList<QAction *> &actions, QWidget *parent = nullptr);

    void showSpeed(double speed);
    /// With smaller buttons.
    void setTight(bool isTight);

Q_SIGNALS:
    void speedPicked(double speed);

protected:
    void changeEvent(QEvent *event) override;

private:
    void sizeButtons();
    void retranslateUi() override;

    QList<QToolButton *> m_buttons;
    QComboBox *m_speed;
    bool m_isTight = false;
};

} // namespace idemlab::controls
