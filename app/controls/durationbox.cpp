// SPDX-License-Identifier: MIT
#include "controls/durationbox.h"

#include "model/settings.h"
#include "theme/type.h"

#include <QLineEdit>
#include <QLocale>
#include <QStyle>
#include <QStyleOptionSpinBox>

#include <algorithm>
#include <array>

namespace idemlab::controls {

using namespace Qt::StringLiterals;
using model::Duration;

namespace {

constexpr std::array ladder {1, 2, 5};

/// The next rung of 1, 2, 5, 10 … milliseconds above or below @p from.
Duration rung(Duration from, bool up)
{
    constexpr Duration ms = std::chrono::milliseconds(1);
    if (from < ms || (!up && from <= ms))
        return up ? ms : Duration::zero();
    Duration power = ms;
    while (power * 10 <= from)
        power *= 10;
    if (up) {
        for (int step : ladder) {
            if (power * step > from)
                return power * step;
        }
        return power * 10;
    }
    for (auto step = ladder.crbegin(); step != ladder.crend(); ++step) {
        if (power * *step < from)
            return power * *step;
    }
    return power / 2; // from is a power of ten
}

} // namespace

DurationBox::DurationBox(Duration least, Duration most, QWidget *parent) : QAbstractSpinBox(parent), m_least(least), m_most(most)
{
    setDuration(least);
    connect(this, &QAbstractSpinBox::editingFinished, this, &DurationBox::take);
}

void DurationBox::setDuration(Duration duration)
{
    m_duration = duration;
    if (const QString text = textOf(duration); lineEdit()->text() != text)
        lineEdit()->setText(text);
}

QSize DurationBox::sizeHint() const
{
    QStyleOptionSpinBox option;
    initStyleOption(&option);
    ensurePolished();
    const QSize text(fontMetrics().horizontalAdvance(u"8888.8 min "_s), fontMetrics().height());
    return style()->sizeFromContents(QStyle::CT_SpinBox, &option, text + QSize(0, theme::unit()), this);
}

void DurationBox::stepBy(int steps)
{
    take();
    Duration duration = m_duration;
    for (int i = 0; i < std::abs(steps); ++i)
        duration = rung(duration, steps > 0);
    change(duration);
}

QValidator::State DurationBox::validate(QString &text, int &) const
{
    const auto parsed = model::parseDuration(text);
    return parsed && *parsed >= m_least && *parsed <= m_most ? QValidator::Acceptable : QValidator::Intermediate;
}

void DurationBox::fixup(QString &text) const
{
    text = textOf(std::clamp(model::parseDuration(text).value_or(m_duration), m_least, m_most));
}

QString DurationBox::textOf(Duration duration)
{
    using namespace std::chrono;
    struct Unit
    {
        Duration length;
        QLatin1StringView name;
    };
    constexpr std::array units {Unit {hours(1), "h"_L1}, Unit {minutes(1), "min"_L1}, Unit {seconds(1), "s"_L1}};
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    for (const Unit &unit : units) {
        const bool isExact = duration % unit.length == Duration::zero();
        if (duration >= unit.length && (isExact || unit.length == seconds(1)))
            return u"%1 %2"_s.arg(locale.toString(double(duration.count()) / double(unit.length.count()), 'g', 10), unit.name);
    }
    return u"%1 ms"_s.arg(locale.toString(model::toMs(duration), 'g', 10));
}

QAbstractSpinBox::StepEnabled DurationBox::stepEnabled() const
{
    StepEnabled enabled = StepNone;
    enabled.setFlag(StepUpEnabled, m_duration < m_most);
    enabled.setFlag(StepDownEnabled, m_duration > m_least);
    return enabled;
}

void DurationBox::take() { change(model::parseDuration(lineEdit()->text()).value_or(m_duration)); }

void DurationBox::change(Duration duration)
{
    const Duration fitting = std::clamp(duration, m_least, m_most);
    const bool isNew = fitting != m_duration;
    setDuration(fitting);
    if (isNew)
        Q_EMIT edited(fitting);
}

} // namespace idemlab::controls
