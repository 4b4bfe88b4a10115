// SPDX-License-Identifier: MIT
#include "narrate/wording.h"

#include "study/case.h"

#include <QRegularExpression>

namespace idemlab::narrate {

using namespace Qt::StringLiterals;
using model::ApiWords;

namespace {

QString capital(const QString &word) { return word.left(1).toUpper() + word.mid(1); }

QString withArticle(const QString &noun) { return (u"aeiou"_s.contains(noun.at(0).toLower()) ? u"an "_s : u"a "_s) + noun; }

} // namespace

QString worded(QString text, const ApiWords &words)
{
    if (words.isEmpty())
        return text;
    if (!words.path.isEmpty()) {
        text.replace(u"POST /orders"_s, u"POST "_s + words.path);
        text.replace(u"PUT /orders/"_s, u"PUT %1/"_s.arg(words.path));
    }
    const QString one = study::localized(words.resource);
    if (one.isEmpty())
        return text;
    const QString several = words.resources.isEmpty() ? one : study::localized(words.resources);
    const QString press = words.operation.isEmpty() ? capital(one) : study::localized(words.operation);
    static const QRegularExpression button(u"\\b(Press|press|presses) Order\\b"_s);
    static const QRegularExpression orders(u"(?<!/)\\borders\\b"_s);
    static const QRegularExpression anOrder(u"\\ban order\\b"_s);
    static const QRegularExpression order(u"\\border\\b"_s);
    static const QRegularExpression ordered(u"\\bordered\\b"_s);
    text.replace(button, u"\\1 "_s + press);
    text.replace(orders, several);
    text.replace(u"Orders"_s, capital(several));
    text.replace(anOrder, withArticle(one));
    text.replace(order, one);
    text.replace(ordered, u"done"_s);
    text.replace(u"注文"_s, one);
    return text;
}

QString amountIn(const ApiWords &words) { return study::localized(words.amount); }

} // namespace idemlab::narrate
