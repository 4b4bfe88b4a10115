// SPDX-License-Identifier: MIT
#include "controls/amountbox.h"

#include "announce/announcer.h"

#include <QLineEdit>
#include <QLocale>
#include <QToolTip>

#include <algorithm>

namespace idemlab::controls {

using namespace Qt::StringLiterals;

namespace {

/// The digits of an amount as it is written anywhere; nothing where something else is in it.
std::optional<QString> digitsOf(const QString &text, const QLocale &locale)
{
    // Compatibility forms first: full-width digits, commas and signs become the usual ones.
    QString plain = text.normalized(QString::NormalizationForm_KC);
    for (const QString &aside : {u"¥"_s, u"\\"_s, u"円"_s, u"JPY"_s, u","_s, u"、"_s, locale.groupSeparator()})
        plain.remove(aside, Qt::CaseInsensitive);
    plain.removeIf([](QChar each) { return each.isSpace(); });
    const bool isWhole = std::ranges::all_of(plain, [](QChar each) { return each.isDigit(); });
    if (!isWhole)
        return std::nullopt;
    for (QChar &each : plain)
        each = QChar(u'0' + each.digitValue());
    return plain;
}

} // namespace

AmountBox::AmountBox(QWidget *parent) : QSpinBox(parent)
{
    setInputMethodHints(Qt::ImhDigitsOnly);
    connect(lineEdit(), &QLineEdit::inputRejected, this, &AmountBox::sayWhatIsTaken);
}

/// A letter that was not taken may have been a part of what was meant: 1.5 is not 15.
void AmountBox::sayWhatIsTaken()
{
    const QString text =
        tr("An amount is in whole yen, from %1 to %2: digits only.").arg(locale().toString(minimum()), locale().toString(maximum()));
    QToolTip::showText(mapToGlobal(rect().bottomLeft()), text, this);
    announce::say(this, text);
}

QValidator::State AmountBox::validate(QString &text, int &) const
{
    const auto digits = digitsOf(text, locale());
    if (!digits)
        return QValidator::Invalid;
    const qint64 amount = digits->toLongLong();
    if (amount > maximum() || digits->size() > 18)
        return QValidator::Invalid;
    return amount >= minimum() ? QValidator::Acceptable : QValidator::Intermediate;
}

int AmountBox::valueFromText(const QString &text) const
{
    return int(std::min<qint64>(digitsOf(text, locale()).value_or(QString()).toLongLong(), maximum()));
}

} // namespace idemlab::controls
