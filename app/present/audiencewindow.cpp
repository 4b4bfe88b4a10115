// SPDX-License-Identifier: MIT
#include "present/audiencewindow.h"

#include "present/keys.h"

#include <QCloseEvent>
#include <QPainter>
#include <QPainterPath>

namespace idemlab::present {

using namespace Qt::StringLiterals;

AudienceWindow::AudienceWindow(Presenter &presenter, session::Session &session, selection::Selection &selection)
    : SlideView(presenter, session, selection)
{
    setObjectName(u"audienceWindow"_s);
    setWindowFlag(Qt::Window);
    setWindowTitle(u"Idempotency Lab"_s);
    setCursor(Qt::BlankCursor);
    connect(&presenter, &Presenter::changed, this, &AudienceWindow::keepFrozen);
}

/// What is seen when the freezing begins is kept until it ends.
void AudienceWindow::keepFrozen()
{
    setCursor(presenter().has(Effect::Lens) || presenter().has(Effect::Spot) ? Qt::BlankCursor : Qt::ArrowCursor);
    const bool isFrozen = presenter().has(Effect::Freeze);
    if (!isFrozen) {
        m_frozen = {};
    } else if (m_frozen.isNull()) {
        m_frozen = QPixmap(size() * devicePixelRatio());
        m_frozen.setDevicePixelRatio(devicePixelRatio());
        QPainter painter(&m_frozen);
        paintSeen(painter);
    }
    update();
}

void AudienceWindow::closeEvent(QCloseEvent *event)
{
    event->ignore();
    presenter().leave();
}

void AudienceWindow::keyPressEvent(QKeyEvent *event)
{
    if (!pressKey(presenter(), *event))
        SlideView::keyPressEvent(event);
}

QPointF AudienceWindow::pointer() const { return {presenter().pointer().x() * width(), presenter().pointer().y() * height()}; }

void AudienceWindow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (presenter().has(Effect::Blank)) {
        painter.fillRect(rect(), Qt::black);
        return;
    }
    if (m_frozen.isNull()) {
        paintSeen(painter);
        return;
    }
    // The presenter looks elsewhere. The screen may be another one by now.
    QRectF place({}, m_frozen.deviceIndependentSize().scaled(size(), Qt::KeepAspectRatio));
    place.moveCenter(QRectF(rect()).center());
    painter.fillRect(rect(), colors().background);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(place, m_frozen, m_frozen.rect());
}

void AudienceWindow::paintSeen(QPainter &painter)
{
    paintSlide(painter);
    if (presenter().has(Effect::Lens))
        paintLens(painter);
    if (presenter().has(Effect::Spot))
        paintSpot(painter);
}

/// All but a disc is dimmed.
void AudienceWindow::paintSpot(QPainter &painter) const
{
    QPainterPath shade;
    shade.addRect(rect());
    shade.addEllipse(pointer(), height() / 7.0, height() / 7.0);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(0.55);
    painter.fillPath(shade, Qt::black);
    painter.setOpacity(1);
}

/// Painted anew at twice the size, so that it is sharp.
void AudienceWindow::paintLens(QPainter &painter)
{
    constexpr double power = 2;
    const double radius = height() / 5.0;
    QPainterPath glass;
    glass.addEllipse(pointer(), radius, radius);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(glass);
    painter.translate(pointer() * (1 - power));
    painter.scale(power, power);
    paintSlide(painter);
    painter.restore();
    painter.setPen(QPen(colors().text, std::max(2.0, height() / 240.0)));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(glass);
}

} // namespace idemlab::present
