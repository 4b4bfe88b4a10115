// SPDX-License-Identifier: MIT
#pragma once

#include "access/dialog.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace idemlab::share {

/// Asks for a link, which may span lines: Tab moves on and Return opens, as in a line.
class LinkDialog : public access::Dialog
{
    Q_OBJECT
public:
    explicit LinkDialog(QWidget *parent);

    [[nodiscard]] QString link() const;
    void setLink(const QString &link);
    void accept() override;

Q_SIGNALS:
    void linkGiven(const QString &link);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslateUi() override;

    QLabel *m_label;
    QPlainTextEdit *m_link;
    QPushButton *m_open;
    QPushButton *m_cancel;
};

} // namespace idemlab::share
