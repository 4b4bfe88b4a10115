// SPDX-License-Identifier: MIT
#include "lessons/ring.h"

#include "theme/palette.h"
#include "theme/type.h"

#include <QEvent>
#include <QPainter>

namespace idemlab::lessons {

Ring::Ring(QWidget *window) : QWidget(window)
{
    setObjectName(QStringLiteral("ring"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    m_breath.setStartValue(0.0);
    m_breath.setKeyValueAt(0.5, 1.0);
    m_breath.setEndValue(0.0);
    m_breath.setDuration(1600);
    m_breath.setLoopCount(-1);
    connect(&m_breath, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
}

void Ring::pointAt(const QString &name)
{
    if (m_target)
        m_target->removeEventFilter(this);
    m_target = name.isEmpty() ? nullptr : parentWidget()->findChild<QWidget *>(name);
    m_breath.stop();
    setVisible(m_target && m_target->isVisible());
    if (!isVisible())
        return;
    m_target->installEventFilter(this);
    place();
    raise();
    if (theme::motionMs(this) > 0)
        m_breath.start();
}

void Ring::place()
{
    const int room = 2 * theme::unit();
    setGeometry(QRect(m_target->mapTo(parentWidget(), QPoint()), m_target->size()).adjusted(-room, -room, room, room));
}

bool Ring::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Move || event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

void Ring::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const double width = theme::unit() * (0.6 + 0.5 * m_breath.currentValue().toDouble());
    p.setPen(QPen(theme::color(theme::Meaning::Fault, palette()), width));
    p.drawRoundedRect(QRectF(rect()).adjusted(width, width, -width, -width), 2 * theme::radius(), 2 * theme::radius());
}

} // namespace idemlab::lessons
