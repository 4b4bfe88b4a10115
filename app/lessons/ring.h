// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
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

    /// It is there only while @p speaker, who points, can be seen.
    void setSpeaker(QWidget *speaker);

    /// @p name: object name of a control in the window; empty or unknown: around nothing.
    void pointAt(const QString &name);
    [[nodiscard]] QWidget *target() const { return m_target; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();
    void place();

    QPointer<QWidget> m_speaker;
    QPointer<QWidget> m_target;
    QList<QPointer<QWidget>> m_followed; ///< the target, and all that it stands in: any of them moves it
    QVariantAnimation m_breath;
};

} // namespace idemlab::lessons
