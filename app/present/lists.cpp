// SPDX-License-Identifier: MIT
#include "present/lists.h"

#include "present/keys.h"
#include "present/presenter.h"
#include "tables/wrappingdelegate.h"
#include "theme/named.h"
#include "theme/type.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHeaderView>
#include <QListWidget>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace idemlab::present {

using namespace Qt::StringLiterals;

namespace {

class Lists
{
    Q_DECLARE_TR_FUNCTIONS(idemlab::present::Lists)
public:
    /// One at a time over a window; what is asked for twice is closed.
    static QDialog *dialog(QWidget *window, const QString &name, const QString &title, QWidget *content)
    {
        if (auto *open = window->findChild<QDialog *>()) {
            const bool isSame = open->objectName() == name;
            delete open;
            if (isSame) {
                delete content;
                return nullptr;
            }
        }
        auto *dialog = theme::named<QDialog>(name, window);
        dialog->setWindowTitle(title);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        content->setAccessibleName(title);
        QFont font = theme::font(theme::Type::Body);
        font.setPointSizeF(font.pointSizeF() * 1.2);
        content->setFont(font);
        auto *column = new QVBoxLayout(dialog);
        column->addWidget(content);
        dialog->resize(QSize(200 * theme::unit(), 170 * theme::unit()).boundedTo(window->size() * 0.9));
        dialog->show();
        content->setFocus();
        return dialog;
    }
    static void keys(QWidget *window)
    {
        auto *list = new QTreeWidget;
        list->setObjectName(u"keyList"_s);
        list->setRootIsDecorated(false);
        list->setWordWrap(true);
        list->setItemDelegate(new tables::WrappingDelegate(list));
        QObject::connect(list->header(), &QHeaderView::sectionResized, list, &QTreeWidget::doItemsLayout, Qt::QueuedConnection);
        list->setHeaderLabels({tr("Key"), tr("What it does")});
        list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
        for (const auto help = keyHelp(); const KeyHelp &each : help)
            new QTreeWidgetItem(list, {each.keys, each.what});
        dialog(window, u"stageKeys"_s, tr("Keys while presenting"), list);
    }
    static void steps(Presenter &presenter, QWidget *window)
    {
        auto *list = new QListWidget;
        list->setObjectName(u"steps"_s);
        list->setWordWrap(true);
        qsizetype number = 0;
        for (const study::TalkStep &step : presenter.talk()->steps) {
            //: a step of a talk: its number and its caption
            list->addItem(tr("%1.  %2").arg(++number).arg(study::localized(step.caption)));
        }
        list->setCurrentRow(int(presenter.position()));
        QDialog *open = dialog(window, u"stepList"_s, tr("Steps of the talk"), list);
        if (!open)
            return;
        QObject::connect(list, &QListWidget::itemActivated, open, [&presenter, list, open] {
            presenter.goTo(list->currentRow());
            open->close();
        });
    }
};

} // namespace

void showKeys(QWidget *window) { Lists::keys(window); }

void showSteps(Presenter &presenter, QWidget *window)
{
    if (presenter.hasTalk())
        Lists::steps(presenter, window);
}

} // namespace idemlab::present
