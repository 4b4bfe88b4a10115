// SPDX-License-Identifier: MIT
#pragma once

#include "lessons/wrappedtext.h"
#include "study/lesson.h"

#include <QButtonGroup>
#include <QWidget>

namespace idemlab::lessons {

/// Choices below each other, of which one can be taken. Says which by id.
class ChoiceList : public QWidget
{
    Q_OBJECT
public:
    ChoiceList(const QStringList &ids, QWidget *parent);

    /// Each choice gets its line of the step's text; @p group stands before the ids of those that have one.
    void setLines(const study::StepText &text, const QString &group = {});
    /// What is taken; empty: none.
    [[nodiscard]] QString chosen() const;
    void setChosen(const QString &id);
    /// Open: any can be taken. Closed: it stands as it is.
    void setOpen(bool open);
    /// Marks @p right, and @p chosen where it is another; empty ids mark nothing.
    void mark(const QString &right, const QString &chosen);

Q_SIGNALS:
    void picked(const QString &id);

private:
    [[nodiscard]] Choice *choice(const QString &id) const;

    QStringList m_ids;
    QButtonGroup m_group;
};

} // namespace idemlab::lessons
