// SPDX-License-Identifier: MIT
#pragma once

#include "language/translated.h"

#include <QList>
#include <QTimer>
#include <QWidget>

class QLabel;
class QScrollArea;
class QToolButton;

namespace idemlab::window {

/// What a notice is about. Of openings, and of writings, the last word alone stands: what went wrong before is over.
enum class Subject { Other, Opening, Writing };

/// What went wrong, or that something is done, said quietly above the work until it is dismissed; nothing is covered and nothing waits. Several
/// notices stand behind one another, the newest in front.
class NoticeBar : public language::Translated<QWidget>
{
    Q_OBJECT
public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /// Repeats of a notice that still stands are not shown twice.
    void post(const QString &text, Subject subject = Subject::Other);
    /// That something is done. It goes as soon as something else is said, or after a while: other work needs the room.
    void tell(const QString &text, Subject subject = Subject::Other);
    /// It is over.
    void withdraw(const QString &text);
    /// Whatever was said of it.
    void withdraw(Subject subject);
    [[nodiscard]] QString current() const { return !m_done.isEmpty() ? m_done : m_texts.isEmpty() ? QString() : m_texts.constLast().text; }

    void setPatience(std::chrono::milliseconds patience) { m_passes.setInterval(patience); } ///< how long what is done is told

public Q_SLOTS:
    void dismiss(); ///< the one in front

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Notice
    {
        QString text;
        Subject subject;
    };

    void showCurrent();
    void fit();
    void announce();
    void forget(const QString &text, Subject subject);
    void pass();
    void retranslateUi() override;
    void recolor() override { showCurrent(); }

    QList<Notice> m_texts; ///< what went wrong
    QString m_done; ///< what is done, in front of it
    QTimer m_passes;
    QLabel *m_icon;
    QScrollArea *m_area; ///< of the text
    QLabel *m_text;
    QLabel *m_count;
    QToolButton *m_dismiss;
};

} // namespace idemlab::window
