// SPDX-License-Identifier: MIT
#include "present/audiencewindow.h"

#include "present/keys.h"
#include "present/sizes.h"

#include <QCloseEvent>
#include <QFontMetricsF>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace idemlab::present {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString blankSign = QStringLiteral("B"); ///< the key that ends it
constexpr QColor faintest(64, 64, 64); ///< on black

} // namespace

AudienceWindow::AudienceWindow(Presenter &presenter, session::Session &session, selection::Selection &selection)
    : SlideView(presenter, session, selection)
{
    setObjectName(u"audienceWindow"_s);
    setWindowFlag(Qt::Window);
    setCursor(Qt::BlankCursor);
    connect(&presenter, &Presenter::changed, this, &AudienceWindow::keepFrozen);
    m_cursorRests.setSingleShot(true);
    m_cursorRests.setInterval(2s);
    connect(&m_cursorRests, &QTimer::timeout, this, &AudienceWindow::showCursor);
    retranslateUi();
}

/// It is chosen by its title where a window is shared in a video conference.
void AudienceWindow::retranslateUi()
{
    SlideView::retranslateUi();
    setWindowTitle(tr("Audience", "the window that the audience sees") + u" – Idempotency Lab"_s);
}

void AudienceWindow::setAlone(bool isAlone)
{
    m_isAlone = isAlone;
    update();
}

/// It is to be seen while it moves; where it points for the room, lens or spot stand for it.
void AudienceWindow::showCursor()
{
    const bool isPointing = presenter().has(Effect::Lens) || presenter().has(Effect::Spot);
    setCursor(isPointing || !m_cursorRests.isActive() ? Qt::BlankCursor : Qt::ArrowCursor);
}

/// What is seen when the freezing begins is kept until it ends.
void AudienceWindow::keepFrozen()
{
    showCursor();
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
    presenter().leave(); // F5 comes back to where it was
}

void AudienceWindow::keyPressEvent(QKeyEvent *event)
{
    if (!pressKey(presenter(), *event))
        SlideView::keyPressEvent(event);
}

void AudienceWindow::mouseMoveEvent(QMouseEvent *event)
{
    SlideView::mouseMoveEvent(event);
    m_cursorRests.start();
    showCursor();
}

void AudienceWindow::mousePressEvent(QMouseEvent *event)
{
    presenter().stay();
    if (event->button() == Qt::LeftButton && openAt(event->position()))
        return;
    if (event->button() == Qt::LeftButton || event->button() == Qt::ForwardButton)
        presenter().next();
    else if (event->button() == Qt::BackButton)
        presenter().previous();
    else
        SlideView::mousePressEvent(event);
}

QPointF AudienceWindow::pointer() const { return {presenter().pointer().x() * width(), presenter().pointer().y() * height()}; }

void AudienceWindow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (isBlank()) {
        painter.fillRect(rect(), Qt::black);
    } else if (m_frozen.isNull()) {
        paintSeen(painter);
    } else {
        // The presenter looks elsewhere. The screen may be another one by now.
        QRectF place({}, m_frozen.deviceIndependentSize().scaled(size(), Qt::KeepAspectRatio));
        place.moveCenter(QRectF(rect()).center());
        painter.fillRect(rect(), colors().background);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawPixmap(place, m_frozen, m_frozen.rect());
    }
    paintSign(painter);
}

QString AudienceWindow::sign() const
{
    if (!m_isAlone && !presenter().isLeaving())
        return {};
    const QString pending = presenter().pending();
    if (!pending.isEmpty())
        return pending;
    if (presenter().isTooMuch())
        return u"≤ %1"_s.arg(Presenter::mostHands);
    return isBlank() ? blankSign : presenter().has(Effect::Freeze) ? u"❚❚"_s : QString();
}

bool AudienceWindow::isBlank() const { return presenter().has(Effect::Blank); }

/// Who speaks has to know; who listens need not read it. On a blank screen the key that ends it is to be found by who looks for it, and no more.
void AudienceWindow::paintSign(QPainter &painter) const
{
    const QString text = sign();
    if (text.isEmpty())
        return;
    const QFont font = sized(Sizes(height()).least());
    const QFontMetricsF metrics(font);
    QRectF box(0, 0, metrics.horizontalAdvance(text) + metrics.height(), 1.4 * metrics.height());
    box.moveBottomRight(QPointF(width(), height()) - QPointF(metrics.height(), metrics.height()) / 2);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font);
    const bool isFaint = text == blankSign;
    if (!isFaint) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors().text);
        painter.drawRoundedRect(box, box.height() / 4, box.height() / 4);
    }
    painter.setPen(isFaint ? faintest : colors().background);
    painter.drawText(box, Qt::AlignCenter, text);
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
