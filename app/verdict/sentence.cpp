// SPDX-License-Identifier: MIT
#include "verdict/sentence.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace idemlab::verdict {

Sentence::Sentence(QWidget *parent) : SettledLabel(parent)
{
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
}

void Sentence::say(const QString &sentence)
{
    SettledLabel::say(sentence);
    tellWhole();
}

bool Sentence::isWhole() const { return fontMetrics().boundingRect(0, 0, width(), 0, Qt::TextWordWrap, text()).height() <= height(); }

void Sentence::tellWhole() { setToolTip(isWhole() ? QString() : text()); }

void Sentence::resizeEvent(QResizeEvent *event)
{
    SettledLabel::resizeEvent(event);
    tellWhole();
}

void Sentence::setLines(int lines)
{
    m_lines = lines;
    updateGeometry();
}

QSize Sentence::minimumSizeHint() const
{
    const QSize least = QLabel::minimumSizeHint();
    return m_lines == 0 ? least : QSize(least.width(), heightOfLines());
}

int Sentence::heightForWidth(int width) const { return m_lines == 0 ? QLabel::heightForWidth(width) : heightOfLines(); }

void Sentence::paintEvent(QPaintEvent *event)
{
    if (isWhole()) {
        QLabel::paintEvent(event);
        return;
    }
    const int most = std::max(1, height() / fontMetrics().lineSpacing());
    QTextLayout layout(text(), font());
    layout.beginLayout();
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    for (int i = 0; i < most; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width());
        const QString rest = text().mid(line.textStart());
        const bool isLast = i + 1 == most;
        painter.drawText(0, i * fontMetrics().lineSpacing() + fontMetrics().ascent(),
            isLast ? fontMetrics().elidedText(rest, Qt::ElideRight, width()) : rest.left(line.textLength()).trimmed());
    }
    layout.endLayout();
}

} // namespace idemlab::verdict
