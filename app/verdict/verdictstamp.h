// SPDX-License-Identifier: MIT
#pragma once

#include "diagram/verdictlook.h"

#include <QWidget>

class QPainter;

namespace idemlab::verdict {

using diagram::Mood;

/// The colour of a mood on the palette of @p widget.
[[nodiscard]] QColor colorOf(Mood mood, const QWidget *widget);
/// The sign of a mood: each has a shape of its own, so that it can be told without its colour. @p paper: what stands on @p ink.
void paintSign(QPainter &painter, QPointF centre, double radius, Mood mood, const QColor &ink, const QColor &paper);
/// The same in its colour.
inline void paintSign(QPainter &painter, QPointF centre, double radius, Mood mood, const diagram::Colors &colors)
{
    paintSign(painter, centre, radius, mood, diagram::colorOf(mood, colors), colors.background);
}

/// The sign of a verdict. It falls onto its place when the verdict turns to an alarm.
class VerdictStamp : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(double rise READ rise WRITE setRise)
public:
    explicit VerdictStamp(QWidget *parent = nullptr);

    void show(Mood mood);
    void setSide(int side) { setFixedSize(side, side); } ///< pixels
    [[nodiscard]] double rise() const { return m_rise; }
    void setRise(double rise);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Mood m_mood = Mood::Waiting;
    double m_rise = 0; ///< 0: it lies; 1: it is about to fall
};

} // namespace idemlab::verdict
