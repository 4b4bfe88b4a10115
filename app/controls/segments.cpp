// SPDX-License-Identifier: MIT
#include "controls/segments.h"

#include "theme/box.h"
#include "theme/named.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

namespace idemlab::controls {

using theme::Meaning;

Segment::Segment(QWidget *parent) : QRadioButton(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
}

void Segment::setMeaning(Meaning meaning)
{
    m_meaning = meaning;
    update();
}

void Segment::setTight(bool isTight)
{
    m_isTight = isTight;
    updateGeometry();
}

QSize Segment::sizeHint() const
{
    // Room for the heavier letters of the chosen one, so that nothing moves when it is chosen.
    const QFontMetrics metrics(theme::font(theme::Type::Strong));
    const int unit = theme::unit();
    return {metrics.size(Qt::TextShowMnemonic, text()).width() + (m_isTight ? 3 : 5) * unit, metrics.height() + 4 * unit};
}

void Segment::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF box = QRectF(rect()).adjusted(3, 3, -3, -3);
    const QPalette &colors = palette();
    const QColor meaning = theme::color(m_meaning, colors);
    // A tint, not a filling: Order alone is filled.
    if (isChecked() && m_meaning == Meaning::Line)
        theme::drawBox(&painter, box, colors.color(QPalette::Base), meaning);
    else if (isChecked())
        theme::drawBox(&painter, box, theme::mixed(meaning, colors.color(QPalette::Base), 0.14), meaning);
    else if (underMouse() && isEnabled())
        theme::drawBox(
            &painter, box, theme::mixed(colors.color(QPalette::WindowText), colors.color(QPalette::Window), 0.1), Qt::transparent);
    painter.setFont(theme::font(isChecked() ? theme::Type::Strong : theme::Type::Body));
    painter.setPen(colors.color(QPalette::WindowText));
    painter.drawText(rect(), int(Qt::AlignCenter | Qt::TextHideMnemonic), text());
    theme::drawFocusOf(this, &painter);
}

Segments::Segments(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    // toggled, not clicked: the arrow keys pick too. What setValue() does is not picked by the person.
    connect(m_group, &QButtonGroup::idToggled, this, [this](int value, bool on) {
        if (on)
            Q_EMIT picked(value);
    });
}

Segment *Segments::add(int value, const QString &name)
{
    auto *segment = theme::named<Segment>(name, this);
    m_group->addButton(segment, value);
    layout()->addWidget(segment);
    return segment;
}

void Segments::setTight(bool isTight)
{
    for (const auto all = m_group->buttons(); auto *each : all)
        static_cast<Segment *>(each)->setTight(isTight);
}

Segment *Segments::segment(int value) const { return static_cast<Segment *>(m_group->button(value)); }
int Segments::value() const { return m_group->checkedId(); }

void Segments::setValue(int value)
{
    if (Segment *chosen = segment(value); chosen && !chosen->isChecked()) {
        const QSignalBlocker quiet(this);
        chosen->setChecked(true);
    }
}

void Segments::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    theme::drawBox(&painter, rect(), theme::color(Meaning::Surface, palette()), theme::color(Meaning::Line, palette()));
}

} // namespace idemlab::controls
