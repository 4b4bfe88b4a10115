// SPDX-License-Identifier: MIT
#include "announce/announcer.h"

#include "narrate/vocabulary.h"

#include <QAccessibleWidget>

#include <utility>

namespace idemlab::announce {

using namespace Qt::StringLiterals;

namespace {

class Notification : public QAccessibleWidget
{
public:
    explicit Notification(Line *line) : QAccessibleWidget(line, QAccessible::Notification) { }

    [[nodiscard]] QString text(QAccessible::Text which) const override
    {
        return which == QAccessible::Name ? static_cast<Line *>(widget())->text() : QString();
    }
};

QAccessibleInterface *interfaceOf(const QString &, QObject *object)
{
    auto *line = qobject_cast<Line *>(object);
    return line ? new Notification(line) : nullptr;
}

} // namespace

void Line::show(const QString &text)
{
    m_text = text;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(window(), text);
#else
    QAccessibleEvent event(this, QAccessible::ObjectShow);
#endif
    QAccessible::updateAccessibility(&event);
}

Announcer::Announcer(QWidget *parent) : QWidget(parent)
{
    QAccessible::installFactory(interfaceOf); // which Qt keeps once
    setObjectName(u"announcer"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setGeometry(0, 0, 1, 1); // a reader passes over what is not there
    for (int i = 0; i < 4; ++i) {
        m_lines.append(new Line(this));
        m_lines.constLast()->setGeometry(rect());
    }
    lower();
    m_gather.setSingleShot(true);
    m_gather.setInterval(std::chrono::milliseconds(60));
    connect(&m_gather, &QTimer::timeout, this, &Announcer::speak);
}

void Announcer::say(const QString &text)
{
    if (text.isEmpty() || m_waiting.contains(text))
        return;
    m_waiting.append(text);
    if (!m_gather.isActive())
        m_gather.start();
}

void Announcer::forget()
{
    m_text.clear();
    for (Line *each : std::as_const(m_lines))
        each->forget();
}

void Announcer::speak()
{
    m_text = narrate::Vocabulary::sentences(std::exchange(m_waiting, {}));
    m_lines.at(m_next)->show(m_text);
    m_next = (m_next + 1) % m_lines.size();
    Q_EMIT said(m_text);
}

void say(const QWidget *widget, const QString &text)
{
    if (auto *announcer = widget->window()->findChild<Announcer *>())
        announcer->say(text);
}

} // namespace idemlab::announce
