// SPDX-License-Identifier: MIT
#include "theme/icons.h"

#include "diagram/colors.h"
#include "theme/palette.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace idemlab::theme {

using namespace Qt::StringLiterals;

namespace {

/// Icons are drawn in black ("#000") and take the colour of the text beside them.
class InkEngine : public QIconEngine
{
public:
    explicit InkEngine(QLatin1StringView name) : m_name(name) { }

    QIconEngine *clone() const override { return new InkEngine(*this); }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        painter->drawPixmap(rect, iconPixmap(m_name, rect.size(), painter->device()->devicePixelRatio(), ink(mode)));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override { return iconPixmap(m_name, size, 1, ink(mode)); }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        return iconPixmap(m_name, (QSizeF(size) / scale).toSize(), scale, ink(mode));
    }

private:
    static QColor ink(QIcon::Mode mode)
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Selected)
            return palette.color(QPalette::Active, QPalette::HighlightedText);
        return palette.color(mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active, QPalette::WindowText);
    }

    QLatin1StringView m_name;
};

} // namespace

QIcon icon(QLatin1StringView name) { return QIcon(new InkEngine(name)); }

QPixmap iconPixmap(QLatin1StringView name, const QSize &size, qreal ratio, const QColor &color)
{
    const QString key = u"idemlab-%1-%2x%3@%4-%5"_s.arg(name).arg(size.width()).arg(size.height()).arg(ratio).arg(color.rgba());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("no icon %s", name.data());
        return {};
    }
    QSvgRenderer renderer(file.readAll().replace("#000", color.name().toLatin1()));
    pixmap = QPixmap((QSizeF(size) * ratio).toSize());
    pixmap.fill(Qt::transparent);
    pixmap.setDevicePixelRatio(ratio);
    QPainter painter(&pixmap);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(&painter, QRectF(QPointF(), QSizeF(size)));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon keyChip(int number, const QPalette &palette)
{
    if (number <= 0)
        return {};
    QPixmap chip(32, 32);
    chip.fill(diagram::Colors::on(palette.color(QPalette::Base)).key(number));
    return QIcon(chip);
}

} // namespace idemlab::theme
