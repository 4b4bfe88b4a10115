// SPDX-License-Identifier: MIT
#include "verdict/verdictstamp.h"

#include "theme/palette.h"
#include "theme/type.h"

#include <QPainter>
#include <QPropertyAnimation>

#include <cmath>
#include <numbers>

namespace idemlab::verdict {

namespace {

QPolygonF polygon(QPointF centre, double radius, int corners, double turn)
{
    QPolygonF shape;
    for (int i = 0; i < corners; ++i) {
        const double angle = (2.0 * i / corners + turn) * std::numbers::pi;
        shape.append(centre + radius * QPointF(std::cos(angle), std::sin(angle)));
    }
    return shape;
}

} // namespace

QColor colorOf(Mood mood, const QWidget *widget)
{
    return diagram::colorOf(mood, diagram::Colors::on(widget->palette().color(QPalette::Window)));
}

void paintSign(QPainter &p, QPointF c, double r, Mood mood, const QColor &ink, const QColor &paper)
{
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(Qt::NoPen);
    p.setBrush(ink);
    switch (mood) {
    case Mood::Waiting:
        p.setBrush(Qt::NoBrush);
        p.setPen(QPen(ink, r * 0.12));
        p.drawEllipse(c, r * 0.9, r * 0.9);
        break;
    case Mood::Alarm:
    case Mood::WrongAnswer: p.drawPolygon(polygon(c, r, 8, 0.125)); break;
    case Mood::Refused: p.drawRoundedRect(QRectF(c.x() - r * 0.88, c.y() - r * 0.88, r * 1.76, r * 1.76), r * 0.3, r * 0.3); break;
    case Mood::Lost: p.drawPolygon(polygon(c, r, 4, 0.0)); break;
    case Mood::Good: p.drawEllipse(c, r * 0.94, r * 0.94); break;
    }
    p.setPen(QPen(mood == Mood::Waiting ? ink : paper, r * 0.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    p.setBrush(Qt::NoBrush);
    const auto at = [&](double x, double y) { return c + r * QPointF(x, y); };
    switch (mood) {
    case Mood::Waiting:
        p.setBrush(ink);
        p.setPen(Qt::NoPen);
        for (const double x : {-0.38, 0.0, 0.38})
            p.drawEllipse(at(x, 0), r * 0.1, r * 0.1);
        break;
    case Mood::Good: p.drawPolyline(QPolygonF {at(-0.42, 0.02), at(-0.1, 0.36), at(0.46, -0.34)}); break;
    case Mood::Refused: p.drawLine(at(-0.42, 0), at(0.42, 0)); break;
    case Mood::Lost:
        p.drawLine(at(-0.22, -0.22), at(0.22, 0.22));
        p.drawLine(at(-0.22, 0.22), at(0.22, -0.22));
        break;
    case Mood::Alarm:
        p.drawLine(at(0, -0.5), at(0, 0.12));
        p.drawPoint(at(0, 0.5));
        break;
    case Mood::WrongAnswer:
        p.drawLine(at(-0.42, -0.18), at(0.42, -0.18));
        p.drawLine(at(-0.42, 0.18), at(0.42, 0.18));
        p.drawLine(at(0.24, -0.5), at(-0.24, 0.5));
        break;
    }
    p.restore();
}

VerdictStamp::VerdictStamp(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

void VerdictStamp::show(Mood mood)
{
    if (mood == m_mood)
        return;
    m_mood = mood;
    update();
    if (!isAlarm(mood) || theme::motionMs(this) == 0)
        return;
    auto *fall = new QPropertyAnimation(this, "rise", this);
    fall->setDuration(theme::motionMs(this) * 2);
    fall->setStartValue(1.0);
    fall->setEndValue(0.0);
    fall->setEasingCurve(QEasingCurve::InCubic);
    fall->start(QAbstractAnimation::DeleteWhenStopped);
}

void VerdictStamp::setRise(double rise)
{
    m_rise = rise;
    update();
}

void VerdictStamp::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    const QColor ink = colorOf(m_mood, this);
    p.setOpacity(1 - 0.6 * m_rise);
    paintSign(p, QRectF(rect()).center(), std::min(width(), height()) / 2.0 * (0.86 + 0.14 * m_rise), m_mood, ink, theme::textOn(ink));
}

} // namespace idemlab::verdict
