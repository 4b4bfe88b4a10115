// SPDX-License-Identifier: MIT
#pragma once

#include "model/time.h"

#include <QAbstractSpinBox>

#include <optional>

namespace idemlab::controls {

/// Takes a time as people write it: "250 ms", "1.5 s", "2 min", "24 h". Steps are 1, 2, 5, 10 …
class DurationBox : public QAbstractSpinBox
{
    Q_OBJECT
    // Qt's interface for screen readers asks for these, in seconds.
    Q_PROPERTY(double value READ value WRITE setValue)
    Q_PROPERTY(double minimum READ least CONSTANT)
    Q_PROPERTY(double maximum READ most CONSTANT)
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

    /// "1.5 s", with the unit that is easiest to read, in the window's language.
    [[nodiscard]] static QString textOf(model::Duration duration);

Q_SIGNALS:
    void edited(idemlab::model::Duration duration); ///< by the person

protected:
    StepEnabled stepEnabled() const override;
    void changeEvent(QEvent *event) override;

private:
    enum class Unit : quint8 { Hours, Minutes, Seconds, Milliseconds };

    [[nodiscard]] static QString inUnit(Unit unit, const QString &number);
    /// Takes what textOf() gives, and the units of files in every language.
    [[nodiscard]] static std::optional<model::Duration> parse(const QString &text);

    [[nodiscard]] static double inSeconds(model::Duration duration) { return std::chrono::duration<double>(duration).count(); }
    [[nodiscard]] double value() const { return inSeconds(m_duration); }
    [[nodiscard]] double least() const { return inSeconds(m_least); }
    [[nodiscard]] double most() const { return inSeconds(m_most); }
    void setValue(double seconds) { change(std::chrono::duration_cast<model::Duration>(std::chrono::duration<double>(seconds))); }
    void take();
    void change(model::Duration duration);

    model::Duration m_least;
    model::Duration m_most;
    model::Duration m_duration {};
};

} // namespace idemlab::controls
