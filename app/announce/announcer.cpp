// SPDX-License-Identifier: MIT
#include "announce/announcer.h"

#include <QAccessibleWidget>

namespace idemlab::announce {

using namespace Qt::StringLiterals;

namespace {

class Notification : public QAccessibleWidget
{
public:
    explicit Notification(Announcer *announcer) : QAccessibleWidget(announcer, QAccessible::Notification) { }

    [[nodiscard]] QString text(QAccessible::Text which) const override
    {
        return which == QAccessible::Name ? static_cast<Announcer *>(widget())->text() : QString();
    }
};

QAccessibleInterface *interfaceOf(const QString &, QObject *object)
{
    auto *announcer = qobject_cast<Announcer *>(object);
    return announcer ? new Notification(announcer) : nullptr;
}

} // namespace

Announcer::Announcer(QWidget *parent) : QWidget(parent)
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(interfaceOf);
        return true;
    }();
    Q_UNUSED(isInstalled)
    setObjectName(u"announcer"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setGeometry(0, 0, 1, 1); // a reader passes over what is not there
    lower();
}

void Announcer::say(const QString &text)
{
    if (text.isEmpty())
        return;
    m_text = text;
    Q_EMIT said(text);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(window(), text);
#else
    QAccessibleEvent event(this, QAccessible::ObjectShow);
#endif
    QAccessible::updateAccessibility(&event);
}

void say(const QWidget *widget, const QString &text)
{
    if (auto *announcer = widget->window()->findChild<Announcer *>())
        announcer->say(text);
}

} // namespace idemlab::announce
