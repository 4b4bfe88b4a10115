// SPDX-License-Identifier: MIT
#pragma once

#include "model/time.h"

#include <QAbstractSpinBox>

namespace idemlab::controls {

/// Takes a time as people write it: "250 ms", "1.5 s", "2 min", "24 h". Steps are 1, 2, 5, 10 …
class DurationBox : public QAbstractSpinBox
{
    Q_OBJECT
public:
    DurationBox(model::Duration least, model::Duration most, QWidget *parent = nullptr);

    [[nodiscard]] model::Duration duration() const { return m_duration; }
    /// Shows @p duration; says nothing.
    void setDuration(model::Duration duration);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    void stepBy(int steps) override;
    QValidator::State validate(QString &text, int &position) const override;
    void fixup(QString &text) const override;

    /// "1.5 s", with the unit that is easiest to read.
    [[nodiscard]] static QString textOf(model::Duration duration);

Q_SIGNALS:
    void edited(idemlab::model::Duration duration); ///< by the person

protected:
    StepEnabled stepEnabled() const override;

private:
    void take();
    void change(model::Duration duration);

    model::Duration m_least;
    model::Duration m_most;
    model::Duration m_duration {};
};

} // namespace idemlab::controls
