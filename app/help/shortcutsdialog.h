// SPDX-License-Identifier: MIT
#pragma once

#include "access/dialog.h"

class QMenuBar;
class QTreeWidget;

namespace idemlab::help {

/// What F1 shows: the keys, taken from the menus themselves.
class ShortcutsDialog : public access::Dialog
{
    Q_OBJECT
public:
    /// @p bar must outlive the dialog.
    ShortcutsDialog(const QMenuBar *bar, QWidget *parent);

private:
    int fill();
    void retranslateUi() override;

    const QMenuBar *m_bar;
    QTreeWidget *m_list;
};

} // namespace idemlab::help
