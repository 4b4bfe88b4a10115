// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace idemlab::announce {

/// Has a screen reader say what happens where the focus is not, after what it is saying already. Nothing of it is seen. With Qt 6.8 by
/// an announcement; before that as a notification that appears, which AT-SPI's readers speak.
class Announcer : public QWidget
{
    Q_OBJECT
public:
    explicit Announcer(QWidget *parent);

    [[nodiscard]] QString text() const { return m_text; } ///< what was said last

public Q_SLOTS:
    void say(const QString &text);

Q_SIGNALS:
    void said(const QString &text);

private:
    QString m_text;
};

/// By the announcer of the window that @p widget is in; nothing where it has none.
void say(const QWidget *widget, const QString &text);

} // namespace idemlab::announce
