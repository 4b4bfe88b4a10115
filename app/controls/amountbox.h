// SPDX-License-Identifier: MIT
#pragma once

#include <QSpinBox>

namespace idemlab::controls {

/// An amount of yen. It takes what people paste and what an input method types: "¥3,300", "１５００", "5500円";
/// what it does not take it refuses, and says so.
class AmountBox : public QSpinBox
{
    Q_OBJECT
public:
    explicit AmountBox(QWidget *parent = nullptr);

protected:
    [[nodiscard]] QValidator::State validate(QString &text, int &cursor) const override;
    [[nodiscard]] int valueFromText(const QString &text) const override;

private:
    void sayWhatIsTaken();
};

} // namespace idemlab::controls
