// SPDX-License-Identifier: MIT
#include "access/dialog.h"

#include "access/focusframe.h"
#include "access/stops.h"
#include "access/wheelguard.h"
#include "theme/flowlayout.h"
#include "theme/page.h"
#include "theme/type.h"

#include <QScreen>
#include <QVBoxLayout>

namespace idemlab::access {

CloseButton::CloseButton(const QString &name, QDialog *dialog) : Translated(dialog)
{
    setObjectName(name);
    connect(this, &QPushButton::clicked, dialog, &QWidget::close);
    retranslateUi();
}

void CloseButton::retranslateUi() { setText(tr("C&lose")); }

Dialog::Dialog(QWidget *parent) : Translated(parent) { new FocusFrame(this); }

bool Dialog::focusNextPrevChild(bool next) { return moveFocus(this, next); }

QLayout *Dialog::rowOf(const QList<QWidget *> &ends)
{
    auto *row = new theme::FlowLayout(2 * theme::unit());
    row->setAlignment(Qt::AlignRight);
    for (QWidget *each : ends)
        row->addWidget(each);
    return row;
}

QScrollArea *Dialog::layOut(QWidget *page, const QList<QWidget *> &ends)
{
    auto *area = new QScrollArea(this);
    theme::makePageArea(area);
    area->setWidget(page);
    new WheelGuard(page);
    const int margin = 3 * theme::unit();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    column->addWidget(area, 1);
    column->addLayout(rowOf(ends));
    return area;
}

void Dialog::takeShare(int width, int height)
{
    const QSize room = parentWidget() ? parentWidget()->window()->size() : QSize(1280, 720);
    resize(room.width() * width / 100, room.height() * height / 100);
}

void Dialog::takeSize(const QSize &size) { resize(size.boundedTo(screen()->availableSize() * 9 / 10)); }

} // namespace idemlab::access
