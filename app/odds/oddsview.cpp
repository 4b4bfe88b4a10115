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
    m_day = day;
    layOut();
    point(std::nullopt);
}

const analysis::Mishap &OddsView::mishapOf(const OddsChart::Customer &customer) const
{
    return m_day->strategies.at(customer.strategy).mishaps[customer.mishap];
}

QSize OddsView::minimumSizeHint() const
{
    const QFontMetrics metrics(font());
    return {24 * metrics.height(), int(OddsChart::leastLines * metrics.height())};
}

QSize OddsView::sizeHint() const { return minimumSizeHint() * 2; }

void OddsView::layOut()
{
    if (!m_day)
        return;
    m_chart = std::make_unique<OddsChart>(*m_day, OddsChart::Frame {QRectF(rect()), font(), OddsChart::Titled::No});
    m_picture = {};
    update();
}

void OddsView::paintEvent(QPaintEvent *)
{
    if (!m_chart)
        return;
    const auto &colors = diagram::Colors::on(palette().color(QPalette::Window));
    if (m_picture.isNull()) {
        m_picture = QPixmap(size() * devicePixelRatioF());
        m_picture.setDevicePixelRatio(devicePixelRatioF());
        m_picture.fill(palette().color(QPalette::Window));
        QPainter p(&m_picture);
        m_chart->paint(p, colors);
    }
    QPainter p(this);
    p.drawPixmap(0, 0, m_picture);
    if (m_pointed)
        m_chart->paintMark(p, colors, *m_pointed);
    if (theme::showsFocus(this))
        theme::drawFocusRing(&p, rect(), palette());
}

void OddsView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void OddsView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::PaletteChange || type == QEvent::FontChange || type == QEvent::LanguageChange || type == QEvent::StyleChange)
        layOut();
}

void OddsView::point(const std::optional<OddsChart::Customer> &customer)
{
    if (m_pointed == customer)
        return;
    m_pointed = customer;
    setCursor(customer ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
    Q_EMIT pointedChanged();
}

void OddsView::mouseMoveEvent(QMouseEvent *event)
{
    QWidget::mouseMoveEvent(event);
    if (m_chart)
        point(m_chart->customerAt(event->position()));
}

void OddsView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_chart) {
        QWidget::mousePressEvent(event);
        return;
    }
    point(m_chart->customerAt(event->position()));
    m_pressed = m_pointed;
}

void OddsView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_chart) {
        QWidget::mouseReleaseEvent(event);
        return;
    }
    if (m_pressed && m_pressed == m_chart->customerAt(event->position()))
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
        Q_EMIT customerAsked(m_day->strategies.at(m_pointed->strategy).strategy, mishapOf(*m_pointed).customer);
}

/// To another customer, or to another strategy's that comes at about the same time of the day.
void OddsView::go(int customers, int strategies)
{
    const auto &all = m_day->strategies;
    if (!m_pointed) {
        const auto first = std::find_if(all.cbegin(), all.cend(), [](const auto &each) { return !each.mishaps.empty(); });
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
        const auto at = std::lower_bound(mishaps.begin(), mishaps.end(), customer,
            [](const analysis::Mishap &mishap, quint32 number) { return mishap.customer < number; });
        next = {strategy, std::min(size_t(at - mishaps.begin()), mishaps.size() - 1)};
    }
    point(next);
}

void OddsView::keyPressEvent(QKeyEvent *event)
{
    if (!m_day) {
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
