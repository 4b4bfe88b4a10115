// SPDX-License-Identifier: MIT
#include "theme/label.h"

#include <QLabel>
#include <QPalette>

namespace idemlab::theme {

using namespace Qt::StringLiterals;

void makeQuiet(QLabel *label)
{
    setType(label, Type::Caption);
    label->setForegroundRole(QPalette::PlaceholderText);
}

void setInk(QWidget *widget, const std::optional<QColor> &ink)
{
    QPalette own;
    if (ink)
        own.setColor(QPalette::WindowText, *ink);
    widget->setPalette(own);
}

void showLinks(QLabel *label)
{
    label->setWordWrap(true);
    label->setTextFormat(Qt::RichText);
    label->setOpenExternalLinks(true);
    label->setTextInteractionFlags(Qt::TextBrowserInteraction);
}

QString link(const QString &address, const QString &title)
{
    return u"<a href=\"%1\">%2</a>"_s.arg(address.toHtmlEscaped(), title.toHtmlEscaped());
}

} // namespace idemlab::theme
