// SPDX-License-Identifier: MIT
#pragma once

#include "language/translated.h"
#include "model/fault.h"

#include <QWidget>

class QPushButton;
class QTimer;

namespace idemlab::controls {

class Lever;

/// "Drop response": the big part arms it for the next answer, the small part for all of them. It shows the mode that it
/// is told and asks for another by signal.
class DropToggle : public language::Translated<QWidget>
{
    Q_OBJECT
public:
    explicit DropToggle(QWidget *parent = nullptr);

    /// Without what loses every answer.
    void setTight(bool isTight);
    void showMode(model::FaultMode mode);
    /// It has caught the one it waited for: it springs back and says so for a while.
    void showCaught();

    /// What a press of the big part asks for, given the mode shown.
    [[nodiscard]] model::FaultMode afterPress() const;
    [[nodiscard]] model::FaultMode afterAll() const;

Q_SIGNALS:
    void asked(idemlab::model::FaultMode mode);

private:
    void retranslateUi() override;
    [[nodiscard]] static QString captionOf(model::FaultMode mode);

    Lever *m_lever;
    QPushButton *m_all;
    QTimer *m_caught; ///< active while "caught one" stands
};

} // namespace idemlab::controls
