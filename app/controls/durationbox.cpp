// SPDX-License-Identifier: MIT
#include "controls/durationbox.h"

#include "model/settings.h"
#include "theme/type.h"

#include <QEvent>
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
    const QSize text(fontMetrics().horizontalAdvance(inUnit(Unit::Milliseconds, u"8888.8 "_s)), fontMetrics().height());
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
    const auto parsed = parse(text);
    return parsed && *parsed >= m_least && *parsed <= m_most ? QValidator::Acceptable : QValidator::Intermediate;
}

void DurationBox::fixup(QString &text) const { text = textOf(std::clamp(parse(text).value_or(m_duration), m_least, m_most)); }

QString DurationBox::inUnit(Unit unit, const QString &number)
{
    switch (unit) {
    case Unit::Hours: return tr("%1 h", "hours, in a field").arg(number);
    case Unit::Minutes: return tr("%1 min", "minutes, in a field").arg(number);
    case Unit::Seconds: return tr("%1 s", "seconds, in a field").arg(number);
    case Unit::Milliseconds: break;
    }
    return tr("%1 ms", "milliseconds, in a field").arg(number);
}

QString DurationBox::textOf(Duration duration)
{
    using namespace std::chrono;
    constexpr std::array units {
        std::pair {Duration(hours(1)), Unit::Hours},
        std::pair {Duration(minutes(1)), Unit::Minutes},
        std::pair {Duration(seconds(1)), Unit::Seconds},
    };
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    for (const auto &[length, unit] : units) {
        const bool isExact = duration % length == Duration::zero();
        if (duration >= length && (isExact || unit == Unit::Seconds))
            return inUnit(unit, locale.toString(double(duration.count()) / double(length.count()), 'g', 10));
    }
    return inUnit(Unit::Milliseconds, locale.toString(model::toMs(duration), 'g', 10));
}

std::optional<Duration> DurationBox::parse(const QString &text)
{
    constexpr std::array units {
        // "ミリ秒" before "秒"
        std::pair {Unit::Milliseconds, "ms"_L1},
        std::pair {Unit::Hours, "h"_L1},
        std::pair {Unit::Minutes, "min"_L1},
        std::pair {Unit::Seconds, "s"_L1},
    };
    const QString typed = text.trimmed();
    for (const auto &[unit, known] : units) {
        const QString name = inUnit(unit, {}).trimmed();
        if (name != known && typed.endsWith(name))
            return model::parseDuration(QString(typed.chopped(name.size()).trimmed() + known));
    }
    return model::parseDuration(text);
}

void DurationBox::changeEvent(QEvent *event)
{
    QAbstractSpinBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setDuration(m_duration);
        updateGeometry();
    }
}

QAbstractSpinBox::StepEnabled DurationBox::stepEnabled() const
{
    StepEnabled enabled = StepNone;
    enabled.setFlag(StepUpEnabled, m_duration < m_most);
    enabled.setFlag(StepDownEnabled, m_duration > m_least);
    return enabled;
}

void DurationBox::take() { change(parse(lineEdit()->text()).value_or(m_duration)); }

void DurationBox::change(Duration duration)
{
    const Duration fitting = std::clamp(duration, m_least, m_most);
    const bool isNew = fitting != m_duration;
    setDuration(fitting);
    if (isNew)
        Q_EMIT edited(fitting);
}

} // namespace idemlab::controls
