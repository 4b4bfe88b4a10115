// SPDX-License-Identifier: MIT
#include "access/spokenname.h"

#include <QLabel>

#include <algorithm>

namespace idemlab::access {

void setSpokenName(QWidget *field, const QString &name)
{
    field->setAccessibleName(name);
    if (!field->parentWidget())
        return;
    const auto labels = field->parentWidget()->findChildren<QLabel *>(Qt::FindDirectChildrenOnly);
    const auto known = std::ranges::find(labels, field, &QLabel::buddy);
    QLabel *label = known == labels.cend() ? nullptr : *known;
    if (!label) {
        label = new QLabel(field->parentWidget());
        label->setBuddy(field);
        label->hide();
    }
    label->setAccessibleName(name);
}

} // namespace idemlab::access
