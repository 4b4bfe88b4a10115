// SPDX-License-Identifier: MIT
#include "lessons/ring.h"

#include "theme/palette.h"
#include "theme/type.h"

#include <QEvent>
#include <QPainter>

#include <utility>

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

void Ring::setSpeaker(QWidget *speaker)
{
    m_speaker = speaker;
    m_speaker->installEventFilter(this);
}

void Ring::pointAt(const QString &name)
{
    m_target = name.isEmpty() ? nullptr : parentWidget()->findChild<QWidget *>(name);
    follow();
    place();
}

void Ring::follow()
{
    for (const QPointer<QWidget> &each : std::as_const(m_followed)) {
        if (each && each != m_speaker)
            each->removeEventFilter(this);
    }
    m_followed.clear();
    for (QWidget *each = m_target; each && each != parentWidget(); each = each->parentWidget()) {
        each->installEventFilter(this);
        m_followed.append(each);
    }
}

void Ring::place()
{
    // A panel behind another in a tab is not hidden but out of sight.
    const bool isSeen = m_target && m_target->isVisible() && (!m_speaker || !m_speaker->visibleRegion().isEmpty());
    if (isSeen) {
        const int room = 2 * theme::unit();
        setGeometry(QRect(m_target->mapTo(parentWidget(), QPoint()), m_target->size()).adjusted(-room, -room, room, room));
        raise();
    }
    if (isSeen == isVisible())
        return;
    setVisible(isSeen);
    if (isSeen && theme::motionMs(this) > 0)
        m_breath.start();
    else
        m_breath.stop();
}

bool Ring::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide: place(); break;
    default: break;
    }
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
