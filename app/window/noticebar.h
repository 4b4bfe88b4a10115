// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QWidget>

class QLabel;
class QToolButton;

namespace idemlab::window {

/// What went wrong, said quietly above the work until it is dismissed; nothing is covered and nothing waits. Several
/// notices stand behind one another, the newest in front.
class NoticeBar : public QWidget
{
    Q_OBJECT
public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /// Repeats of a notice that still stands are not shown twice.
    void post(const QString &text);
    /// It is over.
    void withdraw(const QString &text);
    [[nodiscard]] QString current() const { return m_texts.isEmpty() ? QString() : m_texts.constLast(); }

public Q_SLOTS:
    void dismiss(); ///< the one in front

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showCurrent();
    void retranslateUi();

    QList<QString> m_texts;
    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_count;
    QToolButton *m_dismiss;
};

} // namespace idemlab::window
