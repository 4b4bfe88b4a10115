// SPDX-License-Identifier: MIT
#pragma once

#include <QPointer>
#include <QVariantAnimation>
#include <QWidget>

namespace idemlab::lessons {

/// A ring around a control of the window that it lies over. The mouse goes through it.
class Ring : public QWidget
{
    Q_OBJECT
public:
    explicit Ring(QWidget *window);

    /// @p name: object name of a control in the window; empty or unknown: around nothing.
    void pointAt(const QString &name);
    [[nodiscard]] QWidget *target() const { return m_target; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QPointer<QWidget> m_target;
    QVariantAnimation m_breath;
};

} // namespace idemlab::lessons
