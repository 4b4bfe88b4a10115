// SPDX-License-Identifier: MIT
#include "present/slideview.h"

#include "selection/selection.h"
#include "session/session.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace idemlab::present {

using session::Session;

SlideView::SlideView(Presenter &presenter, Session &session, selection::Selection &selection, QWidget *parent)
    : Translated(parent), m_presenter(presenter), m_slide(presenter, session, selection)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setMinimumSize(160, 90);
    connect(&session, &Session::runsChanged, this, &SlideView::tell);
    connect(&session, &Session::clockMoved, this, qOverload<>(&QWidget::update));
    connect(&session, &Session::stateChanged, this, &SlideView::tell);
    connect(&selection, &selection::Selection::playheadChanged, this, &SlideView::tell);
    connect(&selection, &selection::Selection::eventChanged, this, &SlideView::tell);
    connect(&presenter, &Presenter::changed, this, &SlideView::tell);
    connect(&presenter, &Presenter::pointed, this, [this] {
        if (m_presenter.has(Effect::Lens) || m_presenter.has(Effect::Spot))
            update();
    });
    connect(&presenter, &Presenter::counted, this, qOverload<>(&QWidget::update));
    tell();
}

const diagram::Colors &SlideView::colors() const
{
    return diagram::Colors::highContrast(diagram::Colors::isDark(palette().color(QPalette::Window)));
}

void SlideView::showAs(const QSize &screen)
{
    m_screen = screen;
    update();
}

QRectF SlideView::place() const
{
    if (m_screen.isEmpty())
        return rect();
    QRectF place({}, QSizeF(m_screen).scaled(size(), Qt::KeepAspectRatio));
    place.moveCenter(QRectF(rect()).center());
    return place;
}

QSizeF SlideView::slideSize() const { return m_screen.isEmpty() ? size() : m_screen; }

bool SlideView::openAt(const QPointF &point)
{
    const QRectF at = place();
    const int row = m_slide.answerAt((point - at.topLeft()) * (slideSize().width() / std::max(at.width(), 1.0)), slideSize());
    if (!m_presenter.prove() || row < 0 || !m_presenter.prove()->shortest(row))
        return false;
    m_presenter.openAccident(row);
    return true;
}

void SlideView::paintSlide(QPainter &painter)
{
    if (m_screen.isEmpty()) {
        m_slide.paint(painter, size(), colors());
        return;
    }
    const QRectF at = place();
    painter.save();
    painter.translate(at.topLeft());
    painter.scale(at.width() / m_screen.width(), at.height() / m_screen.height());
    m_slide.paint(painter, m_screen, colors());
    painter.restore();
}

void SlideView::tell()
{
    setAccessibleName(m_slide.headline());
    setAccessibleDescription(m_slide.words());
    update();
}

void SlideView::mouseMoveEvent(QMouseEvent *event)
{
    const QRectF at = place();
    const QPointF point = event->position() - at.topLeft();
    m_presenter.pointAt(
        {std::clamp(point.x() / std::max(at.width(), 1.0), 0.0, 1.0), std::clamp(point.y() / std::max(at.height(), 1.0), 0.0, 1.0)});
}

void SlideView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !openAt(event->position()))
        QWidget::mousePressEvent(event);
}

void SlideView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    paintSlide(painter);
}

} // namespace idemlab::present
