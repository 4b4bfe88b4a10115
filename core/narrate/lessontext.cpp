// SPDX-License-Identifier: MIT
#include "narrate/lessontext.h"

#include "analysis/ledger.h"
#include "narrate/vocabulary.h"
#include "study/placeholders.h"

namespace idemlab::narrate {

using namespace Qt::StringLiterals;

QString withFigures(const QString &text, const model::Trace &trace)
{
    if (!text.contains(u'{'))
        return text;
    const auto facts = analysis::factsOf(trace);
    const QLocale locale;
    const QStringList money {u"meant"_s, u"charged"_s, u"overcharged"_s};
    return study::filled(
        text, [&](const QString &name) { return facts.value(name); },
        [&](const QString &name, qint64 value) {
            return money.contains(name) ? Vocabulary::money(value, locale) : locale.toString(value);
        });
}

} // namespace idemlab::narrate
