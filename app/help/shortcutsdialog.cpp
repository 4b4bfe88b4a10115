// SPDX-License-Identifier: MIT
#include "help/shortcutsdialog.h"

#include "help/shortcuts.h"
#include "tables/wrappingdelegate.h"
#include "theme/named.h"
#include "theme/type.h"

#include <QHeaderView>
#include <QScreen>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace idemlab::help {

using namespace Qt::StringLiterals;

ShortcutsDialog::ShortcutsDialog(const QMenuBar *bar, QWidget *parent)
    : Dialog(parent), m_bar(bar), m_list(theme::named<QTreeWidget>(u"shortcutList"_s, this))
{
    setObjectName(u"shortcutsDialog"_s);
    m_list->setColumnCount(2);
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setWordWrap(true);
    m_list->setItemDelegate(new tables::WrappingDelegate(m_list));
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    connect(m_list->header(), &QHeaderView::sectionResized, m_list, &QTreeWidget::doItemsLayout, Qt::QueuedConnection);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_list);
    layout->addLayout(rowOf({new access::CloseButton(u"closeShortcuts"_s, this)}));
    retranslateUi();
    takeSize({std::max(fill() + 16 * theme::unit(), 110 * theme::unit()), 140 * theme::unit()});
}

/// Gives the width, in pixels, in which each command stands in one line.
int ShortcutsDialog::fill()
{
    const QFontMetrics letters(m_list->font());
    int widest = 0;
    int keys = 0;
    m_list->clear();
    QTreeWidgetItem *group = nullptr;
    for (const auto shortcuts = shortcutsOf(m_bar); const Shortcut &shortcut : shortcuts) {
        if (!group || group->text(0) != shortcut.menu) {
            group = new QTreeWidgetItem(m_list, {shortcut.menu});
            group->setFont(0, theme::font(theme::Type::Strong));
            group->setFirstColumnSpanned(true);
            group->setExpanded(true);
        }
        new QTreeWidgetItem(group, {shortcut.text, shortcut.keys});
        widest = std::max(widest, letters.horizontalAdvance(shortcut.text));
        keys = std::max(keys, letters.horizontalAdvance(shortcut.keys) + 4 * theme::unit());
    }
    m_list->header()->resizeSection(1, std::min(keys, screen()->availableSize().width() / 2));
    return widest + keys;
}

void ShortcutsDialog::retranslateUi()
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    m_list->setAccessibleName(tr("Keyboard Shortcuts"));
    m_list->setHeaderLabels({tr("Command"), tr("Keys")});
    QTimer::singleShot(0, this, &ShortcutsDialog::fill); // once the actions, which carry the texts, have set theirs
}

} // namespace idemlab::help
