// SPDX-License-Identifier: MIT
#pragma once

#include "diagram/oddschart.h"
#include "odds/oddscalculator.h"

#include <QPixmap>
#include <QWidget>

namespace idemlab::odds {

/// The chart of a day. The mouse points at a customer, and so do the arrow keys: left and right go from one to the next, up and
/// down to another strategy; a click or Return asks for its run.
class OddsView : public QWidget
{
    Q_OBJECT
public:
    explicit OddsView(QWidget *parent = nullptr);
    ~OddsView() override;

    void showDay(const Day &day);
    [[nodiscard]] const diagram::OddsChart *chart() const { return m_chart.get(); } ///< null before the first day
    [[nodiscard]] const std::optional<diagram::OddsChart::Customer> &pointed() const { return m_pointed; }
    [[nodiscard]] const analysis::Mishap &mishapOf(const diagram::OddsChart::Customer &customer) const;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void pointedChanged();
    void customerAsked(idemlab::model::Strategy strategy, quint32 customer);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void layOut();
    void point(const std::optional<diagram::OddsChart::Customer> &customer);
    void go(int customers, int strategies);
    void ask();

    Day m_day;
    std::unique_ptr<diagram::OddsChart> m_chart;
    QPixmap m_picture; ///< the chart as it was painted last; null: to be painted
    std::optional<diagram::OddsChart::Customer> m_pointed;
    std::optional<diagram::OddsChart::Customer> m_pressed;
};

} // namespace idemlab::odds
