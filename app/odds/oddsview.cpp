// SPDX-License-Identifier: MIT
#include "odds/oddsview.h"

#include "theme/box.h"
#include "theme/type.h"

#include <QEvent>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace idemlab::odds {

using diagram::OddsChart;

OddsView::OddsView(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

OddsView::~OddsView() = default;

void OddsView::showDay(const Day &day)
{
    m_next = day;
    repaintChart();
}

const analysis::Mishap &OddsView::mishapOf(const OddsChart::Customer &customer) const
{
    return day()->strategies.at(customer.strategy).mishaps[customer.mishap];
}

QSize OddsView::minimumSizeHint() const
{
    const int line = QFontMetrics(font()).height();
    return {16 * line, std::max(m_leastHeight, 17 * line)};
}

QSize OddsView::sizeHint() const { return minimumSizeHint(); } // the page is as high as what it asks for, and the view takes what is left

void OddsView::repaintChart()
{
    m_isOutdated = m_isPainting;
    if (m_isPainting || !m_next || size().isEmpty())
        return;
    m_isPainting = true;
    const QColor paper = palette().color(QPalette::Window);
    const OddsChart::Frame frame {QRectF(rect()), font(), OddsChart::Titled::No};
    m_painter.start([this, day = m_next, frame, paper, ratio = devicePixelRatioF()] {
        QImage image((frame.box.size() * ratio).toSize(), QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        image.fill(paper);
        auto chart = std::make_unique<const OddsChart>(*day, frame);
        QPainter p(&image);
        chart->paint(p, diagram::Colors::on(paper));
        p.end();
        const auto picture = std::make_shared<const Picture>(Picture {day, std::move(chart), std::move(image)});
        QMetaObject::invokeMethod(
            this, [this, picture] { take(picture); }, Qt::QueuedConnection);
    });
}

void OddsView::take(const std::shared_ptr<const Picture> &picture)
{
    m_isPainting = false;
    if (day() != picture->day) {
        point(std::nullopt);
        m_pressed.reset();
    }
    m_picture = picture;
    if (const int least = int(std::ceil(chart()->leastHeight())); std::exchange(m_leastHeight, least) != least)
        updateGeometry();
    if (m_isOutdated)
        repaintChart();
    update();
    Q_EMIT pictureChanged();
}

void OddsView::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    if (m_picture)
        p.drawImage(0, 0, m_picture->image);
    if (m_pointed)
        chart()->paintMark(p, diagram::Colors::on(palette().color(QPalette::Window)), *m_pointed);
    theme::drawFocusOf(this, &p);
}

void OddsView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    repaintChart();
}

void OddsView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::PaletteChange || type == QEvent::FontChange || type == QEvent::LanguageChange || type == QEvent::StyleChange)
        repaintChart();
}

/// The rest of a large chart need not be painted again for it.
void OddsView::updateMark()
{
    if (m_pointed)
        update(chart()->markOf(*m_pointed).toAlignedRect());
}

void OddsView::point(const std::optional<OddsChart::Customer> &customer)
{
    if (m_pointed == customer)
        return;
    updateMark();
    m_pointed = customer;
    setCursor(customer ? Qt::PointingHandCursor : Qt::ArrowCursor);
    updateMark();
    Q_EMIT pointedChanged();
}

void OddsView::mouseMoveEvent(QMouseEvent *event)
{
    QWidget::mouseMoveEvent(event);
    if (m_picture)
        point(chart()->customerAt(event->position()));
}

void OddsView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_picture) {
        QWidget::mousePressEvent(event);
        return;
    }
    point(chart()->customerAt(event->position()));
    m_pressed = m_pointed;
}

void OddsView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_picture) {
        QWidget::mouseReleaseEvent(event);
        return;
    }
    if (m_pressed && m_pressed == chart()->customerAt(event->position()))
        ask();
    m_pressed.reset();
}

void OddsView::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    if (!hasFocus())
        point(std::nullopt);
}

void OddsView::ask()
{
    if (m_pointed)
        Q_EMIT customerAsked(day()->strategies.at(m_pointed->strategy).strategy, mishapOf(*m_pointed).customer);
}

/// To another customer, or to another strategy's that comes at about the same time of the day.
void OddsView::go(int customers, int strategies)
{
    const auto &all = day()->strategies;
    if (!m_pointed) {
        const auto first = std::ranges::find_if(all, [](const auto &each) { return !each.mishaps.empty(); });
        if (first != all.cend())
            point(OddsChart::Customer {first - all.cbegin(), 0});
        return;
    }
    OddsChart::Customer next = *m_pointed;
    if (customers != 0) {
        const auto last = qint64(all.at(next.strategy).mishaps.size()) - 1;
        next.mishap = size_t(std::clamp<qint64>(qint64(next.mishap) + customers, 0, last));
    }
    if (strategies != 0) {
        const quint32 customer = mishapOf(next).customer;
        qsizetype strategy = next.strategy + strategies;
        while (strategy >= 0 && strategy < all.size() && all.at(strategy).mishaps.empty())
            strategy += strategies;
        if (strategy < 0 || strategy >= all.size())
            return;
        const auto &mishaps = all.at(strategy).mishaps;
        const auto at = std::ranges::lower_bound(mishaps, customer, {}, &analysis::Mishap::customer);
        next = {strategy, std::min(size_t(at - mishaps.begin()), mishaps.size() - 1)};
    }
    point(next);
}

void OddsView::keyPressEvent(QKeyEvent *event)
{
    if (!m_picture) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left: go(-1, 0); return;
    case Qt::Key_Right: go(1, 0); return;
    case Qt::Key_PageUp: go(-100, 0); return;
    case Qt::Key_PageDown: go(100, 0); return;
    case Qt::Key_Up: go(0, -1); return;
    case Qt::Key_Down: go(0, 1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_pointed) {
            ask();
            return;
        }
        break;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

} // namespace idemlab::odds
