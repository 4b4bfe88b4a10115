// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QStringList>
#include <QTimer>
#include <QWidget>

namespace idemlab::announce {

/// A notification as AT-SPI has it: a reader that is told that it appears says its text.
class Line : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    [[nodiscard]] QString text() const { return m_text; }
    void show(const QString &text);
    void forget() { m_text.clear(); }

private:
    QString m_text;
};

/// Has a screen reader say what happens where the focus is not, after what it is saying already. Nothing of it is seen. With Qt 6.8 by
/// an announcement; before that as notifications that appear, which AT-SPI's readers speak. What comes together is said together, and
/// what follows has a notification of its own: readers ask for the text only when they come to it.
class Announcer : public QWidget
{
    Q_OBJECT
public:
    explicit Announcer(QWidget *parent);

    [[nodiscard]] QString text() const { return m_text; } ///< what was said last

public Q_SLOTS:
    void say(const QString &text);
    /// What was said cannot be read again.
    void forget();

Q_SIGNALS:
    void said(const QString &text);

private:
    void speak();

    QList<Line *> m_lines;
    qsizetype m_next = 0;
    QStringList m_waiting;
    QTimer m_gather;
    QString m_text;
};

/// By the announcer of the window that @p widget is in; nothing where it has none.
void say(const QWidget *widget, const QString &text);

} // namespace idemlab::announce
