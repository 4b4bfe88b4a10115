// SPDX-License-Identifier: MIT
#pragma once

#include <QProxyStyle>

namespace idemlab::theme {

/// Fusion without its gradients and bevels: flat grounds, one border, one focus ring, gaps of whole units.
class CalmStyle : public QProxyStyle
{
    Q_OBJECT
public:
    CalmStyle();

    using QProxyStyle::polish;
    /// Names come from files and from programs outside: a label, and so a tool tip or a message, shows text as it is unless it was
    /// told to be rich.
    void polish(QWidget *widget) override;

    [[nodiscard]] bool isMotionReduced() const { return m_motionReduced; }
    void setMotionReduced(bool reduced) { m_motionReduced = reduced; }

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returnData) const override;
    /// Ours where a window of ours has one at once: Fusion's are read from a dozen files each, to be shown or not.
    QIcon standardIcon(StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawComplexControl(
        ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;

private:
    bool m_motionReduced = false;
};

} // namespace idemlab::theme
