// SPDX-License-Identifier: MIT
#pragma once

#include "language/translated.h"

#include <QDialog>
#include <QPushButton>

class QScrollArea;

namespace idemlab::access {

/// Closes its dialog.
class CloseButton : public language::Translated<QPushButton>
{
    Q_OBJECT
public:
    /// @p name: of the object.
    CloseButton(const QString &name, QDialog *dialog);

private:
    void retranslateUi() override;
};

/// Tab goes through it in the order in which one reads, as through the main window, and not by the age of its parts; and where the
/// focus is can be seen.
class Dialog : public language::Translated<QDialog>
{
    Q_OBJECT
public:
    explicit Dialog(QWidget *parent);

protected:
    bool focusNextPrevChild(bool next) override;

    /// What ends a dialog: beside each other, and in further rows where there is no room for that.
    [[nodiscard]] static QLayout *rowOf(const QList<QWidget *> &ends);
    /// All of a dialog: @p page, which scrolls where there is no room for it, above what ends it.
    QScrollArea *layOut(QWidget *page, const QList<QWidget *> &ends);
    /// As large as that share of the window that it stands before, in percent.
    void takeShare(int width, int height);
    /// No larger than its screen.
    void takeSize(const QSize &size);
};

} // namespace idemlab::access
