// SPDX-License-Identifier: MIT
#pragma once

#include <QFontInfo>
#include <QFontMetricsF>
#include <QList>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QSize>

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
        QRectF box; ///< on the device
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
            if (seen.isEmpty() || painter()->opacity() <= 0)
                return;
            texts.append({item.text(), QFontInfo(item.font()).pixelSize() * map.m22(), item.font().bold(), painter()->pen().color(), seen});
        }
        QList<Text> texts;
    };

    QSize m_size;
    mutable Engine m_engine;
};
