// SPDX-License-Identifier: MIT
#pragma once

#include <QFontInfo>
#include <QFontMetricsF>
#include <QList>
#include <QMarginsF>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QSize>

#include <algorithm>

/// Takes down every text that is painted on it: its words, its size, its colour and its place.
class PaintRecord : public QPaintDevice
{
public:
    struct Text
    {
        QString text;
        double pixels = 0; ///< of the font, as it comes out
        bool isBold = false;
        QColor ink;
        QRectF box; ///< on the device, as far as it is to be seen
        QRectF letters; ///< on the device, with what is cut off: what letters cover, which is less than their line
    };

    explicit PaintRecord(const QSize &size) : m_size(size) { }

    [[nodiscard]] const QList<Text> &texts() const { return m_engine.texts; }
    [[nodiscard]] QPaintEngine *paintEngine() const override { return &m_engine; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth: return m_size.width();
        case PdmHeight: return m_size.height();
        case PdmWidthMM: return m_size.width() * 254 / 960;
        case PdmHeightMM: return m_size.height() * 254 / 960;
        case PdmNumColors: return 0x7fffffff;
        case PdmDepth: return 32;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY: return 96;
        case PdmDevicePixelRatio: return 1;
        case PdmDevicePixelRatioScaled: return int(QPaintDevice::devicePixelRatioFScale());
        default: return 0;
        }
    }

private:
    /// What letters cover above the line and below it, of their size. A kanji fills its square.
    static QMarginsF lettersOf(const QString &text)
    {
        const bool isFull = std::ranges::any_of(text, [](QChar c) { return c.unicode() >= 0x2e80; });
        return isFull ? QMarginsF(0, 0.86, 0, 0.1) : QMarginsF(0, 0.76, 0, 0.05);
    }

    class Engine : public QPaintEngine
    {
    public:
        Engine() : QPaintEngine(AllFeatures) { }
        bool begin(QPaintDevice *) override { return true; }
        bool end() override { return true; }
        void updateState(const QPaintEngineState &) override { }
        void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override { }
        void drawPolygon(const QPointF *, int, PolygonDrawMode) override { }
        void drawPath(const QPainterPath &) override { }
        [[nodiscard]] Type type() const override { return User; }
        void drawTextItem(const QPointF &at, const QTextItem &item) override
        {
            const QTransform &map = painter()->deviceTransform();
            const QRectF box(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent());
            QRectF seen = map.mapRect(box);
            if (painter()->hasClipping())
                seen &= map.mapRect(painter()->clipBoundingRect());
            if (!systemClip().isEmpty()) // of the widget that paints
                seen &= QRectF(systemClip().boundingRect());
            if (seen.isEmpty() || painter()->opacity() <= 0)
                return;
            const double size = QFontInfo(item.font()).pixelSize();
            const QRectF letters = QRectF(at.x(), at.y(), item.width(), 0).marginsAdded(lettersOf(item.text()) * size);
            texts.append({item.text(), size * map.m22(), item.font().bold(), painter()->pen().color(), seen, map.mapRect(letters)});
        }
        QList<Text> texts;
    };

    QSize m_size;
    mutable Engine m_engine;
};
