// SPDX-License-Identifier: MIT
#include "theme/type.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace idemlab::theme {

namespace {

struct Step
{
    double size;
    QFont::Weight weight;
};

constexpr Step stepOf(Type type)
{
    switch (type) {
    case Type::Caption:
    case Type::Code: return {0.88, QFont::Normal};
    case Type::Body: return {1.0, QFont::Normal};
    case Type::Strong: return {1.0, QFont::DemiBold};
    case Type::Heading: return {1.25, QFont::DemiBold};
    case Type::Verdict: return {1.6, QFont::DemiBold};
    }
    return {1.0, QFont::Normal};
}

} // namespace

QFont font(Type type)
{
    const Step step = stepOf(type);
    const QFont body = QApplication::font();
    QFont font = type == Type::Code ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : body;
    if (body.pointSizeF() > 0)
        font.setPointSizeF(body.pointSizeF() * step.size);
    else
        font.setPixelSize(std::max(1, qRound(body.pixelSize() * step.size)));
    font.setWeight(step.weight);
    return font;
}

QSize sizeOf(const QString &text, Type type) { return QFontMetrics(font(type)).size(Qt::TextSingleLine, text); }

int unit() { return std::max(3, qRound(QFontMetrics(QApplication::font()).height() / 4.0)); }

int radius() { return unit(); }

void setType(QWidget *widget, Type type)
{
    widget->setProperty("textType", int(type)); // ThemeManager sets it again when all text gets another size
    widget->setFont(font(type));
}

int motionMs(const QWidget *widget) { return widget->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, widget); }

} // namespace idemlab::theme
