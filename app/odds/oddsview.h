// SPDX-License-Identifier: MIT
#pragma once

#include "diagram/oddschart.h"
#include "odds/oddscalculator.h"

#include <QImage>
#include <QThreadPool>
#include <QWidget>

namespace idemlab::odds {

/// The chart of a day. The mouse points at a customer, and so do the arrow keys: left and right go from one to the next, up and
/// down to another strategy; a click or Return asks for its run. It is painted in the background, since tens of thousands of
/// customers on a large screen take longer than a frame may; until then the picture before stays.
class OddsView : public QWidget
{
    Q_OBJECT
public:
    explicit OddsView(QWidget *parent = nullptr);
    ~OddsView() override;

    /// Returns at once.
    void showDay(const Day &day);
    /// The day that is seen; null before the first one.
    [[nodiscard]] Day day() const { return m_picture ? m_picture->day : nullptr; }
    [[nodiscard]] const diagram::OddsChart *chart() const { return m_picture ? m_picture->chart.get() : nullptr; } ///< of that day
    /// Whether another picture is still to come.
    [[nodiscard]] bool isPainting() const { return m_isPainting; }
    [[nodiscard]] const std::optional<diagram::OddsChart::Customer> &pointed() const { return m_pointed; }
    [[nodiscard]] const analysis::Mishap &mishapOf(const diagram::OddsChart::Customer &customer) const;
    [[nodiscard]] QSize minimumSizeHint() const override; ///< as high as the chart needs at its present width
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void pointedChanged();
    void pictureChanged();
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
    /// What was painted.
    struct Picture
    {
        Day day;
        std::unique_ptr<const diagram::OddsChart> chart;
        QImage image;
    };

    void repaintChart();
    void take(const std::shared_ptr<const Picture> &picture);
    void updateMark();
    void point(const std::optional<diagram::OddsChart::Customer> &customer);
    void go(int customers, int strategies);
    void ask();

    Day m_next; ///< the day that is to be seen
    std::shared_ptr<const Picture> m_picture;
    int m_leastHeight = 0; ///< of the chart
    std::optional<diagram::OddsChart::Customer> m_pointed;
    std::optional<diagram::OddsChart::Customer> m_pressed;
    bool m_isPainting = false;
    bool m_isOutdated = false; ///< what is being painted: another picture is to follow it
    QThreadPool m_painter; // goes first: nothing is painted for a view that is no more
};

} // namespace idemlab::odds
