// SPDX-License-Identifier: MIT
#include "controls/lever.h"

#include "theme/box.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QEvent>
#include <QPainter>
#include <QVariantAnimation>

#include <algorithm>

namespace idemlab::controls {

using theme::Meaning;

Lever::Lever(QWidget *parent) : QPushButton(parent), m_animation(new QVariantAnimation(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum); // as high as the button beside it
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    connect(m_animation, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_position = value.toDouble();
        update();
    });
}

void Lever::setTexts(const QString &title, const QString &caption, const QStringList &widest)
{
    setText(title);
    m_caption = caption;
    m_captions = widest;
    m_size = {};
    setAccessibleDescription(caption);
    updateGeometry();
    update();
}

void Lever::setMode(model::FaultMode mode, bool springs)
{
    const double target = mode == model::FaultMode::Off ? 0 : 1;
    m_mode = mode;
    setChecked(target > 0); // for who does not see it
    update();
    if (m_animation->state() == QAbstractAnimation::Running && m_animation->endValue() == target)
        return;
    m_animation->stop();
    const int length = theme::motionMs(this);
    if (length == 0 || !isVisible() || m_position == target) {
        m_position = target;
        return;
    }
    m_animation->setDuration(springs ? 2 * length : length / 2);
    m_animation->setEasingCurve(springs ? QEasingCurve::OutBounce : QEasingCurve::OutCubic);
    m_animation->setStartValue(m_position);
    m_animation->setEndValue(target);
    m_animation->start();
}

QSize Lever::sizeHint() const
{
    if (m_size.isValid())
        return m_size;
    const QSize title = QFontMetrics(theme::font(theme::Type::Strong)).size(Qt::TextShowMnemonic, text());
    QSize caption;
    for (const QString &each : m_captions)
        caption = caption.expandedTo(theme::sizeOf(each, theme::Type::Caption));
    const int unit = theme::unit();
    m_size = {std::max(title.width(), caption.width()) + qRound(track().width()) + 9 * unit, title.height() + caption.height() + 2 * unit};
    return m_size;
}

void Lever::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        m_size = {};
    QPushButton::changeEvent(event);
}

QRectF Lever::track() const
{
    const double unit = theme::unit();
    return {3 * unit, (height() - 5 * unit) / 2, 9 * unit, 5 * unit};
}

void Lever::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette &colors = palette();
    const QColor fault = theme::color(Meaning::Fault, colors);
    const QColor ground = colors.color(QPalette::Button);
    const QColor ink = colors.color(QPalette::WindowText);
    const bool armed = m_mode != model::FaultMode::Off;
    QColor box = armed ? theme::mixed(fault, ground, 0.11) : ground;
    if (isDown() || underMouse())
        box = theme::mixed(ink, box, 0.06);
    theme::drawBox(&painter, rect(), box, armed ? fault : theme::color(Meaning::Edge, colors));

    const QRectF slot = track();
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::mixed(fault, theme::color(Meaning::Quiet, colors), std::clamp(m_position, 0.0, 1.0)));
    painter.drawRoundedRect(slot, slot.height() / 2, slot.height() / 2);
    const double knob = slot.height() - 4;
    const QRectF at(slot.left() + 2 + m_position * (slot.width() - slot.height()), slot.top() + 2, knob, knob);
    painter.setBrush(colors.color(QPalette::Base));
    painter.drawEllipse(at);

    const int unit = theme::unit();
    const int lines = theme::sizeOf(this->text(), theme::Type::Strong).height() + theme::sizeOf(m_caption, theme::Type::Caption).height();
    const QRectF text(slot.right() + 2 * unit, (height() - lines) / 2.0, width() - slot.right() - 3 * unit, lines);
    painter.setFont(theme::font(theme::Type::Strong));
    painter.setPen(ink);
    painter.drawText(text, int(Qt::AlignTop | Qt::AlignLeading | Qt::TextShowMnemonic), this->text());
    painter.setFont(theme::font(theme::Type::Caption));
    painter.setPen(armed ? fault : theme::color(Meaning::Quiet, colors));
    painter.drawText(text, int(Qt::AlignBottom | Qt::AlignLeading), m_caption);
    theme::drawFocusOf(this, &painter);
}

} // namespace idemlab::controls
