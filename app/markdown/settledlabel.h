// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>

namespace idemlab::markdown {

/// Plain text in lines that break well: no few letters stand alone in the last one, where the others can be a little shorter instead.
class SettledLabel : public QLabel
{
    Q_OBJECT
public:
    explicit SettledLabel(QWidget *parent);

    void say(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void settle();
};

} // namespace idemlab::markdown
