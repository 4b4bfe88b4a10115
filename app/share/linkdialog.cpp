// SPDX-License-Identifier: MIT
#include "share/linkdialog.h"

#include "theme/named.h"
#include "theme/type.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace idemlab::share {

using namespace Qt::StringLiterals;

LinkDialog::LinkDialog(QWidget *parent)
    : Dialog(parent)
    , m_label(new QLabel(this))
    , m_link(theme::named<QPlainTextEdit>(u"linkToOpen"_s, this))
    , m_open(theme::named<QPushButton>(u"openLinkNow"_s, this))
    , m_cancel(theme::named<QPushButton>(u"cancelLink"_s, this))
{
    setObjectName(u"linkDialog"_s);
    m_link->setTabChangesFocus(true);
    m_link->installEventFilter(this);
    m_label->setBuddy(m_link);
    m_open->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_open);
    buttons->addWidget(m_cancel);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_label);
    column->addWidget(m_link);
    column->addLayout(buttons);
    connect(m_open, &QPushButton::clicked, this, &LinkDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    retranslateUi();
    resize(110 * theme::unit(), 60 * theme::unit());
}

QString LinkDialog::link() const { return m_link->toPlainText(); }
void LinkDialog::setLink(const QString &link) { m_link->setPlainText(link); }

void LinkDialog::accept()
{
    Dialog::accept();
    Q_EMIT linkGiven(link());
}

/// A shortcut would not do: an editor of text takes Return for itself.
bool LinkDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::InsertParagraphSeparator))
        return Dialog::eventFilter(watched, event);
    accept();
    return true;
}

void LinkDialog::retranslateUi()
{
    setWindowTitle(tr("Open Link"));
    m_label->setText(tr("Paste a link that begins with “idemlab:”"));
    m_link->setAccessibleName(m_label->text());
    m_open->setText(tr("&Open"));
    m_cancel->setText(tr("&Cancel"));
}

} // namespace idemlab::share
