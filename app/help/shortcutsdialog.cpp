// SPDX-License-Identifier: MIT
#include "help/shortcutsdialog.h"

#include "help/shortcuts.h"
#include "theme/type.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QScreen>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace idemlab::help {

using namespace Qt::StringLiterals;

ShortcutsDialog::ShortcutsDialog(const QMenuBar *bar, QWidget *parent)
    : Dialog(parent), m_bar(bar), m_list(new QTreeWidget(this)), m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    setObjectName(u"shortcutsDialog"_s);
    m_list->setObjectName(u"shortcutList"_s);
    m_list->setColumnCount(2);
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_list);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslateUi();
    fill();
    // Commands are read whole; where even the screen has no room for them, the list scrolls.
    for (const int column : {0, 1})
        m_list->resizeColumnToContents(column); // it is not laid out yet
    const int wide = m_list->columnWidth(0) + m_list->columnWidth(1) + 16 * theme::unit();
    resize(QSize(std::max(wide, 110 * theme::unit()), 140 * theme::unit()).boundedTo(screen()->availableSize() * 9 / 10));
}

void ShortcutsDialog::fill()
{
    m_list->clear();
    QTreeWidgetItem *group = nullptr;
    const auto shortcuts = shortcutsOf(m_bar);
    for (const Shortcut &shortcut : shortcuts) {
        if (!group || group->text(0) != shortcut.menu) {
            group = new QTreeWidgetItem(m_list, {shortcut.menu});
            group->setFont(0, theme::font(theme::Type::Strong));
            group->setFirstColumnSpanned(true);
            group->setExpanded(true);
        }
        new QTreeWidgetItem(group, {shortcut.text, shortcut.keys});
    }
}

void ShortcutsDialog::retranslateUi()
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    m_list->setAccessibleName(tr("Keyboard Shortcuts"));
    m_list->setHeaderLabels({tr("Command"), tr("Keys")});
    m_buttons->button(QDialogButtonBox::Close)->setText(tr("C&lose"));
    QTimer::singleShot(0, this, &ShortcutsDialog::fill); // once the actions, which carry the texts, have set theirs
}

} // namespace idemlab::help
